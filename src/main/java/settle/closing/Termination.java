package settle.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.cash.apply.Allocation;
import settle.cash.apply.Placement;
import settle.cash.order.Refund;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/** What goes back when an offering is terminated: every booked credit of the account that has not yet. */
final class Termination {

    private Termination() {}

    /** In the order of the wires; interest too, as far as it is more than the bank charged. */
    static List<Refund> refunds(PlacedCash cash, UnplacedMoney unplaced, Money none) {
        Map<WireKey, SubscriptionId> paidFor = new HashMap<>();
        cash.allocations().forEach((Allocation one) -> paidFor.putIfAbsent(one.wire().key(),
                one.subscription()));
        List<Refund> refunds = new ArrayList<>();
        for (Placement placement : cash.placements()) {
            StandingWire wire = placement.wire();
            Money rest = unplaced.rests().get(wire.key());
            if (rest != null) {
                Money back = rest.plus(placement.applied()).plus(placement.refundable());
                refund(placement, back, Optional.ofNullable(paidFor.get(wire.key()))).ifPresent(refunds::add);
            }
        }
        refunds.addAll(interest(cash.placements(), none));
        refunds.sort(Comparator.comparing(Refund::wire, StandingWire.BY_BOOKING));
        return refunds;
    }

    private static Optional<Refund> refund(Placement placement, Money back, Optional<SubscriptionId> of) {
        BreakCode code = placement.refund().map(Refund::code)
                .or(() -> placement.wire().standing().code()).orElse(BreakCode.X03);
        return Optional.of(back).filter(Money::isPositive).map(amount -> new Refund(placement.wire(), amount,
                code, of.or(() -> placement.refund().flatMap(Refund::of))));
    }

    /** The last credits of interest, as far as the bank's items add up to more than nothing. */
    private static List<Refund> interest(List<Placement> placements, Money none) {
        List<StandingWire> items = placements.stream().map(Placement::wire)
                .filter(wire -> wire.inEscrow() && wire.standing() == Standing.BANK_ITEM)
                .sorted(StandingWire.BY_BOOKING.reversed()).toList();
        List<Refund> refunds = new ArrayList<>();
        Money left = items.stream().map(StandingWire::signedRest).reduce(none, Money::plus);
        for (StandingWire item : items) {
            if (left.isPositive() && item.signedRest().isPositive()) {
                Money part = left.min(item.signedRest());
                refunds.add(new Refund(item, part, BreakCode.C18, Optional.empty()));
                left = left.minus(part);
            }
        }
        return refunds;
    }
}
