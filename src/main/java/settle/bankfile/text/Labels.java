package settle.bankfile.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import settle.offering.BankDialect;

/**
 * The labels by which banks mark the parts of a payment's free text: those of {@code bankfile/labels.txt} and
 * those of the bank's dialect, which go first.
 */
public final class Labels {

    /** How a label is told from the same word in a text; the table says more. */
    private enum Way {
        SEPARATED,
        BARE,
        HEADING,
        LEADING,
        AMID,
        CAPITALS,
        SLASHED;

        /** Whether a label of this way also counts before a separator, wherever it stands. */
        boolean maySeparate() {
            return this == SEPARATED || this == BARE || this == HEADING;
        }
    }

    private record Spelling(Meaning meaning, int precedence) {}

    /** Of the few dialects that one run has. */
    private static final Map<Map<String, List<String>>, Labels> OF_DIALECTS = new ConcurrentHashMap<>();

    private static final String TABLE = "/bankfile/labels.txt";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");
    /** Where a line begins, or what stands behind a semicolon. */
    private static final String BEGINNING = "(?:(?m:^)|(?<=;[ ]{0,4}))";
    private static final String SEPARATOR = "\\s{0,2}(?::=|[:=#])";

    /** Characters of a label at the most, with the blanks between its words. */
    private static final int LONGEST_LABEL = 60;

    /** Those of banks without labels of their own. */
    public static final Labels STANDARD = new Labels(Map.of());

    private final Map<String, Spelling> spellings = new HashMap<>();
    private final Map<Way, Set<String>> ways = new EnumMap<>(Way.class);
    private final Map<Meaning, Integer> counts = new EnumMap<>(Meaning.class);
    private final Pattern label;

    private Labels(Map<String, List<String>> own) {
        own.forEach((meaning, labels) -> labels.forEach(
                text -> add(Meaning.valueOf(meaning.toUpperCase(Locale.ROOT)), Way.HEADING, text)));
        for (String row : table()) {
            String[] columns = COLUMNS.split(row.strip(), 3);
            for (String text : columns[2].split(",")) {
                add(Meaning.valueOf(columns[0]), Way.valueOf(columns[1].toUpperCase(Locale.ROOT)), text);
            }
        }
        label = pattern();
    }

    /** Those that a bank writes. */
    public static Labels of(BankDialect dialect) {
        return dialect.textLabels().isEmpty() ? STANDARD
                : OF_DIALECTS.computeIfAbsent(dialect.textLabels(), Labels::new);
    }

