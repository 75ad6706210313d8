package settle.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the planner adds to a closing, or cuts of it, leaves the closing as it is. */
class DeliveriesTest {
    private static final long CLOSINGS = 30;

    @TempDir
    private Path folder;

    @Test
    void decisionsLeaveTheOtherFilesOfAClosingAsTheyAre() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (long seed = 0; seed < CLOSINGS; seed++) {
            InboxReader decided = written("decided" + seed,
                    RandomClosing.decided(seed, exception -> exception.code() + "-ID"));
            InboxReader undecided = written("undecided" + seed, RandomClosing.of(seed));
            assertEquals(RandomClosingTest.texts(undecided), RandomClosingTest.texts(decided));
            decided.files("decisions").values().forEach(rows -> rows.forEach(row -> actions.add(row.get(
                    "action"))));
        }
        assertEquals("[ACCEPT_PAYER, APPLY, REFUND, RELEASE_MATCH, REVOKE, WAIVE]", actions.toString());
    }

    @Test
    void cutFilesHoldTheSameRowsAndControlsOfTheirOwn() throws IOException {
        int more = 0;
        for (long seed = 0; seed < CLOSINGS; seed++) {
            RandomClosing closing = RandomClosing.of(seed);
            InboxReader whole = written("whole" + seed, closing);
            Path cut = folder.resolve("cut" + seed);
            for (Delivery delivery : closing.cut(seed, 3)) {
                delivery.into(cut.resolve("inbox"));
            }
            InboxReader inbox = new InboxReader(cut);
            assertEquals(RandomClosingTest.distinct(whole), RandomClosingTest.distinct(inbox));
            for (Map.Entry<String, String> totalled : Map.of("escrow", "amount", "subscriptions", "shares",
                    "dwac", "quantity").entrySet()) {
                inbox.files(totalled.getKey()).forEach((file, rows) -> RandomClosingTest.assertControl(file,
                        rows, inbox.control(file),
                        totalled.getValue()));
            }
            more += inbox.files("escrow").size() - whole.files("escrow").size();
        }
        assertTrue(more > CLOSINGS, "escrow files more: " + more);
    }

    private InboxReader written(String name, RandomClosing closing) throws IOException {
        closing.writeTo(folder.resolve(name));
        return new InboxReader(folder.resolve(name));
    }
}
