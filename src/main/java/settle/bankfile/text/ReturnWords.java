package settle.bankfile.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a debit gives back where it says that it does in words of its own: {@code RETURN OF WIRE DATED
 * 01/19/07 IMAD 20070119B1QGC08C001234}, {@code WIRE RETURN REF: B0119Q05 REASON: …}. A number of the
 * payment goes before a reference with a label, and that before a number of Fedwire's or SWIFT's form, or a
 * reference directly behind a word that says of what: {@code RETURN OF WIRE B0119Q05}. Any other number says
 * nothing of a wire.
 */
final class ReturnWords {

    private static final Pattern RETURN = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:RETURN(?:ED|ING)?|RTN|RTND|RETD|REVERSAL|REVERSED|REVERSING"
                    + "|RECALL(?:ED)?)(?![\\p{L}\\p{N}])");
    private static final Pattern OF_WHAT = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:OF|WIRE|TRANSFER|PAYMENT|PMT|TRANSACTION|TRN|TXN|REF"
                    + "|REFERENCE|IMAD|OMAD|UETR|NO|NUMBER|NBR|ID|YOUR|OUR|ORIGINAL)[\\s:#.]{1,3}"
                    + "([\\p{L}\\p{N}][\\p{L}\\p{N}-]{5,34})(?![\\p{L}\\p{N}]|[.,][0-9])");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{4,}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");
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
                WORD.matcher(text.substring(from)).results()
                        .flatMap(found -> identifier(text.substring(from + found.start())).stream())
                        .findFirst(),
                OF_WHAT.matcher(text.substring(from)).results().map(found -> found.group(1))
                        .filter(ReturnWords::looksLikeOne).findFirst())
                .flatMap(Optional::stream).findFirst().orElse("");
    }

    /** A number by whose form it can be told. */
    private static Optional<String> identifier(String text) {
        return FedwireNumber.imad(text).or(() -> FedwireNumber.omad(text)).or(() -> Uetr.in(text)
                .filter(uetr -> text.toLowerCase(Locale.ROOT).startsWith(uetr.toLowerCase(Locale.ROOT))));
    }

    private static boolean isReference(Part part) {
        return part.meaning() == Meaning.BANK_REFERENCE || part.meaning() == Meaning.PARTY_TEXT
                || part.meaning() == Meaning.PARTY_REFERENCE;
    }

    /** Whether a word may be a reference: it has a digit, and is no amount. */
    static boolean mayBeReference(String word) {
        return word.chars().anyMatch(Character::isDigit) && !AMOUNT.matcher(word).matches();
    }

    private static boolean looksLikeOne(String word) {
        return mayBeReference(word) && !DAY.matcher(word).matches();
    }
}
