package settle.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.cash.apply.Allocation;
import settle.cash.order.Refund;
import settle.closing.Closing;
import settle.closing.FundsFlow;
import settle.closing.InvestorSettlement;
import settle.closing.InvestorTotals;
import settle.closing.SeenBreak;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;

/** The CSV files of the public contract. */
final class CsvOutputs {

    private CsvOutputs() {}

    /** Name of the file → its text. */
    static Map<String, String> of(ClosingReport report) {
        Closing closing = report.closing();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("settlement.csv", settlement(closing).text());
        files.put("allocations.csv", allocations(closing).text());
        files.put("exceptions.csv", exceptions(report).text());
        files.put("funds-flow.csv", fundsFlow(closing).text());
        files.put("fees-by-subscription.csv", fees(closing).text());
        files.put("refunds.csv", refunds(closing).text());
        files.put("dwac-release.csv", dwacRelease(closing).text());
        files.put("warrant-issuance.csv", warrantIssuance(closing).text());
        files.put("decisions.csv", decisions(closing).text());
        return files;
    }

    private static CsvTable settlement(Closing closing) {
        CsvTable table = new CsvTable("subscription_id", "investor_name", "shares", "warrants", "amount_due",
                "amount_applied", "difference", "cash_status", "dwac_id", "dwac_quantity", "dwac_status",
                "warrant_status", "verdict", "exceptions");
        for (InvestorSettlement investor : closing.investors()) {
            Subscription subscription = investor.subscription();
            table.add(subscription.id(), subscription.parties().investorName(), subscription.shares(),
                    subscription.warrants(), investor.due(), investor.applied(), investor.difference(),
                    investor.cash(),
                    investor.dwac().map(DwacRequest::id).orElse(""),
                    investor.dwac().map(request -> request.quantity().toString()).orElse(""),
                    investor.dwac().map(request -> request.status().name()).orElse(""),
                    investor.warrant(), investor.verdict(),
                    investor.breaks().stream().map(found -> found.code().name()).distinct()
                            .collect(Collectors.joining(";")));
        }
        return table;
    }

    private static CsvTable allocations(Closing closing) {
        CsvTable table = new CsvTable("subscription_id", "bank_reference", "amount_applied", "rule",
                "explanation",
                "source_file", "source_line");
        for (Allocation allocation : closing.cash().allocations()) {
            table.add(allocation.subscription(), allocation.wire().reference(), allocation.amount(),
                    allocation.rule(), allocation.explanation(), allocation.wire().source().file(),
                    allocation.wire().source().line());
        }
        return table;
    }

    private static CsvTable exceptions(ClosingReport report) {
        CsvTable table = new CsvTable("exception_id", "code", "severity", "status", "subject",
                "subscription_id",
                "bank_reference", "dwac_id", "warrant_number", "expected", "actual", "difference", "message",
                "next_action", "owner", "due_at", "first_seen_at", "age_hours", "candidates", "source_file",
                "source_line");
        for (SeenBreak seen : report.breaks()) {
            Break found = seen.found();
            table.add(found.id(), found.code(), found.code().severity(), seen.status(), found.subject(),
                    found.about().subscription(), found.about().bankReference(), found.about().dwac(),
                    found.about().warrant(), found.expected().plain(), found.actual().plain(),
                    found.difference().plain(),
                    found.message(), found.code().nextAction(), found.code().owner().title(),
                    seen.dueAt(report.offering()), seen.firstSeenAt(),
                    seen.ageInHours(report.offering(), report.asOf()),
                    found.toldCandidates().stream().map(candidate -> candidate.replace(';', ','))
                            .collect(Collectors.joining(";")),
                    found.source().file(), found.source().line() == 0 ? "" : found.source().line());
        }
        return table;
    }

    private static CsvTable fundsFlow(Closing closing) {
        CsvTable table = new CsvTable("line", "payee", "basis", "rate", "amount", "from_escrow");
        for (FundsFlow.Line line : closing.fundsFlow().lines()) {
            table.add(line.name(), line.payee(), line.basis().map(Money::toString).orElse(""),
                    line.rate().map(rate -> rate.stripTrailingZeros().toPlainString()).orElse(""),
                    line.amount(),
                    line.fromEscrow().map(Object::toString).orElse(""));
        }
        return table;
    }

    private static CsvTable fees(Closing closing) {
        CsvTable table = new CsvTable("subscription_id", "fee", "amount");
        for (Map.Entry<Offering.FeeTerms, Map<SubscriptionId, Money>> fee : closing.feesBySubscription()
                .entrySet()) {
            fee.getValue().forEach((id, amount) -> table.add(id, fee.getKey().name(), amount));
        }
        return table;
    }

    private static CsvTable refunds(Closing closing) {
        CsvTable table = new CsvTable("bank_reference", "subscription_id", "remitter_name", "amount", "code");
        for (Refund refund : closing.refunds()) {
            table.add(refund.wire().reference(), refund.of().map(SubscriptionId::text)
                    .orElse(""),
                    refund.wire().payer(), refund.amount(),
                    refund.code());
        }
        return table;
    }

    private static CsvTable dwacRelease(Closing closing) {
        CsvTable table = new CsvTable("subscription_id", "dwac_id", "cusip", "quantity",
                "dtc_participant_number",
                "account_number", "account_name");
        for (InvestorSettlement investor : closing.approvable()) {
            DwacRequest request = investor.dwac().orElseThrow();
            table.add(investor.subscription().id(), request.id(), request.cusip(), request.quantity(),
                    request.participantNumber(), request.accountNumber(), request.accountName());
        }
        return table;
    }

    private static CsvTable warrantIssuance(Closing closing) {
        CsvTable table = new CsvTable("subscription_id", "holder_name", "warrant_shares", "exercise_price",
                "issue_date", "expiration_date", "warrant_number");
        Offering offering = closing.offering();
        for (InvestorSettlement investor : closing.investors()) {
            Subscription subscription = investor.subscription();
            if (investor.closes()) {
                table.add(subscription.id(), subscription.registeredHolder(),
                        InvestorTotals.warrantsDue(subscription, offering),
                        offering.warrant().exercisePrice(), offering.warrant().issueDate(),
                        offering.warrant().expirationDate(),
                        investor.certificates().stream().map(WarrantCertificate::number)
                                .collect(Collectors.joining(";")));
            }
        }
        return table;
    }

    private static CsvTable decisions(Closing closing) {
        CsvTable table = new CsvTable("decision_id", "exception_id", "action", "subscription_id",
                "bank_reference", "amount", "reason", "decided_by", "decided_at", "approved_by",
                "approved_at", "outcome", "effect", "source_file", "source_line");
        for (Ruling ruling : closing.rulings()) {
            Decision decision = ruling.decision();
            table.add(decision.id(), decision.exceptionId(), decision.action(), decision.subscription(),
                    decision.bankReference(), decision.amount().map(Money::toString).orElse(""),
                    decision.reason(), decision.decidedBy(), decision.decidedAt(), decision.approvedBy(),
                    decision.approvedAt().map(Object::toString).orElse(""), ruling.outcome(),
                    ruling.effect(), decision.source().file(), decision.source().line());
        }
        return table;
    }
}
