package settle.breaks;

/** What a figure counts or measures; two figures can be compared only in one unit. */
public enum Unit {
    MONEY("money"),
    SHARES("shares"),
    WARRANTS("warrants"),
    /** Money for one unit of the offering. */
    PRICE("a unit"),
    /** Things told one by one: records, requests, reports. */
    COUNT("in number"),
    /** A sum as a file prints it, of amounts, shares or quantities of whatever currency. */
    PRINTED("as printed"),
    DAY("as a day"),
    MOMENT("as a moment"),
    /** Words. */
    TEXT("in words"),
    /** No figure at all. */
    NONE("");

    private final String noun;

    Unit(String noun) {
        this.noun = noun;
    }

    /** As it stands behind a figure: {@code 250 warrants}. */
    String noun() {
        return noun;
    }
}
