package settle.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it is compared: without case, punctuation and legal forms, and, where a bank may have cut it, as
 * the beginning of a longer name.
 *
 * @param comparable letters and digits without legal forms; those of {@code reduced} where nothing else is
 *     left
 * @param reduced letters and digits, legal forms kept
 * @param withoutArticle letters and digits but for a leading THE
 * @param perhapsCut whether it is so long that a bank may have cut it
 */
public record PartyName(String comparable, String reduced, String withoutArticle, boolean perhapsCut) {

    /** Banks cut names at 35 characters, and a cut may leave a blank or two at the end. */
    public static final int SHORTEST_CUT_NAME = 33;

    private static final Set<String> LEGAL_FORMS = Set.of(
            "LP", "LLP", "LLLP", "LLC", "INC", "INCORPORATED", "LTD", "LIMITED", "CORP", "CORPORATION",
            "CO", "COMPANY", "PLC", "THE");
    private static final List<List<String>> SPELT_OUT_FORMS = List.of(
            List.of("LIMITED", "LIABILITY", "LIMITED", "PARTNERSHIP"),
            List.of("LIMITED", "LIABILITY", "PARTNERSHIP"),
            List.of("LIMITED", "LIABILITY", "COMPANY"),
            List.of("LIMITED", "PARTNERSHIP"));
    private static final int LONGEST_SPACED_FORM = 4;

    public static PartyName of(String text) {
        List<String> words = words(text);
        String reduced = String.join("", words);
        String comparable = String.join("", withoutLegalForms(words));
        boolean perhapsCut = text.strip().length() >= SHORTEST_CUT_NAME;
        String withoutArticle = !words.isEmpty() && words.get(0).equals("THE")
                ? String.join("", words.subList(1, words.size())) : reduced;
        return new PartyName(comparable.isEmpty() ? reduced : comparable, reduced, withoutArticle,
                perhapsCut);
    }

    public boolean isBlank() {
        return reduced.isEmpty();
    }

    /**
     * Whether this name, as a bank gives it, is that of a party. A blank name is nobody's.
     *
     * @param party as the book gives it, in full
     */
    public boolean isNameOf(PartyName party) {
        return !isBlank() && (comparable.equals(party.comparable) || perhapsCut
                && party.reduced.startsWith(reduced));
    }

    /** Whether two names that a bank gave, either of which it may have cut, are one payer's. */
    public boolean samePayerAs(PartyName other) {
        return !isBlank() && !other.isBlank() && (comparable.equals(other.comparable)
                || perhapsCut && other.withoutArticle.startsWith(withoutArticle)
                || other.perhapsCut && withoutArticle.startsWith(other.withoutArticle));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char character : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(character)) {
                word.append(character);
            } else if (!isApostrophe(character) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /** An apostrophe joins what stands on its sides, so that it never makes a word of a possessive S. */
    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '\u2019';
    }

    private static List<String> withoutLegalForms(List<String> words) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = legalFormAt(words, at);
            if (length == 0) {
                kept.add(words.get(at));
                at++;
            } else {
                at += length;
            }
        }
        return kept;
    }

    /**
     * How many words from here are a legal form: spelt out, joined, or as single letters (L L C); 0 if none.
     */
    private static int legalFormAt(List<String> words, int at) {
        for (List<String> form : SPELT_OUT_FORMS) {
            if (words.size() >= at + form.size() && words.subList(at, at + form.size()).equals(form)) {
                return form.size();
            }
        }
        if (LEGAL_FORMS.contains(words.get(at))) {
            return 1;
        }
        int letters = 0;
        while (letters < LONGEST_SPACED_FORM && at + letters < words.size()
                && words.get(at + letters).length() == 1) {
            letters++;
        }
        for (int length = letters; length >= 2; length--) {
            if (LEGAL_FORMS.contains(String.join("", words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }
}
