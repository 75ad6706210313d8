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

    Fit<CashOrder> order(Optional<NamedBreak> about) {
        Standing standing = receipt().standing();
        if (standing == Standing.RETURNED || standing == Standing.PARTLY_RETURNED && debit.isEmpty()) {
            return confirmReturned();
        }
        Money due = fit.placement().refundable();
        if (allGoesBack && debit.isPresent()) {
            return confirmDue(receipt().wire().signedRest());
        }
        boolean mayBeBad = standing == Standing.LATE || standing == Standing.PARTLY_RETURNED;
        return Fit.unless(mayBeBad ? Optional.empty() : fit.notGood(),
                () -> isOfDue(due) ? confirmDue(due) : giveBack(due, about));
    }

    /** Whether it is on what goes back anyway, and on nothing besides. */
    private boolean isOfDue(Money due) {
        Money open = openOf(due);
        boolean isEnough = decision().amount().map(amount -> !amount.exceeds(open)).orElse(open.isPositive());
        return due.isPositive() && (isEnough || !fit.placement().unplaced().isPositive());
    }

    /** What of a refund that is due nobody has decided on, or, where a debit is named, no other has paid. */
    private Money openOf(Money due) {
        Money gone = debit.isPresent() ? fit.refund().paid() : fit.refund().decided();
        return due.minus(gone).max(Money.zero(due.currency()));
    }

    /** The bank has given it back before people decided so. */
    private Fit<CashOrder> confirmReturned() {
        Money returned = receipt().wire().returned();
        if (!returned.isPositive() || !decision().amount().orElse(returned).equals(returned)) {
            return Fit.not(DecisionWording.RETURNED_BY_BANK.with("returned", returned)
                    .with("wire", receipt().id()));
        }
        if (debit.isPresent()) {
            return Fit.not(DecisionWording.RETURNED_WITHOUT_DEBIT.with("wire", receipt().id()));
        }
        return Fit.of(new CashOrder.ConfirmRefund(decision(), fit.key(), Money.zero(returned.currency()),
                true, Optional.empty()));
    }

    /** It goes back anyway; once all of it is decided, people may say so again, of all of it. */
    private Fit<CashOrder> confirmDue(Money due) {
        Money open = openOf(due);
        Money most = open.isPositive() ? open : due;
        Money amount = decision().amount().orElse(most);
        boolean whole = amount.equals(most);
        if (amount.exceeds(most) || !whole && (debit.isEmpty() || !open.isPositive())) {
            return Fit.not(Sentence.of(most.equals(open) ? DecisionWording.OTHER_REFUND
                    : DecisionWording.OTHER_THAN_BEFORE).with("due", most).with("wire", receipt().id())
                    .with("stated", amount));
        }
        CashOrder.ConfirmRefund order = new CashOrder.ConfirmRefund(decision(), fit.key(), amount, false,
                paid(amount));
        DecidedRefund after = DecidedRefund.of(fit.family().with(order).orders(), fit.key(), due.currency());
        return Fit.of(new CashOrder.ConfirmRefund(decision(), fit.key(), amount,
                !due.exceeds(after.decided()), order.paidBy()));
    }

    private Fit<CashOrder> giveBack(Money due, Optional<NamedBreak> about) {
        Money unplaced = fit.placement().unplaced();
        Money open = openOf(due);
        Money amount = decision().amount().orElse(unplaced);
        boolean nothingLeft = !unplaced.plus(open).isPositive();
        return Fit.unless(fit.applied().filter(any -> nothingLeft).or(() -> fit.nothingUnplaced(amount)).or(
                () -> fit.moreThanLeft(amount, unplaced.plus(open)))
                .or(() -> lateInPart(amount.minus(open), unplaced)),
                () -> Fit.known(about.or(fit::breakOfWire), DecisionWording.NOTHING_HOLDS::sentence)
                        .map(held -> new CashOrder.GiveBack(decision(), fit.key(), amount.minus(open),
                                held.code(), held.subscription(), paid(amount))));
    }

    private Optional<Sentence> lateInPart(Money amount, Money unplaced) {
        return receipt().standing() == Standing.LATE && !amount.equals(unplaced)
                ? Optional.of(DecisionWording.LATE_GOES_BACK_WHOLE.sentence())
                : Optional.empty();
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
