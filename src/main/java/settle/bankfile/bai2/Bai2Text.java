package settle.bankfile.bai2;

import java.util.ArrayList;
import java.util.List;
import settle.bankfile.text.Labels;

/**
 * The lines of a transaction's text. Text goes on in a new line, unless it was cut amid a word: where a line
 * fills the physical record length that the file declares, or where a label was cut. Where a line is merely
 * as long as any that goes on, nobody can tell; then both readings are kept, and the likelier one goes first.
 * A label at the beginning of the next line speaks against a cut, and so does a blank.
 */
final class Bai2Text {

    /** How a line goes on in the next. */
    private enum Joint {
        AS_LINE,
        CUT,
        DOUBTFUL
    }

    private record Line(Bai2Piece piece, String text) {

        private int record() {
            return piece.closed() ? 0 : piece.raw().trim().length();
        }

        private int width() {
            return piece.closed() ? 0 : text.stripTrailing().length();
        }

        void note(Bai2Widths widths) {
            widths.note(record(), width());
        }

        boolean mayBeCut(Bai2Widths widths) {
            return widths.mayBeCut(record(), width());
        }

        boolean isShown(Bai2Widths widths) {
            return widths.isShown(record(), width());
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void add(Bai2Piece piece, String text) {
        lines.add(new Line(piece, text));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void clear() {
        lines.clear();
    }

    /** Notes the lengths of all lines that go on. */
    void measure(Bai2Widths widths) {
        for (int at = 0; at + 1 < lines.size(); at++) {
            lines.get(at).note(widths);
        }
    }

    /**
     * One of the two readings of the text, which are the same where nothing is doubtful.
     *
     * @param likely the likelier one
     */
    String read(Bai2Widths widths, boolean likely) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            boolean joined = at > 0 && switch (joint(lines.get(at - 1), lines.get(at), widths)) {
                case AS_LINE -> false;
                case CUT -> true;
                case DOUBTFUL -> likely == lines.get(at - 1).isShown(widths);
            };
            text.append(at == 0 || joined ? "" : "\n").append(lines.get(at).text());
        }
        return text.toString();
    }

    private static Joint joint(Line before, Line next, Bai2Widths widths) {
        if (before.piece().closed() || next.piece().isStray()) {
            return Joint.AS_LINE;
        }
        if (before.piece().full()) {
            return Labels.STANDARD.beginsWithKnownLabel(next.text()) ? Joint.AS_LINE : Joint.CUT;
        }
        if (!before.mayBeCut(widths) || next.text().startsWith(" ")) {
            return Joint.AS_LINE;
        }
        if (Labels.STANDARD.cutsLabel(before.text(), next.text())) {
            return Joint.CUT;
        }
        return Labels.STANDARD.beginsWithLabel(next.text()) ? Joint.AS_LINE : Joint.DOUBTFUL;
    }
}
