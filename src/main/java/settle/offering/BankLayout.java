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
 * @param header where the columns are named
 * @param words canonical column ({@code status}, {@code type}) → the bank's word → ours
 * @param endsAt regular expression that is found in the line after the last row; empty where the file ends
 *     with its rows
 * @param footerTotal column in which that line states the sum of the amounts with their printed signs
 * @param runningBalance column with the balance after each row
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
        Map<String, String> constants,
        HeaderLine header,
        Map<String, Map<String, String>> words,
        Optional<String> endsAt,
        Optional<String> footerTotal,
        Optional<String> runningBalance) {

    /** Where a layout's columns are named. */
    public enum HeaderLine {
        /** In the first line that names them all; lines above it are titles. */
        FIRST_LINE_WITH_COLUMNS,
        /** In the first line of the file. */
        FIRST_LINE
    }

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
        words = Map.copyOf(words);
    }
}
