package settle.random;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sender sends under one name at one time: a CSV file with its control.
 *
 * @param csv what the sender means
 * @param text what comes of it
 * @param control the text of the control beside it; empty without one
 * @param usable whether it may be used
 */
record StoryContent(CsvFile csv, String text, String control, boolean usable) {

    private static final Map<String, String> TOTALLED = Map.of("escrow", "amount", "subscriptions", "shares",
            "dwac", "quantity");

    /** As the sender means it: all of it, with a control that holds. */
    static StoryContent whole(String folder, CsvFile csv) {
        CsvFile proved = csv.withControl(restated(folder, csv));
        return new StoryContent(proved, proved.text(), proved.controlText(), !isForeign(folder, csv.rows()));
    }

    /** As a bank means it that writes another format. */
    static StoryContent whole(CsvFile csv, BankWriting writing) {
        return new StoryContent(csv, writing.write(csv.text()), "", true);
    }

    /** Cut off at a character before which it cannot be whole. */
    StoryContent cutAt(int length) {
        return new StoryContent(csv, text.substring(0, length), control, false);
    }

    /** With a control that does not hold. */
    StoryContent withWrongControl(String text) {
        return new StoryContent(csv, this.text, text, false);
    }

    /** Whether enough of it came to tell what file it is. */
    boolean isKnown() {
        return usable || text.length() >= csv.withRows(List.of()).text().length();
    }

    /** Whether a control beside it states a number. */
    boolean isCounted() {
        return control.chars().anyMatch(Character::isDigit);
    }

    boolean isSameAs(StoryContent other) {
        return text.equals(other.text) && control.equals(other.control);
    }

    /** Where its last row begins. */
    int lastRow() {
        return csv.withRows(csv.rows().subList(0, csv.rows().size() - 1)).text().length();
    }

    /** What a control of these keys says of the rows as they are now. */
    private static Map<String, String> restated(String folder, CsvFile csv) {
        Map<String, String> control = new TreeMap<>(csv.control());
        control.replace("count", Integer.toString(csv.rows().size()));
        String totalled = TOTALLED.getOrDefault(folder, "");
        if (!totalled.isEmpty()) {
            long cents = csv.rows().stream().mapToLong(row -> Cents.parse(row.get(totalled))).sum();
            control.replace("total", folder.equals("escrow") ? Cents.plain(cents)
                    : Long.toString(cents / 100));
        }
        if (control.containsKey("closing_balance")) {
            long net = csv.rows().stream().map(StoryContent::entry).filter(EscrowEntry::own)
                    .mapToLong(EscrowEntry::balanceCents).sum();
            control.put("closing_balance", Cents.plain(Cents.parse(control.get("opening_balance")) + net));
        }
        return control;
    }

    /** Several rows, all of another account or all in another currency, are another account's file. */
    private static boolean isForeign(String folder, List<Row> rows) {
        return folder.equals("escrow") && rows.size() > 1
                && (rows.stream().noneMatch(row -> row.get("account_number").equals(Deal.ESCROW_ACCOUNT))
                        || rows.stream().noneMatch(row -> row.get("currency").equals("USD")));
    }

    private static EscrowEntry entry(Row row) {
        return new EscrowEntry(row, null, false);
    }
}
