package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.random.RandomClosing;

/**
 * Decisions on random closings do what they say, and those that may not count change nothing: the truth is
 * known by construction.
 */
class DecidedClosingsTest {

    private static final int CLOSINGS = Integer.getInteger("closings", 100);
    private static final long FIRST = Long.getLong("firstSeed", 1);

    @TempDir
    private Path folder;

    @Test
    void everyDecidedClosingComesOutAsItWasPlanned() throws IOException {
        List<String> failures = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + CLOSINGS; seed++) {
            RandomClosing closing = DecidedClosing.of(seed, folder.resolve("undecided-" + seed));
            failures.addAll(PlannedTruth.differences(closing,
                    PureClosing.of(closing, folder.resolve("decided-" + seed))));
        }
        assertThat(failures).isEmpty();
    }
}
