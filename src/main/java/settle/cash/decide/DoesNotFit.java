package settle.cash.decide;

import settle.breaks.Sentence;

/** Says in a clause why a decision does not fit what is open. */
final class DoesNotFit extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    DoesNotFit(Sentence why) {
        super(why.spoken());
        this.why = why;
    }

    Sentence why() {
        return why;
    }
}
