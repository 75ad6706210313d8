package settle.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import settle.offering.InputKind;

/**
 * The deliveries that count, each content once.
 *
 * @param deliveries by path and then in the order of their arrival
 * @param copies of a delivery whose content counts from another path, the one that counts
 */
public record Counting(List<Delivery> deliveries, Map<Delivery, Delivery> copies) {

    /**
     * Of paths with one content: what lies in the inbox, is proved by more controls; then by path, the
     * shortest first.
     */
    private static final Comparator<Delivery> PRECEDENCE = Comparator
            .comparing((Delivery one) -> !one.inInbox())
            .thenComparing(one -> -one.file().control().stated())
            .thenComparing(one -> one.path().length()).thenComparing(Delivery::path);

    public Counting {
        deliveries = List.copyOf(deliveries);
        copies = Map.copyOf(copies);
    }

    static Counting of(Collection<Delivery> ofPaths) {
        Map<String, Delivery> ofContent = new HashMap<>();
        ofPaths.stream().sorted(PRECEDENCE).forEach(one -> ofContent.putIfAbsent(content(one), one));
        List<Delivery> counting = new ArrayList<>();
        Map<Delivery, Delivery> copies = new HashMap<>();
        for (Delivery one : ofPaths) {
            Delivery original = ofContent.get(content(one));
            if (original == one) {
                counting.add(one);
            } else {
                copies.put(one, original);
            }
        }
        return new Counting(counting, copies);
    }

    private static String content(Delivery delivery) {
        return delivery.kind() + "|" + delivery.content().sha256();
    }

    /** Of every path with anything usable what it counts, be it the copy of another. */
    public List<Delivery> newest() {
        return Stream.concat(deliveries.stream(), copies.keySet().stream())
                .sorted(Comparator.comparing(Delivery::path).thenComparing(one -> one.file().id())).toList();
    }

    /** The same with an earlier delivery of a path in the place of the one that counts. */
    public Counting with(Delivery earlier) {
        return of(newest().stream().map(one -> one.path().equals(earlier.path()) ? earlier : one).toList());
    }

    /** The files of one kind. */
    public List<StagedFile> of(InputKind kind) {
        return deliveries.stream().map(Delivery::file).filter(file -> file.kind() == kind).toList();
    }
}
