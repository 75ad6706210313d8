package settle.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * Whether a file may be used, decided before anything of it is: its controls add up, its balances roll, it is
 * of the right account, and, of an escrow file, every record could be read.
 *
 * @param usable whether its rows count
 * @param breaks what is wrong with it, usable or not
 */
public record FileProof(boolean usable, List<Break> breaks) {

    /** Malformed records of one file that get an exception of their own; the rest are counted in one more. */
    public static final int MAX_REJECTS_SHOWN = 100;

    /** Never leaves the program, not even with a record of the book that cannot be read. */
    private static final Pattern TAXPAYER_NUMBER =
            Pattern.compile("\\b(\\d{2}[- ]?\\d{7}|\\d{3}[- ]?\\d{2}[- ]?\\d{4})\\b");

    public FileProof {
        breaks = List.copyOf(breaks);
    }

    /**
     * Proves a file.
     *
     * @param account number of the account that it should be of; empty where any will do
     */
    public static FileProof of(ReceivedFile received, String account, Currency currency) {
        StagedFile file = received.file();
        List<Reject> rejects = received.rejects();
        List<Statement> statements = received.statements();
        List<Break> breaks = new ArrayList<>(malformed(file, rejects));
        received.failures().forEach(control -> breaks.add(failed(file, control)));
        boolean controlMalformed = controlIsMalformed(file, rejects);
        if (!breaks.isEmpty()) {
            return new FileProof(!controlMalformed && file.kind() != InputKind.ESCROW, breaks);
        }
        breaks.addAll(failures(file));
        if (!account.isEmpty()) {
            breaks.addAll(statements.isEmpty() ? foreignEntries(file, account, currency)
                    : foreignStatements(file, statements, account, currency));
        }
        if (!breaks.isEmpty()) {
            return new FileProof(false, breaks);
        }
        boolean provesItself = !statements.isEmpty()
                && statements.stream().noneMatch(statement -> statement.controls().isEmpty());
        if (file.kind() == InputKind.ESCROW && !file.control().proveSomething() && !provesItself) {
            breaks.add(about(BreakCode.F08, file)
                    .expected("count, total or balances in " + file.path() + ControlTotals.SUFFIX)
                    .actual("none")
                    .saying("Nothing proves that " + file.path() + " is complete; its " + file.rows()
                            + " entries were used."));
        }
        return new FileProof(true, breaks);
    }

    private static List<Break> failures(StagedFile file) {
        List<Break> failures = new ArrayList<>();
        differs(file.control().count(), BigDecimal.valueOf(file.rows())).ifPresent(stated -> failures.add(
                about(BreakCode.F02, file).expected(stated.toPlainString()).actual(file.rows())
                        .difference(file.rows() - stated.longValue())
                        .saying(file.path() + " holds " + file.rows() + " records; its control file counts "
                                + stated.toPlainString() + ".")));
        differs(file.control().total(), file.printedTotal()).ifPresent(stated -> failures.add(
                about(BreakCode.F01, file).expected(stated.toPlainString()).actual(plain(file.printedTotal()))
                        .difference(plain(file.printedTotal().subtract(stated)))
                        .saying("The records of " + file.path() + " add up to " + plain(file.printedTotal())
                                + "; its control file states " + stated.toPlainString() + ".")));
        if (file.bothBalances() && !file.rolls()) {
            BigDecimal rolled = file.control().openingBalance().orElseThrow().add(file.netOfOwn());
            BigDecimal stated = file.control().closingBalance().orElseThrow();
            failures.add(about(BreakCode.F03, file).expected(stated.toPlainString()).actual(plain(rolled))
                    .difference(plain(rolled.subtract(stated)))
                    .saying("Opening balance and booked entries of " + file.path() + " give " + plain(rolled)
                            + "; its control file states a closing balance of " + stated.toPlainString()
                            + "."));
        }
        return failures;
    }

