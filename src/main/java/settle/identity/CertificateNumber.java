package settle.identity;

/** The number of a certificate in the Warrant Register. */
public record CertificateNumber(String text) implements Name {

    public CertificateNumber {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a blank warrant number");
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
