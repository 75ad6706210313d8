package settle.cash.wire;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.identity.BankReference;
import settle.identity.WireKey;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/**
 * Tells which sightings are one wire: those with one bank reference in one account, or one IMAD or UETR in
 * one direction. Entries with none of these are told apart by account, day, direction, amount and what they
 * say, and by how often one file says it.
 */
public final class WireIdentification {

    /**
     * Of several sightings the one that counts: booked, with a time (the earlier: by then it was booked), of
     * the smallest amount where they disagree, and with the most text; never by file or row unless they say
     * the same.
     */
    private static final Comparator<BankEntry> PRECEDENCE = Comparator
            .comparing(BankEntry::status)
            .thenComparing(entry -> entry.bookedAt().isEmpty())
            .thenComparing(entry -> entry.effective().time().isEmpty())
            .thenComparing(entry -> entry.effective().orderingMoment())
            .thenComparing(entry -> entry.amount().minor())
            .thenComparing(BankEntry::valueDate)
            .thenComparing(BankEntry::direction)
            .thenComparing(entry -> -entry.remittance().length())
            .thenComparing(entry -> -entry.remitter().name().length())
            .thenComparing(BankEntry::remittance)
            .thenComparing(entry -> entry.remitter().toString())
            .thenComparing(BankEntry.IN_ORDER);

    private WireIdentification() {}

    /** The wires that these sightings are of, in the order in which wires are taken. */
    public static List<Wire> of(Collection<BankEntry> sightings) {
        Map<String, List<BankEntry>> groups = identified(sightings.stream()
                .filter(entry -> !keys(entry).isEmpty()).sorted(BankEntry.IN_ORDER).toList());
        UnreferencedEntries.join(groups, sightings.stream().filter(entry -> keys(entry).isEmpty()).toList());
        Map<String, Long> borne = groups.values().stream().flatMap(WireIdentification::names)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return groups.entrySet().stream().map(group -> wire(group.getKey(), group.getValue(), borne))
                .sorted(Wire.BY_BOOKING).toList();
    }

    /** The entries that share a key with each other, by the first key that any of them bore. */
    private static Map<String, List<BankEntry>> identified(List<BankEntry> entries) {
        Map<String, String> groupOfKey = new HashMap<>();
        Kinship<String> kinship = new Kinship<>();
        for (BankEntry entry : entries) {
            List<String> keys = keys(entry);
            List<String> known = keys.stream().filter(groupOfKey::containsKey).map(groupOfKey::get).toList();
            kinship.join(known);
            String group = known.isEmpty() ? keys.get(0) : known.get(0);
            keys.forEach(key -> groupOfKey.putIfAbsent(key, group));
        }
        return entries.stream().collect(Collectors.groupingBy(
                entry -> kinship.headOf(groupOfKey.get(keys(entry).get(0))), HashMap::new,
                Collectors.toCollection(ArrayList::new)));
    }

    /** Everything by which a wire may be called, with its account, each once. */
    private static Stream<String> names(List<BankEntry> sightings) {
        return sightings.stream().flatMap(seen -> Stream.of(seen.reference(), seen.customerReference())
                .filter(name -> !name.isEmpty()).map(name -> seen.account() + "/" + name)).distinct();
    }

    private static List<String> keys(BankEntry entry) {
        List<String> keys = new ArrayList<>();
        if (!entry.reference().isEmpty()) {
            keys.add("R|" + entry.account() + "|" + entry.reference());
        }
        if (!entry.imad().isEmpty()) {
            keys.add("I|" + entry.account() + "|" + entry.direction() + "|" + entry.imad());
        }
        if (!entry.uetr().isEmpty()) {
            keys.add("U|" + entry.account() + "|" + entry.direction() + "|" + entry.uetr());
        }
        return keys;
    }

    /**
     * A wire of its sightings.
     *
     * @param borne how many wires bear a name
     */
    private static Wire wire(String group, List<BankEntry> sightings, Map<String, Long> borne) {
        List<BankEntry> inOrder = sightings.stream().sorted(BankEntry.IN_ORDER).toList();
        BankEntry counting = inOrder.stream().min(PRECEDENCE).orElseThrow();
        Optional<String> identifier = inOrder.stream().flatMap(entry -> identifier(entry).stream())
                .min(Comparator.naturalOrder());
        String key = identifier.orElseGet(
                () -> "FP-" + UUID.nameUUIDFromBytes(group.getBytes(StandardCharsets.UTF_8)));
        String reference = counting.reference();
        if (reference.isEmpty() && identifier.isEmpty()) {
            reference = inOrder.stream().map(BankEntry::customerReference)
                    .filter(name -> borne.getOrDefault(counting.account() + "/" + name, 0L) == 1).sorted()
                    .findFirst().orElse("");
        }
        return new Wire(new WireKey(counting.account() + "/" + key),
                new BankReference(reference.isEmpty() ? key : reference), counting,
                inOrder, disagreement(inOrder));
    }

    private static Optional<String> identifier(BankEntry entry) {
        String side = entry.isCredit() ? "" : "/DEBIT";
        return Stream.of(entry.reference(), suffixed(entry.imad(), side), suffixed(entry.uetr(), side))
                .filter(text -> !text.isEmpty()).findFirst();
    }

    /** A payment's own identifier may stand on its receipt and on its return. */
    private static String suffixed(String identifier, String side) {
        return identifier.isEmpty() ? "" : identifier + side;
    }

    private static Optional<String> disagreement(List<BankEntry> sightings) {
        Map<String, String> differing = new LinkedHashMap<>();
        note(differing, "amount", sightings.stream()
                .map(entry -> entry.amount() + " " + entry.amount().currency()).distinct().toList());
        note(differing, "direction", sightings.stream().map(BankEntry::direction).distinct().toList());
        for (BankEntry.Status status : BankEntry.Status.values()) {
            List<BankEntry> same = sightings.stream().filter(entry -> entry.status() == status).toList();
            note(differing, "value date", same.stream().map(BankEntry::valueDate).distinct().toList());
            List<LocalDate> bookingDays = same.stream()
                    .map(entry -> entry.bookedAt().map(BookedAt::date).orElse(null))
                    .filter(Objects::nonNull).distinct().toList();
            note(differing, "booking date", bookingDays);
        }
        return differing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differing.values()));
    }

    private static void note(Map<String, String> differing, String what, List<?> values) {
        if (values.size() > 1) {
            differing.putIfAbsent(what, what + " " + values.stream().map(Object::toString).sorted()
                    .reduce((one, other) -> one + " / " + other).orElseThrow());
        }
    }
}
