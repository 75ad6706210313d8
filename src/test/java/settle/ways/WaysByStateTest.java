package settle.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.BreakCode;
import settle.closings.ToldDay;
import settle.fixture.SampleOffering;

/** What to do next names no way that is none where the closing stands. */
class WaysByStateTest {

    private static final String HEADER =
            "account_number,bank_reference,booked_at,value_date,direction,amount,"
                    + "currency,status,originator_name,remittance\n";

    @TempDir
    private Path folder;

    @Test
    void conditionIsSatisfiedOrWaivedAndATerminationNeither() {
        ToldDay open = ToldDay.in(folder.resolve("open"))
                .agreed(terms -> terms.condition("Legal opinion", null));
        assertThat(next(open, BreakCode.X03)).contains("State satisfied-on", "WAIVE");
        ToldDay terminated = ToldDay.in(folder.resolve("terminated")).agreed(SampleOffering::terminated);
        assertThat(next(terminated, BreakCode.X03)).doesNotContain("satisfied-on", "WAIVE")
                .contains("all of refunds.csv is paid back");
    }

    @Test
    void releaseIsStatedOnceAndNeverOfATerminatedOffering() {
        assertThat(next(paid("before"), BreakCode.X04)).contains("state released-at");
        assertThat(next(paid("after").agreed(terms -> terms.releasedAt("2007-01-24T09:00")), BreakCode.X04))
                .doesNotContain("released-at").contains("REFUND", "reverses");
        assertThat(next(paid("terminated").agreed(SampleOffering::terminated), BreakCode.X04))
                .doesNotContain("released-at").contains("REFUND", "reverses");
    }

    /** The one between them was withdrawn, or never came. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void statementsOfOneMomentWithAGapBetweenThemAreNoRivals(boolean came) {
        ToldDay day = statement(ToldDay.in(folder), "bank", "0.00", "R1", "114000.00", "114000.00", "1");
        day = came ? statement(day, "b", "114000.00", "R2", "228000.00", "342000.00", "2")
                .decided("WITHDRAW_DELIVERY", "escrow/b.csv") : day;
        day = statement(day, "c", "342000.00", "R3", "342000.00", "684000.00", "3");
        assertThat(day.found(BreakCode.X01)).extracting(one -> one.message()).anyMatch(said -> said.equals(
                "escrow/bank.csv leads from 0.00 to 114,000.00, and escrow/c.csv of the same moment from "
                        + "342,000.00 to 684,000.00: a statement between them is missing, or was withdrawn."))
                .noneMatch(said -> said.contains("only one of them"));
        if (!came) {
            statement(day, "b", "114000.00", "R2", "228000.00", "342000.00", "2");
            assertThat(day.found(BreakCode.X01)).isEmpty();
        }
    }

    private ToldDay paid(String name) {
        return ToldDay.in(folder.resolve(name)).comes("escrow/late.csv", HEADER
                + "8025720131,B9,2007-01-24T09:00,2007-01-24,DEBIT,500.00,USD,BOOKED,MALLORY IMPORT LTD,\n",
                "key,value\ncount,1\n");
    }

    private static ToldDay statement(ToldDay day, String name, String opening, String reference,
            String amount, String closing, String investor) {
        return day.comes("escrow/" + name + ".csv", HEADER + "8025720131," + reference
                + ",2007-01-19T10:00,2007-01-19,CREDIT," + amount + ",USD,BOOKED,INVESTOR,CPST-00" + investor
                + "\n", "key,value\ncount,1\nopening_balance," + opening + "\nclosing_balance," + closing
                        + "\n");
    }

    private static String next(ToldDay day, BreakCode code) {
        return day.only(code).orElseThrow().nextAction();
    }
}
