package settle.cash.apply;

import java.util.List;
import java.util.Optional;
import settle.cash.link.Receipt;
import settle.cash.order.Refund;
import settle.money.Money;

/** What a pass makes of a receipt. */
sealed interface Answer {

    Answer NOT_MINE = new NotMine();

    /** Calls the case that it is of this receipt. */
    void tell(Receipt receipt, Cases cases);

    /** What is done with each kind of answer. */
    interface Cases {

        void apply(Receipt receipt, Apply answer);

        void abstain(Receipt receipt, Abstain answer);

        void leaveToOthers(Receipt receipt);
    }

    /**
     * The receipt is explained.
     *
     * @param parts what is applied of it, and of others that are explained with it; none where all goes back
     * @param refund what of the receipt goes back
     * @param notes what people are told of it
     */
    record Apply(Rule rule, List<Part> parts, Optional<Refund> refund, List<Why> notes) implements Answer {

        public Apply {
            parts = List.copyOf(parts);
            notes = List.copyOf(notes);
        }

        /** Parts that leave nothing to go back and nothing to tell. */
        static Apply exactly(Rule rule, List<Part> parts) {
            return new Apply(rule, parts, Optional.empty(), List.of());
        }

        /** What is applied of one of the receipts. */
        Money appliedOf(Receipt receipt) {
            return parts.stream().filter(part -> part.receipt().key().equals(receipt.key()))
                    .map(Part::amount).reduce(Money.zero(receipt.amount().currency()), Money::plus);
        }

        @Override
        public void tell(Receipt receipt, Cases cases) {
            cases.apply(receipt, this);
        }
    }

    /**
     * The receipt is this pass's, and nothing of it is applied: more or less than one explanation fits it, or
     * it may not be applied.
     *
     * @param why what people are told; nothing where nobody waits for it
     */
    record Abstain(List<Why> why) implements Answer {

        public Abstain {
            why = List.copyOf(why);
        }

        Abstain(Why only) {
            this(List.of(only));
        }

        @Override
        public void tell(Receipt receipt, Cases cases) {
            cases.abstain(receipt, this);
        }
    }

    /** The receipt is for another pass. */
    record NotMine() implements Answer {

        @Override
        public void tell(Receipt receipt, Cases cases) {
            cases.leaveToOthers(receipt);
        }
    }
}
