package settle.bankfile.swift;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account of :25:, without the bank before it and a currency behind it: {@code 031207607/8025720131},
 * {@code TRIODOSBANK/0390123456}, {@code UBRTHUHB/12345678/HUF}, {@code 50040033/0123456789EUR}.
 */
final class MtAccount {

    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{8}([A-Z0-9]{3})?");

    private static final Pattern WITH_CURRENCY = Pattern.compile("(.*[0-9])([A-Z]{3})");

    private MtAccount() {}

    /**
     * What follows the last slash, without blanks; a currency there is no account, so then what stands
     * before it. A second line may hold the BIC of option P.
     */
    static MtReading<String> of(MtToken.Field field) {
        List<String> lines = field.lines();
        if (lines.size() > 2 || lines.size() == 2 && !BIC.matcher(lines.get(1).strip()).matches()) {
            return MtReading.fault("", "an account, and at most a BIC on a second line", lines.get(1));
        }
        List<String> parts = Arrays.stream(field.value().replace(" ", "").split("/")).toList();
        int last = parts.size() - 1;
        if (last > 0 && parts.get(last).length() == 3 && MtValues.currency(parts.get(last)).isPresent()) {
            last--;
        }
        String account = parts.isEmpty() ? "" : withoutCurrency(parts.get(last));
        return account.isEmpty() || account.length() > MtEntryLine.MAX_REFERENCE
                ? MtReading.fault("", "an account of 1 to " + MtEntryLine.MAX_REFERENCE + " characters",
                        account)
                : MtReading.of(account);
    }

    private static String withoutCurrency(String account) {
        Matcher matcher = WITH_CURRENCY.matcher(account);
        return matcher.matches() && MtValues.currency(matcher.group(2)).isPresent() ? matcher.group(1)
                : account;
    }
}
