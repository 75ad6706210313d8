package settle.cash.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import settle.breaks.Fact;
import settle.identity.BankReference;
import settle.identity.SourceLine;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * One movement of money, with everything that was reported of it.
 *
 * @param key what identifies it in its account; the same in every run
 * @param reference the bank's reference, or what else tells it from other wires where the bank gave none
 * @param entry the sighting that counts
 * @param sightings all of them, in the order of their files and lines
 * @param disagreement what two sightings contradict each other in; empty when they agree (C20)
 * @param rivals sightings of others that cannot be told from it, since one delivery gives them one reference
 * @param twins the keys of wires that it may be, under another kind of name
 */
public record Wire(WireKey key, BankReference reference, BankEntry entry, List<BankEntry> sightings,
        Optional<Fact> disagreement, List<BankEntry> rivals, List<WireKey> twins) {

    /** The order in which wires are taken, whatever the files' and rows' order. */
    public static final Comparator<Wire> BY_BOOKING = Comparator
            .comparing((Wire wire) -> wire.entry().effective().orderingMoment())
            .thenComparing(Wire::reference)
            .thenComparing(Wire::key);

    public Wire {
        sightings = List.copyOf(sightings);
        rivals = List.copyOf(rivals);
        twins = List.copyOf(twins);
    }

    /** A wire that nothing contradicts. */
    static Wire agreed(WireKey key, BankReference reference, BankEntry entry, List<BankEntry> sightings) {
        return new Wire(key, reference, entry, sightings, Optional.empty(), List.of(), List.of());
    }

    Wire contradicted(Optional<Fact> what, List<BankEntry> others) {
        return new Wire(key, reference, entry, sightings, what, others, twins);
    }

    Wire keyed(WireKey other) {
        return new Wire(other, reference, entry, sightings, disagreement, rivals, twins);
    }

    /** The same with further reports of it, which do not count. */
    Wire reportedIn(List<BankEntry> further) {
        List<BankEntry> all = Stream.concat(sightings.stream(), further.stream())
                .sorted(BankEntry.IN_ORDER).toList();
        return new Wire(key, reference, entry, all, disagreement, rivals, twins);
    }

    Wire perhaps(List<WireKey> others) {
        return new Wire(key, reference, entry, sightings, disagreement, rivals, others);
    }

    /** For a break: its key and reference. */
    public WireId id() {
        return WireId.of(key, reference);
    }

    /** In the currency of the entry; zero where it moves no money. */
    public Money amount() {
        return entry.amount();
    }

    /** Who paid, as the bank names them; empty where it names nobody. */
    public String payer() {
        return entry.remitter().name();
    }

    /** Where the sighting that counts stands. */
    public SourceLine source() {
        return entry.source();
    }

    /** For a sentence: reference, amount and payer. */
    public Fact told() {
        return new Fact.Wire(id(), amount(), payer());
    }

    @Override
    public String toString() {
        return told().spoken() + " (" + source() + ")";
    }
}
