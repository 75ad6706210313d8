package settle.random;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import settle.audit.Sha256;

/** What two persons decide on the deliveries of a story, each decision in a file of its own. */
final class StoryDecisions {

    /** A content of a path. */
    record Named(String path, String text) {}

    private final LocalDateTime from;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, Named> withdrawals = new LinkedHashMap<>();
    private final Map<String, Named> acceptances = new LinkedHashMap<>();

    /** @param asOf of the last run, before which everything is decided */
    StoryDecisions(LocalDateTime asOf) {
        this.from = asOf.minusMinutes(20);
    }

    Map<String, String> files() {
        return Map.copyOf(files);
    }

    /** Texts that count under no name. */
    Set<String> withdrawn() {
        Set<String> texts = new HashSet<>();
        withdrawals.values().forEach(named -> texts.add(named.text()));
        return texts;
    }

    /** The decisions that count. */
    Set<String> inForce() {
        Set<String> ids = new HashSet<>(withdrawals.keySet());
        Set<String> withdrawn = withdrawn();
        acceptances.forEach((id, named) -> {
            if (!withdrawn.contains(named.text())) {
                ids.add(id);
            }
        });
        return ids;
    }

    void withdraw(StoryPath path, StoryContent content) {
        withdrawals.put(decide("WITHDRAW_DELIVERY", path.path(), content.text()), new Named(path.path(),
                content.text()));
    }

    /** Accepts what counts of a path. */
    void accept(StoryPath path) {
        String text = path.counting(withdrawn()).get(0).text();
        path.isAccepted(withdrawn());
        acceptances.put(decide("ACCEPT_DELIVERY", path.path(), text), new Named(path.path(), text));
    }

    private String decide(String action, String path, String text) {
        String id = "DAY-%03d".formatted(files.size() + 1);
        LocalDateTime at = from.plusSeconds(files.size());
        String digits = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        files.put("decisions/" + id + ".csv", """
                decision_id,action,file,reason,decided_by,decided_at,approved_by,approved_at
                %s,%s,%s@%s,agreed with the sender,J. Doe,%s,M. Roe,%s
                """.formatted(id, action, path, digits, at, at));
        return id;
    }
}
