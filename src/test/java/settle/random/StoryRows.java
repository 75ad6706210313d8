package settle.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows as senders correct them: added, taken out, changed. */
final class StoryRows {

    private static final Map<String, String> IDS = Map.of("escrow", "bank_reference", "subscriptions",
            "subscription_id", "dwac", "dwac_id", "warrants", "warrant_number", "decisions", "decision_id");

    private final Dice dice;
    private int invented;

    StoryRows(Dice dice) {
        this.dice = dice;
    }

    /** With one row more, like another but for its id. */
    CsvFile grown(String folder, CsvFile csv, List<Row> likes) {
        invented++;
        Row row = dice.pick(likes).with(IDS.get(folder), "NEW-%04d".formatted(invented));
        return with(csv, folder.equals("escrow") ? row.with("imad", "").with("reverses", "")
                .with("amount", Cents.plain(dice.between(1, 100_000) * 100L)) : row);
    }

    /** With these rows more. */
    static CsvFile with(CsvFile csv, Row row) {
        List<Row> rows = new ArrayList<>(csv.rows());
        rows.add(row);
        return csv.withRows(rows);
    }

    /** Without some of its rows, all of them at times; never without those that share their reference. */
    CsvFile shrunk(String folder, CsvFile csv) {
        int gone = dice.chance(5) ? csv.rows().size() : dice.between(1, Math.min(2, csv.rows().size()));
        List<Row> rows = new ArrayList<>(csv.rows());
        dice.shuffled(csv.rows()).stream().filter(row -> isAlone(folder, csv, row)).limit(gone)
                .forEach(rows::remove);
        return csv.withRows(rows);
    }

    /** With a row that says something else; empty where none can. */
    Optional<CsvFile> changed(String folder, CsvFile csv) {
        List<Row> able = csv.rows().stream().filter(row -> isAlone(folder, csv, row)).toList();
        if (able.isEmpty()) {
            return Optional.empty();
        }
        Row before = dice.pick(able);
        Row after = switch (folder) {
            case "escrow" -> entry(before, csv);
            case "subscriptions" -> subscription(before);
            case "dwac" -> request(before);
            case "warrants" -> certificate(before);
            default -> decision(before);
        };
        List<Row> rows = new ArrayList<>(csv.rows());
        rows.set(rows.indexOf(before), after);
        boolean seen = after.cells().keySet().stream().filter(csv.columns()::contains)
                .anyMatch(column -> !after.get(column).equals(before.get(column)));
        return Optional.of(csv.withRows(rows)).filter(any -> seen);
    }

    /** Several entries of one file under one reference are a story of their own. */
    private static boolean isAlone(String folder, CsvFile csv, Row row) {
        return !folder.equals("escrow") || csv.rows().stream()
                .filter(one -> one.get("bank_reference").equals(row.get("bank_reference"))).count() == 1;
    }

    private Row entry(Row row, CsvFile csv) {
        return switch (dice.between(0, 6)) {
            case 0 -> row.with("amount", Cents.plain(Cents.parse(row.get("amount")) + dice.between(1,
                    9_999)));
            case 1 -> row.with("direction", row.get("direction").equals("CREDIT") ? "DEBIT" : "CREDIT")
                    .with("type", "OTHER");
            case 2 -> row.with("value_date", dice.pick("2007-01-16", "2007-01-25"));
            case 3 -> row.with("status", "PENDING");
            case 4 -> row.with("originator_name", dice.pick("ANOTHER PAYER LLC",
                    dice.pick(csv.rows()).get("originator_name")));
            case 5 -> row.with("remittance", dice.pick("DEPOSIT", dice.pick(csv.rows()).get("remittance")));
            default -> row.get("booked_at").isEmpty() ? row : row.with("booked_at", "2007-01-17T11:00");
        };
    }

    private Row subscription(Row row) {
        Row fewer = row.with("shares", dice.pick("20000", "40000")).with("warrants", "10000");
        return switch (dice.between(0, 6)) {
            case 0 -> fewer;
            case 1 -> fewer.with("version", Integer.toString(TakenBack.version(row) + 1));
            case 2 -> row.with("investor_name", row.get("investor_name") + " II");
            case 3 -> row.with("dtc_account_number", "99" + row.get("dtc_account_number"));
            case 4 -> row.with("status", "WITHDRAWN");
            case 5 -> row.with("expected_payers", "Another Payer LLC");
            default -> row.with("tin", "12-3456789");
        };
    }

    private Row request(Row row) {
        return switch (dice.between(0, 3)) {
            case 0 -> row.with("status", dice.pick("CANCELLED", "APPROVED", "PENDING"));
            case 1 -> row.with("quantity", "1000");
            case 2 -> row.with("account_number", "99" + row.get("account_number"));
            default -> row.with("cusip", "037833100");
        };
    }

    private Row certificate(Row row) {
        return dice.chance(50) ? row.with("warrant_shares", "7")
                : row.with("holder_name", row.get("holder_name") + " II");
    }

    private Row decision(Row row) {
        return dice.chance(50) ? row.with("approved_by", "") : row.with("reason", "another reason");
    }
}
