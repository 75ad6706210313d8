package settle.bankfile.swift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of MT940, MT942, MT950 and MT910, by their tags. */
enum MtTag {
    REFERENCE(Shape.LINE, "20"),
    RELATED_REFERENCE(Shape.LINE, "21"),
    ACCOUNT(Shape.LINES, "25", "25P"),
    NUMBER(Shape.LINE, "28C", "28"),
    OPENING(Shape.LINE, "60F", "60M"),
    ENTRY(Shape.LINES, "61"),
    DETAILS(Shape.TEXT, "86"),
    CLOSING(Shape.LINE, "62F", "62M"),
    AVAILABLE(Shape.LINE, "64", "65"),
    FLOOR_LIMIT(Shape.LINE, "34F"),
    MOMENT(Shape.LINE, "13D", "13"),
    DEBITS(Shape.LINE, "90D"),
    CREDITS(Shape.LINE, "90C"),
    VALUE_AND_AMOUNT(Shape.LINE, "32A"),
    ORDERING_CUSTOMER(Shape.LINES, "50", "50A", "50F", "50K"),
    ORDERING_INSTITUTION(Shape.LINES, "52A", "52D"),
    INTERMEDIARY(Shape.LINES, "56A", "56D"),
    SENDER_TO_RECEIVER(Shape.TEXT, "72"),
    /** What German banks add beside the standard. */
    NON_SWIFT(Shape.TEXT, "NS");

    /** How much of what follows a tag belongs to its field. */
    enum Shape {
        /** The rest of the line. */
        LINE,
        /** Lines up to the next tag. */
        LINES,
        /** As LINES; a line that begins like an unknown tag is text too. */
        TEXT
    }

    private static final Map<String, MtTag> BY_NAME = Arrays.stream(values())
            .flatMap(tag -> tag.names.stream().map(name -> Map.entry(name, tag)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Shape shape;
    private final List<String> names;

    MtTag(Shape shape, String... names) {
        this.shape = shape;
        this.names = List.of(names);
    }

    static Optional<MtTag> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    Shape shape() {
        return shape;
    }

    /** Whether a message may have the field more than once. */
    boolean repeats() {
        return switch (this) {
            case ENTRY, DETAILS, AVAILABLE, FLOOR_LIMIT, NON_SWIFT -> true;
            case REFERENCE, RELATED_REFERENCE, ACCOUNT, NUMBER, OPENING, CLOSING, MOMENT, DEBITS, CREDITS,
                    VALUE_AND_AMOUNT, ORDERING_CUSTOMER, ORDERING_INSTITUTION, INTERMEDIARY,
                    SENDER_TO_RECEIVER -> false;
        };
    }

    /** As it stands in a file: {@code :60F:}. */
    @Override
    public String toString() {
        return ":" + names.get(0) + ":";
    }
}
