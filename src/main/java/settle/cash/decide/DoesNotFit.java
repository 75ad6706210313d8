package settle.cash.decide;

/** Says in a clause why a decision does not fit what is open. */
final class DoesNotFit extends Exception {

    private static final long serialVersionUID = 1L;

    DoesNotFit(String why) {
        super(why);
    }
}
