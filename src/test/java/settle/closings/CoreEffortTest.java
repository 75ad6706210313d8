package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.closing.OfferingAt;
import settle.closing.Settlement;
import settle.fixture.Effort;
import settle.job.FedCalendar;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;

/** The effort of the core grows with its input, and not with its square. */
class CoreEffortTest {

    private static final int SUBSCRIPTIONS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void investors() {
        Effort.growsWithItsInput(SUBSCRIPTIONS, this::judging);
    }

    private Runnable judging(int subscriptions) {
        try {
            Path at = folder.resolve("closing-" + subscriptions);
            new LargeClosing(subscriptions).writeTo(at);
            Offering offering = OfferingFile.read(at.resolve("offering.yaml")).offering().orElseThrow();
            ReadInbox inbox = ReadInbox.of(at.resolve("inbox"), offering);
            OfferingAt asked = new OfferingAt(offering, new FedCalendar(),
                    LocalDateTime.parse(LargeClosing.AS_OF));
            return () -> assertThat(Settlement.of(inbox.received(), inbox.rows(), asked).investors())
                    .hasSize(subscriptions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
