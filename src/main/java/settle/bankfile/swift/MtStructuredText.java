package settle.bankfile.swift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.bankfile.text.FedwireNumber;
import settle.bankfile.text.PaymentText;
import settle.bankfile.text.Uetr;
import settle.statement.BankEntry.Remitter;
import settle.statement.Quoted;

/**
 * What a :86: with codes says: {@code 166?00CREDIT?20SVWZ+CPST-017?32ACME FUND LP},
 * {@code /ORDP//NAME/ACME FUND LP/REMI/CPST-017}, {@code EREF+2007-01 SVWZ+CPST-017}. A code within what the
 * payer wrote is the payer's, and names nobody.
 *
 * @param other who is on the other side of the entry
 * @param uetr where a code marks it; empty text without one
 * @param imad likewise; marked as quoted where the payer may have written it
 */
record MtStructuredText(Remitter other, String remittance, String uetr, String imad) {

    /** A number of the kind of transaction and the first code; the separator is the bank's choice. */
    private static final Pattern SUBFIELDS = Pattern.compile("\\s*(?:[0-9]{3}([?~^<>])|(\\?))(?=[0-9]{2})");

    private static final Pattern SLASH_CODE = Pattern.compile("/(TRTP|TRCD|ORDP|BENM|ULTD|ULTB|ULTC|CNTP|NAME"
            + "|IBAN|BIC|ADDR|ID|REMI|EREF|PREF|KREF|IREF|CREF|MARF|CSID|ISDT|RTRN|PURP|SVCL|OCMT|EXCH|CHGS"
            + "|INFO|UETR|IMAD|OMAD)/");
    private static final Pattern UETR_AT_END = Pattern.compile("(?i)/UETR/([0-9a-f-]{32,36})/*\\s*$");
    private static final Pattern NOTHING = Pattern.compile("/[A-Z]{4}/([^/]*)/*\\s*(?=/[A-Z]{4}/|$)");
    private static final String REMITTANCE = "REMI";
    /** What the payer had room to write, codes too, before the bank goes on with its own. */
    private static final List<String> PAYERS_REFERENCES = List.of("EREF", "PREF", "CREF");
    private static final List<String> PARTIES = List.of("ORDP", "BENM", "ULTD", "ULTB", "ULTC", "CNTP");
    private static final List<String> REFERENCES =
            List.of("EREF", "PREF", "KREF", "IREF", "CREF", "RTRN", "INFO", "UETR");

    /**
     * Reads the text by its codes; empty if it has none that are known.
     *
     * @param credit whether the other side is the payer
     */
    static Optional<MtStructuredText> of(List<String> lines, boolean credit) {
        String text = MtWrapping.codes(lines);
        Matcher subfields = SUBFIELDS.matcher(text);
        if (subfields.lookingAt()) {
            String separator = subfields.group(1) == null ? subfields.group(2) : subfields.group(1);
            return Optional.of(ofSubfields(MtSubfields.of(text, separator)));
        }
        String plain = MtWrapping.lines(lines).strip();
        if (SLASH_CODE.matcher(plain).lookingAt()) {
            return Optional.of(ofSlashCodes(MtWrapping.inOneLine(plain), credit));
        }
        return MtSepaText.beginsWithKeyword(plain)
                ? Optional.of(
                        ofSepa(new Remitter("", "", ""), MtSepaText.of(MtWrapping.inOneLine(plain)), ""))
                : Optional.empty();
    }

    private static MtStructuredText ofSubfields(MtSubfields fields) {
        Remitter named = new Remitter(PaymentText.partyName(fields.joined(32, 33)), fields.first(31, 38),
                fields.first(30));
        MtStructuredText read = ofSepa(named, MtSepaText.of(fields.payers()),
                (fields.joined(64, 69) + " " + fields.joined(70, 79)).strip());
        return read.remittance.isEmpty() ? new MtStructuredText(read.other, fields.joined(0, 0), "", "")
                : read;
    }

    private static MtStructuredText ofSepa(Remitter named, MtSepaText text, String further) {
        return new MtStructuredText(
                new Remitter(firstOf(named.name(), text.banks("ABWA")),
                        firstOf(named.account(), text.banks("IBAN")),
                        firstOf(named.bank(), text.banks("BIC"))),
                (text.remittance() + " " + further).strip(), "", "");
    }

