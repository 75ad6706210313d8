package settle.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text in the letters that every bank can send: in capitals, without diacritics. SWIFT and Fedwire know no
 * others, so a sender has to write them so.
 */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that are no plain letter with a mark, as they are commonly written without. */
    private static final Map<Character, String> SPELT = Map.ofEntries(
            Map.entry('\u00c6', "AE"), Map.entry('\u0152', "OE"), Map.entry('\u00d8', "O"),
            Map.entry('\u0141', "L"), Map.entry('\u0110', "D"), Map.entry('\u00d0', "D"),
            Map.entry('\u00de', "TH"), Map.entry('\u0126', "H"), Map.entry('\u0131', "I"),
            Map.entry('\u1e9e', "SS"));

    private PlainLetters() {}

    public static String of(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        if (capitals.chars().allMatch(character -> character < 0x80)) {
            return capitals;
        }
        String plain = MARKS.matcher(Normalizer.normalize(capitals, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder spelt = new StringBuilder();
        plain.chars().mapToObj(character -> (char) character)
                .forEach(character -> spelt.append(SPELT.getOrDefault(character, String.valueOf(character))));
        return spelt.toString();
    }
}
