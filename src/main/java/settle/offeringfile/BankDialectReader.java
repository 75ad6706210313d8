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
 *   reference-unique-per: DAY
 *   leading-zeros-of-accounts: IGNORED
 *   text-labels: { originator_name: "SENDER NAME, SNDR", remittance: NOTE TO PAYEE }
 * </pre>
 */
final class BankDialectReader {

    private static final Pattern MEANING =
            Pattern.compile("(CREDIT|DEBIT) (WIRE_IN|WIRE_OUT|RETURN|FEE|INTEREST|OTHER)");
    private static final Set<String> TEXT_FIELDS =
            Set.of("originator_name", "originator_account", "originator_bank",
                    "imad", "uetr", "remittance", "reverses");

    /** Within what the bank gives a reference once, and whether that is a day. */
    private static final Map<String, Boolean> UNIQUE_PER_DAY = Map.of("DAY", true, "ACCOUNT", false);

    /** What zeros in front of an account's number are, and whether they are put aside. */
    private static final Map<String, Boolean> ZEROS_ASIDE = Map.of("IGNORED", true, "KEPT", false);

    /** What may stand behind a label of the bank's own. */
    private static final Set<String> LABELLED = Set.of("originator_name", "originator_account",
            "originator_bank", "imad", "omad", "uetr", "bank_reference", "remittance", "party_reference",
            "reverses", "beneficiary", "other");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9 ./-]{1,39}");

    /** @param accounts that the offering names */
    BankDialect read(YamlSection section, Set<String> accounts) {
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
        Map<String, List<String>> labels = section.has("text-labels")
                ? labels(section, section.section("text-labels").texts()) : Map.of();
        boolean perDay = section.has("reference-unique-per") && section.oneOf("reference-unique-per",
                "DAY or ACCOUNT", Boolean.FALSE, text -> Optional.ofNullable(UNIQUE_PER_DAY.get(text)));
        boolean zerosAside = section.has("leading-zeros-of-accounts")
                && section.oneOf("leading-zeros-of-accounts", "IGNORED or KEPT", Boolean.FALSE,
                        text -> Optional.ofNullable(ZEROS_ASIDE.get(text)));
        section.finish(List.of("bai2-totals", "type-codes", "text-patterns", "text-labels",
                "reference-unique-per", "leading-zeros-of-accounts"));
        return new BankDialect(totals, codes, patterns, labels, perDay, zerosAside ? accounts : Set.of());
    }

    private static Map<String, List<String>> labels(YamlSection section, Map<String, String> texts) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            List<String> spellings = Arrays.stream(text.split(",")).map(String::strip).toList();
            if (!LABELLED.contains(field)) {
                section.problem("text-labels", "unknown field " + field + "; known: "
                        + String.join(", ", LABELLED.stream().sorted().toList()));
            } else if (!spellings.stream().allMatch(label -> LABEL.matcher(label).matches())) {
                section.problem("text-labels", field + ": expected labels such as SENDER NAME, with commas "
                        + "between them, found \"" + text + "\"");
            } else {
                labels.put(field, spellings);
            }
        });
        return labels;
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
