package settle.bankfile.swift;

import java.util.List;
import settle.bankfile.text.Labels;

/**
 * Joins the lines of a text as they were before they were cut. A line of full width was cut amid a word, or
 * at a blank that stands on one side of the cut.
 */
final class MtWrapping {

    /** Characters of a line of :86:. */
    static final int WIDTH = 65;
    /** A shorter line is not cut at a fixed width. */
    private static final int SHORTEST_CUT = 50;
    /** So many lines of one length are no chance. */
    private static final int SHOWN = 2;
    /** Characters of a subfield of a structured :86:. */
    static final int SUBFIELD_WIDTH = 27;

    private MtWrapping() {}

    /**
     * Free text: a shorter line was ended on purpose, so it stays a line; one character short of the full
     * width it lost a blank. A bank may cut at a width of its own: it shows in lines of one greatest length.
     * A text that ends each line where the next word would not fit is cut at none.
     */
    static String lines(List<String> lines) {
        return lines(lines, greatest(lines) < WIDTH - 1 && isShown(lines));
    }

    /** The same where nobody can tell whether the longest lines were cut amid a word: the other reading. */
    static String otherwise(List<String> lines) {
        int greatest = greatest(lines);
        return greatest < WIDTH ? lines(lines, greatest == WIDTH - 1 || !isShown(lines))
                : isWrappedAtWords(lines) ? lines(lines, false, " ") : lines(lines);
    }

    /** Whether no line would have had room for the word behind it, and not all of them are full. */
    private static boolean isWrappedAtWords(List<String> lines) {
        boolean ragged = false;
        for (int at = 1; at < lines.size(); at++) {
            String before = lines.get(at - 1);
            String word = lines.get(at).strip().split(" ", 2)[0];
            if (before.length() > WIDTH || before.length() + 1 + word.length() <= WIDTH) {
                return false;
            }
            ragged |= before.length() < WIDTH - 1;
        }
        return ragged;
    }

    private static String lines(List<String> lines, boolean cutsAtGreatest) {
        return lines(lines, cutsAtGreatest, "");
    }

    /** @param full what stands between a line of full width and the next */
    private static String lines(List<String> lines, boolean cutsAtGreatest, String full) {
        int greatest = greatest(lines);
        StringBuilder text = new StringBuilder(lines.get(0));
        for (int at = 1; at < lines.size(); at++) {
            String before = lines.get(at - 1);
            boolean longest = before.length() == greatest && greatest >= SHORTEST_CUT && greatest < WIDTH;
            text.append(longest && isCut(before, lines.get(at), cutsAtGreatest) ? ""
                    : joint(before, lines.get(at), full)).append(lines.get(at));
        }
        return text.toString();
    }

    private static String joint(String before, String next, String full) {
        boolean goesOn = before.length() >= WIDTH - 1 && !endsBeforeLabel(before, next);
        return !goesOn ? "\n" : before.length() < WIDTH ? " "
                : Labels.STANDARD.cutsLabel(before, next) ? "" : full;
    }

    private static boolean isShown(List<String> lines) {
        int greatest = greatest(lines);
        return lines.subList(0, lines.size() - 1).stream().filter(line -> line.length() == greatest)
                .count() >= SHOWN;
    }

    /** Of the lines that go on in another. */
    private static int greatest(List<String> lines) {
        return lines.subList(0, lines.size() - 1).stream().mapToInt(String::length).max().orElse(0);
    }

    private static boolean isCut(String before, String next, boolean atGreatest) {
        return Labels.STANDARD.cutsLabel(before, next)
                || atGreatest && !next.startsWith(" ") && !Labels.STANDARD.beginsWithLabel(next);
    }

    /**
     * Structured text: its codes tell where something ends, so a line's end means nothing; but one
     * character short of the full width it lost a blank.
     */
    static String codes(List<String> lines) {
        StringBuilder text = new StringBuilder(lines.get(0));
        for (int at = 1; at < lines.size(); at++) {
            text.append(lines.get(at - 1).length() == WIDTH - 1 ? " " : "").append(lines.get(at));
        }
        return text.toString();
    }

    /** Subfields of a structured text: exactly a full one goes on in the next. */
    static String subfields(List<String> subfields) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < subfields.size(); at++) {
            boolean goesOn = at > 0 && subfields.get(at - 1).length() == SUBFIELD_WIDTH
                    && !MtSepaText.beginsWithKeyword(subfields.get(at));
            text.append(at == 0 || goesOn ? "" : " ").append(subfields.get(at));
        }
        return inOneLine(text.toString());
    }

    static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Whether a label begins a line and is not the rest of one that was cut: {@code OB}, {@code I=…}. */
    private static boolean endsBeforeLabel(String before, String line) {
        return !before.endsWith(" ") && Labels.STANDARD.beginsWithUsefulLabel(line)
                && !Labels.STANDARD.cutsLabel(before, line);
    }
}
