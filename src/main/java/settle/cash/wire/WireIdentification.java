package settle.cash.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.identity.BankReference;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Quoted;

/**
 * Tells which sightings are one wire: those with one bank reference, IMAD or UETR in one account and
 * direction, joined one after the other, and what people say. Entries with none of these are told apart by
 * account, day, direction, amount and what they say, and by how often one file says it. Where one delivery
 * has several entries under one reference, they are as many wires, none of them good (C20).
 */
public final class WireIdentification {

    /**
     * Of several sightings the one that counts: booked, the earliest (by then it was booked), of
     * the smallest amount where they disagree, and with the most text; never by file or row unless they say
     * the same. What another says in whole that it cuts short is told with it.
     */
    private static final Comparator<BankEntry> PRECEDENCE = Comparator
            .comparing(BankEntry::status)
            .thenComparing(entry -> entry.effective().orderingMoment())
            .thenComparing(entry -> entry.amount().minor())
            .thenComparing(BankEntry::valueDate)
            .thenComparing(BankEntry::direction)
            .thenComparing(entry -> -entry.remittance().length())
            .thenComparing(entry -> -entry.remitter().name().length())
            .thenComparing(BankEntry::remittance)
            .thenComparing(entry -> entry.remitter().toString())
            .thenComparing(BankEntry.IN_ORDER);

    private final BatchTotals totals;
    private final EntryKeys keys;
    private final Contradictions contradictions;
    private final Sightings sightings;
    private final boolean referencePerDay;
    private final QuotedNumbers.Joined joined;
    private final OrderedIdentity ordered;
    /** How many groups bear a name of the bank's, with its account. */
    private final Map<String, Long> borne;
    private final List<Draft> drafts = new ArrayList<>();

    private record Keyed(BankEntry entry, List<String> keys) {}

    /** A wire of a group, before it is certain that no other has its key. */
    private record Draft(String group, Wire wire) {}

