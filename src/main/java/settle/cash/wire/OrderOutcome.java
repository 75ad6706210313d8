package settle.cash.wire;

import settle.breaks.Sentence;

/** What became of an order on the identity of wires. */
public sealed interface OrderOutcome {

    /** What is made of each. */
    interface Cases<R> {

        R inForce();

        R misfit(Misfit misfit);

        R contradicted(Contradicted contradicted);

        R overruled(Overruled overruled);
    }

    <R> R told(Cases<R> cases);

    /** It counts. */
    record InForce() implements OrderOutcome {

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.inForce();
        }
    }

    /** It does not fit what the bank reports, and this clause says why. */
    record Misfit(Sentence why) implements OrderOutcome {

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.misfit(this);
        }
    }

    /**
     * Another of the same moment says otherwise, so that neither counts.
     *
     * @param by its place in the list of orders
     */
    record Contradicted(int by) implements OrderOutcome {

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.contradicted(this);
        }
    }

    /**
     * It counted until a later one said otherwise.
     *
     * @param by its place in the list of orders
     */
    record Overruled(int by) implements OrderOutcome {

        @Override
        public <R> R told(Cases<R> cases) {
            return cases.overruled(this);
        }
    }
}
