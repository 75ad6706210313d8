package settle.cash.decide;

import java.util.Optional;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.CashOrder.Paid;
import settle.cash.wire.Standing;
import settle.decision.Decision;
import settle.money.Money;

/**
 * Whether a refund fits what is open, and what it orders. A stated amount is how much of what goes back this
 * decision refunds; without one it is the rest. Of what goes back anyway a part is refunded only by a debit
 * that is named: any other part may be a slip of the pen.
 *
 * @param debit that paid it, with what is left of it for that; empty where the decision names none
 * @param allGoesBack whether the offering is terminated, so that whatever came is refunded
 */
record RefundFit(DecisionFit fit, Optional<Paid> debit, boolean allGoesBack) {

    CashOrder order(Optional<NamedBreak> about) throws DoesNotFit {
        Standing standing = receipt().standing();
        if (standing == Standing.RETURNED || standing == Standing.PARTLY_RETURNED && debit.isEmpty()) {
            return confirmReturned();
        }
        Money due = fit.placement().refundable();
        if (allGoesBack && debit.isPresent()) {
            return confirmDue(receipt().wire().signedRest());
        }
        if (standing != Standing.LATE && standing != Standing.PARTLY_RETURNED) {
            fit.requireGood();
        }
        return isOfDue(due) ? confirmDue(due) : giveBack(due, about);
    }

    /** Whether it is on what goes back anyway, and on nothing besides. */
    private boolean isOfDue(Money due) {
        Money open = openOf(due);
        boolean isEnough = decision().amount().map(amount -> !amount.exceeds(open)).orElse(open.isPositive());
        return due.isPositive() && (isEnough || !fit.placement().unplaced().isPositive());
    }

    /** What of a refund that is due nobody has decided on, or, where a debit is named, no other has paid. */
    private Money openOf(Money due) {
        DecidedRefund before = DecidedRefund.of(fit.family().orders(), fit.key(), due.currency());
        Money gone = debit.isPresent() ? before.paid() : before.decided();
        return due.minus(gone).max(Money.zero(due.currency()));
    }

    /** The bank has given it back before people decided so. */
    private CashOrder confirmReturned() throws DoesNotFit {
        Money returned = receipt().wire().returned();
        if (!returned.isPositive() || !decision().amount().orElse(returned).equals(returned)) {
            throw new DoesNotFit(DecisionWording.RETURNED_BY_BANK.with("returned", returned)
                    .with("wire", receipt().id()));
        }
        if (debit.isPresent()) {
            throw new DoesNotFit(DecisionWording.RETURNED_WITHOUT_DEBIT.with("wire", receipt().id()));
        }
        return new CashOrder.ConfirmRefund(decision(), fit.key(), Money.zero(returned.currency()), true,
                Optional.empty());
    }

    /** It goes back anyway; once all of it is decided, people may say so again, of all of it. */
    private CashOrder confirmDue(Money due) throws DoesNotFit {
        Money open = openOf(due);
        Money most = open.isPositive() ? open : due;
        Money amount = decision().amount().orElse(most);
        boolean whole = amount.equals(most);
        if (amount.exceeds(most) || !whole && (debit.isEmpty() || !open.isPositive())) {
            throw new DoesNotFit(Sentence.of(most.equals(open) ? DecisionWording.OTHER_REFUND
                    : DecisionWording.OTHER_THAN_BEFORE).with("due", most).with("wire", receipt().id())
                    .with("stated", amount));
        }
        CashOrder.ConfirmRefund order = new CashOrder.ConfirmRefund(decision(), fit.key(), amount, false,
                paid(amount));
        DecidedRefund after = DecidedRefund.of(fit.family().with(order).orders(), fit.key(), due.currency());
        return new CashOrder.ConfirmRefund(decision(), fit.key(), amount, !due.exceeds(after.decided()),
                order.paidBy());
    }

    private CashOrder giveBack(Money due, Optional<NamedBreak> about) throws DoesNotFit {
        Money unplaced = fit.placement().unplaced();
        Money open = openOf(due);
        Money amount = decision().amount().orElse(unplaced);
        if (!amount.isPositive()) {
            throw new DoesNotFit(DecisionWording.NOTHING_UNPLACED.with("wire", receipt().id()));
        }
        fit.requireAtMost(amount, unplaced.plus(open));
        Money more = amount.minus(open);
        if (receipt().standing() == Standing.LATE && !more.equals(unplaced)) {
            throw new DoesNotFit(DecisionWording.LATE_GOES_BACK_WHOLE.sentence());
        }
        NamedBreak held = about.or(fit::breakOfWire)
                .orElseThrow(() -> new DoesNotFit(DecisionWording.NOTHING_HOLDS.sentence()));
        return new CashOrder.Refund(decision(), fit.key(), more, held.code(), held.subscription(),
                paid(amount));
    }

    /** What the debit that is named paid of a refund. */
    private Optional<Paid> paid(Money refund) {
        return debit.map(named -> new Paid(named.debit(), named.amount().min(refund)));
    }

    private Decision decision() {
        return fit.decision();
    }

    private Receipt receipt() {
        return fit.receipt();
    }
}
