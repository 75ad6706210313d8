package settle.cash.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.DecisionWording;
import settle.breaks.Key;
import settle.cash.order.CashOrder;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.decision.Decision;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Debits that gave nothing back, of which people may say that they paid a refund: each no more than it was.
 */
final class RefundDebits {

    private final WireNames debits;
    private final Map<WireKey, Money> used = new HashMap<>();

    RefundDebits(List<StandingWire> wires) {
        debits = new WireNames(wires.stream().filter(StandingWire::inEscrow)
                .filter(wire -> !wire.entry().isCredit()).toList());
    }

    /** The debit that a refund names, with what of it has paid nothing; empty where it names none. */
    Fit<Optional<CashOrder.Paid>> of(Decision decision) {
        String name = decision.otherReference().strip();
        if (name.isEmpty() || decision.action() != Decision.Action.REFUND) {
            return Fit.of(Optional.empty());
        }
        List<StandingWire> named = WireNames.only(debits.called(name),
                debit -> WireNames.isAt(decision, debit) || isStray(decision, debit));
        if (named.size() != 1) {
            return Fit.not((named.isEmpty() ? DecisionWording.NO_DEBIT.sentence()
                    : DecisionWording.SEVERAL_DEBITS.with("debits", named.size())).with("debit", name));
        }
        StandingWire debit = named.get(0);
        if (debit.standing() != Standing.DISBURSEMENT) {
            return Fit.not(DecisionWording.DEBIT_IS_RETURN.with("debit", name));
        }
        Money left = debit.amount().minus(used.getOrDefault(debit.key(), Money.zero(debit.amount()
                .currency())));
        if (!left.isPositive()) {
            return Fit.not(DecisionWording.DEBIT_PAID_OTHER.with("debit", name));
        }
        return Fit.of(Optional.of(new CashOrder.Paid(debit.key(), left)));
    }

    /** Whether a decision is on the debit that it names as one that pays nothing (X04). */
    boolean isStray(Decision decision) {
        return !decision.otherReference().isBlank() && debits.called(decision.otherReference().strip())
                .stream().anyMatch(debit -> isStray(decision, debit));
    }

    private static boolean isStray(Decision decision, StandingWire debit) {
        return Break.idOf(BreakCode.X04, Key.NOTHING.with(debit.id())).equals(decision.exception());
    }

    /** From now on an order's debit has paid what that says. */
    void used(CashOrder order) {
        order.paidBy().ifPresent(paid -> used.merge(paid.debit(), paid.amount(), Money::plus));
    }
}
