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
    /** Characters of a subfield of a structured :86:. */
    static final int SUBFIELD_WIDTH = 27;

    private MtWrapping() {}

    /**
     * Free text: a shorter line was ended on purpose, so it stays a line; one character short of the full
     * width it lost a blank.
     */
    static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder(lines.get(0));
        for (int at = 1; at < lines.size(); at++) {
            String before = lines.get(at - 1);
            boolean cut = before.length() >= WIDTH - 1 && !endsBeforeLabel(before, lines.get(at));
            text.append(!cut ? "\n" : before.length() < WIDTH ? " " : "").append(lines.get(at));
        }
        return text.toString();
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
