package settle.bankfile.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.bankfile.text.PaymentTextPatterns.Meaning;
import settle.bankfile.text.PaymentTextPatterns.Part;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Remitter;

/**
 * What the free text of a payment says, such as
 * {@code FED REF:20070119B1QGC08C001234 ORG=ACME FUND LP OBI=CPST-017}.
 *
 * <p>Text that the payer wrote cannot be told from what the bank wrote but by its place; so the first value
 * of a label counts, and nothing is taken from a text without a label.
 *
 * @param originatorName who pays
 * @param originatorAccount their account
 * @param originatorBank the bank that sent the payment: its name, else its number
 * @param imad Fedwire's identifier of the message: the IMAD, else the number the bank gives as Fedwire's,
 *     else the OMAD
 * @param omad Fedwire's output identifier
 * @param uetr in small letters
 * @param reference the bank's own reference of the entry
 * @param remittance what the payer wrote, and what the parties refer to; the whole text where none of it is
 *     marked
 * @param reverses the bank's reference, or the IMAD, of the entry that this one returns
 */
public record PaymentText(
        String originatorName,
        String originatorAccount,
        String originatorBank,
        String imad,
        String omad,
        String uetr,
        String reference,
        String remittance,
        String reverses) {

    private static final Pattern UETR = Pattern.compile(
            "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern IMAD = Pattern.compile("\\d{8}[ /-]?[A-Z0-9]{8}[ /-]?\\d{6}(?![A-Z0-9])");
    private static final Pattern OMAD =
            Pattern.compile("\\d{8}[ /-]?[A-Z0-9]{8}[ /-]?\\d{6}[ /-]?\\d{8}[ /-]?FT\\d{2}(?![A-Z0-9])");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}./-]+");
    private static final Pattern END_OF_TOKEN = Pattern.compile("[./-]+$");
    private static final Pattern END_OF_NAME = Pattern.compile("[,;/]+$");
    private static final Pattern GAP = Pattern.compile(" {3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ACCOUNT_FIRST = Pattern.compile("/{1,2}([A-Z0-9-]{3,34})(?=\\s|$)");
    private static final Pattern NO_REFERENCE =
            Pattern.compile("[\\s0.-]*|(?i:none|nonref|n/?a|not ?provided)");

    /** A shorter number of Fedwire is a sequence within the day, which many messages share. */
    private static final int SHORTEST_FED_NUMBER = 16;

    /**
     * Reads a text.
     *
     * @param text the lines that the bank sent, as lines: a line that begins with a label ends the value
     *     before it
     * @param dialect the bank's own patterns, which go before the built-in ones and see the same lines
     */
    public static PaymentText of(String text, BankDialect dialect) {
        List<Part> parts = PaymentTextPatterns.parts(text);
        Map<String, Pattern> own = dialect.textPatterns();
        Function<String, Optional<String>> ownValue = column -> own(own, column, text);
        return new PaymentText(
                ownValue.apply("originator_name").orElseGet(() -> originatorName(parts)),
                ownValue.apply("originator_account").orElseGet(() -> originatorAccount(parts)),
                ownValue.apply("originator_bank").orElseGet(() -> originatorBank(parts)),
                ownValue.apply("imad").orElseGet(() -> fedwireNumber(parts)),
                omad(parts),
                ownValue.apply("uetr").orElseGet(() -> uetr(parts)).toLowerCase(Locale.ROOT),
                first(parts, Meaning.BANK_REFERENCE).map(PaymentText::token).orElse(""),
                ownValue.apply("remittance").orElseGet(() -> remittance(parts, text)),
                ownValue.apply("reverses").orElseGet(() -> reverses(parts)));
    }

    /** Who sent the money. */
    public Remitter remitter() {
        return new Remitter(originatorName, originatorAccount, originatorBank);
    }

    /** Whether a reference is empty, or one of the words and zeros by which banks say that there is none. */
    public static boolean isNoReference(String reference) {
        return NO_REFERENCE.matcher(reference).matches();
    }

    private static Optional<String> own(Map<String, Pattern> patterns, String column, String text) {
        return Optional.ofNullable(patterns.get(column)).map(pattern -> pattern.matcher(text))
                .filter(Matcher::find).map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .map(PaymentText::inOneLine).filter(value -> !value.isEmpty());
    }

    private static Optional<Part> first(List<Part> parts, Meaning meaning) {
        return parts.stream().filter(part -> part.meaning() == meaning && !part.value().isBlank())
                .min(Comparator.comparingInt(PaymentTextPatterns::precedence));
    }

    private static String originatorName(List<Part> parts) {
        return first(parts, Meaning.ORIGINATOR_NAME).map(PaymentText::party).orElse("");
    }

    private static String originatorAccount(List<Part> parts) {
        return first(parts, Meaning.ORIGINATOR_ACCOUNT).map(PaymentText::token)
                .or(() -> first(parts, Meaning.ORIGINATOR_NAME).flatMap(PaymentText::accountBeforeName))
                .or(() -> numberBehind(parts, Meaning.ORIGINATOR_NAME)).orElse("");
    }

    private static String originatorBank(List<Part> parts) {
        return first(parts, Meaning.ORIGINATOR_BANK).map(PaymentText::party)
                .or(() -> first(parts, Meaning.ORIGINATOR_BANK_NUMBER).map(PaymentText::token)).orElse("");
    }

    private static Optional<String> accountBeforeName(Part name) {
        Matcher account = ACCOUNT_FIRST.matcher(name.value().strip());
        return account.lookingAt() ? Optional.of(account.group(1)) : Optional.empty();
    }

    /** {@code ORIG:ACME FUND LP ID:123456}: the number is of the party before it. */
    private static Optional<String> numberBehind(List<Part> parts, Meaning party) {
        for (int at = 1; at < parts.size(); at++) {
            String label = parts.get(at).label();
            if (parts.get(at - 1).meaning() == party && (label.equals("ID") || label.startsWith("ACC"))) {
                return Optional.of(token(parts.get(at)));
            }
        }
        return Optional.empty();
    }

    /**
     * A name without what stands around it. Where lines begin with labels, an address stands on the lines
     * after; where a label stands amid a line, the name may go on in the next.
     */
    private static String party(Part part) {
        String value = ACCOUNT_FIRST.matcher(part.value().strip()).replaceFirst("").strip();
        if (part.atLineStart()) {
            value = value.lines().findFirst().orElse("");
        }
        return END_OF_NAME.matcher(inOneLine(GAP.split(value, 2)[0])).replaceFirst("").strip();
    }

    private static String fedwireNumber(List<Part> parts) {
        return first(parts, Meaning.IMAD).map(part -> shaped(part, IMAD).orElseGet(() -> token(part)))
                .or(() -> first(parts, Meaning.FED_NUMBER).flatMap(PaymentText::fedNumber))
                .or(() -> first(parts, Meaning.CLEARING_REFERENCE).flatMap(part -> shaped(part, IMAD)))
                .or(() -> Optional.of(omad(parts))).get();
    }

    private static Optional<String> fedNumber(Part part) {
        return shaped(part, IMAD).or(() -> shaped(part, OMAD))
                .or(() -> Optional.of(token(part)).filter(token -> token.length() >= SHORTEST_FED_NUMBER));
    }

    private static String omad(List<Part> parts) {
        return first(parts, Meaning.OMAD).map(part -> shaped(part, OMAD).orElseGet(() -> token(part)))
                .or(() -> first(parts, Meaning.FED_NUMBER).flatMap(part -> shaped(part, OMAD))).orElse("");
    }

    private static Optional<String> shaped(Part part, Pattern shape) {
        Matcher matcher = shape.matcher(part.value().strip().toUpperCase(Locale.ROOT));
        return matcher.lookingAt() ? Optional.of(matcher.group().replaceAll("[ /-]", "")) : Optional.empty();
    }

    private static String uetr(List<Part> parts) {
        return first(parts, Meaning.UETR).map(part -> UETR.matcher(part.value())).filter(Matcher::find)
                .map(Matcher::group).orElse("");
    }

    private static String reverses(List<Part> parts) {
        return parts.stream().filter(part -> part.meaning() == Meaning.REVERSES).map(PaymentText::token)
                .filter(token -> token.chars().anyMatch(Character::isDigit)).findFirst().orElse("");
    }

    private static String remittance(List<Part> parts, String text) {
        Set<String> values = new LinkedHashSet<>();
        if (first(parts, Meaning.REMITTANCE).isEmpty()) {
            return inOneLine(text);
        }
        Stream.of(Meaning.REMITTANCE, Meaning.PARTY_REFERENCE).flatMap(meaning -> parts.stream()
                .filter(part -> part.meaning() == meaning)).map(part -> inOneLine(part.value()))
                .filter(value -> !isNoReference(value)).forEach(values::add);
        return String.join(" ", values);
    }

    private static String token(Part part) {
        Matcher token = TOKEN.matcher(part.value());
        return token.find() ? END_OF_TOKEN.matcher(token.group()).replaceFirst("") : "";
    }

    private static String inOneLine(String value) {
        return BLANKS.matcher(value.strip()).replaceAll(" ");
    }
}
