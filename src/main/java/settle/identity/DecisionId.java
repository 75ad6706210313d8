package settle.identity;

/** The identifier of a decision of the operations desk. */
public record DecisionId(String text) implements Name {

    public DecisionId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank decision id");
        }
    }

    @Override
    public String called() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
