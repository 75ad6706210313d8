package settle.intake;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import settle.bankfile.DecodedText;
import settle.table.Blanks;

/**
 * Reads the records of an RFC 4180 file one by one, each with the line on which it begins and its text.
 *
 * <p>A record that is broken - a stray or unclosed quote, a byte that is no UTF-8, too long a line - is
 * delivered as such, and reading goes on with the very next line, so that one broken record never swallows
 * good ones. Empty lines, and lines of delimiters alone, are no records.
 */
public final class CsvLines implements Closeable {

    /** Lines that one record may span; beyond, a quote is taken as unclosed. */
    public static final int MAX_LINES_OF_RECORD = 50;
    /** Characters that one line may have. */
    public static final int MAX_LINE_LENGTH = 100_000;

    private final BufferedReader reader;
    private final RFC4180Parser parser;
    private final char delimiter;
    private final Deque<String> lookahead = new ArrayDeque<>();
    private int line;
    private boolean endedWithReturn;
    private String unended = "";

    private CsvLines(BufferedReader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }

    public static CsvLines open(Path file, char delimiter) throws IOException {
        return new CsvLines(new BufferedReader(DecodedText.ofUtf8(Files.newInputStream(file))), delimiter);
    }

    /** The next record; empty at the end of the file. */
    public Optional<CsvRecord> next() throws IOException {
        Optional<CsvRecord> record = any();
        while (record.filter(CsvLines::isEmpty).isPresent()) {
            record = any();
        }
        return record;
    }

    /** Delimiters with nothing between them, as spreadsheets leave them below the last row. */
    private static boolean isEmpty(CsvRecord record) {
        return !record.isBroken() && record.fields().stream().map(Blanks::strip).allMatch(String::isEmpty);
    }

    private Optional<CsvRecord> any() throws IOException {
        Optional<String> first = nextLine();
        while (first.isPresent() && first.get().isEmpty()) {
            first = nextLine();
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int begin = line;
        List<String> lines = new ArrayList<>(List.of(first.get()));
        long quotes = quotes(first.get());
        while (quotes % 2 == 1 && lines.size() < MAX_LINES_OF_RECORD) {
            Optional<String> more = nextLine();
            if (more.isEmpty()) {
                break;
            }
            lines.add(more.get());
            quotes += quotes(more.get());
        }
        String text = String.join("\n", lines);
        String fault = fault(text, quotes);
        if (!fault.isEmpty()) {
            giveBack(lines.subList(1, lines.size()));
            return Optional.of(new CsvRecord(begin, lines.get(0), List.of(), fault));
        }
        return Optional.of(new CsvRecord(begin, text, Arrays.asList(parser.parseLineMulti(text)), ""));
    }

    /** What stands behind the last line end, once the file is read to its end; empty where that ends it. */
    public String unended() {
        return Blanks.strip(unended);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Optional<String> nextLine() throws IOException {
        String next = lookahead.isEmpty() ? boundedLine() : lookahead.poll();
        if (next != null) {
            line++;
        }
        return Optional.ofNullable(next);
    }

    private void giveBack(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            lookahead.push(lines.get(at));
        }
        line -= lines.size();
    }

    /**
     * A line, of which at most one character more than allowed is kept; the rest of an endless one is read
     * past.
     */
    private String boundedLine() throws IOException {
        StringBuilder text = new StringBuilder();
        int character = reader.read();
        if (character == '\n' && endedWithReturn) {
            character = reader.read();
        }
        endedWithReturn = false;
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n' && character != '\r') {
            if (text.length() <= MAX_LINE_LENGTH) {
                text.append((char) character);
            }
            character = reader.read();
        }
        endedWithReturn = character == '\r';
        unended = character < 0 ? text.toString() : "";
        return text.toString();
    }

    private String fault(String text, long quotes) {
        if (text.length() > MAX_LINE_LENGTH) {
            return "longer than " + MAX_LINE_LENGTH + " characters";
        }
        int damaged = text.indexOf(DecodedText.REPLACEMENT);
        if (damaged >= 0) {
            return "expected UTF-8, found other bytes at character " + (damaged + 1);
        }
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' && character != '\n' && character != '\t') {
                return "a control character (code " + (int) character + ") at character " + (at + 1);
            }
        }
        return quotes % 2 == 1 ? "a quote that is not closed" : strayQuote(text);
    }

    /** RFC 4180: a field is quoted as a whole or not at all, and a quote within a quoted one is doubled. */
    private String strayQuote(String text) {
        boolean quoted = false;
        boolean begin = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quoted) {
                if (character == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else if (character == '"') {
                    quoted = false;
                    if (at + 1 < text.length() && text.charAt(at + 1) != delimiter) {
                        return "text after a closing quote at character " + (at + 2);
                    }
                }
            } else if (character == '"' && !begin) {
                return "a quote inside an unquoted field at character " + (at + 1);
            } else {
                quoted = character == '"';
                begin = character == delimiter;
            }
        }
        return "";
    }

    private static long quotes(String text) {
        return text.chars().filter(character -> character == '"').count();
    }
}
