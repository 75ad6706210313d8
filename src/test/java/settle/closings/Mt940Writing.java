package settle.closings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import settle.closings.BankFormat.Day;
import settle.statement.BankEntry;

/** SWIFT MT940: a message a day, text in free :86: lines; MT942 and MT910 during the day. */
final class Mt940Writing {

    private static final int TEXT_OF_LINE = 65;
    private static final int LINE_OF_ADVICE = 35;
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd");

    private Mt940Writing() {}

    static String write(List<Day> days) {
        StringBuilder text = new StringBuilder();
        days.forEach(day -> pages(day, Integer.MAX_VALUE).forEach(text::append));
        return text.toString();
    }

    /** A day's statement in messages of so many entries at most. */
    static List<String> pages(Day day, int entriesOfPage) {
        List<String> pages = new ArrayList<>();
        BigDecimal opening = day.opening();
        int at = 0;
        do {
            int end = at + Math.min(day.entries().size() - at, entriesOfPage);
            Day page = new Day(day.number(), day.date(), day.account(), opening,
                    day.entries().subList(at, end));
            pages.add(message(page, pages.size() + 1, end == day.entries().size()));
            opening = page.closing();
            at = end;
        } while (at < day.entries().size());
        return pages;
    }

    private static String message(Day page, int number, boolean last) {
        List<String> lines = new ArrayList<>();
        lines.add(":20:SETTLE" + page.number());
        lines.add(":25:" + page.account());
        lines.add(":28C:" + page.number() + "/" + number);
        lines.add((number == 1 ? ":60F:" : ":60M:") + balance(page.opening(), page.date()));
        page.entries().forEach(entry -> entry(lines, entry));
        lines.add((last ? ":62F:" : ":62M:") + balance(page.closing(), page.date()));
        lines.add("-");
        return String.join("\r\n", lines) + "\r\n";
    }

    /** An interim report of a day, MT942, with its totals. */
    static String report(Day day, int number) {
        List<String> lines = new ArrayList<>(List.of(":20:SETTLE" + day.number(), ":25:" + day.account(),
                ":28C:" + day.number() + "/" + number, ":34F:USD0,00",
                ":13D:" + BankFormat.SHORT_DATE.format(day.date()) + "0000-0500"));
        day.entries().forEach(entry -> entry(lines, entry));
        lines.add(total(":90D:", day.entries().stream().filter(entry -> !entry.isCredit()).toList()));
        lines.add(total(":90C:", day.entries().stream().filter(BankEntry::isCredit).toList()));
        lines.add("-");
        return String.join("\r\n", lines) + "\r\n";
    }

    /** An advice of one receipt, MT910. */
    static String advice(BankEntry entry) {
        List<String> lines = new ArrayList<>(List.of(":20:" + entry.reference(), ":21:NONREF",
                ":25:" + entry.account(), ":32A:" + BankFormat.SHORT_DATE.format(entry.valueDate()) + "USD"
                        + BankFormat.plain(entry).replace('.', ','),
                ":50K:" + entry.remitter().name()));
        String text = entry.remittance().replace('\n', ' ');
        String coded = "/BNF/" + text;
        for (int at = 0; at < coded.length(); at += at == 0 ? LINE_OF_ADVICE : LINE_OF_ADVICE - 2) {
            int end = Math.min(coded.length(), at + (at == 0 ? LINE_OF_ADVICE : LINE_OF_ADVICE - 2));
            lines.add((at == 0 ? ":72:" : "//") + coded.substring(at, end));
        }
        lines.add("-");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String total(String tag, List<BankEntry> entries) {
        return tag + entries.size() + "USD" + entries.stream()
                .map(entry -> new BigDecimal(BankFormat.plain(entry)))
                .reduce(new BigDecimal("0.00"), BigDecimal::add).toPlainString().replace('.', ',');
    }

    private static void entry(List<String> lines, BankEntry entry) {
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