    /** The labelled parts of a text, in its order, whoever wrote them. */
    List<Part> parts(String text) {
        List<MatchResult> found = found(text);
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            MatchResult match = found.get(at);
            int end = at + 1 < found.size() ? found.get(at + 1).start() : text.length();
            parts.add(part(match, text, end));
        }
        return parts;
    }

    /** All but words that are a label only before one of the payer's bank, or of what the payer wrote. */
    private List<MatchResult> found(String text) {
        List<MatchResult> labels = new ArrayList<>();
        Set<MatchResult> waiting = new HashSet<>();
        Matcher matcher = label.matcher(text);
        while (matcher.find()) {
            MatchResult match = matcher.toMatchResult();
            labels.add(match);
            if (matcher.group("amid") != null) {
                waiting.add(match);
            } else if (meaning(match) == Meaning.REMITTANCE || meaning(match).isOfBank()) {
                waiting.clear();
            }
        }
        labels.removeAll(waiting);
        return labels;
    }

    /**
     * Whether a line of text begins with what may be a label, so that it hardly goes on with a word of the
     * line before.
     */
    public boolean beginsWithLabel(String line) {
        return label.matcher(line).lookingAt();
    }

    /** Whether a line of text begins with a label of the table that no end of a word can be. */
    public boolean beginsWithKnownLabel(String line) {
        Matcher matcher = label.matcher(line);
        return matcher.lookingAt() && matcher.group("capitals") == null && matcher.group("unknown") == null;
    }

    /** Whether a line of text begins with a label of the table that is no word that people use too. */
    public boolean beginsWithUsefulLabel(String line) {
        return beginsWithLabel(line) && parts(line).get(0).meaning() != Meaning.DETAIL;
    }

    /** Whether a known label was cut between the end of one line and the beginning of the next. */
    public boolean cutsLabel(String before, String line) {
        int cut = before.length();
        Matcher matcher = label.matcher(before + line).useTransparentBounds(true).useAnchoringBounds(false)
                .region(Math.max(0, cut - LONGEST_LABEL), cut + line.length());
        while (matcher.find() && matcher.start() < cut) {
            if (matcher.end() > cut && matcher.group("unknown") == null) {
                return true;
            }
        }
        return false;
    }

    private Meaning meaning(MatchResult found) {
        Spelling spelling = spellings.get(spelt(found));
        return spelling == null ? Meaning.DETAIL : spelling.meaning();
    }

    /** A label as the table has it; empty text for one that the table does not have. */
    private static String spelt(MatchResult found) {
        String spelt = "";
        for (int group = 1; group <= Way.values().length + 1 && spelt.isEmpty(); group++) {
            spelt = found.group(group) == null ? ""
                    : BLANKS.matcher(found.group(group).toUpperCase(Locale.ROOT)).replaceAll(" ");
        }
        return spelt;
    }

    private Part part(MatchResult found, String text, int end) {
        String written = found.group().strip();
        String spelt = spelt(found);
        Spelling spelling = spellings.get(spelt);
        boolean atLineStart = found.start() == 0 || text.charAt(found.start() - 1) == '\n';
        char last = written.charAt(written.length() - 1);
        return new Part(spelling == null ? written : spelt,
                spelling == null ? Meaning.DETAIL : spelling.meaning(), spelling != null,
                spelling == null ? 0 : spelling.precedence(), found.start(), found.end(), end, atLineStart,
                !Character.isLetterOrDigit(last), text.substring(found.end(), end));
    }

    private void add(Meaning meaning, Way way, String text) {
        String spelt = BLANKS.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll(" ");
        spellings.computeIfAbsent(spelt,
                any -> new Spelling(meaning, counts.merge(meaning, 1, Integer::sum)));
        ways.computeIfAbsent(way, any -> new HashSet<>()).add(spelt);
    }

    private Pattern pattern() {
        Set<String> separated = EnumSet.allOf(Way.class).stream().filter(Way::maySeparate)
                .flatMap(way -> of(way).stream()).collect(Collectors.toSet());
        Set<String> headings = new HashSet<>(of(Way.HEADING));
        headings.addAll(of(Way.BARE));
        return Pattern.compile("(?=[A-Za-z/])(?:"
                + "/(?<slashed>" + alternatives(of(Way.SLASHED)) + ")/"
                + "|(?<![\\p{L}\\p{N}])(?:"
                + "(?<capitals>" + alternatives(of(Way.CAPITALS)) + ")[ ]?:=?"
                + "|(?<separated>(?i:" + alternatives(separated) + "))" + SEPARATOR
                + "|(?<bare>(?i:" + alternatives(of(Way.BARE)) + "))(?=\\s)"
                + "|" + BEGINNING + "(?<heading>(?i:" + alternatives(headings) + "))(?:(?=\\s)|-)"
                + "|(?:(?m:^)|(?<=[,;] )|(?<=[,;]))(?<leading>(?i:" + alternatives(of(Way.LEADING)) + ")):"
                + "|(?<amid>(?i:" + alternatives(of(Way.AMID)) + ")):"
                + "|(?<unknown>" + unknown(spellings.keySet()) + ")))[ \\t]*");
    }

    /**
     * A label that is not in the table: up to three words in capitals that begin a line, none of which begins
     * a known label, or a word directly before an equals sign.
     */
    private static String unknown(Set<String> known) {
        return "(?:(?m:^)|(?<=; ?))[A-Z][A-Z0-9./]{0,14}(?: (?!(?:" + alternatives(known)
                + ")[ ]?[:=#])[A-Z0-9./]{1,14}){0,2}(?::=|[:=])"
                + "|(?<=\\s)[A-Z][A-Z0-9]{1,14}:?=";
    }

    private Set<String> of(Way way) {
        return ways.getOrDefault(way, Set.of());
    }

    /** A pattern of these labels, the longest that fits, which shares their common beginnings. */
    private static String alternatives(Collection<String> labels) {
        Map<Character, List<String>> restsByFirst = labels.stream().filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(text -> text.charAt(0), TreeMap::new,
                        Collectors.mapping(text -> text.substring(1), Collectors.toList())));
        String longer = restsByFirst.entrySet().stream()
                .map(rests -> (rests.getKey() == ' ' ? "\\s{1,4}" : Pattern.quote("" + rests.getKey()))
                        + alternatives(rests.getValue()))
                .collect(Collectors.joining("|"));
        return longer.isEmpty() ? "" : "(?:" + longer + (labels.contains("") ? "|" : "") + ")";
    }

    private static List<String> table() {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Labels.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return rows.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
