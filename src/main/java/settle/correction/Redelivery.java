package settle.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.breaks.Unit;
import settle.identity.SourceLine;
import settle.proof.Deliveries;
import settle.proof.Delivery;
import settle.proof.ProvedFiles;
import settle.proof.StagedFile;

/**
 * A file that counts, with the rows that it lacks or changes of deliveries before it.
 *
 * @param newest the delivery that counts
 * @param lost by the earlier delivery that had the rows, in the order of their arrival; none of them empty
 */
public record Redelivery(Delivery newest, Map<Delivery, List<LostRow>> lost) {

    /** Earlier deliveries of one path that the newest is held against, the latest of them. */
    static final int MOST_COMPARED = 100;

    /** What a newer file takes back of an earlier one. */
    public interface Comparison {

        /** The rows of the earlier one that the newer lacks or changes; both are of one kind. */
        List<LostRow> between(StagedFile earlier, StagedFile newest);
    }

    /**
     * The files that count and take back what deliveries before them said, since the last accepted one.
     *
     * @param accepted deliveries that people accepted
     */
    public static List<Redelivery> of(ProvedFiles files, Set<String> withdrawn, Set<Delivery> accepted,
            Comparison comparison) {
        Deliveries all = files.deliveries();
        Map<String, List<Delivery>> byPath = all.byPath();
        return files.counting().newest().stream()
                .filter(newest -> !all.adding().contains(newest.kind()))
                .map(newest -> new Redelivery(newest, lost(newest,
                        byPath.get(newest.path()).stream().filter(Delivery::isUsable)
                                .filter(one -> !withdrawn.contains(one.content().sha256())).toList(),
                        accepted, comparison)))
                .filter(redelivery -> !redelivery.lost().isEmpty()).toList();
    }

    private static Map<Delivery, List<LostRow>> lost(Delivery newest, List<Delivery> usable,
            Set<Delivery> accepted, Comparison comparison) {
        Map<Delivery, List<LostRow>> lost = new LinkedHashMap<>();
        List<Delivery> before = usable.subList(0, usable.indexOf(newest) + 1);
        int from = Math.max(0, before.size() - MOST_COMPARED);
        for (int at = from; at < before.size(); at++) {
            from = accepted.contains(before.get(at)) ? at : from;
        }
        for (Delivery earlier : before.subList(from, before.size())) {
            if (!earlier.content().equals(newest.content())) {
                List<LostRow> rows = comparison.between(earlier.file(), newest.file());
                if (!rows.isEmpty()) {
                    lost.put(earlier, rows);
                }
            }
        }
        return lost;
    }

    /** What became of the rows, each told once. */
    private List<Sentence> told() {
        Map<String, Sentence> told = new LinkedHashMap<>();
        lost.values().forEach(rows -> rows.forEach(row -> told.putIfAbsent(row.told().spoken(), row.told())));
        return List.copyOf(told.values());
    }

    /** F10: it holds what its rows are about until two persons accept it, or the rows are back. */
    public Break found() {
        StagedFile file = newest.file();
        StagedFile earlier = lost.keySet().stream().reduce((one, later) -> later).orElseThrow().file();
        List<Sentence> told = told();
        return Break.of(BreakCode.F10).about(file.content()).identifiedBy(file.path(), file.sha256())
                .source(new SourceLine(file.path(), 0))
                .expected(described(earlier)).actual(described(file))
                .difference(new Figure.Quantity(file.printedTotal().subtract(earlier.printedTotal()),
                        Unit.PRINTED))
                .candidates(told)
                .saying(FileWording.F10_REDELIVERED.with("file", file.content()).with("rows", told.size())
                        .with("delivery", file.content().delivery()));
    }

    private static Figure described(StagedFile file) {
        return new FigureList(List.of(Figure.counted(file.rows(), "row"),
                new Figure.Quantity(file.printedTotal(), Unit.PRINTED)), ", ");
    }
}
