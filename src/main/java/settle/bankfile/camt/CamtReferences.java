package settle.bankfile.camt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.bankfile.text.PaymentText;

/**
 * The references of one transaction. All are empty where the bank gave none.
 *
 * @param servicer the bank's own, of the transaction
 * @param imad Fedwire's identifier, in whichever field of {@code Refs} it stands, told by its shape
 * @param uetr in small letters
 * @param endToEnd the payer's own
 * @param original of the transaction that this one gives back, where the bank says which
 */
record CamtReferences(String servicer, String imad, String uetr, String endToEnd, String original) {

    static final CamtReferences NONE = new CamtReferences("", "", "", "", "");

    private static final Pattern IMAD = Pattern.compile("([0-9]{8})[ /-]?[A-Z0-9]{8}[ /-]?[0-9]{6}");
    private static final Pattern OF_ORIGINAL = Pattern.compile("(?i).*(orig|orgnl|revers|rvsl|return).*");

    private static final List<String> PLACES_OF_ORIGINAL =
            List.of("OrgnlTxRef", "OrgnlTxInf", "OrgnlRefs", "RtrInf", "Refs");
    private static final List<String> ORIGINAL =
            List.of("OrgnlAcctSvcrRef", "AcctSvcrRef", "OrgnlClrSysRef", "OrgnlInstrId", "OrgnlTxId");

    /** Fields of {@code Refs} in which banks write the IMAD, the likeliest first. */
    private static final List<String> CLEARING = List.of("ClrSysRef",
            "MktInfrstrctrTxId", "TxId", "InstrId", "AcctSvcrTxId", "PrcgId", "AcctSvcrRef");

    /**
     * Reads {@code Refs} of a transaction's details, and of a return what they say of the original
     * transaction.
     *
     * @param returned whether the transaction gives another one back
     */
    static CamtReferences of(CamtElement details, CamtFields fields, boolean returned) {
        CamtElement references = details.at("Refs");
        Stream<String> candidates = Stream.concat(
                CLEARING.stream().map(references::text),
                references.all("Prtry", "Ref").stream().map(CamtElement::text));
        return new CamtReferences(
                given(fields.identifier("Refs", "AcctSvcrRef")),
                candidates.flatMap(text -> imad(text).stream()).findFirst().orElse(""),
                fields.identifier("Refs", "UETR").toLowerCase(Locale.ROOT),
                given(references.text("EndToEndId")),
                returned ? original(details) : "");
    }

    /**
     * Fedwire's identifier, without separators: the day, the source of eight characters, the sequence number.
     */
    static Optional<String> imad(String text) {
        Matcher matcher = IMAD.matcher(text.toUpperCase(Locale.ROOT));
        return matcher.matches() && isDay(matcher.group(1))
                ? Optional.of(matcher.group().replaceAll("[ /-]", "")) : Optional.empty();
    }

    /** A reference, or nothing for the words by which banks say that there is none. */
    static String given(String reference) {
        return reference.isEmpty() || PaymentText.isNoReference(reference) ? "" : reference;
    }

    private static String original(CamtElement details) {
        Stream<String> proprietary = details.all("Refs", "Prtry").stream()
                .filter(one -> OF_ORIGINAL.matcher(one.text("Tp")).matches()).map(one -> one.text("Ref"));
        Stream<String> named = PLACES_OF_ORIGINAL.stream().flatMap(place -> ORIGINAL.stream()
                .filter(name -> !place.equals("Refs") || name.startsWith("Orgnl"))
                .map(name -> details.text(place, name)));
        return Stream.concat(proprietary, named).map(CamtReferences::given)
                .filter(text -> !text.isEmpty() && text.length() <= CamtFields.MAX_IDENTIFIER)
                .map(text -> imad(text).orElse(text)).findFirst().orElse("");
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
