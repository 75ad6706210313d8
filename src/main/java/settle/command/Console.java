package settle.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import settle.breaks.Severity;
import settle.closing.CashTotals;
import settle.closing.Closing;
import settle.closing.InvestorVerdict;
import settle.closing.ProofOfCash;
import settle.closing.Totals;
import settle.job.PublishedRun;
import settle.job.StepProgress;
import settle.offering.Deadline;
import settle.offering.Deadlines;
import settle.payment.EscrowProof;
import settle.proof.StagedFile;
import settle.report.ClosingReport;
import settle.report.RunChanges;

/** What the program says: a bar while a long step goes on, where somebody watches; ten lines at the end. */
final class Console implements StepProgress {

    private static final int BAR = 30;
    private static final int WORST_SHOWN = 2;

    private final PrintWriter out;
    private final boolean watched;
    private boolean barShown;

    /**
     * @param watched whether a person sees the output while it is written
     */
    Console(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    @Override
    public void committed(String step, long items, long total) {
        if (watched) {
            int filled = total <= 0 ? BAR : (int) Math.min(BAR, BAR * items / total);
            out.print(String.format(Locale.ROOT, "\r%-20s [%s%s] %,d", step, "#".repeat(filled),
                    ".".repeat(BAR - filled), items));
            out.flush();
            barShown = true;
        }
    }

    void summary(PublishedRun run, Path published) {
        if (barShown) {
            out.print("\r" + " ".repeat(70) + "\r");
        }
        String head = "entry " + run.head().number() + ", head " + run.head().hash();
        RunChanges changes = RunChanges.of(run.report());
        if (changes.isQuiet()) {
            out.println(whose(run.report()) + ", nothing new; " + changes.open() + " open, "
                    + changes.blocked().grouped() + " blocked" + next(changes)
                    + gone(run.report().closing()).map(files -> "; " + files).orElse("") + "; record "
                    + head);
        } else {
            lines(run.report(), changes, published).forEach(out::println);
            out.println("  record      " + head);
        }
    }

    private static List<String> lines(ClosingReport report, RunChanges changes, Path published) {
        Closing closing = report.closing();
        CashTotals cash = closing.totals().cash();
        List<String> lines = new ArrayList<>();
        lines.add(whose(report));
        lines.add("  " + closing.verdict().meaning() + "; "
                + distance(report, Deadline.FUNDS_CUT_OFF) + ", " + distance(report, Deadline.DWAC_CUT_OFF));
        lines.add("  investors   " + investors(closing.totals()));
        lines.add("  cash        " + cash.allocated().grouped() + " applied, "
                + closing.escrow().proof().unplaced().grouped() + " unplaced, "
                + closing.escrow().proof().refunds().grouped() + " to refund");
        lines.add("  closes on   gross " + closing.fundsFlow().grossProceeds().grouped() + ", to the issuer "
                + closing.fundsFlow().paidToIssuer().grouped() + ", net "
                + closing.fundsFlow().netProceeds().grouped());
        lines.add("  proof       " + proof(closing.proof()) + escrow(closing.escrow().proof()));
        lines.add("  exceptions  " + exceptions(closing.totals()));
        report.standing().stream().limit(WORST_SHOWN)
                .filter(seen -> seen.found().severity().compareTo(Severity.HOLD) <= 0)
                .forEach(seen -> lines.add("    " + seen.found().code() + " " + seen.found().message()));
        lines.add("  changes     " + changes.came() + " came, " + changes.went() + " went, " + changes.open()
                + " still open; " + changes.blocked().grouped() + " blocked" + next(changes));
        gone(closing).ifPresent(files -> lines.add("  files       " + files));
        lines.add("  report      " + published.resolve("report.html"));
        return lines;
    }

    private static Optional<String> gone(Closing closing) {
        List<StagedFile> gone = closing.prepared().files().gone();
        return gone.isEmpty() ? Optional.empty()
                : Optional.of(gone.stream().limit(WORST_SHOWN).map(StagedFile::path)
                        .collect(Collectors.joining(", ")) + (gone.size() > WORST_SHOWN ? " …" : "")
                        + (gone.size() == 1 ? ": gone from the inbox, and still counts"
                                : ": gone from the inbox, and still count"));
    }

    private static String whose(ClosingReport report) {
        return report.offering().issuer() + " (" + report.offering().id() + ") as of " + report.asOf() + " "
                + report.offering().zone() + ": " + report.closing().verdict();
    }

    private static String next(RunChanges changes) {
        return changes.nextCutOff().map(next -> "; " + next.minutesLeft() + " min to the "
                + next.deadline().title()).orElse("");
    }

    private static String investors(Totals totals) {
        return List.of(InvestorVerdict.RELEASE, InvestorVerdict.SETTLED, InvestorVerdict.HOLD).stream()
                .map(verdict -> totals.investors().count(verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
    }

    private static String proof(ProofOfCash proof) {
        String bank = proof.bank().map(balance -> "bank " + balance.grouped()).orElse("bank not stated");
        return bank + ", book " + proof.cash().book().grouped() + ", ledgers " + proof.cash().ledgers()
                .grouped()
                + (proof.holds() ? ": proved" : ": DIFFERS");
    }

    /** Whether the account can pay, where it has not exactly what it is to pay. */
    private static String escrow(EscrowProof proof) {
        if (proof.holds()) {
            return "";
        }
        return proof.missing().isPositive() ? "; escrow LACKS " + proof.missing().grouped()
                : "; " + proof.missing().negated().grouped() + " in escrow is nobody's";
    }

    private static String exceptions(Totals totals) {
        return totals.breaks().entrySet().stream().map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String distance(ClosingReport report, Deadline deadline) {
        Duration left = Deadlines.of(report.offering()).until(report.asOf(), deadline);
        String text = Deadlines.words(left.abs());
        return deadline.title() + " " + (left.isNegative() ? text + " ago" : "in " + text);
    }
}
