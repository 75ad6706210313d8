package settle.bankfile.swift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.bankfile.text.PaymentText;
import settle.statement.BankEntry.Remitter;

/**
 * What a :86: with codes says: {@code 166?00CREDIT?20SVWZ+CPST-017?32ACME FUND LP},
 * {@code /ORDP//NAME/ACME FUND LP/REMI/CPST-017}, {@code EREF+2007-01 SVWZ+CPST-017}.
 *
 * @param other who is on the other side of the entry
 */
record MtStructuredText(Remitter other, String remittance) {

    /** A number of the kind of transaction and the first code; the separator is the bank's choice. */
    private static final Pattern SUBFIELDS = Pattern.compile("\\s*(?:[0-9]{3}([?~^<>])|(\\?))(?=[0-9]{2})");
    private static final String SUBFIELD_CODES = "(00|10|2[0-9]|3[0-9]|6[0-9]|7[0-9])";

    private static final Pattern SLASH_CODE = Pattern.compile("/(TRTP|TRCD|ORDP|BENM|ULTD|ULTB|ULTC|CNTP|NAME"
            + "|IBAN|BIC|ADDR|ID|REMI|EREF|PREF|KREF|IREF|CREF|MARF|CSID|ISDT|RTRN|PURP|SVCL|OCMT|EXCH|CHGS"
            + "|INFO|UETR)/");
    private static final List<String> PARTIES = List.of("ORDP", "BENM", "ULTD", "ULTB", "ULTC", "CNTP");
    private static final List<String> SLASH_REFERENCES =
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
            return Optional.of(ofSubfields(text, Pattern.compile(Pattern.quote(separator) + SUBFIELD_CODES)));
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

    private static MtStructuredText ofSubfields(String text, Pattern code) {
        Map<Integer, String> subfields = new TreeMap<>();
        List<MatchResult> codes = code.matcher(text).results().toList();
        for (int at = 0; at < codes.size(); at++) {
            int end = at + 1 < codes.size() ? codes.get(at + 1).start() : text.length();
            subfields.merge(Integer.valueOf(codes.get(at).group(1)), text.substring(codes.get(at).end(), end),
                    (one, two) -> one + " " + two);
        }
        Remitter named = new Remitter(joined(subfields, 32, 33),
                subfields.getOrDefault(31, subfields.getOrDefault(38, "")).strip(),
                subfields.getOrDefault(30, "").strip());
        MtSepaText remittance = MtSepaText.of(
                (joined(subfields, 20, 29) + " " + joined(subfields, 60, 63)).strip());
        String further = (joined(subfields, 64, 69) + " " + joined(subfields, 70, 79)).strip();
        MtStructuredText read = ofSepa(named, remittance, further);
        return read.remittance.isEmpty() ? new MtStructuredText(read.other, joined(subfields, 0, 0)) : read;
    }

    private static MtStructuredText ofSepa(Remitter named, MtSepaText text, String further) {
        return new MtStructuredText(
                new Remitter(firstOf(named.name(), text.value("ABWA")),
                        firstOf(named.account(), text.value("IBAN")),
                        firstOf(named.bank(), text.value("BIC"))),
                (text.remittance() + " " + further).strip());
    }

    private static MtStructuredText ofSlashCodes(String text, boolean credit) {
        List<MatchResult> codes = SLASH_CODE.matcher(text).results().toList();
        Map<String, String> values = new LinkedHashMap<>();
        String party = "";
        for (int at = 0; at < codes.size(); at++) {
            String code = codes.get(at).group(1);
            int end = at + 1 < codes.size() ? codes.get(at + 1).start() : text.length();
            String value = text.substring(codes.get(at).end(), Math.max(end, codes.get(at).end()));
            party = PARTIES.contains(code) ? code : party;
            boolean ofParty = List.of("NAME", "IBAN", "BIC").contains(code);
            values.putIfAbsent(ofParty ? party + code : code, value.strip());
        }
        String[] counterparty = (values.getOrDefault("CNTP", "") + "///").split("/", -1);
        String other = credit ? "ORDP" : "BENM";
        Remitter named = new Remitter(
                firstOf(party(values, other + "NAME"), party(values, other), party(values, "NAME"),
                        counterparty[2]),
                firstOf(party(values, other + "IBAN"), party(values, "IBAN"), counterparty[0]),
                firstOf(party(values, other + "BIC"), party(values, "BIC"), counterparty[1]));
        return new MtStructuredText(named, slashRemittance(values));
    }

    private static String slashRemittance(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        parts.add(party(values, "REMI").replaceFirst("^USTD//", ""));
        SLASH_REFERENCES.forEach(code -> {
            String value = party(values, code);
            if (!PaymentText.isNoReference(value)) {
                parts.add("/" + code + "/" + value);
            }
        });
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    private static String party(Map<String, String> values, String code) {
        return values.getOrDefault(code, "").replaceFirst("/+$", "").strip();
    }

    private static String joined(Map<Integer, String> subfields, int first, int last) {
        return MtWrapping.subfields(subfields.entrySet().stream()
                .filter(field -> field.getKey() >= first && field.getKey() <= last).map(Map.Entry::getValue)
                .toList());
    }

    static String firstOf(String... texts) {
        return Stream.of(texts).map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
