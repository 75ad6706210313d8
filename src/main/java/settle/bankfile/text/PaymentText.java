package settle.bankfile.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import settle.bankfile.StatementContext;
import settle.bankfile.TextWatch;
import settle.identity.SourceLine;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;
import settle.statement.Quoted;

/**
 * What the free text of a payment says, such as
 * {@code FED REF:20070119B1QGC08C001234 ORG=ACME FUND LP OBI=CPST-017}.
 *
 * <p>A text has two authors. What the bank's own labels say is evidence of who paid, through which bank, and
 * which wire it was. What the payer wrote names subscriptions and nothing else. {@link TextDivision} tells
 * them apart.
 *
 * @param originatorName who pays; where the bank names two that differ, both, in a form that is nobody's name
 * @param originatorAccount their account
 * @param originatorBank the bank that sent the payment: its name, else its number
 * @param imad Fedwire's identifier of the message: the IMAD, else the number the bank gives as Fedwire's,
 *     else the OMAD; empty where the bank gives two
 * @param omad Fedwire's output identifier
 * @param uetr in small letters
 * @param reference the bank's own reference of the entry; quoted where a party may have written it
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

    /** Characters that a payer has in a reference of ISO 20022, and behind SWIFT's codes for it. */
    public static final int REFERENCE_ROOM = 35;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}./-]+");
    private static final Pattern END_OF_TOKEN = Pattern.compile("[./-]+$");
    private static final Pattern NO_REFERENCE =
            Pattern.compile("[\\s0.-]*|(?i:none|nonref|n/?a|not ?provided)");
    /** {@code WT FED#00123 JPMORGAN CHASE BAN /ORG=…}: who sent it stands behind a number of the day. */
    private static final Pattern BANK_BEHIND_NUMBER = Pattern.compile("\\s*[0-9A-Z]{4,7}\\s+(\\p{L}.*)");
    private static final Pattern NUMBER_OF_BANK = Pattern.compile("\\s*/\\s*[0-9]{4,9}$");
    private static final Pattern REPEATED_LABEL = Pattern.compile("(?i)^\\s*OBI=");

    /** A shorter number of Fedwire is a sequence within the day, which many messages share. */
    private static final int SHORTEST_FED_NUMBER = 16;

    /**
     * Reads the text of a credit.
     *
     * @param text the lines that the bank sent, as lines: a line that begins with a label ends the value
     *     before it
     * @param dialect the bank's own patterns, which go before the built-in ones and see the same lines
     */
    public static PaymentText of(String text, BankDialect dialect) {
        return of(text, Direction.CREDIT, dialect);
    }

    /**
     * Reads a text.
     *
     * @param direction of a debit no foreign payer wrote any of it, so there all labels identify the entry
     */
    public static PaymentText of(String text, Direction direction, BankDialect dialect) {
        return of(text, LabelledText.of(text, Labels.of(dialect)), direction, dialect);
    }

    /**
     * Reads a text that stands in a field of the payer's: of a credit nobody is named in it, and no wire.
     */
    public static PaymentText ofPayer(String text, Direction direction, BankDialect dialect) {
        return of(text, LabelledText.ofPayer(text), direction, dialect);
    }

    private static PaymentText of(String text, LabelledText parts, Direction direction, BankDialect dialect) {
        Labels labels = Labels.of(dialect);
        Map<String, Pattern> own = dialect.textPatterns();
        Function<String, Optional<String>> ownValue = column -> own(own, column, text);
        Parties parties = Parties.of(parts);
        LabelledText numbers = direction == Direction.DEBIT ? LabelledText.ofBank(text, labels) : parts;
        String omad = omad(numbers);
        LabelledText quoted = parts.withQuoted();
        String imad = fedwireNumber(numbers, omad);
        String uetr = uetr(numbers);
        return new PaymentText(
                ownValue.apply("originator_name").orElse(parties.name()),
                ownValue.apply("originator_account").orElse(parties.account()),
                ownValue.apply("originator_bank").orElseGet(() -> bank(parts)),
                ownValue.apply("imad").orElseGet(() -> imad.isEmpty()
                        ? Quoted.of(fedwireNumber(quoted, omad(quoted))) : imad),
                omad,
                ownValue.apply("uetr").orElseGet(() -> uetr.isEmpty()
                        ? Quoted.of(uetr(quoted)) : uetr).toLowerCase(Locale.ROOT),
                direction == Direction.DEBIT ? Quoted.number(parts.reference()) : parts.reference(),
                ownValue.apply("remittance").orElseGet(() -> remittance(parts, text, direction)),
                ownValue.apply("reverses").orElseGet(() -> reverses(numbers.bank(), text, direction)));
    }

    /** Reads a text in two ways, the likelier first, where a line may end amid a word: what both say. */
    public static PaymentText ofEither(String text, String otherwise, Direction direction,
            BankDialect dialect) {
        PaymentText likely = of(text, direction, dialect);
        PaymentText other = text.equals(otherwise) ? likely : of(otherwise, direction, dialect);
        return likely.equals(other) ? likely : new TwoReadings(likely, other).read();
    }

    /**
     * Lets a watch see how a text was read.
     *
     * @param text as the bank wrote it, by lines
     */
    public void show(String text, SourceLine source, StatementContext context) {
        if (context.watch() == TextWatch.NONE || text.isBlank()) {
            return;
        }
        Map<String, String> recognised = new LinkedHashMap<>();
        recognised.put("originator_name", originatorName);
        recognised.put("originator_account", originatorAccount);
        recognised.put("originator_bank", originatorBank);
        recognised.put("imad", Quoted.number(imad));
        recognised.put("uetr", Quoted.number(uetr));
        recognised.put("bank_reference", Quoted.number(reference));
        recognised.put("reverses", reverses);
        recognised.put("remittance", remittance);
        recognised.values().removeIf(String::isEmpty);
        List<String> unknown = LabelledText.of(text, Labels.of(context.dialect())).bank().stream()
                .filter(part -> !part.known()).map(Part::label).distinct().toList();
        context.watch().read(new TextWatch.Reading(source, text, recognised, unknown));
    }

    /** The payer whom a field of the bank's names beside this text; nobody where the two contradict. */
    public String payerBeside(String field) {
        return Parties.agreed(field, originatorName);
    }

    /** Who sent the money. */
    public Remitter remitter() {
        return new Remitter(originatorName, originatorAccount, originatorBank);
    }

    /**
     * The same with Fedwire's numbers in full.
     *
     * @param day of the booking, from which the year follows where the bank leaves it out
     */
    public PaymentText on(LocalDate day) {
        return new PaymentText(originatorName, originatorAccount, originatorBank,
                Quoted.is(imad) ? Quoted.of(FedwireNumber.dated(Quoted.number(imad), day))
                        : FedwireNumber.dated(imad, day),
                FedwireNumber.dated(omad, day), uetr, reference, remittance,
                FedwireNumber.dated(reverses, day));
    }

    /** Its own number of Fedwire, else the bank's reference where that is one. */
    public String imadOr(String bankReference) {
        return Quoted.banks(imad).isEmpty() ? FedwireNumber.whole(bankReference).orElse(imad) : imad;
    }

    /** A remittance with what stands in other fields and may name what is paid for. */
    public static String with(String remittance, String... further) {
        StringBuilder all = new StringBuilder(remittance);
        for (String text : further) {
            if (!text.isBlank() && !names(all, text.strip())) {
                all.append(' ').append(text);
            }
        }
        return PartyText.inOneLine(all.toString());
    }

    /** What a remittance says of the one on whose behalf the payer paid. */
    public static String onBehalfOf(String name) {
        return "ULTMTDBTR " + PartyText.inOneLine(name);
    }

    /** A party's name as a bank writes it into a field, without the address behind it. */
    public static String partyName(String value) {
        return PartyText.of(value, false).name();
    }

    /** Whether a text has another one in it, as words of its own. */
    private static boolean names(CharSequence text, String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text).find();
    }

    /** Whether a reference is empty, or one of the words and zeros by which banks say that there is none. */
    public static boolean isNoReference(String reference) {
        return NO_REFERENCE.matcher(reference).matches();
    }

    private static Optional<String> own(Map<String, Pattern> patterns, String column, String text) {
        return Optional.ofNullable(patterns.get(column)).map(pattern -> pattern.matcher(text))
                .filter(Matcher::find).map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .map(PartyText::inOneLine).filter(value -> !value.isEmpty());
    }

    private static String bank(LabelledText parts) {
        return Parties.first(parts.of(Meaning.ORIGINATOR_BANK)).map(part -> PartyText.of(part.value(), parts
                .labelALine()).name())
                .map(name -> NUMBER_OF_BANK.matcher(name).replaceFirst(""))
                .or(() -> Parties.first(parts.of(Meaning.ORIGINATOR_BANK_NUMBER)).map(PaymentText::token))
                .or(() -> parts.of(Meaning.FED_NUMBER).stream().map(Part::value)
                        .map(BANK_BEHIND_NUMBER::matcher).filter(Matcher::matches).findFirst()
                        .map(found -> PartyText.of(found.group(1), false).name()))
                .orElse("");
    }

    /** The number by which Fedwire knows the message; nothing where the bank gives two. */
    private static String fedwireNumber(LabelledText parts, String omad) {
        Set<String> imads = new LinkedHashSet<>();
        parts.of(Meaning.IMAD)
                .forEach(part -> imads.add(FedwireNumber.imad(part.value()).orElseGet(() -> token(part))));
        imads.removeIf(FedwireNumber::tellsNothing);
        if (!imads.isEmpty()) {
            return imads.size() == 1 ? imads.iterator().next() : "";
        }
        return parts.of(Meaning.FED_NUMBER).stream().flatMap(part -> fedNumber(part).stream()).findFirst()
                .or(() -> parts.of(Meaning.CLEARING_REFERENCE).stream()
                        .flatMap(part -> FedwireNumber.imad(part.value()).stream()).findFirst())
                .orElse(omad);
    }

    private static Optional<String> fedNumber(Part part) {
        return FedwireNumber.omad(part.value()).or(() -> FedwireNumber.imad(part.value()))
                .or(() -> Optional.of(token(part)).filter(token -> token.length() >= SHORTEST_FED_NUMBER
                        && !FedwireNumber.tellsNothing(token)));
    }

    private static String omad(LabelledText parts) {
        return Parties.first(parts.of(Meaning.OMAD))
                .map(part -> FedwireNumber.omad(part.value()).orElseGet(() -> token(part)))
                .filter(omad -> !FedwireNumber.tellsNothing(omad))
                .or(() -> parts.of(Meaning.FED_NUMBER).stream()
                        .flatMap(part -> FedwireNumber.omad(part.value()).stream()).findFirst())
                .orElse("");
    }

    private static String uetr(LabelledText parts) {
        return parts.of(Meaning.UETR).stream().flatMap(part -> Uetr.in(part.value()).stream()).findFirst()
                .orElse("");
    }

    private static String reverses(List<Part> parts, String text, Direction direction) {
        return parts.stream().filter(part -> part.meaning() == Meaning.REVERSES)
                .map(part -> FedwireNumber.imad(part.value()).orElseGet(() -> token(part)))
                .filter(ReturnWords::mayBeReference).findFirst()
                .orElseGet(() -> direction == Direction.DEBIT ? ReturnWords.returned(text, parts) : "");
    }

    /**
     * All that the payer wrote, word for word, and behind it what parties refer to. Of a debit that says whom
     * it went to it is the whole text.
     */
    private static String remittance(LabelledText parts, String text, Direction direction) {
        String payer = PartyText.inOneLine(REPEATED_LABEL.matcher(parts.payer().orElse("")).replaceFirst(""));
        boolean namesPayee = direction == Direction.DEBIT && !parts.of(Meaning.BENEFICIARY).isEmpty();
        if (payer.isEmpty() || namesPayee) {
            return PartyText.inOneLine(text);
        }
        Set<String> values = new LinkedHashSet<>(List.of(payer));
        Stream.of(Meaning.PARTY_REFERENCE, Meaning.PARTY_TEXT)
                .flatMap(meaning -> parts.of(meaning).stream())
                .map(part -> PartyText.inOneLine(part.value())).filter(value -> !isNoReference(value))
                .forEach(values::add);
        parts.of(Meaning.ULTIMATE_DEBTOR).forEach(part -> values.add(onBehalfOf(part.value())));
        return String.join(" ", values);
    }

    static String token(Part part) {
        Matcher token = TOKEN.matcher(part.value());
        return token.find() ? END_OF_TOKEN.matcher(token.group()).replaceFirst("") : "";
    }
}
