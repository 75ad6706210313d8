package settle.bankfile;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Type;

/**
 * What the type code of a transaction means: which way the money goes, and what kind of entry it is.
 *
 * <p>The ranges are the standard's: 100 to 399 and 920 to 959 are credits, 400 to 699 and 960 to 999 debits
 * (from 900 on each bank's own). Codes below 100, of loans (700 to 799) and from 900 to 919 state balances
 * and move nothing: a transaction of such a code is not understood, unless the offering file tells. Of codes
 * that the table does not have, the type is OTHER.
 */
public record Bai2TypeCode(Direction direction, Type type) {

    /** "Contains non-monetary information": text alone. */
    public static final String NON_MONETARY = "890";

    /** The detail codes whose kind matters here; the direction is the range's. */
    private static final Map<Type, List<Integer>> TABLE = Map.ofEntries(
            entry(Type.WIRE_IN, List.of(
                    191, // Individual Incoming Internal Money Transfer
                    195, // Incoming Money Transfer
                    206, // Book Transfer Credit
                    208)), // Individual International Money Transfer Credit
            entry(Type.WIRE_OUT, List.of(
                    491, // Individual Outgoing Internal Money Transfer
                    493, // Customer Terminal Initiated Money Transfer
                    495, // Outgoing Money Transfer
                    506, // Book Transfer Debit
                    508)), // Individual International Money Transfer Debits
            entry(Type.RETURN, List.of(
                    123, // EDIBANX Credit Return
                    168, // ACH Return Item or Adjustment Settlement (credit)
                    252, // Debit Reversal
                    255, // Check Posted and Returned
                    257, // Individual ACH Return Item (credit)
                    258, // ACH Reversal Credit
                    261, // Individual Rejected Credit
                    266, // Return Item (credit)
                    268, // Return Item Adjustment (credit)
                    395, // Check Reversal
                    423, // EDIBANX Return Item Debit
                    468, // ACH Return Item or Adjustment Settlement (debit)
                    552, // Credit Reversal
                    555, // Deposited Item Returned
                    557, // Individual ACH Return Item (debit)
                    558, // ACH Reversal Debit
                    561, // Individual Rejected Debit
                    566, // Return Item (debit)
                    568, // Return Item Adjustment (debit)
                    694)), // Deposit Reversal
            entry(Type.FEE, List.of(
                    224, // Commission (credit)
                    398, // Miscellaneous Fee Refund
                    524, // Commission (debit)
                    564, // Overdraft Fee
                    567, // Return Item Fee
                    661, // Account Analysis Fee
                    698)), // Miscellaneous Fees
            entry(Type.INTEREST, List.of(
                    346, // Sweep Interest Income
                    354, // Interest Credit
                    355, // Investment Interest
                    359, // Interest Adjustment Credit
                    654, // Interest Debit
                    655, // Total Investment Interest Debits
                    659))); // Interest Adjustment Debit

    private static final Pattern CODE = Pattern.compile("[0-9]{3}");

    private static final Map<Integer, Type> TYPES = types();

    /**
     * The meaning of a code, the bank's own first; empty where its direction cannot be told.
     */
    public static Optional<Bai2TypeCode> of(String code, BankDialect dialect) {
        String own = dialect.typeCodes().get(code);
        if (own != null) {
            String[] words = own.trim().split(" +");
            Type type = words.length > 1 ? Type.valueOf(words[1]) : Type.OTHER;
            return Optional.of(new Bai2TypeCode(Direction.valueOf(words[0]), type));
        }
        if (!isCode(code)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code);
        return direction(number)
                .map(direction -> new Bai2TypeCode(direction, TYPES.getOrDefault(number, Type.OTHER)));
    }

    /** Whether a text is three digits, as every code is. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static Optional<Direction> direction(int number) {
        if (number >= 100 && number < 400 || number >= 920 && number < 960) {
            return Optional.of(Direction.CREDIT);
        }
        if (number >= 400 && number < 700 || number >= 960) {
            return Optional.of(Direction.DEBIT);
        }
        return Optional.empty();
    }

    private static Map<Integer, Type> types() {
        Map<Integer, Type> types = new HashMap<>();
        TABLE.forEach((type, codes) -> codes.forEach(code -> types.put(code, type)));
        return Map.copyOf(types);
    }
}
