package settle.cash.decide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.DecisionWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.breaks.Subject;
import settle.cash.apply.Allocation;
import settle.cash.apply.CashOutcome;
import settle.cash.apply.Placement;
import settle.cash.apply.Rule;
import settle.cash.link.CashFamily;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.CashOrder.Paid;
import settle.cash.order.DecidedWire;
import settle.cash.wire.Standing;
import settle.decision.Decision;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * Whether a decision on a wire fits what is open, and what it orders.
 *
 * @param family that of the wire and of the subscription, with the decisions before
 * @param then the cash of the family when the decision took effect
 * @param debit that paid a refund, with what is left of it for that; empty where the decision names none
 * @param allGoesBack whether the offering is terminated, so that whatever came is refunded
 */
record DecisionFit(Decision decision, Receipt receipt, CashFamily family, CashOutcome then,
        Optional<Paid> debit, boolean allGoesBack) {

    /** What the decision orders of the wire. */
    Fit<CashOrder> order(Optional<SubscriptionId> subscription, Optional<NamedBreak> about) {
        return switch (decision.action()) {
            case APPLY -> apply(subscription).map(order -> order);
            case RELEASE_MATCH -> release(subscription);
            case REFUND -> new RefundFit(this, debit, allGoesBack).order(about);
            case ACCEPT_PAYER, WAIVE, REVOKE, ACCEPT_DELIVERY, WITHDRAW_DELIVERY, USE_SIGHTING, SAME_WIRE,
                    TWO_WIRES ->
                throw new IllegalArgumentException(decision.action().name());
        };
    }

    /** What the decision applies, beside what is left of the wire and open on the subscription. */
    Fit<Claim> claim(Optional<SubscriptionId> subscription) {
        return apply(subscription).map(order -> new Claim(order, receipt.id(), free(),
                then.open().get(order.subscription())));
    }

    private Fit<CashOrder.Apply> apply(Optional<SubscriptionId> subscription) {
        return Fit.known(subscription, DecisionWording.NO_SUBSCRIPTION_NAMED::sentence).then(this::apply);
    }

    /** Without a stated amount, what is too much for the subscription goes back. */
    private Fit<CashOrder.Apply> apply(SubscriptionId id) {
        Money free = free();
        Money open = then.open().get(id);
        Optional<Sentence> misfit = notGoodNorPartlyReturned().or(() -> inactive(id)).or(this::matchedByPass)
                .or(() -> nothingUnplaced(free)).or(() -> funded(id, open))
                .or(() -> decision.amount().flatMap(stated -> moreThanOpen(stated, open, id)
                        .or(() -> moreThanLeft(stated, free))));
        return Fit.unless(misfit, () -> {
            Money amount = decision.amount().orElseGet(() -> free.min(open));
            Money excess = decision.amount().isPresent() ? Money.zero(free.currency()) : free.minus(amount);
            return Fit.of(new CashOrder.Apply(decision, key(), id, amount, excess,
                    ofExcess(amount.plus(excess))));
        });
    }

    private Fit<CashOrder> release(Optional<SubscriptionId> subscription) {
        List<Allocation> matched = matched().stream()
                .filter(one -> subscription.isEmpty() || one.subscription().equals(subscription.get()))
                .toList();
        if (matched.isEmpty()) {
            return Fit.not(subscription.map(id -> DecisionWording.NOT_MATCHED_TO.with("wire", receipt.id())
                    .with("subscription", id))
                    .orElse(DecisionWording.NOT_MATCHED.with("wire", receipt.id())));
        }
        Money sum = matched.stream().map(Allocation::amount).reduce(Money::plus).orElseThrow();
        if (decision.amount().filter(amount -> !amount.equals(sum)).isPresent()) {
            return Fit.not(DecisionWording.MATCH_OF_OTHER_AMOUNT.with("matched", sum)
                    .with("stated", decision.amount().get()));
        }
        return Fit.of(new CashOrder.Release(decision, key(), matched.stream().map(Allocation::subscription)
                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** The subscription for which the payer of the wire is accepted. */
    Fit<SubscriptionId> acceptedFor(Optional<SubscriptionId> subscription, Optional<NamedBreak> named) {
        if (named.filter(found -> found.code() != BreakCode.C07).isPresent()) {
            return Fit.not(DecisionWording.OF_NO_PAYER.with("exception", named.get().id()));
        }
        Set<SubscriptionId> strangers = aboutWire().filter(found -> found.code() == BreakCode.C07)
                .flatMap(found -> found.key().subscription().stream())
                .filter(id -> subscription.isEmpty() || subscription.get().equals(id))
                .collect(Collectors.toCollection(TreeSet::new));
        if (strangers.size() != 1) {
            return Fit.not(strangers.isEmpty()
                    ? DecisionWording.NO_THIRD_PARTY.with("wire", receipt.id())
                            .withKnown("subscription", subscription.map(Fact.Named::new))
                    : DecisionWording.FOR_WHICH_OF.with("subscriptions", Fact.names(List.copyOf(strangers))));
        }
        return Fit.of(strangers.iterator().next());
    }

    Sentence acceptedPayer(SubscriptionId payee) {
        String payer = receipt.payer();
        return (payer.isBlank() ? DecisionWording.ACCEPTED_UNNAMED.with("wire", receipt.id())
                : DecisionWording.ACCEPTED.with("payer", payer)).with("subscription", payee);
    }

    WireKey key() {
        return receipt.key();
    }

    Placement placement() {
        return then.placements().stream().filter(one -> one.wire().key().equals(key()))
                .findFirst().orElseThrow();
    }

    private List<Allocation> matched() {
        return then.allocations().stream().filter(one -> one.wire().key().equals(key())).toList();
    }

    /** What is unplaced, or goes back for another reason than that people said so. */
    private Money free() {
        Money goesBack = placement().refundable();
        return placement().unplaced().plus(goesBack.minus(goesBack.min(refund().bound())));
    }

    /** What of so much of the wire was the excess of what people applied of it before. */
    private Money ofExcess(Money amount) {
        Money none = Money.zero(amount.currency());
        Money excess = Optional.ofNullable(DecidedWire.of(family.orders()).get(key()))
                .map(decided -> decided.excess(none)).orElse(none);
        return amount.minus(placement().unplaced()).max(none).min(excess);
    }

    /** What people have decided on the refund of the wire. */
    DecidedRefund refund() {
        return DecidedRefund.of(family.orders(), key(), receipt.amount().currency());
    }

    /** What holds the money of the wire; that an investor is short of more does not. */
    Optional<NamedBreak> breakOfWire() {
        return aboutWire().filter(found -> found.subject() == Subject.CASH)
                .filter(found -> found.severity() == Severity.HOLD).min(Break.WORST_FIRST)
                .map(NamedBreak::of);
    }

    private Stream<Break> aboutWire() {
        return then.breaks().stream().filter(found -> found.key().wire()
                .filter(wire -> wire.mayBe(receipt.wire().id())).isPresent());
    }

    Optional<Sentence> notGood() {
        return when(!receipt.isGood(), () -> DecisionWording.NOT_GOOD.with("wire", receipt.id())
                .with("why", receipt.ground()));
    }

    Optional<Sentence> nothingUnplaced(Money amount) {
        return when(!amount.isPositive(), () -> DecisionWording.NOTHING_UNPLACED.with("wire", receipt.id()));
    }

    Optional<Sentence> moreThanLeft(Money amount, Money left) {
        return when(amount.exceeds(left), () -> DecisionWording.MORE_THAN_LEFT.with("amount", amount)
                .with("left", left).with("wire", receipt.id()));
    }

    private Optional<Sentence> notGoodNorPartlyReturned() {
        return receipt.standing() == Standing.PARTLY_RETURNED ? Optional.empty() : notGood();
    }

    private Optional<Sentence> inactive(SubscriptionId id) {
        return family.subscriptions().stream().filter(one -> one.id().equals(id) && !one.isActive())
                .findFirst().map(one -> DecisionWording.INACTIVE.with("subscription", id)
                        .with("status", one.status().name().toLowerCase(Locale.ROOT)));
    }

    /** What a pass matched stays so until it is released. */
    private Optional<Sentence> matchedByPass() {
        return matched(matched().stream().filter(one -> one.rule() != Rule.DECISION));
    }

    /** What is applied, by a pass or by people, goes back only once it is released. */
    Optional<Sentence> applied() {
        return matched(matched().stream());
    }

    private Optional<Sentence> matched(Stream<Allocation> several) {
        return several.findFirst().map(one -> DecisionWording.MATCHED.with("wire", receipt.id())
                .with("subscription", one.subscription()));
    }

    private static Optional<Sentence> funded(SubscriptionId id, Money open) {
        return when(!open.isPositive(), () -> DecisionWording.FUNDED.with("subscription", id));
    }

    private static Optional<Sentence> moreThanOpen(Money amount, Money open, SubscriptionId id) {
        return when(amount.exceeds(open), () -> DecisionWording.MORE_THAN_OPEN.with("amount", amount)
                .with("open", open).with("subscription", id));
    }

    private static Optional<Sentence> when(boolean misfit, Supplier<Sentence> why) {
        return misfit ? Optional.of(why.get()) : Optional.empty();
    }
}
