package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.ToldDay.BANK;
import static settle.closings.ToldDay.DWAC;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.BreakCode;

/** Two words of equal standing are an exception, whatever the files are called. */
class EqualWordsTest {

    private static final String ALL = "001 RELEASE, 002 RELEASE, 003 RELEASE";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dwac/a.csv | DW-2,2007-01-22T10:00,14067D102,200000    | DW-2,2007-01-22T10:00,14067D102,20000
            dwac/z.csv | DW-2,2007-01-22T10:00,14067D102,200000    | DW-2,2007-01-22T10:00,14067D102,20000
            dwac/a.csv | DW-2,2007-01-22T10:00,14067D102           | DW-2,2007-01-22T10:00,14067D999
            dwac/z.csv | 200000,0352,A-2                           | 200000,0353,A-2
            dwac/a.csv | Birch Fund LP                             | Burch Fund LP
            """)
    void requestOfOneMomentInTwoWaysHolds(String path, String said, String instead) {
        ToldDay day = ToldDay.in(folder);
        day.comes(path, day.text(DWAC).replace(said, instead));

        assertThat(day.investors()).startsWith("001 RELEASE, 002 HOLD").contains("D07")
                .endsWith("003 RELEASE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dwac/a.csv", "dwac/z.csv"})
    void decidedStatusComesAfterPending(String path) {
        ToldDay day = ToldDay.in(folder);
        day.comes(path, day.text(DWAC).replace("PENDING", "CANCELLED"));

        assertThat(day.found(BreakCode.D07)).isEmpty();
        assertThat(day.found(BreakCode.D06)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"escrow/a.csv", "escrow/bank-corrected.csv", "escrow/z.csv"})
    void statementsThatOpenAlikeAndCloseDifferentlyAreX01(String path) {
        ToldDay day = ToldDay.in(folder);
        day.comes(path, day.text(BANK).replace("342000.00", "342001.00").replace("R3", "R4"),
                "key,value\ncount,3\nopening_balance,0.00\nclosing_balance,684001.00\n");

        assertThat(day.verdict()).isEqualTo("NOT_READY");
        assertThat(day.candidates(BreakCode.X01)).anyMatch(told -> told.startsWith(day.delivery(path)));
    }

    @Test
    void correctionWithoutAnEntryUnderAnotherNameIsX01() {
        ToldDay day = ToldDay.in(folder);
        day.comes("escrow/corrected.csv", day.text(BANK).replaceFirst("8025720131,R2.*\\n", ""),
                "key,value\ncount,2\nopening_balance,0.00\nclosing_balance,456000.00\n");

        assertThat(day.verdict()).isEqualTo("NOT_READY");
    }

    @Test
    void earlierReportOfADayContradictsNothing() {
        ToldDay day = ToldDay.in(folder);
        day.comes("escrow/evening.csv", day.text(BANK)
                + "8025720131,R4,2007-01-19T16:00,2007-01-19,CREDIT,5.00,USD,BOOKED,ELM LP,NOTE\n",
                "key,value\ncount,4\nopening_balance,0.00\nclosing_balance,684005.00\n");

        assertThat(day.found(BreakCode.X01)).isEmpty();
        assertThat(day.investors()).isEqualTo(ALL);
    }
}
