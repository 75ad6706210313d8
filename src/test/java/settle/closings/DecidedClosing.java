package settle.closings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import settle.breaks.Break;
import settle.random.RandomClosing;

/** Random closings that people decided on. */
final class DecidedClosing {

    private DecidedClosing() {}

    /** The closing of a seed with decisions, which name exceptions that it raises without them. */
    static RandomClosing of(long seed, Path work) throws IOException {
        List<Break> raised = PureClosing.of(RandomClosing.of(seed), work).breaks();
        return RandomClosing.decided(seed, exception -> raised.stream()
                .filter(found -> exception.covers(PlannedTruth.expectation(found))).map(Break::id)
                .findFirst().orElse(""));
    }
}
