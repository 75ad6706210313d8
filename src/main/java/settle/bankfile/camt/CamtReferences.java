package settle.bankfile.camt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.bankfile.text.FedwireNumber;
import settle.bankfile.text.PaymentText;
import settle.bankfile.text.Uetr;

/**
 * The references of one transaction. All are empty where the bank gave none.
 *
 * @param servicer the bank's own, of the transaction
 * @param imad Fedwire's identifier, in whichever field of {@code Refs} it stands, told by its shape; else its
 *     OMAD
 * @param omad the OMAD, where the IMAD stands too: Fedwire's own reports have the IMAD in {@code MsgId} and
 *     the OMAD, of the same shape, in {@code ClrSysRef}
 * @param uetr in small letters
 * @param endToEnd the payer's own
 * @param original of the transaction that this one gives back, where the bank says which
 */
record CamtReferences(String servicer, String imad, String omad, String uetr, String endToEnd,
        String original) {

    static final CamtReferences NONE = new CamtReferences("", "", "", "", "", "");

    private static final int IMAD_LENGTH = 22;
    private static final Pattern OF_ORIGINAL = Pattern.compile("(?i).*(orig|orgnl|revers|rvsl|return).*");

    private static final List<String> PLACES_OF_ORIGINAL =
            List.of("OrgnlTxRef", "OrgnlTxInf", "OrgnlRefs", "RtrInf", "Refs");
    private static final List<String> ORIGINAL =
            List.of("OrgnlAcctSvcrRef", "AcctSvcrRef", "OrgnlClrSysRef", "OrgnlInstrId", "OrgnlTxId");

    /** Fields of {@code Refs} in which banks write the IMAD, the likeliest first. */
    private static final List<String> CLEARING = List.of("MsgId", "ClrSysRef",
            "MktInfrstrctrTxId", "TxId", "InstrId", "AcctSvcrTxId", "PrcgId", "AcctSvcrRef");

    /**
     * Reads {@code Refs} of a transaction's details, and of a return what they say of the original
     * transaction.
     *
     * @param returned whether the transaction gives another one back
     */
    static CamtReferences of(CamtElement details, CamtFields fields, boolean returned) {
        CamtElement references = details.at("Refs");
        List<String> candidates = Stream.concat(
                CLEARING.stream().map(references::text),
                references.all("Prtry", "Ref").stream().map(CamtElement::text)).toList();
        String imad = candidates.stream().flatMap(text -> imad(text).stream()).findFirst()
                .or(() -> candidates.stream().flatMap(text -> FedwireNumber.whole(text).stream()).findFirst())
                .orElse("");
        return new CamtReferences(
                given(fields.identifier("Refs", "AcctSvcrRef")),
                imad, FedwireNumber.whole(references.text("ClrSysRef")).filter(number -> !number.equals(imad))
                        .orElse(""),
                uetr(references, fields),
                given(references.text("EndToEndId")),
                returned ? original(details) : "");
    }

    /** In its own element; before, as a reference of its name, or as the transaction's number. */
    private static String uetr(CamtElement references, CamtFields fields) {
        String own = fields.identifier("Refs", "UETR");
        return Stream.concat(Stream.of(own), Stream.concat(
                references.all("Prtry").stream().filter(one -> one.text("Tp").equalsIgnoreCase("UETR"))
                        .map(one -> one.text("Ref")),
                Stream.of(references.text("TxId"))))
                .flatMap(text -> Uetr.whole(text).stream()).findFirst().orElse(own.toLowerCase(Locale.ROOT));
    }

    /** Fedwire's IMAD, where a text is one, without separators; the year may lack. */
    private static Optional<String> imad(String text) {
        return FedwireNumber.whole(text).filter(number -> number.length() <= IMAD_LENGTH);
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
                .map(text -> FedwireNumber.whole(text).orElse(text)).findFirst().orElse("");
    }
}
