package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.table.Blanks;

/** Finds the line that names the columns of a CSV file. */
final class HeaderSearch {

    /** Lines that may stand above a header. */
    static final int MAX_TITLE_LINES = 100;

    private HeaderSearch() {}

    /**
     * The header, after which the rows begin: the first line that names every required column, where lines
     * may stand above it; else, or where there is none, the line that names most, of several the first.
     * Empty in an empty file.
     */
    static Optional<CsvRecord> in(CsvLines lines, RowFormat<?> rows) throws IOException {
        Optional<CsvRecord> best = lines.next();
        int most = rows.titlesAboveHeader() ? MAX_TITLE_LINES : 0;
        Optional<CsvRecord> line = best;
        for (int read = 1; line.isPresent() && read <= most; read++) {
            long named = named(line.get(), rows);
            if (named == rows.required().size()) {
                return line;
            }
            best = named > named(best.orElseThrow(), rows) ? line : best;
            line = lines.next();
        }
        return best;
    }

    /**
     * How many of a hundred required columns the header of a file names: half of them tell the format, and
     * one that is missing is then F07; none of them where fewer are there.
     */
    static long percentNamed(RowFormat<?> rows, Path file) throws IOException {
        try (CsvLines lines = CsvLines.open(file, rows.delimiter())) {
            long named = in(lines, rows).map(line -> named(line, rows)).orElse(0L);
            long all = rows.required().size();
            return 2 * named < all ? 0 : 100 * named / all;
        }
    }

    /** How many of the required columns a line names. */
    private static long named(CsvRecord line, RowFormat<?> rows) {
        List<String> fields = line.isBroken()
                ? List.of(line.text().split(Pattern.quote(String.valueOf(rows.delimiter())))) : line.fields();
        List<String> names = fields.stream().map(Blanks::strip).toList();
        return rows.required().stream().filter(names::contains).count();
    }
}
