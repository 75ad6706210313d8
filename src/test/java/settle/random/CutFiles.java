package settle.random;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The files of an inbox cut by rows into smaller ones. A part states what its file stated: count and total of
 * its own rows, balances that roll on from those of the part before, or nothing. Copies of files are left
 * out, since of a file in parts there is none.
 */
final class CutFiles {
    private static final int MOST_PARTS = 4;

    private final Dice dice;
    private final Map<Row, LocalDateTime> booked = new HashMap<>();
    private final Set<String> balances = new HashSet<>();

    CutFiles(Facts facts, Dice dice) {
        this.dice = dice;
        facts.entries().forEach(entry -> booked.put(entry.row(), entry.moment().order()));
    }

    Map<String, List<CsvFile>> of(Map<String, List<CsvFile>> folders) {
        folders.values().forEach(files -> files.forEach(file -> {
            if (file.control().containsKey("closing_balance")) {
                balances.add(file.control().get("closing_balance"));
            }
        }));
        Map<String, List<CsvFile>> cut = new LinkedHashMap<>();
        folders.forEach((folder, files) -> {
            List<CsvFile> parts = new ArrayList<>();
            for (CsvFile file : distinct(files)) {
                parts.addAll(folder.equals("decisions") ? List.of(file)
                        : named(file, folder.equals("escrow") ? escrow(file) : byRows(file, folder)));
            }
            cut.put(folder, parts);
        });
        return cut;
    }

    private static List<CsvFile> distinct(List<CsvFile> files) {
        Set<List<Row>> contents = new HashSet<>();
        return files.stream().filter(file -> contents.add(file.rows())).toList();
    }

    /** Names that say nothing of the order. */
    private List<CsvFile> named(CsvFile file, List<CsvFile> parts) {
        List<CsvFile> named = new ArrayList<>();
        for (CsvFile part : parts) {
            named.add(part.named(dice.pick("a", "f", "q", "z") + (named.size() + 1) + "-of-" + file.name()));
        }
        return named;
    }

    private List<CsvFile> byRows(CsvFile file, String folder) {
        String totalled = Map.of("subscriptions", "shares", "dwac", "quantity").getOrDefault(folder, "");
        List<CsvFile> parts = new ArrayList<>();
        for (List<Row> rows : pieces(file.rows(), index -> true)) {
            Map<String, String> control = new LinkedHashMap<>(file.control());
            control.replace("count", Integer.toString(rows.size()));
            control.replace("total", Long.toString(totalled.isEmpty() ? 0
                    : rows.stream().mapToLong(row -> Long.parseLong(row.get(totalled))).sum()));
            parts.add(new CsvFile(file.name(), file.columns(), rows, control, file.style()));
        }
        return parts;
    }

    /** Foreign rows stay together with ordinary ones, so that no part is all theirs. */
    private List<CsvFile> escrow(CsvFile file) {
        List<Row> own = new ArrayList<>(file.rows().stream().filter(row -> entry(row).own()).toList());
        List<Row> foreign = file.rows().stream().filter(row -> !entry(row).own()).toList();
        boolean rolls = file.control().containsKey("opening_balance");
        if (rolls) {
            own.sort(Comparator.comparing(this::moment));
        }
        List<List<Row>> pieces = foreign.isEmpty()
                ? pieces(own, index -> !rolls || isLaterAndNewBalance(file, own, index))
                : List.of(file.rows());
        List<CsvFile> parts = new ArrayList<>();
        long opening = rolls ? Cents.parse(file.control().get("opening_balance")) : 0;
        for (List<Row> rows : pieces) {
            Map<String, String> control = new LinkedHashMap<>(file.control());
            control.replace("count", Integer.toString(rows.size()));
            control.replace("total",
                    Cents.plain(rows.stream().mapToLong(row -> entry(row).cents()).sum()));
            long closing = opening + net(rows);
            control.replace("opening_balance", Cents.plain(opening));
            control.replace("closing_balance", Cents.plain(closing));
            opening = closing;
            parts.add(new CsvFile(file.name(), file.columns(), rows, control, file.style()));
        }
        return parts;
    }

    /** Statements join by their balances, so none may be stated twice, and what follows must be later. */
    private boolean isLaterAndNewBalance(CsvFile file, List<Row> rows, int index) {
        boolean later = moment(rows.get(index)).isAfter(moment(rows.get(index - 1)))
                && rows.subList(0, index).stream().anyMatch(row -> entry(row).booked())
                && rows.subList(index, rows.size()).stream().anyMatch(row -> entry(row).booked());
        long balance = Cents.parse(file.control().get("opening_balance")) + net(rows.subList(0, index));
        return later && balance != 0 && balances.add(Cents.plain(balance));
    }

    private static long net(List<Row> rows) {
        return rows.stream().mapToLong(row -> entry(row).balanceCents()).sum();
    }

    private static EscrowEntry entry(Row row) {
        return new EscrowEntry(row, null, false);
    }

    private LocalDateTime moment(Row row) {
        return booked.get(row);
    }

    private List<List<Row>> pieces(List<Row> rows, IntPredicate mayCutBefore) {
        List<List<Row>> pieces = new ArrayList<>();
        int from = 0;
        for (int cut = 1; cut < rows.size() && pieces.size() < MOST_PARTS - 1; cut++) {
            if (dice.between(1, rows.size()) <= MOST_PARTS && mayCutBefore.test(cut)) {
                pieces.add(rows.subList(from, cut));
                from = cut;
            }
        }
        pieces.add(rows.subList(from, rows.size()));
        return pieces;
    }
}
