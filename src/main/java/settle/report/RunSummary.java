package settle.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import settle.closing.Closing;
import settle.closing.InvestorSettlement;
import settle.closing.InvestorVerdict;
import settle.closing.SeenBreak;
import settle.money.Money;
import settle.offering.Deadlines;

/** {@code run.json}: what a run came to, for other programs. Amounts are text with two places. */
final class RunSummary {

    private RunSummary() {}

    static String of(ClosingReport report) {
        Closing closing = report.closing();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("offering_id", report.offering().id().text());
        run.put("as_of", report.asOf().toString());
        run.put("verdict", closing.verdict().name());
        run.put("version", report.version());
        run.put("totals", totals(closing));
        Map<String, Integer> counts = new TreeMap<>();
        for (SeenBreak seen : report.standing()) {
            counts.merge(seen.found().code().name(), 1, Integer::sum);
        }
        run.put("counts", counts);
        run.put("changes", changes(RunChanges.of(report)));
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (ClosingReport.InputLine line : report.inputs()) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("path", line.path());
            input.put("sha256", line.sha256());
            input.put("kind", line.kind());
            input.put("format", line.format());
            input.put("rows", line.rows());
            input.put("rejects", line.rejects());
            input.put("seen_as", line.seenAs());
            inputs.add(input);
        }
        run.put("inputs", inputs);
        return json(run);
    }

    private static Map<String, Object> changes(RunChanges changes) {
        Map<String, Object> of = new LinkedHashMap<>();
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

    private static Map<String, Object> totals(Closing closing) {
        Map<String, Object> totals = new LinkedHashMap<>();
        Money none = Money.zero(closing.facts().offering().currency());
        totals.put("currency", none.currency().getCurrencyCode());
        totals.put("amount_due", closing.investors().stream().map(InvestorSettlement::due)
                .reduce(none, Money::plus).toString());
        totals.put("amount_applied", closing.proof().allocated().toString());
        totals.put("gross_proceeds", closing.fundsFlow().grossProceeds().toString());
        totals.put("net_proceeds", closing.fundsFlow().netProceeds().toString());
        totals.put("paid_to_issuer", closing.fundsFlow().paidToIssuer().toString());
        totals.put("refunds", closing.proof().refundable().toString());
        totals.put("unplaced", closing.proof().unplaced().toString());
        totals.put("bank_balance", closing.proof().bank().map(Money::toString).orElse(null));
        totals.put("book_balance", closing.proof().book().toString());
        totals.put("ledger_balance", closing.proof().ledgers().toString());
        for (InvestorVerdict verdict : InvestorVerdict.values()) {
            totals.put("investors_" + verdict.name().toLowerCase(Locale.ROOT), closing.investors().stream()
                    .filter(investor -> investor.verdict() == verdict).count());
        }
        return totals;
    }

    private static String json(Object value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are JSON", e);
        }
    }
}
