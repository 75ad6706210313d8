package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.random.DayStory;
import settle.random.RandomClosing;
import settle.random.StoryStep;

/**
 * The law of deliveries, on days told at random: the last inbox on an empty database gives the same answer as
 * the day's database, but for what {@link StoryJudge} says. More days than the default are asked for with
 * {@code -Dstories=N}, other ones with {@code -DfirstSeed=N}.
 */
class DeliveryLawTest {

    private static final int STORIES = Integer.getInteger("stories", 60);
    private static final long FIRST = Long.getLong("firstSeed", 1);
    /** Of so many stories one takes nothing back. */
    private static final int ONE_IS_CALM = 4;

    @TempDir
    private Path folder;

    @Test
    void theLastInboxOnAnEmptyDatabaseGivesTheSameAnswerAsTheDaysDatabase() throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + STORIES; seed++) {
            boolean calm = seed % ONE_IS_CALM == 0;
            RandomClosing closing = seed % 2 == 0 ? RandomClosing.of(seed)
                    : DecidedClosing.of(seed, folder.resolve("undecided"));
            DayStory story = DayStory.of(closing, seed, calm);
            Path at = folder.resolve("story");
            story.writeOfferingTo(at);
            Offering offering = OfferingFile.read(at.resolve("offering.yaml")).offering().orElseThrow();
            StoryJudge judge = new StoryJudge(at, offering, closing.truth().asOf());
            int steps = story.steps().size();
            for (int number = 0; number < steps; number++) {
                StoryStep step = story.steps().get(number);
                judge.sees(step);
                if (number == steps - 1 || number == steps / 2 && seed % 3 == 0) {
                    judge.differences(step).forEach(difference -> failures.add(story + " as of "
                            + step.asOf() + ": " + difference));
                }
            }
        }
        assertThat(failures).isEmpty();
    }
}
