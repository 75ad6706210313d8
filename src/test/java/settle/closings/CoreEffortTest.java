package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.closing.OfferingAt;
import settle.closing.Settlement;
import settle.job.FedCalendar;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;

/** The effort of the core grows with its input, and not with its square. */
class CoreEffortTest {

    private static final int SUBSCRIPTIONS = 2_000;
    private static final int ROUNDS = 3;
    private static final int MOST_TIMES_AS_MUCH = 3;

    @TempDir
    private Path folder;

    @Test
    void twiceTheInvestorsAreAtMostThreeTimesTheWork() throws IOException {
        long once = effort(SUBSCRIPTIONS);
        long twice = effort(2 * SUBSCRIPTIONS);
        assertThat(twice).as("nanoseconds for twice the investors, against %d", once)
                .isLessThan(MOST_TIMES_AS_MUCH * once);
    }

    /** Processor time of judging a closing of so many subscriptions, the least of several rounds. */
    private long effort(int subscriptions) throws IOException {
        Path at = folder.resolve("closing-" + subscriptions);
        new LargeClosing(subscriptions).writeTo(at);
        Offering offering = OfferingFile.read(at.resolve("offering.yaml")).offering().orElseThrow();
        ReadInbox inbox = ReadInbox.of(at.resolve("inbox"), offering);
        OfferingAt asked = new OfferingAt(offering, new FedCalendar(),
                LocalDateTime.parse(LargeClosing.AS_OF));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            assertThat(Settlement.of(inbox.received(), inbox.rows(), asked).investors())
                    .hasSize(subscriptions);
            least = Math.min(least, clock.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
