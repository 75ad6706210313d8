package settle.closings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import settle.cash.BankEntry;
import settle.closings.BankFormat.Day;

/** SWIFT MT940: a message a day, text in free :86: lines. */
final class Mt940Writing {

    private static final int TEXT_OF_LINE = 65;
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd");

    private Mt940Writing() {}

    static String write(List<Day> days) {
        List<String> lines = new ArrayList<>();
        for (Day day : days) {
            lines.add(":20:SETTLE" + day.number());
            lines.add(":25:" + day.account());
            lines.add(":28C:" + day.number() + "/1");
            lines.add(":60F:" + balance(day.opening(), day.date()));
            for (BankEntry entry : day.entries()) {
                lines.add(":61:" + BankFormat.SHORT_DATE.format(entry.valueDate())
                        + MONTH_AND_DAY.format(entry.effective().date()) + (entry.isCredit() ? "C" : "D")
                        + BankFormat.plain(entry).replace('.', ',') + code(entry) + "NONREF//"
                        + entry.reference());
                String text = BankFormat.text(entry)
                        + (entry.reverses().isEmpty() ? "" : " REVERSES=" + entry.reverses());
                for (int at = 0; at < text.length(); at += TEXT_OF_LINE) {
                    lines.add((at == 0 ? ":86:" : "")
                            + text.substring(at, Math.min(text.length(), at + TEXT_OF_LINE)));
                }
            }
            lines.add(":62F:" + balance(day.closing(), day.date()));
            lines.add("-");
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String balance(BigDecimal amount, LocalDate date) {
        return (amount.signum() < 0 ? "D" : "C") + BankFormat.SHORT_DATE.format(date) + "USD"
                + amount.abs().toPlainString().replace('.', ',');
    }

    private static String code(BankEntry entry) {
        return switch (entry.type()) {
            case FEE -> "NCHG";
            case INTEREST -> "NINT";
            case RETURN -> "NRTI";
            case WIRE_IN, WIRE_OUT, OTHER -> "NTRF";
        };
    }
}
