package settle.table;

/** What sort of values a column holds. */
public enum Kind {
    TEXT,
    /** A whole number. */
    WHOLE,
    DECIMAL,
    /** An amount with two places, of a currency that its row or its offering names. */
    MONEY,
    /** ISO 8601, as {@code 2007-01-24}. */
    DATE,
    /** ISO 8601, as {@code 10:00}. */
    TIME,
    /** ISO 8601 in the offering's zone, as {@code 2007-01-24T10:00}. */
    MOMENT,
    /** The name of one of a few. */
    CHOICE,
    /** Several texts with {@code ;} between them. */
    NAMES
}
