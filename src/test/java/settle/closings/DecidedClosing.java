package settle.closings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import settle.random.RandomClosing;
import settle.random.Truth;

/** Random closings that people decided on. */
final class DecidedClosing {

    private DecidedClosing() {}

    /** The closing of a seed with decisions, which name exceptions that a first run without them raised. */
    static RandomClosing of(long seed, Path work) throws IOException {
        RandomClosing undecided = RandomClosing.of(seed);
        undecided.writeTo(work);
        List<Map<String, String>> raised = ClosingRun.of(work, undecided.truth().asOf(), work.resolve("run"))
                .rows("exceptions.csv");
        return RandomClosing.decided(seed, exception -> raised.stream()
                .filter(row -> exception.covers(expectation(row))).map(row -> row.get("exception_id"))
                .findFirst().orElse(""));
    }

    private static Truth.Expectation expectation(Map<String, String> row) {
        return new Truth.Expectation(row.get("code"), row.get("subscription_id"), row.get("bank_reference"),
                row.get("dwac_id"));
    }
}
