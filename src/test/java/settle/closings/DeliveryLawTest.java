package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.random.StoryStep;

/**
 * The law of deliveries, on days told at random: the last inbox on an empty database gives the same answer as
 * the day's database, but for what {@link StoryJudge} says. More days than the default are asked for with
 * {@code -Dstories=N}, other ones with {@code -DfirstSeed=N}.
 */
class DeliveryLawTest {

    private static final int STORIES = Integer.getInteger("stories", 60);
    private static final long FIRST = Long.getLong("firstSeed", 1);
    private static final List<String> PAPERS = List.of("settlement.csv", "allocations.csv",
            "refunds.csv", "unplaced.csv", "funds-flow.csv", "fees-by-subscription.csv", "dwac-release.csv",
            "warrant-issuance.csv", "decisions.csv");

    private final StoryTally tally = new StoryTally();

    @TempDir
    private Path folder;

    @Test
    void theLastInboxOnAnEmptyDatabaseGivesTheSameAnswerAsTheDaysDatabase() throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + STORIES; seed++) {
            failures.addAll(failures(seed));
        }
        System.out.println("Days of " + STORIES + " closings:\n\n" + tally.table());
        assertThat(failures).isEmpty();
    }

    private List<String> failures(long seed) throws IOException {
        ToldStory told = ToldStory.of(seed, folder.resolve("story"));
        StoryJudge judge = new StoryJudge(told.folder(), told.offering(), told.asOf());
        List<StoryStep> steps = told.story().steps();
        List<String> failures = new ArrayList<>();
        for (int number = 0; number < steps.size(); number++) {
            StoryStep step = steps.get(number);
            tally.told(step);
            judge.sees(step);
            assertThat(told.calm() && !step.takenBack().isEmpty()).as("taken back on a calm %s", told)
                    .isFalse();
            if (number == steps.size() - 1 || number == steps.size() / 2 && seed % 3 == 0) {
                List<String> differences = judge.differences(step);
                tally.judged(step, judge.ofDay().verdict(), differences.size());
                differences.forEach(
                        one -> failures.add(told.story() + " as of " + step.asOf() + ": " + one));
            }
        }
        return failures;
    }

    /** So what holds for the core holds for the job. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void theJobPublishesTheDayAsTheCoreJudgesIt(long seed) throws IOException {
        ToldStory told = ToldStory.of(seed, folder.resolve("job"));
        StoryJudge judge = new StoryJudge(told.folder(), told.offering(), told.asOf());
        ClosingRun run = null;
        for (StoryStep step : told.story().steps()) {
            judge.sees(step);
            run = ClosingRun.of(told.folder(), step.asOf(), told.folder().resolve("run"));
            assertThat(run.errors()).as("%s", told.story()).isEmpty();
        }
        Map<String, String> outputs = judge.pure().outputs("");
        for (String paper : PAPERS) {
            assertThat(run.text(paper)).as("%s of the %s", paper, told.story()).isEqualTo(outputs.get(paper));
        }
        assertThat(run.rows("exceptions.csv")).as("%s", told.story())
                .filteredOn(row -> !row.get("status").equals("CLEARED"))
                .extracting(row -> row.get("exception_id")).containsExactlyInAnyOrderElementsOf(
                        judge.ofDay().breaks().stream().map(one -> one.id()).toList());
    }
}
