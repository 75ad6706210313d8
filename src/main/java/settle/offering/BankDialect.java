package settle.offering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the escrow bank's files depart from the standard of their format, as an offering file describes it.
 *
 * @param baiTotals which amounts a BAI2 control total adds up
 * @param typeCodes BAI2 type code → direction and type of entry, such as {@code "195" → "CREDIT WIRE_IN"};
 *     goes before the built-in table
 * @param textPatterns canonical column ({@code originator_name}, {@code remittance}, {@code imad}, {@code
 *     uetr}, {@code originator_account}, {@code originator_bank}, {@code reverses}) → pattern whose first
 *     group is its value in the free text of an entry; goes before the built-in ones
 * @param textLabels what stands behind a label ({@code originator_name}, {@code remittance} and the like) →
 *     the bank's own spellings of the label; they go before the built-in ones
 * @param isReferencePerDay whether the bank gives a reference again on another day
 * @param zerosAside the accounts that the offering names, where the bank writes their numbers with more or
 *     fewer zeros in front; none where every zero counts
 */
public record BankDialect(BaiTotals baiTotals, Map<String, String> typeCodes,
        Map<String, Pattern> textPatterns, Map<String, List<String>> textLabels,
        boolean isReferencePerDay, Set<String> zerosAside) {

    public static final BankDialect STANDARD = new BankDialect(BaiTotals.ALL_AMOUNTS, Map.of(), Map.of(),
            Map.of());

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** A dialect in which a reference is of one entry for good, and every zero counts. */
    public BankDialect(BaiTotals baiTotals, Map<String, String> typeCodes, Map<String, Pattern> textPatterns,
            Map<String, List<String>> textLabels) {
        this(baiTotals, typeCodes, textPatterns, textLabels, false, Set.of());
    }

    /** Which amounts a control total of BAI2 adds up. */
    public enum BaiTotals {
        /** The standard's: the amounts of 03 summaries and of 16 transactions. */
        ALL_AMOUNTS,
        /** Some banks': the amounts of 16 transactions alone. */
        TRANSACTIONS_ONLY
    }

    public BankDialect {
        typeCodes = Map.copyOf(typeCodes);
        textPatterns = Map.copyOf(textPatterns);
        textLabels = Map.copyOf(textLabels);
        zerosAside = Set.copyOf(zerosAside);
    }

    /** The same of a bank that writes the numbers of these accounts with more or fewer zeros in front. */
    public BankDialect zerosAside(Set<String> accounts) {
        return new BankDialect(baiTotals, typeCodes, textPatterns, textLabels, isReferencePerDay, accounts);
    }

    /** An account's number as the offering writes it, where that is the same but for zeros in front. */
    public String account(String written) {
        return zerosAside.stream().filter(known -> significant(known).equals(significant(written)))
                .findFirst()
                .orElse(written);
    }

    private static String significant(String number) {
        return LEADING_ZEROS.matcher(number).replaceFirst("");
    }
}
