package settle.bankfile.bai2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a logical record together from its pieces.
 *
 * <p>A slash ends a field, and the 88 goes on with the next. Without a slash the field itself was cut and
 * goes on; but a customer reference that does not fill its physical record is taken as whole, for banks
 * leave the slash out before text.
 */
final class Bai2Assembly {

    /** Characters of a record that are kept; what goes beyond is left out and is a fault. */
    static final int MAX_RECORD = 65_536;

    private static final String TRANSACTION = "16";
    private static final int NO_TEXT_YET = -1;

    private final Bai2Piece first;
    private final StringBuilder fields = new StringBuilder();
    private final Bai2Text text = new Bai2Text();
    private final StringBuilder raw = new StringBuilder();
    private final List<String> faults = new ArrayList<>();
    private Bai2Piece last;
    private int pieces;
    private int commas;

    Bai2Assembly(Bai2Piece first) {
        this.first = first;
        this.last = first;
        append(first.content());
        take(first);
        beginText();
        if (first.isStray() || first.isContinuation()) {
            faults.add("expected a record, found "
                    + (first.isStray() ? "none" : "an 88 with nothing before it"));
        }
    }

    /** Whether a piece goes on with this record. */
    boolean continuesWith(Bai2Piece piece) {
        return piece.isContinuation() || piece.isStray() && !text.isEmpty() && !last.closed();
    }

    /** Adds a piece that goes on with this record. */
    void add(Bai2Piece piece) {
        take(piece);
        if (text.isEmpty()) {
            boolean fieldEnds = last.closed() || endsWithCustomerReference() && !last.full();
            append(fieldEnds ? "," : "");
            append(piece.content());
            last = piece;
            beginText();
        } else {
            text.add(piece, piece.content());
            last = piece;
        }
    }

    /**
     * The whole record.
     *
     * @param widths of the lines of text in the file so far; those of this record are noted
     */
    Bai2Record record(Bai2Widths widths) {
        text.measure(widths);
        String[] split = fields.toString().split(",", -1);
        List<String> values = Arrays.stream(split).map(String::trim).toList();
        return new Bai2Record(first.code(), first.line(), values, text.read(widths, true),
                text.read(widths, false), pieces, raw.toString(), faults);
    }

    private void take(Bai2Piece piece) {
        pieces += piece.isStray() ? 0 : 1;
        if (!piece.fault().isEmpty()) {
            faults.add(piece.fault());
        }
        if (raw.length() + piece.raw().length() > MAX_RECORD) {
            faults.add("expected a record of at most " + MAX_RECORD + " characters");
            fields.setLength(0);
            commas = 0;
            text.clear();
            raw.setLength(0);
        }
        raw.append(raw.length() == 0 ? "" : "\n").append(piece.raw());
    }

    private boolean endsWithCustomerReference() {
        return first.code().equals(TRANSACTION)
                && fieldsBeforeText() == commas + 1;
    }

    private int fieldsBeforeText() {
        return commas < Bai2Funds.COMMAS_BEFORE_NEXT ? 0 : Bai2Funds.fieldsBeforeText(fields);
    }

    private void append(String more) {
        fields.append(more);
        commas += (int) more.chars().filter(character -> character == ',').count();
    }

    /** Moves what follows the customer reference of a 16 from the fields to the text. */
    private void beginText() {
        if (!first.code().equals(TRANSACTION)) {
            return;
        }
        int begin = NO_TEXT_YET;
        int before = fieldsBeforeText();
        for (int at = 0, seen = 0; at < fields.length() && before > 0; at++) {
            if (fields.charAt(at) == ',' && ++seen == before) {
                begin = at;
                break;
            }
        }
        if (begin != NO_TEXT_YET) {
            text.add(last, fields.substring(begin + 1));
            fields.setLength(begin);
            commas = before - 1;
        }
    }
}
