package settle.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import settle.book.Subscription;
import settle.correction.LostRow;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.offering.InputKind;
import settle.proof.Counting;
import settle.proof.StagedFile;
import settle.statement.BankEntry;

/** The rows of deliveries that count by what people decided on deliveries, but for those of one file. */
record RowsInForce(Counting counting, String besides) {

    /** Hands over what counts here and not there, or there and not here, wherever it was read. */
    void giveOtherThanIn(RowsInForce other, StagedRows rows, LostRow.Receiver receiver) {
        for (InputKind kind : InputKind.values()) {
            List<StagedFile> here = files(kind);
            List<StagedFile> there = other.files(kind);
            List<StagedFile> both = here.stream().filter(there::contains).toList();
            here.removeAll(both);
            there.removeAll(both);
            if (!here.isEmpty() || !there.isEmpty()) {
                give(kind, here, there, rows, receiver);
            }
        }
    }

    private List<StagedFile> files(InputKind kind) {
        List<StagedFile> files = new ArrayList<>(counting.of(kind));
        files.removeIf(file -> file.path().equals(besides));
        return files;
    }

    private static void give(InputKind kind, List<StagedFile> here, List<StagedFile> there, StagedRows rows,
            LostRow.Receiver receiver) {
        switch (kind) {
            case SUBSCRIPTIONS -> others(rows.subscriptions(), here, there, Subscription::anywhere,
                    row -> receiver.ofBook(row.id()));
            case ESCROW -> others(rows.entries(), here, there, BankEntry::anywhere,
                    row -> receiver.entry(List.of(row)));
            case DWAC -> others(rows.requests(), here, there, DwacRequest::anywhere, receiver::request);
            case WARRANTS -> others(rows.certificates(), here, there, WarrantCertificate::anywhere,
                    receiver::certificate);
            case DECISIONS -> others(rows.decisions(), here, there, Decision::anywhere, receiver::decided);
        }
    }

    /** Of rows that say the same each is held against one. */
    private static <R> void others(StagedRows.OfKind<R> rows, List<StagedFile> here, List<StagedFile> there,
            UnaryOperator<R> said, Consumer<R> receiver) {
        Map<R, List<R>> left = new HashMap<>();
        rows.of(here).forEach(row -> left.computeIfAbsent(said.apply(row), any -> new ArrayList<>())
                .add(row));
        for (R row : rows.of(there)) {
            List<R> same = left.getOrDefault(said.apply(row), List.of());
            if (same.isEmpty()) {
                receiver.accept(row);
            } else {
                same.remove(same.size() - 1);
            }
        }
        left.values().forEach(same -> same.forEach(receiver));
    }
}
