package settle.cash.wire;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Returns that the bank took back: credits that name a return, and what of each return came back by them. So
 * far it is no return any more, and the receipt that it was of stands again. A credit that is not surely
 * there yet, that was given back itself, or that is more than the return, takes nothing back.
 */
final class TakenBack {

    private final Map<WireKey, Money> ofReturn = new HashMap<>();
    private final Set<WireKey> credits = new HashSet<>();
    private final Set<WireKey> refused = new HashSet<>();

    private TakenBack() {}

    /**
     * What came back of returns.
     *
     * @param receipts entries into the account
     * @param debits entries out of it
     * @param returns which of the receipts were given back, taken as if nothing came back
     */
    static TakenBack of(List<Wire> receipts, Collection<Wire> debits, Returns returns, LocalDateTime asOf) {
        NamedWires byName = new NamedWires(debits);
        TakenBack found = new TakenBack();
        receipts.stream().filter(credit -> !StandingWire.takesBack(credit.entry()).isEmpty())
                .sorted(Wire.BY_BOOKING).forEach(credit -> found.add(credit,
                        byName.called(StandingWire.takesBack(credit.entry())).distinct().toList(), returns,
                        asOf));
        return found;
    }

    private void add(Wire credit, List<Wire> named, Returns returns, LocalDateTime asOf) {
        if (named.stream().allMatch(debit -> returns.receiptsOf(debit).isEmpty())) {
            return;
        }
        Wire debit = named.get(0);
        boolean counts = named.size() == 1 && isThere(credit, asOf) && isThere(debit, asOf)
                && returns.of(credit).stream().allMatch(debit::equals)
                && !credit.amount().exceeds(left(debit));
        if (counts) {
            ofReturn.merge(debit.key(), credit.amount(), Money::plus);
            credits.add(credit.key());
        } else {
            refused.add(credit.key());
        }
    }

    /** A return counts whenever it is booked, a credit not before. */
    private static boolean isThere(Wire wire, LocalDateTime asOf) {
        boolean later = wire.entry().isCredit() && (wire.entry().effective().isAfter(asOf)
                || wire.entry().valueDate().isAfter(asOf.toLocalDate()));
        return wire.entry().isBooked() && wire.disagreement().isEmpty() && !later;
    }

    /** What a return still gives back. */
    Money left(Wire debit) {
        return debit.amount().minus(of(debit));
    }

    /** What of a debit came back. */
    Money of(Wire debit) {
        return ofReturn.getOrDefault(debit.key(), Money.zero(debit.amount().currency()));
    }

    /** Whether this credit takes a return back. */
    boolean isTaking(Wire credit) {
        return credits.contains(credit.key());
    }

    /** Whether this credit names a return, and takes nothing back: it is a receipt like any other. */
    boolean isRefused(Wire credit) {
        return refused.contains(credit.key());
    }
}
