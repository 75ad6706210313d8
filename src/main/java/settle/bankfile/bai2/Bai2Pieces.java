package settle.bankfile.bai2;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the lines of a BAI2 file into physical records. Several of them on one line are told apart by the
 * physical record length that the 01 record declares, or by a slash that is followed by what can only be the
 * next record.
 */
final class Bai2Pieces implements Closeable {

    private static final String NUMBER = "[+-]?[0-9]*";

    /** How a record may begin amid a line: enough of its fields that text is not taken for it. */
    private static final String BEGINNING = "(?:01,[^,/]*,[^,/]*,[0-9]{6,8},"
            + "|02,[^,/]*,[^,/]*,[0-9]?,[0-9]{6,8},|03,[^,/]+,(?:[A-Z]{3})?,"
            + "|16,[0-9]{3},\\+?[0-9]*,|88,|49," + NUMBER + ",[0-9]*/|9[89]," + NUMBER + ",[0-9]*,[0-9]*/)";

    private static final Pattern NEXT = Pattern.compile("/ *(?=" + BEGINNING + ")");
    private static final Pattern NEXT_AFTER_TEXT = Pattern.compile("/ +(?=" + BEGINNING + ")");
    private static final Pattern CODED = Pattern.compile("(?:01|02|03|16|88|49|98|99)[,/]");
    private static final Pattern RECORD_LENGTH =
            Pattern.compile("\\s*01,(?:[^,/]*,){5} *0*([1-9][0-9]{0,4}) *,");

    private final Bai2Lines lines;
    private final Deque<Bai2Piece> waiting = new ArrayDeque<>();
    private int recordLength;

    Bai2Pieces(Bai2Lines lines) {
        this.lines = lines;
    }

    /** The next physical record; empty at the end of the file. Blank lines are none. */
    Optional<Bai2Piece> next() throws IOException {
        while (waiting.isEmpty()) {
            Optional<Bai2Lines.Line> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            add(line.get());
        }
        return Optional.of(waiting.remove());
    }

    private void add(Bai2Lines.Line line) {
        Matcher declared = RECORD_LENGTH.matcher(line.text());
        if (declared.lookingAt()) {
            recordLength = Integer.parseInt(declared.group(1));
        }
        for (String physical : atRecordLength(line.text())) {
            boolean full = physical.length() == recordLength && !physical.endsWith(" ");
            for (String piece : atSlashes(physical)) {
                if (!piece.trim().isEmpty()) {
                    waiting.add(Bai2Piece.of(line, piece, full && physical.endsWith(piece)));
                }
            }
        }
    }

    /** A line of several records of the declared length, if each part begins like one; else the line. */
    private List<String> atRecordLength(String line) {
        if (recordLength == 0 || line.length() <= recordLength) {
            return List.of(line);
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < line.length(); at += recordLength) {
            String part = line.substring(at, Math.min(line.length(), at + recordLength));
            if (!part.trim().isEmpty() && !CODED.matcher(part).lookingAt()) {
                return List.of(line);
            }
            parts.add(part);
        }
        return parts;
    }

    private static List<String> atSlashes(String physical) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        Matcher next = next(physical, begin);
        while (next.find(begin)) {
            pieces.add(physical.substring(begin, next.start() + 1));
            begin = next.end();
            next = next(physical, begin);
        }
        pieces.add(physical.substring(begin));
        return pieces;
    }

    private static Matcher next(String physical, int begin) {
        String code = physical.substring(begin).stripLeading();
        boolean mayBeText = code.startsWith("16") || code.startsWith("88");
        return (mayBeText ? NEXT_AFTER_TEXT : NEXT).matcher(physical);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