    /** A single foreign entry is C15 or C16; a whole file of them is another account's. */
    private static List<Break> foreignEntries(StagedFile file, String account, Currency currency) {
        List<Break> failures = new ArrayList<>();
        boolean several = file.rows() > 1;
        if (several && file.otherAccountRows() == file.rows()) {
            failures.add(about(BreakCode.F05, file)
                    .expected("account " + account).actual("another account")
                    .saying("All " + file.rows() + " entries of " + file.path()
                            + " are of another account than the "
                            + "escrow account."));
        } else if (several && file.otherCurrencyRows() == file.rows()) {
            failures.add(about(BreakCode.F05, file)
                    .expected("currency " + currency).actual("another currency")
                    .saying("All " + file.rows() + " entries of " + file.path()
                            + " are in another currency."));
        }
        return failures;
    }

    /** A statement of another account; one with a single entry leaves it to that entry (C15, C16). */
    private static List<Break> foreignStatements(
            StagedFile file, List<Statement> statements, String account, Currency currency) {
        List<Break> failures = new ArrayList<>();
        for (Statement statement : statements) {
            boolean own = statement.isOf(account, currency);
            if (!own && statement.entries() != 1) {
                failures.add(about(BreakCode.F05, file)
                        .identifiedBy(file.path(), file.sha256(), statement.source().line())
                        .source(statement.source())
                        .expected("account " + account + " in " + currency)
                        .actual((statement.account().equals(account) ? "this account" : "another account")
                                + " in " + statement.currency())
                        .saying("The statement of " + file.path() + " at line " + statement.source().line()
                                + " is not of the escrow account; nothing of the file was used."));
            }
        }
        return failures;
    }

    private static Break failed(StagedFile file, StatementEvent.ControlFailed control) {
        return Break.of(control.code(), Subject.FILE)
                .identifiedBy(control.source(), control.what(), file.sha256())
                .source(control.source())
                .expected(control.expected()).actual(control.actual())
                .saying(control.what() + " of " + control.source().file() + ", line "
                        + control.source().line() + ", does not hold: it states " + control.expected()
                        + ", the records give "
                        + control.actual() + ". Nothing of the file was used.");
    }

    private static List<Break> malformed(StagedFile file, List<Reject> rejects) {
        List<Break> breaks = new ArrayList<>();
        boolean nothing = file.kind() == InputKind.ESCROW || file.rows() == 0
                || controlIsMalformed(file, rejects);
        String consequence = nothing ? "Nothing of the file was used." : "The other records were used.";
        for (Reject reject : rejects.subList(0, Math.min(rejects.size(), MAX_REJECTS_SHOWN))) {
            breaks.add(Break.of(BreakCode.F07, Subject.FILE)
                    .identifiedBy(reject.source(), reject.text())
                    .expected(reject.column().isEmpty() ? "a well-formed record" : "a valid "
                            + reject.column())
                    .actual(withoutTaxpayerNumber(file, reject.text()))
                    .source(reject.source())
                    .saying("Line " + reject.source().line() + " of " + reject.source().file()
                            + " cannot be read: " + reject.reason() + ". " + consequence));
        }
        long more = Math.max(file.rejects(), rejects.size()) - breaks.size();
        if (more > 0) {
            breaks.add(about(BreakCode.F07, file).identifiedBy(file.path(), "more").actual(more)
                    .saying(more + " more records of " + file.path() + " cannot be read. " + consequence));
        }
        return breaks;
    }

    private static boolean controlIsMalformed(StagedFile file, List<Reject> rejects) {
        return rejects.stream().anyMatch(reject -> !reject.source().file().equals(file.path()));
    }

    private static String withoutTaxpayerNumber(StagedFile file, String text) {
        return file.kind() == InputKind.SUBSCRIPTIONS
                ? TAXPAYER_NUMBER.matcher(text).replaceAll("(taxpayer number)") : text;
    }

    private static Optional<BigDecimal> differs(Optional<BigDecimal> stated, BigDecimal found) {
        return stated.filter(value -> value.compareTo(found) != 0);
    }

    private static Break.Draft about(BreakCode code, StagedFile file) {
        return Break.of(code, Subject.FILE).identifiedBy(file.path(), file.sha256())
                .source(new SourceLine(file.path(), 0));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
