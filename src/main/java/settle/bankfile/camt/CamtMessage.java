package settle.bankfile.camt;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The messages about an account that are read, by the local names of their elements, which no version
 * changes; the first one says in that of the message that it is the first.
 */
enum CamtMessage {

    /** camt.052: during the day. */
    ACCOUNT_REPORT("BkToCstmrAcctRpt", "Rpt", "RptPgntn"),
    /** camt.053: after the day. */
    STATEMENT("BkToCstmrStmt", "Stmt", "StmtPgntn"),
    /** camt.054: of single entries. */
    NOTIFICATION("BkToCstmrDbtCdtNtfctn", "Ntfctn", "NtfctnPgntn");

    private static final Pattern VERSION = Pattern.compile("V[0-9]{2}$");

    private final String root;
    private final String part;
    private final String pagination;

    CamtMessage(String root, String part, String pagination) {
        this.root = root;
        this.part = part;
        this.pagination = pagination;
    }

    static Optional<CamtMessage> ofRoot(String name) {
        String unversioned = VERSION.matcher(name).replaceFirst("");
        return Arrays.stream(values()).filter(message -> message.root.equals(unversioned)).findFirst();
    }

    /** The message's own element. */
    String root() {
        return root;
    }

    /** The element of one statement, report or notification in it. */
    String part() {
        return part;
    }

    String pagination() {
        return pagination;
    }
}
