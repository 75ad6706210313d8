package settle.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import settle.identity.PlainLetters;

/**
 * A name as it is compared: without case, diacritics, punctuation and the legal form at its end, {@code &} as
 * AND, and, where a bank may have cut it, as the beginning of a longer name.
 *
 * @param comparable letters and digits without the legal forms at the end and a leading THE; those of {@code
 *     reduced} where nothing else is left
 * @param reduced letters and digits, legal forms kept
 * @param withoutArticle letters and digits but for a leading THE
 * @param perhapsCut whether it is so long that a bank may have cut it
 */
public record PartyName(String comparable, String reduced, String withoutArticle, boolean perhapsCut) {

    /** Banks cut names at 35 characters, and a cut may leave a blank or two at the end. */
    public static final int SHORTEST_CUT_NAME = 33;

    private static final String ARTICLE = "THE";
    private static final Set<String> LEGAL_FORMS = Set.of(
            "LP", "LLP", "LLLP", "LLC", "INC", "INCORPORATED", "LTD", "LIMITED", "CORP", "CORPORATION",
            "CO", "COMPANY", "PLC", ARTICLE);
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
        String withoutArticle = !words.isEmpty() && words.get(0).equals(ARTICLE)
                ? String.join("", words.subList(1, words.size())) : reduced;
        return new PartyName(comparable.isEmpty() ? reduced : comparable, reduced, withoutArticle,
                perhapsCut);
    }

    /** The words of a text as names are compared, each between blanks. */
    public static String spaced(String text) {
        return ' ' + String.join(" ", words(text)) + ' ';
    }

    /** The words of a name without its legal forms, each between blanks. */
    public static String spacedName(String name) {
        return ' ' + String.join(" ", withoutLegalForms(words(name))) + ' ';
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
        String plain = PlainLetters.of(text);
        boolean says = plain.chars().anyMatch(Character::isLetterOrDigit);
        for (char character : (says ? plain.replace("&", " AND ") : "").toCharArray()) {
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

    /**
     * A name may end in several forms ({@code & Co., Inc.}); one that stands within it is part of the name.
     */
    private static List<String> withoutLegalForms(List<String> words) {
        List<String> kept = !words.isEmpty() && words.get(0).equals(ARTICLE)
                ? words.subList(1, words.size()) : words;
        int length = legalFormAtEnd(kept);
        while (length > 0) {
            kept = kept.subList(0, kept.size() - length);
            if (!kept.isEmpty() && kept.get(kept.size() - 1).equals("AND")) {
                kept = kept.subList(0, kept.size() - 1);
            }
            length = legalFormAtEnd(kept);
        }
        return kept;
    }

    /**
     * How many words at the end are a legal form: spelt out, joined, or as single letters (L L C); 0 if none.
     */
    private static int legalFormAtEnd(List<String> words) {
        int size = words.size();
        for (List<String> form : SPELT_OUT_FORMS) {
            if (size >= form.size() && words.subList(size - form.size(), size).equals(form)) {
                return form.size();
            }
        }
        if (size > 0 && LEGAL_FORMS.contains(words.get(size - 1))) {
            return 1;
        }
        int letters = 0;
        while (letters < Math.min(LONGEST_SPACED_FORM, size) && words.get(size - 1 - letters).length() == 1) {
            letters++;
        }
        for (int length = letters; length >= 2; length--) {
            if (LEGAL_FORMS.contains(String.join("", words.subList(size - length, size)))) {
                return length;
            }
        }
        return 0;
    }
}
