package settle.bankfile.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the payer's words in a text of which the bank marks none as that: banks put nothing before their
 * labels that looks like the id of a subscription, such as {@code RDO-009} in {@code RDO-009 DBTR: ACME}.
 */
final class PayersWords {

    /** Letters and digits behind them, together or joined by one sign, or a short number behind a blank. */
    private static final Pattern ID = Pattern.compile("(?<![\\p{L}\\p{N}])(?<word>\\p{L}{2,10})"
            + "(?:[-./_]?[0-9]{1,8}|\\s[0-9]{1,4})(?![\\p{L}\\p{N}])");
    /** Words behind which a bank writes numbers of its own. */
    private static final Set<String> OF_BANKS = Set.of("WT", "WIRE", "WIRES", "FED", "FEDWIRE", "CHIPS",
            "SWIFT",
            "REF", "REFERENCE", "TRN", "TXN", "SEQ", "SRF", "SSN", "NO", "NBR", "NUM", "NUMBER", "IN", "OUT",
            "ID",
            "DATE", "TIME", "TYPE", "CODE", "BANK", "BK", "NA", "BRANCH", "CREDIT", "CR", "DEBIT", "DR",
            "TRANSFER", "TRF", "XFER", "MT", "PACS", "BATCH", "ITEM", "ACCT", "AC", "ACCOUNT", "IMAD",
            "OMAD");
    /** Of a text that a bank writes no more than this stands before its labels. */
    private static final int MOST = 4_000;

    private PayersWords() {}

    /**
     * Where the payer's words begin; beyond the text where there are none. The first word behind a label, and
     * all of a payer's name, are the label's.
     *
     * @param parts those of the text
     */
    static int begin(String text, List<Part> parts) {
        StringBuilder others = new StringBuilder(text.substring(0, Math.min(text.length(), MOST)));
        for (Part part : parts) {
            boolean name = part.meaning().names() && !part.meaning().isOfBank();
            int to = Math.min(name ? part.end() : endOfWord(text, part.valueBegin()),
                    others.length());
            for (int at = part.begin(); at < to; at++) {
                others.setCharAt(at, ',');
            }
        }
        Matcher id = ID.matcher(others);
        while (id.find()) {
            if (!OF_BANKS.contains(id.group("word").toUpperCase(Locale.ROOT))) {
                return id.start();
            }
        }
        return text.length();
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < Math.min(text.length(), MOST) && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
