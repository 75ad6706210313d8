package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} tells of exceptions. */
class ExplainTest {

    private static final String AMBIGUOUS = "C09-C57E8CF33A";
    private static final String WIRE = "20070119G1B4622R000499";
    private static final String HEADER =
            "decision_id,exception_id,action,subscription_id,bank_reference,amount,"
                    + "reason,decided_by,decided_at,approved_by,approved_at\n";

    @TempDir
    private Path temp;
    private ClosingCopy closing;

    @BeforeEach
    void copy() {
        closing = ClosingCopy.of("closing-day", temp.resolve("closing"));
    }

    @Test
    void everyExceptionOfTheSampleHasItsStory() {
        SettleRun settled = closing.settle();
        List<String> untold = new ArrayList<>();
        for (Map<String, String> row : settled.rows("exceptions.csv")) {
            SettleRun story = explain(row.get("exception_id"));
            boolean told = story.exit() == ExitCodes.READY && story.errors().isEmpty()
                    && story.console().contains(row.get("message")) && story.console().contains("runs\n")
                    && (row.get("source_line").isEmpty() || story.console()
                            .contains(row.get("source_file") + ":" + row.get("source_line")));
            if (!told) {
                untold.add(row.get("exception_id") + ": " + story);
            }
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void theStoryShowsRowsRuleAndRivals() {
        closing.settle();
        assertThat(explain(AMBIGUOUS).console()).contains("status      NEW",
                "  - CPST-013 570,000.00: fits as well as the others",
                "A wire is applied only where one explanation alone fits.",
                "escrow/pnc-20070119-eod.csv:10: BOOKED CREDIT 570,000.00 USD",
                "payer of    CPST-013, CPST-014", "subscription CPST-014",
                "subscriptions/book-20070118.csv:15", "run 1, as of 2007-01-24T09:30: NEW", "sha256 ");
    }

    @Test
    void theStoryOfAReturnShowsTheEntryThatGaveTheMoneyBack() {
        String id = closing.settle().rows("exceptions.csv").stream()
                .filter(row -> row.get("code").equals("C12")).findFirst().orElseThrow().get("exception_id");
        assertThat(explain(id).console()).contains("wire 20070119B1Q8031C000595",
                "wire 20070122C1PNC01R000617", "BOOKED DEBIT 2,280,000.00 USD");
    }

    @Test
    void theStoryGoesOnWithWhatPeopleDecided() {
        closing.settle();
        closing.write("decisions/desk.csv", HEADER
                + "D-1," + AMBIGUOUS
                + ",APPLY,CPST-013,,,letter of the manager,J. Doe,2007-01-24T09:00,M. Roe,\n"
                + "D-2," + AMBIGUOUS + ",APPLY,CPST-014,,,my own view,J. Doe,2007-01-24T09:05,J. Doe,\n");
        SettleRun decided = closing.settle("--as-of=2007-01-24T09:40");
        closing.settle("--as-of=2007-01-24T09:45");

        assertThat(decided.rows("allocations.csv")).filteredOn(row -> row.get("bank_reference").equals(WIRE))
                .singleElement().satisfies(row -> assertThat(row).containsEntry("rule", "DECISION")
                        .containsEntry("subscription_id", "CPST-013"));
        assertThat(explain(AMBIGUOUS).console()).contains("status      CLEARED",
                "D-1 APPLY, IN_FORCE: 570,000.00 of wire " + WIRE + " is applied to CPST-013",
                "decisions/desk.csv:2: decided by J. Doe at 2007-01-24T09:00, approved by M. Roe: "
                        + "\"letter of the manager\"",
                "D-2 APPLY, REFUSED: it was approved by J. Doe, who decided it",
                "run 1, as of 2007-01-24T09:30: NEW", "run 2, as of 2007-01-24T09:40: CLEARED");
        String refused = decided.rows("exceptions.csv").stream()
                .filter(row -> row.get("code").equals("X07")).findFirst().orElseThrow().get("exception_id");
        assertThat(explain(refused).console()).contains("D-2 APPLY, REFUSED", "status      OPEN");
    }

    @Test
    void runsThatSawTheSameShareALine() {
        closing.settle();
        closing.settle("--as-of=2007-01-24T09:40");
        closing.settle("--as-of=2007-01-24T09:45");
        assertThat(explain(AMBIGUOUS).console())
                .contains("runs 2 to 3, as of 2007-01-24T09:40 to 2007-01-24T09:45: OPEN");
    }

    @Test
    void whatNoRunSawCannotBeExplained() {
        closing.settle();
        SettleRun run = explain("C09-0000000000");
        assertThat(run.exit()).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(run.errors()).contains("no finished run of capstone-2007 saw an exception C09-0000000000");
    }

    @Test
    void withoutARunThereIsNothingToExplain() {
        SettleRun run = explain(AMBIGUOUS);
        assertThat(run.exit()).isEqualTo(ExitCodes.NOT_READY);
        assertThat(run.console()).isEqualTo("No run of capstone-2007 yet.\n");
        assertThat(closing.data()).doesNotExist();
    }

    private SettleRun explain(String id) {
        return ClosingCopy.run(Map.of(), "explain", id, "--offering=" + closing.offering(),
                "--data=" + closing.data());
    }
}
