package settle.cash.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.BreakCode;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/** All that people decided on one wire. */
public final class DecidedWire {

    /** Of a wire that nobody decided on. */
    public static final DecidedWire NOTHING = new DecidedWire();

    private final List<CashOrder.Apply> applied = new ArrayList<>();
    private final List<CashOrder.GiveBack> refunded = new ArrayList<>();
    private final Set<SubscriptionId> releasedFrom = new HashSet<>();
    private boolean taken;
    private boolean refundConfirmed;

    /** What was decided, by the key of the wire. */
    public static Map<WireKey, DecidedWire> of(List<CashOrder> orders) {
        Map<WireKey, DecidedWire> decided = new HashMap<>();
        orders.forEach(order -> order.tell(
                decided.computeIfAbsent(order.wire(), any -> new DecidedWire()).new Taking()));
        return decided;
    }

    /** Takes orders up in their turn. */
    private final class Taking implements CashOrder.Cases {

        @Override
        public void apply(CashOrder.Apply order) {
            take(order.taken());
            applied.add(order);
            taken = true;
        }

        /** What was to go back is an earlier application's excess no more. */
        private void take(Money back) {
            Money left = back;
            for (int at = 0; at < applied.size(); at++) {
                Money here = left.min(applied.get(at).excess());
                applied.set(at, applied.get(at).without(here));
                left = left.minus(here);
            }
        }

        @Override
        public void release(CashOrder.Release order) {
            applied.removeIf(apply -> order.from().contains(apply.subscription()));
            releasedFrom.addAll(order.from());
            taken = true;
        }

        @Override
        public void giveBack(CashOrder.GiveBack order) {
            refunded.add(order);
            taken = true;
        }

        @Override
        public void confirm(CashOrder.ConfirmRefund order) {
            refundConfirmed |= order.whole();
        }
    }

    /** Whether people, and no pass, place this wire. */
    public boolean isTaken() {
        return taken;
    }

    public boolean isRefundConfirmed() {
        return refundConfirmed;
    }

    public List<CashOrder.Apply> applied() {
        return applied;
    }

    /** The same, by subscription: several decisions may apply one wire to one subscription in parts. */
    public Collection<List<CashOrder.Apply>> bySubscription() {
        return applied.stream().collect(Collectors.groupingBy(CashOrder.Apply::subscription,
                LinkedHashMap::new, Collectors.toList())).values();
    }

    /** What goes back only because the wire is more than was open. */
    public Money excess(Money none) {
        return applied.stream().map(CashOrder.Apply::excess).reduce(none, Money::plus);
    }

    /** What is applied of the wire. */
    public Money sumApplied(Money none) {
        return applied.stream().map(CashOrder.Apply::amount).reduce(none, Money::plus);
    }

    /**
     * What goes back of it: as decided, and what was too much; the excess of an application names its cause.
     */
    public Optional<Refund> refund(StandingWire wire) {
        Optional<Money> sum = Stream.concat(refunded.stream().map(CashOrder.GiveBack::amount),
                applied.stream().map(CashOrder.Apply::excess)).reduce(Money::plus).filter(Money::isPositive);
        Optional<CashOrder.Apply> withExcess = applied.stream()
                .filter(apply -> apply.excess().isPositive()).findFirst();
        return sum.map(amount -> withExcess.isPresent()
                ? new Refund(wire, amount, BreakCode.C04, Optional.of(withExcess.get().subscription()))
                : new Refund(wire, amount, refunded.get(0).code(), refunded.get(0).of()));
    }

    /** What of a wire nobody has decided on. */
    public Money rest(StandingWire wire) {
        Money left = wire.signedRest().minus(sumApplied(Money.zero(wire.amount().currency())));
        return refund(wire).map(back -> left.minus(back.amount())).orElse(left);
    }

    public Set<SubscriptionId> releasedFrom() {
        return releasedFrom;
    }
}
