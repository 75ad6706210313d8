package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.ToldDay.BOOK;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.SampleOffering;

/** What a file takes back is held against the closing as of the run that first saw it. */
class CorrectionsAfterReleaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T10:20, 456000.00
            2007-01-24T10:30, 456000.00
            2007-01-24T10:31, 684000.00
            """)
    void aBookThatCameAgainAfterTheReleaseHoldsADeliveryAndNotWhatIsPaid(String came, String gross) {
        ToldDay day = ToldDay.in(folder, new SampleOffering().releasedAt("2007-01-24T10:30"));

        day.at(came).again(BOOK, text -> text.replace("Birch Fund LP,200", "Burch Fund LP,200"));
        day.at("2007-01-24T11:00");

        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 HOLD F10, 003 RELEASE");
        assertThat(day.closing().fundsFlow().grossProceeds()).hasToString(gross);
    }
}
