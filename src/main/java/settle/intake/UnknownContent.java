package settle.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import settle.table.Blanks;

/** Says why a file is of no known format, where that can be seen from how it begins (F09). */
final class UnknownContent {

    private static final int BEGINNING = 1 << 14;
    /** Lines among which a header is looked for that cannot be used as it is. */
    private static final int LINES = 30;

    private static final String UTF_16 = "it is text in UTF-16; save it as CSV in UTF-8";
    private static final String SPREADSHEET = "it is a spreadsheet; save its sheet as CSV in UTF-8";
    private static final String ARCHIVE = "it is an archive; unpack it";
    private static final String DOCUMENT = "it is a document for people; obtain the data itself";

    /** How files begin that hold no text, byte by byte. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(Map.entry("\u00FF\u00FE", UTF_16),
            Map.entry("\u00FE\u00FF", UTF_16), Map.entry("\u00D0\u00CF\u0011\u00E0", SPREADSHEET),
            Map.entry("\u001F\u008B", ARCHIVE), Map.entry("7z\u00BC\u00AF", ARCHIVE),
            Map.entry("Rar!", ARCHIVE), Map.entry("BZh", ARCHIVE), Map.entry("\u00FD7zXZ", ARCHIVE),
            Map.entry("%PDF", DOCUMENT), Map.entry("{\\rtf", DOCUMENT),
            Map.entry("-----BEGIN PGP", "it is encrypted (PGP); decrypt it"));
    private static final Pattern SHEET =
            Pattern.compile("\\[Content_Types\\]\\.xml|xl/|opendocument\\.spreadsheet");
    private static final Pattern PAGE = Pattern.compile("(?i)<(!doctype html|html)\\b.*", Pattern.DOTALL);
    /** Separators that a header may have in the place of the right one. */
    private static final Map<Character, String> SEPARATORS =
            new TreeMap<>(Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars"));

    private UnknownContent() {}

    /**
     * The cause in words; empty where none can be seen.
     *
     * @param formats of CSV files that are known where it lies
     */
    static Optional<String> cause(Path file, List<? extends RowFormat<?>> formats) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        }
        Optional<String> noCsv = noCsv(bytes);
        if (noCsv.isPresent()) {
            return noCsv;
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().map(Blanks::strip)
                .limit(LINES).toList();
        for (int at = 0; at < lines.size(); at++) {
            for (RowFormat<?> format : formats) {
                Optional<String> fault = headerFault(lines.get(at), at + 1, format);
                if (fault.isPresent()) {
                    return fault.map(reason -> reason + " (" + format.name() + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> noCsv(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String text = Blanks.strip(new String(bytes, StandardCharsets.UTF_8));
        if (text.isEmpty()) {
            return Optional.of("the file is empty");
        }
        if (latin.startsWith("PK\u0003\u0004")) {
            return Optional.of(SHEET.matcher(latin).find() ? SPREADSHEET : ARCHIVE);
        }
        Optional<String> begins = BEGINNINGS.entrySet().stream()
                .filter(known -> latin.startsWith(known.getKey())).map(Map.Entry::getValue).findAny();
        if (begins.isPresent()) {
            return begins;
        }
        long zeros = latin.chars().filter(one -> one == 0).count();
        if (zeros * 5 >= bytes.length * 2L) {
            return Optional.of(UTF_16);
        }
        return isPage(text)
                ? Optional.of("it is a web page, perhaps the login of the portal; obtain the data itself")
                : Optional.empty();
    }

    /** Whether a text is a page of the web, as a portal sends where it wants a password. */
    static boolean isPage(String text) {
        return PAGE.matcher(Blanks.strip(text)).matches();
    }

    /** What is wrong with a line that would be the header of a format as it should be written. */
    private static Optional<String> headerFault(String line, int number, RowFormat<?> format) {
        if (isHeader(names(line, format.delimiter()), format)) {
            List<String> found = names(line, format.delimiter());
            return format.required().stream().filter(name -> !found.contains(name))
                    .flatMap(name -> otherSpelling(name, found).stream()
                            .map(spelt -> "its header spells \"" + spelt + "\" what should be \"" + name
                                    + "\""))
                    .findFirst()
                    .or(() -> Optional.of("its header stands in line " + number + ", expected in the first"));
        }
        return SEPARATORS.keySet().stream().filter(separator -> isHeader(names(line, separator), format))
                .findFirst().map(separator -> "its columns are separated by " + SEPARATORS.get(separator)
                        + ", expected " + SEPARATORS.getOrDefault(format.delimiter(),
                                "\"" + format.delimiter() + "\""));
    }

    private static boolean isHeader(List<String> names, RowFormat<?> format) {
        long found = format.required().stream().filter(name -> otherSpelling(name, names).isPresent())
                .count();
        return 2 * found >= format.required().size();
    }

    /** How a header spells a column, if case, blanks and punctuation are all one. */
    static Optional<String> otherSpelling(String name, List<String> header) {
        return header.stream().filter(other -> plain(other).equals(plain(name))).findFirst();
    }

    private static List<String> names(String line, char separator) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator))))
                .map(name -> Blanks.strip(name.replace("\"", ""))).toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
