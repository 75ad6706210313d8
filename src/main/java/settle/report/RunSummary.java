package settle.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import settle.closing.CashTotals;
import settle.closing.Closing;
import settle.closing.InvestorTotals;
import settle.money.Money;
import settle.offering.Deadlines;
import settle.proof.StagedFile;

/** {@code run.json}: what a run came to, for other programs. Amounts are text with two places. */
final class RunSummary {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunSummary() {}

    static String of(ClosingReport report) {
        Closing closing = report.closing();
        ObjectNode run = JSON.createObjectNode();
        run.put("offering_id", report.offering().id().text());
        run.put("as_of", report.asOf().toString());
        run.put("verdict", closing.verdict().name());
        run.put("version", report.version());
        run.set("totals", totals(closing));
        Map<String, Integer> counts = new TreeMap<>();
        report.standing().forEach(seen -> counts.merge(seen.found().code().name(), 1, Integer::sum));
        counts.forEach(run.putObject("counts")::put);
        run.set("changes", changes(RunChanges.of(report)));
        run.putArray("inputs").addAll(report.inputs().stream().map(RunSummary::input).toList());
        List<StagedFile> gone = closing.prepared().files().gone();
        if (!gone.isEmpty()) {
            run.putArray("gone").addAll(
                    gone.stream().map(ClosingReport.InputLine::of).map(RunSummary::input).toList());
        }
        return json(run);
    }

    private static ObjectNode input(ClosingReport.InputLine line) {
        ObjectNode input = JSON.createObjectNode();
        input.put("path", line.path());
        input.put("sha256", line.sha256());
        input.put("kind", line.kind());
        input.put("format", line.format());
        input.put("rows", line.rows());
        input.put("rejects", line.rejects());
        input.put("seen_as", line.seenAs());
        return input;
    }

    private static ObjectNode changes(RunChanges changes) {
        ObjectNode of = JSON.createObjectNode();
        of.put("new", changes.came());
        of.put("open", changes.open());
        of.put("cleared", changes.went());
        of.put("new_files", changes.newFiles());
        of.put("money_blocked", changes.blocked().toString());
        of.put("next_deadline", changes.nextCutOff().map(next -> next.deadline().title()).orElse(null));
        of.put("next_deadline_at", changes.nextCutOff().map(next -> next.at().toString()).orElse(null));
        of.put("minutes_left", changes.nextCutOff().map(Deadlines.Coming::minutesLeft).orElse(null));
        return of;
    }

    private static ObjectNode totals(Closing closing) {
        ObjectNode totals = JSON.createObjectNode();
        InvestorTotals investors = closing.totals().investors();
        CashTotals cash = closing.totals().cash();
        totals.put("currency", closing.offering().currency().getCurrencyCode());
        totals.put("amount_due", investors.due().toString());
        totals.put("amount_applied", cash.allocated().toString());
        totals.put("gross_proceeds", closing.fundsFlow().grossProceeds().toString());
        totals.put("net_proceeds", closing.fundsFlow().netProceeds().toString());
        totals.put("paid_to_issuer", closing.fundsFlow().paidToIssuer().toString());
        totals.put("refunds", closing.escrow().proof().refunds().toString());
        totals.put("unplaced", closing.escrow().proof().unplaced().toString());
        totals.put("bank_balance", closing.proof().bank().map(Money::toString).orElse(null));
        totals.put("not_yet_stated",
                closing.proof().bank().map(any -> closing.proof().notYetStated().toString()).orElse(null));
        totals.put("book_balance", cash.book().toString());
        totals.put("ledger_balance", cash.ledgers().toString());
        investors.verdicts().forEach((verdict, count) -> totals.put(
                "investors_" + verdict.name().toLowerCase(Locale.ROOT), count));
        return totals;
    }

    private static String json(ObjectNode value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers is JSON", e);
        }
    }
}
