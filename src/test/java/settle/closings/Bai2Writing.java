package settle.closings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import settle.closings.BankFormat.Day;
import settle.statement.BankEntry;

/** BAI2: a group a day, amounts in cents, text in 88 continuations. */
final class Bai2Writing {

    private static final int TEXT_OF_RECORD = 60;

    private Bai2Writing() {}

    /** An interim report of a day, without balances. */
    static String report(Day day) {
        return write(List.of(day), false);
    }

    static String write(List<Day> days) {
        return write(days, true);
    }

    private static String write(List<Day> days, boolean balances) {
        List<String> records = new ArrayList<>();
        records.add("01,PNCBANK,SETTLE,070124,0930,1,80,,2/");
        long fileTotal = 0;
        for (Day day : days) {
            List<String> group = new ArrayList<>();
            group.add("02,SETTLE,031207607,1," + BankFormat.SHORT_DATE.format(day.date()) + ",,USD,"
                    + (balances ? "2/" : "3/"));
            long total = balances ? cents(day.opening()) + cents(day.closing()) : 0;
            List<String> account = new ArrayList<>();
            account.add("03," + day.account() + ",USD," + (balances ? "010," + cents(day.opening())
                    + ",,,015,"
                    + cents(day.closing()) + ",,/" : ",,,/"));
            for (BankEntry entry : day.entries()) {
                total += entry.amount().minor();
                account.addAll(transaction(entry));
            }
            account.add("49," + total + "," + (account.size() + 1) + "/");
            group.addAll(account);
            group.add("98," + total + ",1," + (group.size() + 1) + "/");
            records.addAll(group);
            fileTotal += total;
        }
        records.add("99," + fileTotal + "," + days.size() + "," + (records.size() + 1) + "/");
        return String.join("\n", records) + "\n";
    }

    private static List<String> transaction(BankEntry entry) {
        List<String> records = new ArrayList<>();
        String code = switch (entry.type()) {
            case FEE -> "698";
            case INTEREST -> "354";
            case RETURN -> "555";
            case WIRE_IN, WIRE_OUT, OTHER -> entry.isCredit() ? "195" : "495";
        };
        records.add("16," + code + "," + entry.amount().minor() + ",V,"
                + BankFormat.SHORT_DATE.format(entry.valueDate()) + ",," + entry.reference() + ",/");
        String text = BankFormat.text(entry)
                + (entry.reverses().isEmpty() ? "" : " REVERSES=" + entry.reverses());
        for (int at = 0; at < text.length(); at += TEXT_OF_RECORD) {
            records.add("88," + text.substring(at, Math.min(text.length(), at + TEXT_OF_RECORD)));
        }
        return records;
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
