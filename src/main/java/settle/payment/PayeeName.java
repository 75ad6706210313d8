package settle.payment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.book.PartyName;
import settle.statement.BankEntry;

/**
 * To whom a debit went: the counterparty that the bank names, unless that is the account's own name; else the
 * name behind BNF, BENEFICIARY or CREDITOR in its text, as in {@code OBI=PROCEEDS BNF CAPSTONE TURBINE CORP}.
 */
final class PayeeName {

    /** Something that is not the name itself, but the bank's, the number's, or another thing of the payee. */
    private static final String OTHER_THING =
            "BANK|BK|BNK|ID|ACCT?|ACCOUNT|A/C|ADDRESS|ADDR|AGENT|INFO|INSTRUCTIONS?|REF(?:ERENCE)?|TO";
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])(?:BNF|BENEFICIARY|CREDITOR)(?![\\p{L}\\p{N}])"
                    + "(?![ ]?(?:" + OTHER_THING
                    + ")(?![\\p{L}\\p{N}]))(?:[ ]?NAME(?![\\p{L}\\p{N}]))?"
                    + "(?:(?<=/(?:BNF|BENEFICIARY|CREDITOR))/|[ ]?[:=]?)[ ]*");
    /** A line's end, a mark that no name has, or another label, be it of another thing of the payee. */
    private static final Pattern END = Pattern.compile(
            "[\\n\\r;|]|/[A-Z0-9]{2,}/| {3,}"
                    + "|(?i:,?\\s+(?:BNF|BENE|BENEF|BENEFICIARY|CREDITOR|CDTR)[ ](?:" + OTHER_THING
                    + ")(?![\\p{L}\\p{N}]))"
                    + "|,?\\s+[\\p{L}\\p{N}/ ]{0,3}(?<![\\p{L}\\p{N}])[A-Z][A-Z0-9/]{1,14}[ ]?[:=]");
    /** Behind a slash what has a digit; without one a number. */
    private static final Pattern ACCOUNT_FIRST =
            Pattern.compile("^(?:/{1,2}(?=[A-Z-]*[0-9])[A-Z0-9-]{3,34}|[0-9][0-9-]{4,33})\\s+|^/+");

    private PayeeName() {}

    /** The payee's name; empty where none can be read, or where the text names two. */
    static String of(BankEntry debit, String accountName) {
        String counterparty = debit.remitter().name();
        PartyName named = PartyName.of(counterparty);
        if (!named.isBlank() && !named.samePayerAs(PartyName.of(accountName))) {
            return counterparty;
        }
        List<String> inText = LABEL.matcher(debit.remittance()).results()
                .map(found -> nameAt(debit.remittance(), found.end())).filter(name -> !name.isBlank())
                .distinct().toList();
        return inText.size() == 1 ? inText.get(0) : "";
    }

    private static String nameAt(String text, int start) {
        String rest = ACCOUNT_FIRST.matcher(text.substring(start)).replaceFirst("");
        Matcher end = END.matcher(rest);
        return (end.find() ? rest.substring(0, end.start()) : rest).strip();
    }
}
