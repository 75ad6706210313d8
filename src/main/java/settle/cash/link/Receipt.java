package settle.cash.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import settle.book.PartyName;
import settle.breaks.Fact;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.identity.BankReference;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Money that came for somebody: a wire that stands, with the subscriptions that it is linked to.
 *
 * @param named the known ids in its remittance, in their order
 * @param disputed ids of a list in its remittance that does not fit the book whole, in their order
 * @param partyOf the subscriptions that its payer is party of, in the order of their ids
 * @param cut whether its remittance stands at the end of a file that may be cut
 */
public record Receipt(StandingWire wire, List<SubscriptionId> named, List<SubscriptionId> disputed,
        List<SubscriptionId> partyOf, boolean cut) {

    /** The order in which receipts are taken, whatever the files' and rows' order. */
    public static final Comparator<Receipt> BY_BOOKING =
            Comparator.comparing(Receipt::wire, StandingWire.BY_BOOKING);

    public Receipt {
        named = List.copyOf(named);
        disputed = List.copyOf(disputed);
        partyOf = List.copyOf(partyOf);
    }

    /** What identifies it; the same in every run. */
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

    /** Whatever came of it. */
    public Money amount() {
        return wire.amount();
    }

    /** What of it is there: all but what was given back. */
    public Money available() {
        return amount().minus(wire.returned());
    }

    /** Who paid, as the bank names them; empty where it names nobody. */
    public String payer() {
        return wire.payer();
    }

    public SourceLine source() {
        return wire.source();
    }

    public Standing standing() {
        return wire.standing();
    }

    /** A clause that says what its standing is founded on; nothing for a good one. */
    public Fact ground() {
        return wire.ground();
    }

    /** What was reported of it, as far as it counts. */
    public BankEntry entry() {
        return wire.entry();
    }

    /** All that was reported of it. */
    public List<BankEntry> sightings() {
        return wire.sightings();
    }

    /** Sightings of others that cannot be told from it. */
    public List<BankEntry> rivals() {
        return wire.wire().rivals();
    }

    /** The keys of wires that it may be, under another kind of name. */
    public List<WireKey> twins() {
        return wire.wire().twins();
    }

    /** The later of the days on which it was booked and of value. */
    public LocalDate arrived() {
        LocalDate booked = entry().effective().date();
        LocalDate valued = entry().valueDate();
        return booked.isAfter(valued) ? booked : valued;
    }

    /** For a sentence: reference, amount and payer. */
    public Fact told() {
        return wire.told();
    }

    public boolean isGood() {
        return standing() == Standing.GOOD;
    }

    /** Whether it names one subscription and nothing else. */
    public boolean namesOne() {
        return named.size() == 1 && disputed.isEmpty();
    }

    /** Whether its remittance speaks of no subscription. */
    public boolean namesNone() {
        return mentioned().isEmpty();
    }

    /** Those that its remittance speaks of, named or disputed, in the order of their ids. */
    public List<SubscriptionId> mentioned() {
        TreeSet<SubscriptionId> ids = new TreeSet<>(named);
        ids.addAll(disputed);
        return List.copyOf(ids);
    }

    /** Those that it speaks of or is paid for, in the order of their ids. */
    public List<SubscriptionId> linked() {
        TreeSet<SubscriptionId> ids = new TreeSet<>(mentioned());
        ids.addAll(partyOf);
        return List.copyOf(ids);
    }

    /** Whether the bank names the same payer of another receipt, as far as it names one. */
    public boolean samePayerAs(Receipt other) {
        return PartyName.of(payer()).samePayerAs(PartyName.of(other.payer()));
    }

    /** With one more subscription that its payer is party of. */
    Receipt paidFor(SubscriptionId payee) {
        TreeSet<SubscriptionId> all = new TreeSet<>(partyOf);
        all.add(payee);
        return new Receipt(wire, named, disputed, List.copyOf(all), cut);
    }
}
