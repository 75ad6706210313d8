package settle.cash.wire;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Fact;
import settle.identity.BankReference;
import settle.identity.SourceLine;
import settle.identity.Spelling;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.Quoted;

/**
 * A wire and where it stands.
 *
 * @param ground a clause that says what the standing is founded on; nothing for a good one
 * @param inEscrow whether its amount is part of what the escrow account holds
 * @param returned of a receipt, what was given back of it by booked debits; of a debit, what it gave back;
 *     of what the bank booked for itself, what it took back of that, and of the entry that took it all
 * @param returnedBy the keys of the wires for which a receipt is held as returned, in the order of these
 * @param surplus of a return, what it gives back more than came
 * @param takenBack of a return, what of it came back
 */
public record StandingWire(Wire wire, Standing standing, Fact ground, boolean inEscrow, Money returned,
        List<WireKey> returnedBy, Money surplus, Money takenBack) {

    /** The order in which wires are taken, whatever the files' and rows' order. */
    public static final Comparator<StandingWire> BY_BOOKING =
            Comparator.comparing(StandingWire::wire, Wire.BY_BOOKING);

    public StandingWire {
        returnedBy = List.copyOf(returnedBy);
    }

    /** A wire of which nothing was returned and there is no surplus. */
    static StandingWire at(Standing standing, Wire wire, Fact ground, boolean inEscrow) {
        Money none = Money.zero(wire.amount().currency());
        return new StandingWire(wire, standing, ground, inEscrow, none, List.of(), none, none);
    }

    StandingWire returned(Money sum) {
        return new StandingWire(wire, standing, ground, inEscrow, sum, returnedBy, surplus,
                takenBack);
    }

    StandingWire returnedBy(List<Wire> debits) {
        return new StandingWire(wire, standing, ground, inEscrow, returned,
                debits.stream().map(Wire::key).toList(), surplus, takenBack);
    }

    StandingWire surplus(Money sum) {
        return new StandingWire(wire, standing, ground, inEscrow, returned, returnedBy, sum,
                takenBack);
    }

    StandingWire takenBack(Money sum) {
        return new StandingWire(wire, standing, ground, inEscrow, returned, returnedBy, surplus, sum);
    }

    /** What its standing is founded on, in words; empty for a good one. */
    public String why() {
        return ground.spoken();
    }

    public WireKey key() {
        return wire.key();
    }

    public BankReference reference() {
        return wire.reference();
    }

    /** For a break: its key and reference. */
    public WireId id() {
        return wire.id();
    }

    public Money amount() {
        return wire.amount();
    }

    public String payer() {
        return wire.payer();
    }

    public SourceLine source() {
        return wire.source();
    }

    /** The sighting that counts. */
    public BankEntry entry() {
        return wire.entry();
    }

    /** All that was reported of it, in the order of files and lines. */
    public List<BankEntry> sightings() {
        return wire.sightings();
    }

    /** For a sentence: reference, amount and payer. */
    public Fact told() {
        return wire.told();
    }

    /** What of it is there, as the balance sees it: all but what was given back; below zero for a debit. */
    public Money signedRest() {
        Money rest = amount().minus(returned);
        return entry().isCredit() ? rest : rest.negated();
    }

    /**
     * What decisions may call it, in capitals: its reference, and reference, IMAD and UETR of each sighting.
     */
    public Set<String> names() {
        return Stream.concat(Stream.of(reference().text()), sightings().stream()
                .flatMap(seen -> Stream.of(seen.reference(), Quoted.banks(seen.imad()),
                        Quoted.banks(seen.omad()), Quoted.banks(seen.uetr()))))
                .map(Spelling::compared).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the bank calls an entry, case aside; empty where it gave no reference. */
    public static String named(BankEntry entry) {
        return EntryKeys.reference(entry);
    }

    /**
     * What an entry takes back: what it says, else of a return what bears its own reference; empty for none.
     */
    public static String takesBack(BankEntry entry) {
        boolean says = !entry.reverses().isBlank();
        return says ? Spelling.compared(entry.reverses())
                : entry.type() == BankEntry.Type.RETURN ? EntryKeys.reference(entry) : "";
    }
}
