package settle.proof;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import settle.offering.InputKind;
import settle.offering.Offering;

/**
 * All that ever came, path by path, each content proved by itself.
 *
 * @param all by path and then in the order of their arrival
 * @param adding kinds of which the contents of a path add up, instead of the newest alone counting
 */
public record Deliveries(List<Delivery> all, Set<InputKind> adding) {

    public Deliveries {
        all = List.copyOf(all);
        adding = Set.copyOf(adding);
    }

    public static Deliveries of(Received received, Offering offering) {
        Set<Long> seen = received.seen().stream().flatMapToLong(one -> one.fileId().stream()).boxed()
                .collect(Collectors.toSet());
        seen.addAll(beforeWhatWasLeft(received));
        List<Delivery> own = received.files().stream()
                .map(file -> proved(file, seen.contains(file.file().id()), offering)).toList();
        RefusedContents refused = RefusedContents.of(own);
        return new Deliveries(own.stream().map(one -> refused.controlOf(one)
                .map(control -> proved(one.received().controlledBy(control), one.inInbox(), offering))
                .orElse(one)).toList(), offering.adding());
    }

    private static Delivery proved(ReceivedFile file, boolean inInbox, Offering offering) {
        return new Delivery(file, FileProof.of(file, offering.escrow().accountNumber(),
                offering.escrow().passedOver(), offering.currency()), inInbox);
    }

    /** The last deliveries of paths whose file changes just now: nothing has come in their place yet. */
    private static List<Long> beforeWhatWasLeft(Received received) {
        Set<String> left = received.seen().stream().filter(one -> one.seenAs() == SeenFile.As.LEFT)
                .map(SeenFile::path).collect(Collectors.toSet());
        Map<String, Long> last = new LinkedHashMap<>();
        received.files().stream().map(ReceivedFile::file).filter(file -> left.contains(file.path()))
                .forEach(file -> last.put(file.path(), file.id()));
        return List.copyOf(last.values());
    }

    /**
     * The deliveries of a path among readings of it: each content as often as it came anew, as it was read
     * last.
     *
     * @param readings by path and then in their order
     */
    public static List<StagedFile> among(Collection<StagedFile> readings) {
        List<StagedFile> deliveries = new ArrayList<>();
        for (StagedFile reading : readings) {
            StagedFile last = deliveries.isEmpty() ? null : deliveries.get(deliveries.size() - 1);
            if (last != null && last.isReadAgainIn(reading)) {
                deliveries.set(deliveries.size() - 1, reading.arrivedWith(last));
            } else {
                deliveries.add(reading);
            }
        }
        return deliveries;
    }

    /**
     * What counts of each path: its newest usable delivery, or all of them where contents add up; a content
     * that several paths have counts from one of them.
     *
     * @param withdrawn hashes of contents that two persons withdrew
     */
    public Counting counting(Set<String> withdrawn) {
        Map<String, Delivery> newest = new LinkedHashMap<>();
        for (Delivery delivery : all) {
            if (delivery.isUsable() && !withdrawn.contains(delivery.content().sha256())) {
                newest.put(adding.contains(delivery.kind()) ? delivery.path() + "|" + delivery.content()
                        .sha256() : delivery.path(), delivery);
            }
        }
        return Counting.of(newest.values());
    }

    /**
     * What counted when a delivery last did: what had come before the usable one that took its place.
     *
     * @param withdrawn hashes of contents that two persons withdrew
     */
    Counting lastWith(Delivery earlier, Set<String> withdrawn) {
        List<Delivery> ofPath = byPath().getOrDefault(earlier.path(), List.of());
        Optional<LocalDateTime> end = ofPath.subList(ofPath.indexOf(earlier) + 1, ofPath.size()).stream()
                .filter(next -> next.isUsable() && !withdrawn.contains(next.content().sha256()))
                .map(next -> next.file().arrival().asOf()).findFirst();
        return new Deliveries(all.stream().filter(one -> end.stream().allMatch(
                one.file().arrival().asOf()::isBefore)).toList(), adding).counting(withdrawn);
    }

    /** The deliveries of each path, in the order of their arrival. */
    public Map<String, List<Delivery>> byPath() {
        return all.stream().collect(Collectors.groupingBy(Delivery::path, LinkedHashMap::new,
                Collectors.toList()));
    }

    /** Refused ones that lie in the inbox: nothing usable came after them. */
    List<Delivery> refused() {
        return all.stream().filter(one -> !one.isUsable() && one.inInbox()).toList();
    }
}
