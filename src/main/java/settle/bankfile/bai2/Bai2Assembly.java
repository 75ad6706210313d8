package settle.bankfile.bai2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import settle.bankfile.text.Labels;

/**
 * Puts a logical record together from its pieces.
 *
 * <p>A slash ends a field, and the 88 goes on with the next. Without a slash the field itself was cut and
 * goes on; but a customer reference that does not fill its physical record is taken as whole, for banks
 * leave the slash out before text.
 *
 * <p>Text goes on in a new line, unless it was cut amid a word: where a line fills the physical record
 * length that the file declares, or, since banks cut at widths that they do not declare, where a line is as
 * long as the longest so far that was continued. A label at the beginning of the next line speaks against a
 * cut, unless the label itself was cut, and so does a blank.
 */
final class Bai2Assembly {

    /** Characters of a record that are kept; what goes beyond is left out and is a fault. */
    static final int MAX_RECORD = 65_536;

    /** Text in shorter lines than this is not cut at a fixed width. */
    private static final int SHORTEST_CUT = 40;

    private static final String TRANSACTION = "16";
    private static final int NO_TEXT_YET = -1;

    private final Bai2Piece first;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();
    private final List<String> faults = new ArrayList<>();
    private Bai2Piece last;
    private int pieces;
    private boolean inText;

    Bai2Assembly(Bai2Piece first) {
        this.first = first;
        this.last = first;
        fields.append(first.content());
        take(first);
        beginText();
        if (first.isStray() || first.isContinuation()) {
            faults.add("expected a record, found "
                    + (first.isStray() ? "none" : "an 88 with nothing before it"));
        }
    }

    /** Whether a piece goes on with this record. */
    boolean continuesWith(Bai2Piece piece) {
        return piece.isContinuation() || piece.isStray() && inText && !last.closed();
    }

    /**
     * Adds a piece that goes on with this record.
     *
     * @param longestLine characters of the longest line of text in the file so far
     */
    void add(Bai2Piece piece, int longestLine) {
        take(piece);
        if (inText) {
            text.append(isCut(piece, longestLine) ? "" : "\n").append(piece.content());
        } else {
            boolean fieldEnds = last.closed() || endsWithCustomerReference() && !last.full();
            fields.append(fieldEnds ? "," : "").append(piece.content());
            beginText();
        }
        last = piece;
    }

    /** How long the last line of text is; 0 where the text has not begun. */
    int textLine() {
        return inText && !last.closed() ? last.raw().trim().length() : 0;
    }

    Bai2Record record() {
        String[] split = fields.toString().split(",", -1);
        List<String> values = Arrays.stream(split).map(String::trim).toList();
        return new Bai2Record(first.code(), first.line(), values, text.toString(), pieces, raw.toString(),
                faults);
    }

    private void take(Bai2Piece piece) {
        pieces += piece.isStray() ? 0 : 1;
        if (!piece.fault().isEmpty()) {
            faults.add(piece.fault());
        }
        if (raw.length() + piece.raw().length() > MAX_RECORD) {
            faults.add("expected a record of at most " + MAX_RECORD + " characters");
            fields.setLength(0);
            text.setLength(0);
            raw.setLength(0);
        }
        raw.append(raw.length() == 0 ? "" : "\n").append(piece.raw());
    }

    private boolean isCut(Bai2Piece next, int longestLine) {
        if (last.closed() || next.isStray()) {
            return false;
        }
        if (last.full()) {
            return !Labels.STANDARD.beginsWithKnownLabel(next.content());
        }
        return textLine() >= Math.max(longestLine, SHORTEST_CUT) && !next.content().startsWith(" ")
                && (!Labels.STANDARD.beginsWithLabel(next.content())
                        || Labels.STANDARD.cutsLabel(last.content(), next.content()));
    }

    private boolean endsWithCustomerReference() {
        return first.code().equals(TRANSACTION)
                && Bai2Funds.fieldsBeforeText(fields.toString()) == commas(fields) + 1;
    }

    /** Moves what follows the customer reference of a 16 from the fields to the text. */
    private void beginText() {
        if (!first.code().equals(TRANSACTION)) {
            return;
        }
        int begin = NO_TEXT_YET;
        int before = Bai2Funds.fieldsBeforeText(fields.toString());
        for (int at = 0, seen = 0; at < fields.length() && before > 0; at++) {
            if (fields.charAt(at) == ',' && ++seen == before) {
                begin = at;
                break;
            }
        }
        if (begin != NO_TEXT_YET) {
            inText = true;
            text.append(fields.substring(begin + 1));
            fields.setLength(begin);
        }
    }

    private static int commas(CharSequence content) {
        return (int) content.chars().filter(character -> character == ',').count();
    }
}
