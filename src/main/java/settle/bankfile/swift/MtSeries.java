package settle.bankfile.swift;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import settle.breaks.BreakCode;

/**
 * The statements of a file, each made of one message or several, and whether one follows the other.
 *
 * <p>A message goes on with the statement before it where it has its account, kind and number, and the next
 * page (or both are unnumbered pages, and that one's balance was intermediate). Statements of one account
 * and kind must follow each other: by number, with 1 after a New Year, and by balance. Pages of a numbered
 * statement that are not in the file may stand in another; whether they do is told where all files are known.
 */
final class MtSeries {

    /** Accounts of one file whose last statement is remembered. */
    static final int MAX_ACCOUNTS = 1_000;

    /** MT940 and MT942 are numbered apart. */
    private record Key(String account, Currency currency, MtKind kind) {}

    private final MtFaults faults;
    private final Map<Key, MtStatement> last = new HashMap<>();
    private MtStatement open;
    private boolean continued;

    MtSeries(MtFaults faults) {
        this.faults = faults;
    }

    /**
     * A message whose account, number and opening balance are known, and none of whose entries is told yet.
     */
    void begin(MtMessage message) {
        continued = open != null && open.isContinuedBy(message);
        if (!continued) {
            close();
            open = new MtStatement(message, faults);
        }
    }

    /** The end of the message that began last. */
    void end(MtMessage message) {
        if (continued) {
            open.nextPage(message);
        } else {
            firstPage(message);
        }
        open.prove(message);
    }

    /** The end of the statement, if one is open: what comes is no part of it. */
    void close() {
        if (open == null) {
            return;
        }
        Key key = new Key(open.account(), open.currency(), open.kind());
        if (last.size() < MAX_ACCOUNTS || last.containsKey(key)) {
            last.put(key, open);
        } else {
            faults.malformed(open.source().line(), MtTag.ACCOUNT.toString(),
                    "more than " + MAX_ACCOUNTS + " accounts in one file", open.account());
        }
        open.end();
        open = null;
    }

    private void firstPage(MtMessage message) {
        message.number().filter(number -> number.page() > 1 && !open.mayBeSpread())
                .ifPresent(number -> faults.failed(BreakCode.F05, number.line(),
                        ":28C: page of statement " + number.statement(), 1, number.page()));
        message.opening().filter(MtBalance::isIntermediate)
                .filter(balance -> message.number().stream().noneMatch(number -> number.page() > 1))
                .filter(balance -> !open.mayBeSpread()
                        || message.number().stream().anyMatch(number -> number.page() == 1))
                .ifPresent(balance -> faults.failed(BreakCode.F05, balance.line(),
                        "first message of a statement", ":60F:",
                        ":60M:, so messages before it are missing"));
        Optional.ofNullable(last.get(new Key(message.account(), message.currency(), message.kind())))
                .ifPresent(before -> open.follow(before, message));
    }
}
