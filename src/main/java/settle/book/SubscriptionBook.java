package settle.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import settle.identity.SubscriptionId;

/**
 * The subscriptions that count: of every id its highest version. An id is shown in one spelling, whatever
 * spellings its rows have.
 *
 * @param subscriptions by id, in their order
 * @param contradictions of an id whose highest version was entered with different content, every such content
 * @param amended those whose first version is not there, or has other terms than the one that counts
 */
public record SubscriptionBook(
        Map<SubscriptionId, Subscription> subscriptions,
        Map<SubscriptionId, List<Subscription>> contradictions,
        Set<SubscriptionId> amended) {

    /** The version that an investor signs first. */
    private static final int FIRST = 1;

    /**
     * Of contents that contradict each other the one that counts: active first, then whatever order is fixed.
     */
    private static final Comparator<Subscription> PRECEDENCE = Comparator
            .comparing(Subscription::status)
            .thenComparing(Comparator.comparing(Subscription::shares).reversed())
            .thenComparing(subscription -> subscription.parties().toString())
            .thenComparing(subscription -> subscription.delivery().toString())
            .thenComparing(Subscription::toString);

    /** The book of all rows that were read, in any order. */
    public static SubscriptionBook of(Collection<Subscription> rows) {
        Map<SubscriptionId, List<Subscription>> byId = new TreeMap<>();
        for (Subscription row : rows) {
            byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
        }
        Map<SubscriptionId, Subscription> counting = new LinkedHashMap<>();
        Map<SubscriptionId, List<Subscription>> contradictions = new LinkedHashMap<>();
        Set<SubscriptionId> amended = new HashSet<>();
        byId.values().forEach(versions -> {
            SubscriptionId shown = mostWritten(versions);
            List<Subscription> contents = contentsOfHighestVersion(versions).stream()
                    .map(content -> content.called(shown)).toList();
            counting.put(shown, contents.get(0));
            if (versions.stream().filter(row -> row.version() <= FIRST)
                    .noneMatch(contents.get(0)::hasTheTermsOf)) {
                amended.add(shown);
            }
            if (contents.size() > 1) {
                contradictions.put(shown, contents);
            }
        });
        return new SubscriptionBook(counting, contradictions, amended);
    }

    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    public List<Subscription> all() {
        return List.copyOf(subscriptions.values());
    }

    /** Those that take part in the closing. */
    public List<Subscription> active() {
        return subscriptions.values().stream().filter(Subscription::isActive).toList();
    }

    /** An id as the book writes it; one that the book does not know stays as it is. */
    public SubscriptionId asWritten(SubscriptionId id) {
        return find(id).map(Subscription::id).orElse(id);
    }

    /**
     * Of several spellings of one id the one that most rows have; of equally many the one of the lowest
     * version.
     */
    private static SubscriptionId mostWritten(List<Subscription> versions) {
        Map<String, Long> rows = versions.stream()
                .collect(Collectors.groupingBy(row -> row.id().text(), Collectors.counting()));
        return versions.stream().min(Comparator
                .comparing((Subscription row) -> -rows.get(row.id().text()))
                .thenComparing(Subscription::version)
                .thenComparing(row -> row.id().text())).orElseThrow().id();
    }

    private static List<Subscription> contentsOfHighestVersion(List<Subscription> versions) {
        int highest = versions.stream().mapToInt(Subscription::version).max().orElseThrow();
        List<Subscription> contents = new ArrayList<>();
        versions.stream()
                .filter(row -> row.version() == highest)
                .sorted(Comparator.comparing(Subscription::source))
                .forEach(row -> {
                    if (contents.stream().noneMatch(row::saysTheSameAs)) {
                        contents.add(row);
                    }
                });
        contents.sort(PRECEDENCE);
        return contents;
    }
}
