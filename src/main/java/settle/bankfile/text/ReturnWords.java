package settle.bankfile.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a debit gives back where it says that it does in words of its own: {@code RETURN OF WIRE DATED
 * 01/19/07 IMAD 20070119B1QGC08C001234}, {@code WIRE RETURN REF: B0119Q05 REASON: …}. A number of the
 * payment goes before a reference with a label, and that before a word that looks like one.
 */
final class ReturnWords {

    private static final Pattern RETURN = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:RETURN(?:ED|ING)?|RTN|RTND|RETD|REVERSAL|REVERSED|REVERSING"
                    + "|RECALL(?:ED)?)(?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{5,34}");
    private static final Pattern DAY =
            Pattern.compile("[0-9]{6}|(?:19|20)[0-9]{6}|[0-9]{1,4}(?:-[0-9]{1,4}){1,2}");

    private ReturnWords() {}

    /** Empty text where it says no such thing, or does not say of what. */
    static String returned(String text, List<Part> parts) {
        Matcher word = RETURN.matcher(text);
        if (!word.find()) {
            return "";
        }
        int from = word.end();
        List<Part> behind = parts.stream().filter(part -> part.begin() >= from).toList();
        return Stream.<Optional<String>>of(
                behind.stream().filter(part -> part.meaning().isOfFedwire())
                        .flatMap(part -> FedwireNumber.imad(part.value()).stream()).findFirst(),
                behind.stream().filter(part -> part.meaning() == Meaning.UETR)
                        .flatMap(part -> Uetr.in(part.value()).stream()).findFirst(),
                behind.stream().filter(ReturnWords::isReference).map(PaymentText::token)
                        .filter(ReturnWords::looksLikeOne).findFirst(),
                WORD.matcher(text.substring(from)).results().map(found -> found.group())
                        .filter(ReturnWords::looksLikeOne).findFirst())
                .flatMap(Optional::stream).findFirst().orElse("");
    }

    private static boolean isReference(Part part) {
        return part.meaning() == Meaning.BANK_REFERENCE || part.meaning() == Meaning.PARTY_TEXT
                || part.meaning() == Meaning.PARTY_REFERENCE;
    }

    private static boolean looksLikeOne(String word) {
        return word.chars().anyMatch(Character::isDigit) && !DAY.matcher(word).matches();
    }
}
