package settle.offering;

import java.util.Map;
import java.util.Optional;

/**
 * How a bank lays out its own CSV of account entries, told in the terms of the canonical columns.
 *
 * @param name the name that reports give the format
 * @param delimiter between fields
 * @param columns canonical column → the bank's own header
 * @param dateFormat pattern of dates, as {@link java.time.format.DateTimeFormatter} knows it
 * @param timeFormat pattern of a booking moment with its time; empty where it is an ISO one or a date
 * @param decimalSeparator between units and hundredths
 * @param groupingSeparator between thousands, which is then optional in the numbers; empty where there is
 *     none
 * @param amounts how direction is told
 * @param directions the bank's word → CREDIT or DEBIT, where {@code amounts} is {@link
 *     Amounts#DIRECTION_COLUMN}
 * @param constants canonical column → the value that every row has, where the file does not state it
 */
public record BankLayout(
        String name,
        char delimiter,
        Map<String, String> columns,
        String dateFormat,
        Optional<String> timeFormat,
        char decimalSeparator,
        Optional<Character> groupingSeparator,
        Amounts amounts,
        Map<String, String> directions,
        Map<String, String> constants) {

    /** How a layout tells money in from money out. */
    public enum Amounts {
        /** A column names the direction, the amount has no sign. */
        DIRECTION_COLUMN,
        /** A minus sign is a debit. */
        SIGNED,
        /** Money in and money out have columns of their own: {@code credit_amount}, {@code debit_amount}. */
        TWO_COLUMNS
    }

    public BankLayout {
        columns = Map.copyOf(columns);
        directions = Map.copyOf(directions);
        constants = Map.copyOf(constants);
    }
}
