package settle.bankfile.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a name from the address that banks print behind it, where that can be seen: the name ends in a legal
 * form, or at a slash, and behind it stands nothing but a street or a town, with a state of the United States
 * and, perhaps, a ZIP code: {@code ACME GROWTH FUND LP NEW YORK NY 10019-6012}.
 */
final class PostalAddress {

    private static final String STATES =
            "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI"
                    + "|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|VI|WA|WV|WI|WY";
    private static final String COUNTRY = "(?: *,? *(?:US|U S|USA|UNITED STATES))?";
    private static final Pattern STATE_AND_ZIP = Pattern.compile(
            "(?<before>.*?)[ ,]+(?:" + STATES + ")[ ,]+[0-9]{5}(?:[ -]+[0-9]{4}|-)?" + COUNTRY);
    /** But for those that are legal forms too. */
    private static final Pattern STATE_ALONE = Pattern.compile(
            "(?<before>.*?)[ ,]+(?!CO|PA)(?:" + STATES + ")" + COUNTRY);
    /** What may stand behind the lines of an address. */
    private static final Pattern REST = Pattern.compile("US|USA|[0-9]{5}(?:-[0-9]{4})?|");
    private static final Set<String> LEGAL_FORMS = Set.of("LP", "LLP", "LLLP", "LLC", "INC", "INCORPORATED",
            "LTD", "LIMITED", "CORP", "CORPORATION", "CO", "COMPANY", "PLC", "NA", "PC", "PA", "PLLC",
            "TRUST");
    /** Words of names: where one stands behind a legal form, the name goes on. */
    private static final Set<String> NAME_WORDS = Set.of("SERIES", "CLASS", "FUND", "FUNDS", "HOLDING",
            "HOLDINGS", "MASTER", "FEEDER", "OFFSHORE", "ONSHORE", "PARTNERS", "PARTNER", "CAPITAL",
            "ACCOUNT",
            "ACCT", "MANAGEMENT", "ADVISORS", "ADVISERS", "INVESTORS", "INVESTMENTS", "VENTURES", "GROUP",
            "PORTFOLIO", "SPV", "ESCROW", "CLIENT", "CLIENTS", "NOMINEES", "FBO", "FFC", "ATTN", "CARE",
            "AND", "FOR", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII");
    private static final Set<String> STREETS = Set.of("ST", "STREET", "AVE", "AVENUE", "RD", "ROAD", "BLVD",
            "BOULEVARD", "DR", "DRIVE", "LN", "LANE", "PLAZA", "PLZ", "SQ", "SQUARE", "WAY", "COURT", "PKWY",
            "PARKWAY", "FLOOR", "FL", "SUITE", "STE", "CENTER", "CENTRE", "BROADWAY", "BOX", "HWY", "HIGHWAY",
            "TOWER", "TERRACE", "PLACE", "PL");
    private static final int MAX_STREET_WORDS = 12;
    private static final int MAX_CHARACTERS = 400;
    private static final Pattern BLANKS = Pattern.compile("[ ,]+");

    private PostalAddress() {}

    /** A name without the address behind it; as it stands where none can be told from it. */
    static String takenOff(String name) {
        if (name.length() > MAX_CHARACTERS) {
            return name;
        }
        int slash = name.indexOf('/');
        while (slash > 0) {
            if (isAddress(name.substring(0, slash), name.substring(slash + 1).split("/"))) {
                return name.substring(0, slash).strip();
            }
            slash = name.indexOf('/', slash + 1);
        }
        return Stream.of(STATE_AND_ZIP, STATE_ALONE).map(end -> end.matcher(name.toUpperCase(Locale.ROOT)))
                .filter(Matcher::matches).findFirst()
                .map(place -> name.substring(0, endOfName(name, place.end("before"))).strip()).orElse(name);
    }

    /** Whether a name is whole: more than one word, of which the last ones are a legal form. */
    static boolean endsInLegalForm(String name) {
        List<Word> words = Word.of(name);
        return words.size() > 1 && isLegalForm(words, words.size() - 1);
    }

    /** Whether a text is an address and nothing more. */
    static boolean isAll(String text) {
        String upper = text.toUpperCase(Locale.ROOT).strip();
        if (upper.length() > MAX_CHARACTERS) {
            return false;
        }
        Matcher place = STATE_AND_ZIP.matcher(upper);
        List<String> words = words(place.matches() ? place.group("before") : upper);
        List<String> withoutNumber =
                words.stream().dropWhile(word -> word.chars().allMatch(Character::isDigit)).toList();
        return isStreet(words) || place.matches() && isTown(withoutNumber)
                && withoutNumber.stream().noneMatch(LEGAL_FORMS::contains);
    }

    /**
     * Whether lines behind slashes are an address: a street, or a town with its state. A state without a ZIP
     * code is not told from a word but where the name before it is complete.
     */
    private static boolean isAddress(String name, String[] lines) {
        boolean complete = endsInLegalForm(name);
        for (int at = 0; at < lines.length; at++) {
            String line = lines[at].toUpperCase(Locale.ROOT).strip();
            Matcher place = STATE_AND_ZIP.matcher(line);
            Matcher state = STATE_ALONE.matcher(line);
            boolean holds = isStreet(words(line)) || place.matches() && isTown(words(place.group("before")))
                    || (complete || at > 0) && state.matches() && isTown(words(state.group("before")))
                    || at > 0 && REST.matcher(line).matches();
            if (!holds) {
                return false;
            }
        }
        return lines.length > 0;
    }

    /**
     * Where a name ends before a town and, perhaps, a street.
     *
     * @param end where the town ends
     */
    private static int endOfName(String name, int end) {
        List<Word> words = Word.of(name.substring(0, end));
        for (int at = words.size() - 1; at > 0; at--) {
            if (isLegalForm(words, at)) {
                List<String> behind = words.subList(at + 1, words.size()).stream().map(Word::text).toList();
                return isTown(behind) || isStreet(behind) ? words.get(at).end() : name.length();
            }
        }
        return name.length();
    }

    /** A legal form ends with this word: as one word, or as single letters (L L C). */
    private static boolean isLegalForm(List<Word> words, int at) {
        StringBuilder letters = new StringBuilder();
        for (int from = at; from > 0 && words.get(from).text().length() == 1; from--) {
            letters.insert(0, words.get(from).text());
            if (letters.length() > 1 && LEGAL_FORMS.contains(letters.toString())) {
                return true;
            }
        }
        return LEGAL_FORMS.contains(words.get(at).text());
    }

    private static boolean isTown(List<String> words) {
        return TownName.is(words) && words.stream().noneMatch(NAME_WORDS::contains);
    }

    private static boolean isStreet(List<String> words) {
        return words.size() > 1 && words.size() <= MAX_STREET_WORDS
                && (Character.isDigit(words.get(0).charAt(0)) || words.get(0).equals("PO")
                        || words.get(0).equals("ONE"))
                && words.stream().anyMatch(STREETS::contains)
                && words.stream().noneMatch(NAME_WORDS::contains);
    }

    private static List<String> words(String text) {
        return Arrays.stream(BLANKS.split(text.strip())).map(Word::letters).filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    /** A word in capitals, without dots, and where it ends in the text. */
    private record Word(String text, int end) {

        static List<Word> of(String text) {
            return Pattern.compile("[^ ,]+").matcher(text).results()
                    .map(found -> new Word(letters(found.group()), found.end()))
                    .filter(word -> !word.text().isEmpty()).toList();
        }

        static String letters(String word) {
            return word.toUpperCase(Locale.ROOT).replaceAll("[.'()]", "");
        }
    }
}
