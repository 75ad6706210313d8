package settle.cash.wire;

import settle.breaks.Sentence;

/** What became of an order on the identity of wires. */
public sealed interface OrderOutcome {

    /** It counts. */
    record InForce() implements OrderOutcome {}

    /** It does not fit what the bank reports, and this clause says why. */
    record Misfit(Sentence why) implements OrderOutcome {}

    /**
     * Another of the same moment says otherwise, so that neither counts.
     *
     * @param by its place in the list of orders
     */
    record Contradicted(int by) implements OrderOutcome {}

    /**
     * It counted until a later one said otherwise.
     *
     * @param by its place in the list of orders
     */
    record Overruled(int by) implements OrderOutcome {}
}
