package settle.bankfile.camt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.bankfile.Bai2TypeCode;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Type;

/**
 * The kind of an entry as {@code BkTxCd} gives it: {@code PMNT-RCDT-DMCT} of the standard's code list, or a
 * bank's own such as {@code NTRF} or {@code BAI 195}.
 *
 * @param text empty where there is none
 */
record CamtTransactionCode(String text, Type type) {

    static final CamtTransactionCode NONE = new CamtTransactionCode("", Type.OTHER);

    private static final Map<String, Direction> TRANSFERS = Map.of(
            "RCDT", Direction.CREDIT, "RRCT", Direction.CREDIT, "ICDT", Direction.DEBIT, "IRCT",
            Direction.DEBIT);
    private static final Set<String> RETURNS =
            Set.of("RRTN", "RPCR", "PRDD", "RCDD", "UPDD", "UPCQ", "UPCT", "CQRV");
    private static final Set<String> FEES = Set.of("CHRG", "COMM", "COME", "COMI", "COMT", "FEES");
    private static final Set<String> INTEREST = Set.of("INTR");

    /** SWIFT's codes of MT statements, as banks write them into {@code Prtry}. */
    private static final Map<String, Type> SWIFT = Map.of(
            "NCHG", Type.FEE, "NCOM", Type.FEE, "NINT", Type.INTEREST, "NRTI", Type.RETURN);
    private static final Pattern BAI_CODE = Pattern.compile("[0-9]{3}");
    private static final Set<String> SWIFT_TRANSFERS = Set.of("NTRF", "FTRF");

    /**
     * Reads the code of an entry or of one transaction.
     *
     * @param dialect its type codes are of BAI2, whose codes some banks write into {@code Prtry}
     */
    static CamtTransactionCode of(CamtFields fields, Direction direction, BankDialect dialect) {
        String domain = fields.identifier("BkTxCd", "Domn", "Cd");
        String family = fields.identifier("BkTxCd", "Domn", "Fmly", "Cd");
        String subFamily = fields.identifier("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
        String proprietary = fields.identifier("BkTxCd", "Prtry", "Cd");
        boolean bai = fields.identifier("BkTxCd", "Prtry", "Issr").toUpperCase(Locale.ROOT).contains("BAI");
        Optional<Type> standard = standard(family, subFamily, direction);
        Type type = standard.or(() -> proprietary(proprietary, bai, direction, dialect)).orElse(Type.OTHER);
        String text = Stream.of(domain, family, subFamily).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        if (text.length() > CamtFields.MAX_IDENTIFIER) {
            fields.fault("codes of four letters", "BkTxCd", "Domn");
        }
        return new CamtTransactionCode(text.isEmpty() ? (bai ? "BAI " : "") + proprietary : text, type);
    }

    boolean isReturn() {
        return type == Type.RETURN;
    }

    /** The code of one transaction, where it says more than that of its entry. */
    CamtTransactionCode within(CamtTransactionCode entry) {
        if (text.isEmpty()) {
            return entry;
        }
        return type == Type.OTHER ? new CamtTransactionCode(text, entry.type) : this;
    }

    private static Optional<Type> standard(String family, String subFamily, Direction direction) {
        if (RETURNS.contains(subFamily)) {
            return Optional.of(Type.RETURN);
        }
        if (FEES.contains(subFamily)) {
            return Optional.of(Type.FEE);
        }
        if (INTEREST.contains(subFamily)) {
            return Optional.of(Type.INTEREST);
        }
        return TRANSFERS.get(family) == direction ? Optional.of(wire(direction)) : Optional.empty();
    }

    private static Optional<Type> proprietary(String code, boolean bai, Direction direction,
            BankDialect dialect) {
        if (BAI_CODE.matcher(code).matches() && (bai || dialect.typeCodes().containsKey(code))) {
            return Bai2TypeCode.of(code, dialect).filter(one -> one.direction() == direction)
                    .map(Bai2TypeCode::type);
        }
        for (String word : code.split("[^A-Za-z]+")) {
            if (SWIFT_TRANSFERS.contains(word)) {
                return Optional.of(wire(direction));
            }
            if (SWIFT.containsKey(word)) {
                return Optional.of(SWIFT.get(word));
            }
        }
        return Optional.empty();
    }

    private static Type wire(Direction direction) {
        return direction == Direction.CREDIT ? Type.WIRE_IN : Type.WIRE_OUT;
    }
}