    private WireIdentification(Sightings sightings, boolean referencePerDay,
            Function<BankEntry, List<SubscriptionId>> named) {
        this.sightings = sightings;
        this.referencePerDay = referencePerDay;
        contradictions = new Contradictions(named);
        totals = new BatchTotals(sightings.entries());
        List<BankEntry> entries = totals.others(sightings.entries());
        keys = new EntryKeys(entries, referencePerDay);
        Map<Boolean, List<Keyed>> byName = entries.stream()
                .map(entry -> new Keyed(entry, keys.of(entry)))
                .collect(Collectors.partitioningBy(one -> one.keys().isEmpty()));
        joined = QuotedNumbers.joined(identified(byName.get(false).stream()
                .sorted(Comparator.comparing(Keyed::entry, BankEntry.IN_ORDER)).toList()),
                together -> contradictions.among(together).isEmpty());
        UnreferencedEntries.join(joined.groups(), byName.get(true).stream().map(Keyed::entry).toList());
        ordered = OrderedIdentity.of(joined.groups(), sightings, contradictions);
        borne = ordered.groups().values().stream().flatMap(WireIdentification::names)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /**
     * The wires that these sightings are of.
     *
     * @param referencePerDay whether the bank gives a reference again on another day
     * @param named the subscriptions that an entry names
     */
    public static Identified of(Sightings sightings, boolean referencePerDay,
            Function<BankEntry, List<SubscriptionId>> named) {
        WireIdentification identification = new WireIdentification(sightings, referencePerDay, named);
        identification.ordered.groups().forEach(identification::draft);
        return new Identified(identification.wires(), identification.ordered.outcomes());
    }

    /** The wires of sightings that no control counts, and of which nobody says anything. */
    public static List<Wire> of(Collection<BankEntry> sightings) {
        return of(Sightings.of(List.copyOf(sightings)), false, entry -> List.of()).wires();
    }

    /** What a wire is called of which the bank says no name. */
    static String printName(String group) {
        return "FP-" + UUID.nameUUIDFromBytes(group.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The entries that share a key with each other, by the first key that any of them bore. */
    private static Map<String, List<BankEntry>> identified(List<Keyed> entries) {
        Map<String, String> groupOfKey = new HashMap<>();
        Kinship<String> kinship = new Kinship<>();
        for (Keyed entry : entries) {
            List<String> own = entry.keys();
            List<String> known = own.stream().filter(groupOfKey::containsKey).map(groupOfKey::get).toList();
            kinship.join(known);
            String group = known.isEmpty() ? own.get(0) : known.get(0);
            own.forEach(key -> groupOfKey.putIfAbsent(key, group));
        }
        return entries.stream().collect(Collectors.groupingBy(
                entry -> kinship.headOf(groupOfKey.get(entry.keys().get(0))), HashMap::new,
                Collectors.mapping(Keyed::entry, Collectors.toCollection(ArrayList::new))));
    }

    /** Everything by which a wire may be called, with its account, each once. */
    private static Stream<String> names(List<BankEntry> sightings) {
        return sightings.stream().flatMap(seen -> Stream.of(EntryKeys.reference(seen), seen
                .customerReference())
                .filter(name -> !name.isEmpty()).map(name -> seen.account() + "/" + name)).distinct();
    }

    /**
     * All of them under keys of their own: of those with one key the first keeps it, credits before debits.
     */
    private List<Wire> wires() {
        Map<WireKey, String> groups = new HashMap<>();
        List<Wire> wires = new ArrayList<>();
        drafts.stream().sorted(Comparator.comparing((Draft draft) -> draft.wire().entry().direction())
                .thenComparing(Draft::wire, Wire.BY_BOOKING)).forEach(draft -> {
                    Wire wire = draft.wire().keyed(free(draft.wire(), groups));
                    groups.put(wire.key(), draft.group());
                    wires.add(totals.told(wire));
                });
        return Twins.told(wires, (one, other) -> ordered.areDifferent(groups.get(one.key()), groups.get(other
                .key())))
                .stream().sorted(Wire.BY_BOOKING).toList();
    }

    private static WireKey free(Wire wire, Map<WireKey, String> taken) {
        String key = wire.key().text();
        return Stream.concat(Stream.of(key, key + (wire.entry().isCredit() ? "" : "/DEBIT")),
                Stream.iterate(2, number -> number + 1).map(number -> key + "#" + number))
                .map(WireKey::new).filter(free -> !taken.containsKey(free)).findFirst().orElseThrow();
    }

    /** The wires of one group: one, unless one delivery has several entries under one key. */
    private void draft(String group, List<BankEntry> together) {
        Optional<BankEntry> right = ordered.right(group);
        if (right.isPresent()) {
            drafts.add(new Draft(group, wire(group, together, WholeWords.named(right.get(), together))));
            return;
        }
        List<List<BankEntry>> several = ordered.areApart(group)
                ? SharedReference.asPeopleSay(together, sightings::isCounted, keys, contradictions)
                : SharedReference.wires(together, sightings::isCounted, keys);
        Optional<Fact> shared = several.size() < 2 || ordered.areApart(group) ? Optional.empty()
                : Optional.of(shared(several));
        for (List<BankEntry> one : several) {
            List<BankEntry> rivals = shared.isEmpty() ? List.of()
                    : together.stream().filter(entry -> one.stream().noneMatch(own -> own == entry)).toList();
            BankEntry counting = one.stream().min(precedence(one)).orElseThrow();
            Wire wire = wire(group, one, WholeWords.saying(WholeWords.named(counting, one), one));
            drafts.add(new Draft(group, wire.contradicted(shared.or(() -> contradictions.among(one)).or(
                    () -> doubt(one)),
                    rivals.stream().sorted(BankEntry.IN_ORDER).toList())));
        }
    }

    /** A value date alone says when money was booked only where no sighting states the day. */
    private static Comparator<BankEntry> precedence(List<BankEntry> one) {
        boolean stated = one.stream().flatMap(seen -> seen.bookedAt().stream()).anyMatch(BookedAt::isStated);
        return stated ? Comparator.comparing(BankEntry::status)
                .thenComparing(seen -> seen.bookedAt().isEmpty()).thenComparing(PRECEDENCE) : PRECEDENCE;
    }

    /** Two of the bank's names that only a quoted number makes one wire, where no balance would miss one. */
    private Optional<Fact> doubt(List<BankEntry> one) {
        return joined.byQuotedNumber(one) && one.stream().noneMatch(sightings::isBalanced)
                ? Optional.of(CashWording.C20_QUOTED.sentence()) : Optional.empty();
    }

    private Fact shared(List<List<BankEntry>> several) {
        List<BankEntry> first = several.stream().map(wire -> wire.get(0)).toList();
        return CashWording.C20_SHARED.with("entries", several.size())
                .with("differences", contradictions.amongEntriesOfOneDelivery(first));
    }

    private Wire wire(String group, List<BankEntry> of, BankEntry counting) {
        List<BankEntry> inOrder = of.stream().sorted(BankEntry.IN_ORDER).toList();
        Optional<String> identifier = identifier(inOrder);
        String key = identifier.orElseGet(() -> printName(group));
        String reference = EntryKeys.reference(counting).isEmpty() ? "" : counting.reference();
        if (reference.isEmpty() && identifier.isEmpty()) {
            reference = inOrder.stream().map(BankEntry::customerReference)
                    .filter(name -> borne.getOrDefault(counting.account() + "/" + name, 0L) == 1).sorted()
                    .findFirst().orElse("");
        }
        return Wire.agreed(new WireKey(counting.account() + "/" + key),
                new BankReference(reference.isEmpty() ? key : reference), counting, inOrder);
    }

    /** The least name of the sightings; a reference that was cut is none where another has it whole. */
    private Optional<String> identifier(List<BankEntry> sightings) {
        TreeSet<String> names = sightings.stream().flatMap(entry -> identifier(entry).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> capitals = names.stream().map(Spelling::compared)
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream().filter(name -> Optional.ofNullable(capitals.higher(Spelling.compared(name)))
                .filter(next -> EntryKeys.isCutOf(Spelling.compared(name), next)).isEmpty()).findFirst();
    }

    private Optional<String> identifier(BankEntry entry) {
        String side = entry.isCredit() ? "" : "/DEBIT";
        String reference = EntryKeys.reference(entry).isEmpty() ? ""
                : entry.reference() + (referencePerDay ? "@" + entry.valueDate() : "");
        return Stream.of(reference, suffixed(Quoted.banks(entry.imad()), side),
                suffixed(Quoted.banks(entry.uetr()), side))
                .filter(text -> !text.isEmpty()).findFirst();
    }

    /** A payment's own identifier may stand on its receipt and on its return. */
    private static String suffixed(String identifier, String side) {
        return identifier.isEmpty() ? "" : identifier + side;
    }
}
