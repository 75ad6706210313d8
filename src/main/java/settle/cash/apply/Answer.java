package settle.cash.apply;

import java.util.List;
import java.util.Optional;
import settle.breaks.Break;
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
     * @param breaks what people are told of it
     */
    record Apply(Rule rule, List<Part> parts, Optional<Refund> refund, List<Break> breaks) implements Answer {

        public Apply {
            parts = List.copyOf(parts);
            breaks = List.copyOf(breaks);
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
     * The receipt is this pass's, but more or less than one explanation fits it: nothing of it is applied.
     */
    record Abstain(Break why) implements Answer {

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
