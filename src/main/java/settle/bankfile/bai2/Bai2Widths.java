package settle.bankfile.bai2;

/**
 * How long the lines of text in a file are that go on in another: banks cut texts at widths that they do not
 * declare, and a cut shows in lines of one greatest length, of the record or of the text in it.
 */
final class Bai2Widths {

    /** So many lines of one length are no chance. */
    private static final int SHOWN = 2;

    private final Greatest records = new Greatest(40);
    private final Greatest texts = new Greatest(35);

    /** The greatest of some lengths, and how often it came. */
    private static final class Greatest {

        /** A shorter line is not cut at a fixed width. */
        private final int shortestCut;
        private int length;
        private int times;

        Greatest(int shortestCut) {
            this.shortestCut = shortestCut;
        }

        void note(int found) {
            if (found > length) {
                length = found;
                times = 0;
            }
            times += found == length ? 1 : 0;
        }

        boolean mayBeCut(int found) {
            return found >= Math.max(length, shortestCut);
        }

        boolean isShown(int found) {
            return mayBeCut(found) && found == length && times >= SHOWN;
        }
    }

    /**
     * Notes a line that goes on in another.
     *
     * @param record its length with all of its record
     * @param text the length of the text alone
     */
    void note(int record, int text) {
        records.note(record);
        texts.note(text);
    }

    /** Whether a line may have been cut amid a word: none that goes on is longer. */
    boolean mayBeCut(int record, int text) {
        return records.mayBeCut(record) || texts.mayBeCut(text);
    }

    /** Whether lines of that length show that the bank cuts there. */
    boolean isShown(int record, int text) {
        return records.isShown(record) || texts.isShown(text);
    }
}
