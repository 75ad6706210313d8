package settle.bankfile.swift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import settle.bankfile.text.PaymentText;

/**
 * A text with the keywords of SEPA: {@code EREF+2007-01 SVWZ+CPST-017 ABWA+ACME FUND LP}.
 *
 * @param before what stands before the first keyword
 * @param values keyword → text up to the next keyword
 */
record MtSepaText(String before, Map<String, String> values) {

    /** Their numbers go into other fields, or are of no use here. */
    private static final List<String> NO_REMITTANCE = List.of("SVWZ", "IBAN", "BIC", "COAM", "OAMT");

    /** What the payer wrote. */
    private static final String PAYERS = "SVWZ";

    private static final Pattern KEYWORD = Pattern.compile(
            "(?<![A-Z])(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|RREF)\\+");

    static boolean beginsWithKeyword(String text) {
        return KEYWORD.matcher(text).lookingAt();
    }

    static MtSepaText of(String text) {
        List<MatchResult> keywords = KEYWORD.matcher(text).results().toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < keywords.size(); at++) {
            MatchResult keyword = keywords.get(at);
            int end = at + 1 < keywords.size() ? keywords.get(at + 1).start() : text.length();
            values.merge(keyword.group(1), text.substring(keyword.end(), end).strip(),
                    (one, two) -> one + " " + two);
        }
        int first = keywords.isEmpty() ? text.length() : keywords.get(0).start();
        return new MtSepaText(text.substring(0, first).strip(), values);
    }

    /** A value that stands before what the payer wrote, so that no payer wrote it; else empty text. */
    String banks(String keyword) {
        List<String> order = List.copyOf(values.keySet());
        boolean before = !values.containsKey(PAYERS) || order.indexOf(keyword) < order.indexOf(PAYERS);
        return before && before().isEmpty() ? value(keyword) : "";
    }

    String value(String keyword) {
        return values.getOrDefault(keyword, "");
    }

    /** What the payer wrote, and behind it, with their keywords, the references that parties gave. */
    String remittance() {
        List<String> parts = new ArrayList<>(List.of(before, value("SVWZ")));
        values.forEach((keyword, value) -> {
            if (!NO_REMITTANCE.contains(keyword) && !PaymentText.isNoReference(value)) {
                parts.add(keyword + "+" + value);
            }
        });
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }
}
