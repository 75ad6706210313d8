package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.BreakCode;

/** What is stated with the day of the release alone was there at the release, as it was in a run before. */
class DayOfTheReleaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2007-01-24, true", "2007-01-24T09:00, true", "'', true", "2007-01-24T10:29, true",
            "2007-01-24T11:00, false"})
    void requestThatCountedBeforeTheReleaseIsInThePlan(String entered, boolean planned) {
        ToldDay day = ToldDay.in(folder).comes("dwac/dwac.csv", """
                dwac_id,entered_at,cusip,quantity,dtc_participant_number,account_number,account_name,status
                DW-1,%s,14067D102,100000,0352,A-1,Alder Fund LP,PENDING
                DW-2,2007-01-22T10:00,14067D102,200000,0352,A-2,Birch Fund LP,PENDING
                DW-3,2007-01-22T10:00,14067D102,300000,0352,A-3,Cedar Fund LP,PENDING
                """.formatted(entered)).at("2007-01-24T10:30");
        String before = day.closing().totals().investors().gross().toString();

        day.agreed(terms -> terms.releasedAt("2007-01-24T10:30")).at("2007-01-24T12:00");

        assertThat(day.closing().totals().investors().gross().toString().equals(before)).isEqualTo(planned);
        assertThat(day.found(BreakCode.X01)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REJECTED", "CANCELLED", "DROPPED"})
    void requestThatWasRejectedAtNoStatedTimeWasRejectedAtTheRelease(String status) {
        ToldDay day = ToldDay.in(folder).again("dwac/dwac.csv",
                text -> text.replace("DW-1,2007-01-22T10:00", "DW-1,2007-01-24").replace(
                        "Alder Fund LP,PENDING",
                        "Alder Fund LP," + status))
                .agreed(terms -> terms.releasedAt("2007-01-24T10:30")).at("2007-01-24T12:00");

        assertThat(day.closing().totals().investors().gross()).hasToString("570000.00");
    }
}