    /**
     * The bank's codes end where the payer's remittance begins, save for a UETR at the end. The bank writes
     * each once: behind a reference that the payer gave what was named before is named no more, and of
     * several parties the last is the bank's; but nobody, where the payer may have begun the remittance
     * there, or where a party stands in the room of the reference alone and the bank does not go on behind.
     */
    private static MtStructuredText ofSlashCodes(String text, boolean credit) {
        List<MatchResult> codes = SLASH_CODE.matcher(text).results().toList();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> before = null;
        String party = "";
        int begin = text.length();
        int room = 0;
        int endOfParty = 0;
        for (int at = 0; at < codes.size() && begin == text.length(); at++) {
            String code = codes.get(at).group(1);
            if (code.equals(REMITTANCE)) {
                begin = codes.get(at).end();
                continue;
            }
            int end = at + 1 < codes.size() ? codes.get(at + 1).start() : text.length();
            String value = text.substring(codes.get(at).end(), Math.max(end, codes.get(at).end())).strip();
            party = PARTIES.contains(code) ? code : party;
            boolean ofParty = List.of("NAME", "IBAN", "BIC").contains(code);
            endOfParty = ofParty || PARTIES.contains(code) ? codes.get(at).end() + value.length()
                    : endOfParty;
            String key = ofParty ? party + code : code;
            if (before == null) {
                values.putIfAbsent(key, value);
            } else if (!isNamed(before, ofParty && !party.isEmpty() ? party : code)) {
                values.keySet().removeIf(known -> PARTIES.contains(code) && known.startsWith(code));
                values.put(key, value);
            }
            if (PAYERS_REFERENCES.contains(code)) {
                before = before == null ? Map.copyOf(values) : before;
                room = codes.get(at).end() + PaymentText.REFERENCE_ROOM;
            }
        }
        boolean ends = begin == text.length() && endOfParty <= room && !(credit && values.containsKey(
                "BENM"));
        boolean unclear = before != null && (ends || begin < room && text.indexOf("/" + REMITTANCE + "/",
                begin) >= 0);
        Map<String, String> named = unclear ? before : values;
        Matcher uetr = UETR_AT_END.matcher(text);
        String imad = FedwireNumber.imad(values.getOrDefault("IMAD", "")).orElse("");
        return new MtStructuredText(other(named, credit ? "ORDP" : "BENM"),
                slashRemittance(text.substring(begin), values), uetr.find() ? Uetr.whole(uetr.group(1))
                        .orElse("") : "",
                before == null || before.containsKey("IMAD") ? imad : Quoted.of(imad));
    }

    /** Whether a code stands among others, or one of its party. */
    private static boolean isNamed(Map<String, String> values, String code) {
        return values.keySet().stream().anyMatch(key -> key.startsWith(code));
    }

    private static Remitter other(Map<String, String> values, String role) {
        String[] counterparty = (values.getOrDefault("CNTP", "") + "///").split("/", -1);
        return new Remitter(
                PaymentText.partyName(firstOf(party(values, role + "NAME"), party(values, role),
                        party(values, "NAME"), counterparty[2])),
                firstOf(party(values, role + "IBAN"), party(values, "IBAN"), counterparty[0]),
                firstOf(party(values, role + "BIC"), party(values, "BIC"), counterparty[1]));
    }

    /** What the payer wrote, with blanks before what looks like a code, and the references before it. */
    private static String slashRemittance(String payers, Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        String apart = NOTHING.matcher(payers.replaceFirst("^USTD//", "")).replaceAll(
                found -> PaymentText.isNoReference(found.group(1)) ? ""
                        : Matcher.quoteReplacement(found.group().strip()));
        parts.add(SLASH_CODE.matcher(apart).replaceAll(" $0").replaceFirst("/+$", "").strip());
        REFERENCES.forEach(code -> {
            String value = party(values, code);
            if (!PaymentText.isNoReference(value)) {
                parts.add("/" + code + "/" + value);
            }
        });
        String ultimate = firstOf(party(values, "ULTDNAME"), party(values, "ULTD"));
        parts.add(ultimate.isEmpty() ? "" : PaymentText.onBehalfOf(ultimate));
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    private static String party(Map<String, String> values, String code) {
        return values.getOrDefault(code, "").replaceFirst("/+$", "").strip();
    }

    static String firstOf(String... texts) {
        return Stream.of(texts).map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
