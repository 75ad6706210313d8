package settle.statement;

/**
 * Which pages of a statement one file holds: banks may send those of a long statement in several files.
 *
 * @param first number of the first page; zero where the bank does not number the pages
 * @param last number of the last page; zero likewise
 * @param afterOthers whether the opening balance is an intermediate one, so that pages go before
 * @param beforeOthers whether the closing balance is an intermediate one, so that pages come after
 */
public record StatementPages(long first, long last, boolean afterOthers, boolean beforeOthers) {

    /** The whole of a statement. */
    public static final StatementPages ALL = new StatementPages(0, 0, false, false);

    public StatementPages {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("pages " + first + " to " + last);
        }
    }

    public boolean areNumbered() {
        return last > 0;
    }
}
