package settle.offeringfile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import settle.offering.BankDialect;

/** Reads how a bank departs from the standards of its formats from an offering file, for example:
 *
 * <pre>
 * bank-dialect:
 *   bai2-totals: TRANSACTIONS_ONLY
 *   type-codes: { "195": CREDIT WIRE_IN, "698": DEBIT FEE }
 *   text-patterns: { originator_name: "SENDER NAME: ([^/]+)" }
 * </pre>
 */
final class BankDialectReader {

    private static final Pattern MEANING =
            Pattern.compile("(CREDIT|DEBIT) (WIRE_IN|WIRE_OUT|RETURN|FEE|INTEREST|OTHER)");
    private static final Set<String> TEXT_FIELDS =
            Set.of("originator_name", "originator_account", "originator_bank",
                    "imad", "uetr", "remittance", "reverses");

    BankDialect read(YamlSection section) {
        BankDialect.BaiTotals totals = section.has("bai2-totals")
                ? section.oneOf("bai2-totals", "one of " + Arrays.toString(BankDialect.BaiTotals.values()),
                        BankDialect.BaiTotals.ALL_AMOUNTS, text -> Arrays.stream(BankDialect.BaiTotals
                                .values())
                                .filter(any -> any.name().equals(text)).findAny())
                : BankDialect.BaiTotals.ALL_AMOUNTS;
        Map<String, String> codes = section.has("type-codes") ? section.section("type-codes").texts()
                : Map.of();
        codes.forEach((code, meaning) -> {
            if (!MEANING.matcher(meaning).matches()) {
                section.problem("type-codes", code
                        + ": expected a direction and a type such as CREDIT WIRE_IN, found \""
                        + meaning + "\"");
            }
        });
        Map<String, Pattern> patterns = section.has("text-patterns")
                ? patterns(section, section.section("text-patterns").texts()) : Map.of();
        section.finish(List.of("bai2-totals", "type-codes", "text-patterns"));
        return new BankDialect(totals, codes, patterns);
    }

    private static Map<String, Pattern> patterns(YamlSection section, Map<String, String> texts) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            Optional<Pattern> pattern = pattern(text);
            if (!TEXT_FIELDS.contains(field)) {
                section.problem("text-patterns", "unknown field " + field + "; known: "
                        + String.join(", ", TEXT_FIELDS.stream().sorted().toList()));
            } else if (pattern.isEmpty()) {
                section.problem("text-patterns", field
                        + ": expected a regular expression with one group, found \""
                        + text + "\"");
            } else {
                patterns.put(field, pattern.get());
            }
        });
        return patterns;
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            return pattern.matcher("").groupCount() >= 1 ? Optional.of(pattern) : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
