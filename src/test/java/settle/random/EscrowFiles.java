package settle.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Spreads the escrow entries over files. The shape decides how many files there are and what their controls
 * state, the order in which rows stand in them, and, where no balances bind them, in which file.
 */
final class EscrowFiles {
    private static final Set<String> REQUIRED = Set.of(
            "account_number", "bank_reference", "value_date", "direction", "amount", "currency");
    private static final int MOST_FILES = 6;
    private static final Comparator<EscrowEntry> CHRONOLOGICAL = Comparator
            .comparing((EscrowEntry entry) -> entry.moment().order())
            .thenComparing(EscrowEntry::bankReference);

    private final Dice shape;
    private final Dice order;
    private final boolean provenOnly;
    private final List<EscrowEntry> own;
    private final List<EscrowEntry> foreign;
    private final List<EscrowEntry> repeats;

    EscrowFiles(List<EscrowEntry> entries, Dice shape, Dice order, boolean provenOnly) {
        this.shape = shape;
        this.order = order;
        this.provenOnly = provenOnly;
        this.own = entries.stream().filter(entry -> entry.own() && !entry.repeat()).toList();
        this.foreign = entries.stream().filter(entry -> !entry.own()).toList();
        this.repeats = entries.stream().filter(entry -> entry.own() && entry.repeat()).toList();
    }

    /**
     * Files whose balances roll and chain, and one without balances for whatever is no part of that chain.
     */
    List<CsvFile> chained() {
        List<EscrowEntry> sorted = own.stream().sorted(CHRONOLOGICAL).toList();
        List<Integer> cuts = cuts(sorted);
        List<CsvFile> files = new ArrayList<>();
        long opening = 0;
        for (int i = 1; i < cuts.size(); i++) {
            List<EscrowEntry> part = sorted.subList(cuts.get(i - 1), cuts.get(i));
            long closing = opening + part.stream().mapToLong(EscrowEntry::balanceCents).sum();
            Map<String, String> control = control(part);
            control.put("opening_balance", Cents.plain(opening));
            control.put("closing_balance", Cents.plain(closing));
            files.add(file(files.size(), part, control));
            opening = closing;
        }
        List<EscrowEntry> others = new ArrayList<>(foreign);
        others.addAll(repeats);
        if (!others.isEmpty()) {
            boolean proven = shape.chance(70) || provenOnly;
            files.add(file(files.size(), others, proven ? control(others) : Map.of()));
        }
        return files;
    }

    /** Files that state no balance, each with some rows of its own, and no wire twice in one. */
    List<CsvFile> spread() {
        int count = Math.min(shape.between(1, MOST_FILES), Math.max(1, own.size() / (foreign.size() + 1)));
        List<List<EscrowEntry>> parts = new ArrayList<>();
        int enough = repeats.isEmpty() ? count : Math.max(2, count);
        IntStream.range(0, enough).forEach(i -> parts.add(new ArrayList<>()));
        Map<String, Integer> placed = new HashMap<>();
        int next = 0;
        for (EscrowEntry entry : order.shuffled(own)) {
            int part = next < parts.size() ? next++ : order.between(0, parts.size() - 1);
            parts.get(part).add(entry);
            placed.put(entry.bankReference(), part);
        }
        parts.stream().max(Comparator.comparing(List::size)).orElseThrow().addAll(foreign);
        for (EscrowEntry entry : repeats) {
            int elsewhere = placed.get(entry.bankReference()) + order.between(1, parts.size() - 1);
            parts.get(elsewhere % parts.size()).add(entry);
        }
        List<CsvFile> files = new ArrayList<>();
        for (List<EscrowEntry> part : parts) {
            boolean proven = shape.chance(75) || provenOnly;
            files.add(file(files.size(), part, proven ? control(part) : Map.of()));
        }
        return files;
    }

    /**
     * Where to cut, first and last included; no two balances there are the same, so that the files chain in
     * one way only.
     */
    private List<Integer> cuts(List<EscrowEntry> sorted) {
        Set<Integer> wanted = new HashSet<>();
        int files = Math.min(shape.between(1, MOST_FILES - 1), sorted.size());
        for (int i = 1; i < files; i++) {
            wanted.add(shape.between(1, sorted.size() - 1));
        }
        Set<Long> balances = new HashSet<>(Set.of(0L, balanceAfter(sorted, sorted.size())));
        List<Integer> cuts = new ArrayList<>(List.of(0));
        wanted.stream().sorted().filter(cut -> balances.add(balanceAfter(sorted, cut))).forEach(cuts::add);
        cuts.add(sorted.size());
        return cuts;
    }

    private static long balanceAfter(List<EscrowEntry> sorted, int count) {
        return sorted.stream().limit(count).mapToLong(EscrowEntry::balanceCents).sum();
    }

    private static Map<String, String> control(List<EscrowEntry> part) {
        return CsvFile.control(part.size(), Cents.plain(part.stream().mapToLong(EscrowEntry::cents).sum()));
    }

    private CsvFile file(int index, List<EscrowEntry> part, Map<String, String> control) {
        List<Row> rows = order.shuffled(part).stream().map(EscrowEntry::row).toList();
        String name = shape.pick("escrow-%d.csv", "pnc_intraday_%d.csv", "wires-%d.csv").formatted(index + 1);
        return new CsvFile(name, CsvFile.columns(rows, REQUIRED, shape), rows, control,
                CsvFile.Style.any(shape));
    }
}
