package settle.breaks;

/** An end of what is allowed or known: {@code at most 125000.00}. */
public record Bound(Side side, Figure figure) implements Figure {

    /** Which end. */
    public enum Side {
        AT_MOST("at most "),
        AT_LEAST("at least "),
        NOT_BEFORE("not before ");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public String plain() {
        return side.words() + figure.plain();
    }

    @Override
    public String spoken() {
        return side.words() + figure.spoken();
    }

    @Override
    public Unit unit() {
        return figure.unit();
    }

    @Override
    public String form() {
        return side + " " + figure.form();
    }
}
