package settle.bankfile.swift;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of message that are read, and the fields without which each says nothing. */
enum MtKind {
    /** MT940, and MT950, which is one without details. */
    STATEMENT(List.of(MtTag.REFERENCE, MtTag.ACCOUNT, MtTag.NUMBER, MtTag.OPENING, MtTag.CLOSING)),
    /** MT942. */
    INTERIM(List.of(MtTag.REFERENCE, MtTag.ACCOUNT, MtTag.NUMBER)),
    /** MT910. */
    ADVICE(List.of(MtTag.REFERENCE, MtTag.ACCOUNT, MtTag.VALUE_AND_AMOUNT));

    private final List<MtTag> required;

    MtKind(List<MtTag> required) {
        this.required = required;
    }

    /** By the type that stands in the heading; empty for one that is not read. */
    static Optional<MtKind> ofType(String type) {
        return switch (type) {
            case "940", "950" -> Optional.of(STATEMENT);
            case "942" -> Optional.of(INTERIM);
            case "910" -> Optional.of(ADVICE);
            default -> Optional.empty();
        };
    }

    /** By the fields up to the first entry, where no heading tells. */
    static MtKind ofFields(Set<MtTag> fields) {
        if (fields.contains(MtTag.OPENING)) {
            return STATEMENT;
        }
        if (fields.contains(MtTag.VALUE_AND_AMOUNT)) {
            return ADVICE;
        }
        return fields.contains(MtTag.FLOOR_LIMIT) || fields.contains(MtTag.MOMENT) ? INTERIM : STATEMENT;
    }

    List<MtTag> required() {
        return required;
    }
}
