package settle.identity;

/** The depository's identifier of a DWAC request. */
public record DwacId(String text) implements Name {

    public DwacId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank DWAC id");
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
