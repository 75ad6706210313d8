package settle.report;

import static settle.table.OutputColumn.column;
import static settle.table.Writing.CHOICE;
import static settle.table.Writing.DATE;
import static settle.table.Writing.DECIMAL;
import static settle.table.Writing.FLAG;
import static settle.table.Writing.MOMENT;
import static settle.table.Writing.MONEY;
import static settle.table.Writing.NAMES;
import static settle.table.Writing.PRICE;
import static settle.table.Writing.TEXT;
import static settle.table.Writing.WHOLE;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.cash.apply.Allocation;
import settle.cash.order.Refund;
import settle.closing.FundsFlow;
import settle.closing.InvestorSettlement;
import settle.closing.SeenBreak;
import settle.closing.UnplacedWire;
import settle.decision.Ruling;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;
import settle.table.Column;
import settle.table.DecisionColumns;

/** The columns of the CSV files of the public contract, each file's in their order. */
final class CsvColumns {

    static final List<Column<InvestorSettlement>> SETTLEMENT = List.of(
            column("subscription_id", TEXT, row -> row.subscription().id().text()),
            column("investor_name", TEXT, row -> row.subscription().parties().investorName()),
            column("shares", WHOLE, row -> row.subscription().shares().count()),
            column("warrants", WHOLE, row -> row.subscription().warrants().count()),
            column("amount_due", MONEY, InvestorSettlement::due),
            column("amount_applied", MONEY, InvestorSettlement::applied),
            column("difference", MONEY, InvestorSettlement::difference),
            column("cash_status", CHOICE, InvestorSettlement::cash),
            column("dwac_id", TEXT.optional(), row -> row.dwac().map(DwacRequest::id)),
            column("dwac_quantity", WHOLE.optional(), row -> row.dwac().map(dwac -> dwac.quantity().count())),
            column("dwac_status", CHOICE.optional(),
                    row -> row.dwac().map(DwacRequest::status)),
            column("warrant_status", CHOICE, InvestorSettlement::warrant),
            column("verdict", CHOICE, InvestorSettlement::verdict),
            column("exceptions", NAMES,
                    row -> row.breaks().stream().map(found -> found.code().name()).distinct().toList()));

    static final List<Column<Allocation>> ALLOCATIONS = List.of(
            column("subscription_id", TEXT, row -> row.subscription().text()),
            column("bank_reference", TEXT, row -> row.wire().reference().text()),
            column("amount_applied", MONEY, Allocation::amount),
            column("rule", CHOICE, Allocation::rule),
            column("explanation", TEXT, Allocation::explanation),
            column("source_file", TEXT, row -> row.wire().source().file()),
            column("source_line", WHOLE, row -> (long) row.wire().source().line()));

    /** @param stopped whether something stops the closing, so that the flow is a projection */
    static List<Column<FundsFlow.Line>> fundsFlow(boolean stopped) {
        return List.of(
                column("line", TEXT, FundsFlow.Line::name),
                column("payee", TEXT, FundsFlow.Line::payee),
                column("basis", MONEY.optional(), FundsFlow.Line::basis),
                column("rate", DECIMAL.optional(), FundsFlow.Line::rate),
                column("amount", MONEY, FundsFlow.Line::amount),
                column("from_escrow", FLAG.optional(), FundsFlow.Line::fromEscrow),
                column("paid", MONEY.optional(), FundsFlow.Line::paid),
                column("open", MONEY.optional(), FundsFlow.Line::open),
                column("status", CHOICE, line -> line.status(stopped)));
    }

    /** A fee on what one investor pays. */
    record FeeOfInvestor(SubscriptionId subscription, String fee, Money amount) {}

    static final List<Column<FeeOfInvestor>> FEES = List.of(
            column("subscription_id", TEXT, row -> row.subscription().text()),
            column("fee", TEXT, FeeOfInvestor::fee),
            column("amount", MONEY, FeeOfInvestor::amount));

    static final List<Column<Refund>> REFUNDS = List.of(
            column("bank_reference", TEXT, row -> row.wire().reference().text()),
            column("subscription_id", TEXT.optional(), row -> row.of().map(SubscriptionId::text)),
            column("remitter_name", TEXT, row -> row.wire().payer()),
            column("amount", MONEY, Refund::amount),
            column("code", CHOICE, Refund::code));

