package settle.bankfile.swift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Type;

/** What the transaction types of {@code :61:} are, by the three characters behind N, F or S. */
final class MtEntryTypes {

    private enum Family {
        WIRE,
        FEE,
        INTEREST,
        RETURN
    }

    /** All others are OTHER: cheques, direct debits, securities, {@code NMSC}, banks' own. */
    private static final Map<Family, List<String>> CODES = Map.of(
            Family.WIRE, List.of("TRF", "STO", "100", "101", "102", "103", "200", "201", "202", "203", "205",
                    "900", "910"),
            Family.FEE, List.of("CHG", "COM", "BRF", "190", "191", "290", "291"),
            Family.INTEREST, List.of("INT"),
            Family.RETURN, List.of("RTI"));

    private static final Map<String, Family> FAMILIES = families();

    private MtEntryTypes() {}

    /**
     * The type of an entry. A charge or interest that is taken back is still the bank's own item.
     *
     * @param code such as {@code NTRF} or {@code S103}; a number is the type of a message of SWIFT only
     *     behind S
     */
    static Type of(String code, MtEntryLine.Mark mark) {
        String meaning = code.substring(1);
        boolean number = Character.isDigit(meaning.isEmpty() ? ' ' : meaning.charAt(0));
        Family family = number == code.startsWith("S") ? FAMILIES.get(meaning) : null;
        Type otherwise = mark.isReversal() ? Type.RETURN : Type.OTHER;
        if (family == null) {
            return otherwise;
        }
        return switch (family) {
            case WIRE -> mark.isReversal() ? Type.RETURN
                    : mark.direction() == Direction.CREDIT ? Type.WIRE_IN : Type.WIRE_OUT;
            case FEE -> Type.FEE;
            case INTEREST -> Type.INTEREST;
            case RETURN -> Type.RETURN;
        };
    }

    private static Map<String, Family> families() {
        Map<String, Family> families = new HashMap<>();
        CODES.forEach((family, codes) -> codes.forEach(code -> families.put(code, family)));
        return Map.copyOf(families);
    }
}
