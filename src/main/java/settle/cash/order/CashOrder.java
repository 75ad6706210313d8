package settle.cash.order;

import java.util.Optional;
import java.util.Set;
import settle.breaks.BreakCode;
import settle.breaks.DecisionWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.decision.Decision;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;

/** What a decision that counts has done with a wire. */
public sealed interface CashOrder {

    Decision decision();

    /** The key of the wire. */
    WireKey wire();

    /** A clause that says what it does to the wire of this name. */
    Sentence effect(WireId name);

    /** Calls the case that it is. */
    void tell(Cases cases);

    /** Who decided so, and why, for a sentence. */
    default Sentence because() {
        return DecisionWording.BECAUSE.with("decision", decision().described())
                .with("reason", decision().reason());
    }

    /** How much of the wire goes back by it; empty where nothing does. */
    default Optional<Money> refunded() {
        return Optional.empty();
    }

    /** The debit that paid a refund, where people name one. */
    default Optional<Paid> paidBy() {
        return Optional.empty();
    }

    /** What is done with each kind of order. */
    interface Cases {

        void apply(Apply order);

        void release(Release order);

        void giveBack(GiveBack order);

        void confirm(ConfirmRefund order);
    }

    /**
     * People say whose a part of a wire is. Where no part was stated, the wire is that subscription's.
     *
     * @param amount what is applied
     * @param excess what goes back because the wire is more than was open (C04), as long as nobody takes it
     * @param taken what of the wire was to go back as such an excess, and does so no more
     */
    record Apply(Decision decision, WireKey wire, SubscriptionId subscription, Money amount, Money excess,
            Money taken) implements CashOrder {

        /** With so much less that goes back. */
        Apply without(Money back) {
            return new Apply(decision, wire, subscription, amount, excess.minus(back), taken);
        }

        @Override
        public Sentence effect(WireId name) {
            return DecisionWording.APPLIED.with("amount", amount).with("wire", name)
                    .with("subscription", subscription)
                    .withKnown("taken", Optional.of(Figure.of(taken)).filter(any -> taken.isPositive()))
                    .withKnown("excess", Optional.of(Figure.of(excess)).filter(any -> excess.isPositive()));
        }

        @Override
        public void tell(Cases cases) {
            cases.apply(this);
        }
    }

    /** People say that a wire is not what it was matched to; whose it is they have yet to say. */
    record Release(Decision decision, WireKey wire, Set<SubscriptionId> from) implements CashOrder {

        public Release {
            from = Set.copyOf(from);
        }

        @Override
        public Sentence effect(WireId name) {
            return DecisionWording.RELEASED.with("wire", name)
                    .with("subscriptions", Fact.names(from.stream().sorted().toList()));
        }

        @Override
        public void tell(Cases cases) {
            cases.release(this);
        }
    }

    /**
     * A part of a wire that nobody was found for goes back.
     *
     * @param code what was wrong with it
     * @param of the subscription that it came for, where that is known
     */
    record GiveBack(Decision decision, WireKey wire, Money amount, BreakCode code,
            Optional<SubscriptionId> of,
            Optional<Paid> paidBy) implements CashOrder {

        @Override
        public Optional<Money> refunded() {
            return Optional.of(decision.amount().orElse(amount));
        }

        @Override
        public Sentence effect(WireId name) {
            return DecisionWording.REFUNDED.with("amount", amount).with("wire", name);
        }

        @Override
        public void tell(Cases cases) {
            cases.giveBack(this);
        }
    }

    /**
     * People confirm a refund that is due anyway, or that the bank has already booked.
     *
     * @param amount what they confirm of a refund that is due; zero of one that the bank has booked
     * @param whole whether with it all that goes back is confirmed
     */
    record ConfirmRefund(Decision decision, WireKey wire, Money amount, boolean whole, Optional<Paid> paidBy)
            implements
                CashOrder {

        @Override
        public Optional<Money> refunded() {
            return Optional.of(decision.amount().orElse(amount));
        }

        @Override
        public Sentence effect(WireId name) {
            return DecisionWording.CONFIRMED.with("wire", name)
                    .withKnown("amount", Optional.of(Figure.of(amount)).filter(any -> !whole));
        }

        @Override
        public void tell(Cases cases) {
            cases.confirm(this);
        }
    }

    /**
     * People say that a debit has paid a refund.
     *
     * @param debit the key of the wire
     */
    record Paid(WireKey debit, Money amount) {}
}