    static final List<Column<UnplacedWire>> UNPLACED = List.of(
            column("bank_reference", TEXT, row -> row.wire().reference().text()),
            column("booked_at", TEXT, row -> row.wire().entry().effective().toString()),
            column("remitter_name", TEXT, row -> row.wire().payer()),
            column("amount", MONEY, UnplacedWire::amount),
            column("code", CHOICE.optional(), row -> row.why().map(Break::code)),
            column("exception_id", TEXT.optional(), row -> row.why().map(Break::id)),
            column("candidates", NAMES, row -> row.why().map(CsvColumns::candidates).orElse(List.of())));

    /** An investor's request that may be approved. */
    record Approvable(SubscriptionId subscription, DwacRequest request) {}

    static final List<Column<Approvable>> DWAC_RELEASE = List.of(
            column("subscription_id", TEXT, row -> row.subscription().text()),
            column("dwac_id", TEXT, row -> row.request().id()),
            column("cusip", TEXT, row -> row.request().cusip()),
            column("quantity", WHOLE, row -> row.request().quantity().count()),
            column("dtc_participant_number", TEXT, row -> row.request().participantNumber()),
            column("account_number", TEXT, row -> row.request().accountNumber()),
            column("account_name", TEXT, row -> row.request().accountName()));

    private CsvColumns() {}

    static List<Column<SeenBreak>> exceptions(Offering offering, LocalDateTime asOf) {
        return List.of(
                column("exception_id", TEXT, row -> row.found().id()),
                column("code", CHOICE, row -> row.found().code()),
                column("severity", CHOICE, row -> row.found().severity()),
                column("status", CHOICE, SeenBreak::status),
                column("subject", CHOICE, row -> row.found().subject()),
                column("subscription_id", TEXT, row -> row.found().key().text(Part.SUBSCRIPTION)),
                column("bank_reference", TEXT, row -> row.found().key().text(Part.WIRE)),
                column("dwac_id", TEXT, row -> row.found().key().text(Part.REQUEST)),
                column("warrant_number", TEXT, row -> row.found().key().text(Part.CERTIFICATE)),
                column("expected", TEXT, row -> row.found().expected().plain()),
                column("actual", TEXT, row -> row.found().actual().plain()),
                column("difference", TEXT, row -> row.found().difference().plain()),
                column("message", TEXT, row -> row.found().message()),
                column("next_action", TEXT, row -> row.found().nextAction()),
                column("owner", TEXT, row -> row.found().code().owner().title()),
                column("due_at", MOMENT, row -> row.dueAt(offering)),
                column("first_seen_at", MOMENT, SeenBreak::firstSeenAt),
                column("age_hours", WHOLE, row -> row.ageInHours(offering, asOf)),
                column("candidates", NAMES, row -> candidates(row.found())),
                column("source_file", TEXT, row -> row.found().source().file()),
                column("source_line", WHOLE.optional(), row -> Optional.of((long) row.found().source().line())
                        .filter(line -> line > 0)));
    }

    private static List<String> candidates(Break found) {
        return found.toldCandidates().stream().map(candidate -> candidate.replace(';', ',')).toList();
    }

    static List<Column<InvestorSettlement>> warrantIssuance(Offering offering) {
        return List.of(
                column("subscription_id", TEXT, row -> row.subscription().id().text()),
                column("holder_name", TEXT, row -> row.subscription().registeredHolder()),
                column("warrant_shares", WHOLE, row -> row.subscription()
                        .warrantsDue(offering.unit()).count()),
                column("exercise_price", PRICE, any -> offering.warrant().exercisePrice()),
                column("issue_date", DATE, any -> offering.warrant().issueDate()),
                column("expiration_date", DATE, any -> offering.warrant().expirationDate()),
                column("warrant_number", NAMES, row -> row.certificates().stream()
                        .map(WarrantCertificate::number).toList()));
    }

    /** The columns that decisions came in with, and what became of them. */
    static List<Column<Ruling>> decisions(Offering offering) {
        List<Column<Ruling>> columns = new ArrayList<>();
        DecisionColumns.of(offering).received().forEach(column -> columns.add(column.of(Ruling::decision)));
        columns.add(column("outcome", CHOICE, Ruling::outcome));
        columns.add(column("effect", TEXT, Ruling::effect));
        columns.add(column("source_file", TEXT, row -> row.decision().source().file()));
        columns.add(column("source_line", WHOLE, row -> (long) row.decision().source().line()));
        return columns;
    }
}
