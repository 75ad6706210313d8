package settle.bankfile.bai2;

/**
 * How long the lines of text in a file are that go on in another: banks cut texts at widths that they do not
 * declare, and a cut shows in lines of one greatest length.
 */
final class Bai2Widths {

    /** Text in shorter lines than this is not cut at a fixed width. */
    private static final int SHORTEST_CUT = 40;
    /** So many lines of one length are no chance. */
    private static final int SHOWN = 2;

    private int greatest;
    private int times;

    /** Notes a line that goes on in another. */
    void note(int length) {
        if (length > greatest) {
            greatest = length;
            times = 0;
        }
        times += length == greatest ? 1 : 0;
    }

    /** Whether a line may have been cut amid a word: none that goes on is longer. */
    boolean mayBeCut(int length) {
        return length >= Math.max(greatest, SHORTEST_CUT);
    }

    /** Whether lines of that length show that the bank cuts there. */
    boolean isShown(int length) {
        return length == greatest && times >= SHOWN;
    }
}
