package settle.random;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The files of a closing by their folder. */
record Inbox(Map<String, List<CsvFile>> folders, boolean hasCopies) {
    private static final Set<String> BOOK_COLUMNS = Set.of(
            "subscription_id", "investor_name", "shares", "warrants", "price_per_unit",
            "aggregate_purchase_price", "dtc_participant_number", "dtc_account_number");
    private static final Set<String> DWAC_COLUMNS = Set.of(
            "dwac_id", "cusip", "quantity", "dtc_participant_number", "status");
    private static final Set<String> WARRANT_COLUMNS = Set.of(
            "warrant_number", "subscription_id", "holder_name", "warrant_shares", "exercise_price",
            "issue_date", "expiration_date");

    /** The same facts and shape seed give the same files; the order seed moves rows only. */
    static Inbox of(Facts facts, long shapeSeed, long orderSeed) {
        Dice shape = new Dice(shapeSeed ^ 0x5eedL);
        Dice order = new Dice(orderSeed ^ 0x0bdeL);
        Map<String, List<CsvFile>> folders = new LinkedHashMap<>();
        EscrowFiles escrow = new EscrowFiles(facts.entries(), shape, order, facts.provenOnly());
        folders.put("escrow", facts.deal().statesBalances() ? escrow.chained() : escrow.spread());
        folders.put("subscriptions",
                spread("subscriptions", facts.book(), "shares", BOOK_COLUMNS, shape, order));
        folders.put("dwac", spread("dwac", facts.requests(), "quantity", DWAC_COLUMNS, shape, order));
        if (facts.deal().keepsRegister()) {
            folders.put("warrants", spread("warrants", facts.warrants(), "", WARRANT_COLUMNS, shape, order));
        }
        return new Inbox(folders, !facts.provenOnly() && copySome(folders, shape));
    }

    /** With one folder more. */
    Inbox with(String folder, List<CsvFile> files) {
        Map<String, List<CsvFile>> more = new LinkedHashMap<>(folders);
        more.put(folder, files);
        return new Inbox(more, hasCopies);
    }

    boolean hasUnprovenEscrow() {
        return folders.get("escrow").stream().anyMatch(file -> file.control().isEmpty());
    }

    void writeTo(Path inbox) throws IOException {
        for (Map.Entry<String, List<CsvFile>> folder : folders.entrySet()) {
            for (CsvFile file : folder.getValue()) {
                file.writeTo(inbox.resolve(folder.getKey()));
            }
        }
    }

    private static boolean copySome(Map<String, List<CsvFile>> folders, Dice shape) {
        boolean copied = false;
        for (List<CsvFile> files : folders.values()) {
            if (shape.chance(10)) {
                CsvFile file = shape.pick(files);
                files.add(file.named(shape.pick("again-", "z-copy-of-") + file.name()));
                copied = true;
            }
        }
        return copied;
    }

    private static List<CsvFile> spread(String name, List<Row> rows, String totalled, Set<String> required,
            Dice shape, Dice order) {
        int count = Math.min(shape.between(1, 3), rows.size());
        List<List<Row>> parts = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> parts.add(new ArrayList<>()));
        int next = 0;
        for (Row row : order.shuffled(rows)) {
            parts.get(next++ % count).add(row);
        }
        List<CsvFile> files = new ArrayList<>();
        for (List<Row> part : parts) {
            Map<String, String> control = shape.chance(50) ? control(part, totalled) : Map.of();
            List<String> columns = CsvFile.columns(part, required, shape);
            files.add(new CsvFile(name + "-" + (files.size() + 1) + ".csv", columns, part, control,
                    CsvFile.Style.any(shape)));
        }
        return files;
    }

    private static Map<String, String> control(List<Row> part, String totalled) {
        if (totalled.isEmpty()) {
            return Map.of("count", Integer.toString(part.size()));
        }
        long total = part.stream().mapToLong(row -> Long.parseLong(row.get(totalled))).sum();
        return CsvFile.control(part.size(), Long.toString(total));
    }
}
