package settle.bankfile.camt;

import java.util.Arrays;
import java.util.Optional;

/**
 * The messages about an account that are read, by the local names of their elements, which no version
 * changes.
 */
enum CamtMessage {

    /** camt.052: during the day. */
    ACCOUNT_REPORT("BkToCstmrAcctRpt", "Rpt", "RptPgntn"),
    /** camt.053: after the day. */
    STATEMENT("BkToCstmrStmt", "Stmt", "StmtPgntn"),
    /** camt.054: of single entries. */
    NOTIFICATION("BkToCstmrDbtCdtNtfctn", "Ntfctn", "NtfctnPgntn");

    private final String root;
    private final String part;
    private final String pagination;

    CamtMessage(String root, String part, String pagination) {
        this.root = root;
        this.part = part;
        this.pagination = pagination;
    }

    static Optional<CamtMessage> ofRoot(String name) {
        return Arrays.stream(values()).filter(message -> message.root.equals(name)).findFirst();
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
