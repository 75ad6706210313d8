package settle.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.money.Money;
import settle.offering.Offering;
import settle.payment.EscrowProof;
import settle.payment.GrossPlan;
import settle.payment.LineId;
import settle.payment.LineId.Sort;
import settle.payment.PaidLine;
import settle.payment.Payable;

/**
 * Where the money goes when those who may close do: what they paid, who is paid of it, what stays in escrow
 * for whom.
 *
 * @param lines in the order in which they are read
 */
public record FundsFlow(List<Line> lines, Money grossProceeds, Money netProceeds, Money paidToIssuer) {

    /** How far a line is from being done. */
    public enum Status {
        /** What would be, did nothing stop the closing. */
        PROJECTED,
        PLANNED,
        /** All of it left the account. */
        PAID
    }

    /**
     * One line.
     *
     * @param basis what a rate is taken of
     * @param fromEscrow whether the escrow agent pays it; empty where nobody is paid
     * @param paid what debits have paid; empty where the escrow agent pays nobody
     * @param open what is still to be paid, likewise
     */
    public record Line(LineId id, String payee, Optional<Money> basis, Optional<BigDecimal> rate,
            Money amount, Optional<Boolean> fromEscrow, Optional<Money> paid, Optional<Money> open) {

        /** What a file calls it. */
        public String name() {
            return id.text();
        }

        /**
         * Where the line stands.
         *
         * @param stopped whether something stops the closing
         */
        public Status status(boolean stopped) {
            if (paid.filter(Money::isPositive).isPresent() && open.filter(Money::isZero).isPresent()) {
                return Status.PAID;
            }
            return stopped ? Status.PROJECTED : Status.PLANNED;
        }
    }

    public FundsFlow {
        lines = List.copyOf(lines);
    }

    static FundsFlow of(Offering offering, Escrow escrow, CashTotals cash) {
        GrossPlan plan = escrow.plan();
        EscrowProof proof = escrow.proof();
        List<Line> lines = new ArrayList<>();
        lines.add(line(Sort.GROSS_PROCEEDS, "", plan.gross()));
        plan.fees().forEach(fee -> lines.add(fee(fee, escrow)));
        if (plan.expenses().isPositive()) {
            Money paid = paid(escrow, LineId.of(Sort.EXPENSES));
            lines.add(new Line(LineId.of(Sort.EXPENSES), offering.expenses().payee(),
                    Optional.of(offering.expenses().invoiced()), Optional.empty(), plan.expenses(),
                    Optional.of(true), Optional.of(paid), Optional.of(plan.expenses().minus(paid))));
        }
        lines.add(line(Sort.NET_PROCEEDS, offering.issuer(), plan.net()));
        Money toIssuer = paid(escrow, LineId.of(Sort.PAID_TO_ISSUER));
        lines.add(new Line(LineId.of(Sort.PAID_TO_ISSUER), offering.issuer(), Optional.empty(), Optional
                .empty(),
                plan.toIssuer(), Optional.of(true), Optional.of(toIssuer),
                Optional.of(plan.toIssuer().minus(toIssuer))));
        if (offering.escrow().chargesBorneBy() == Offering.ChargesBorneBy.ISSUER) {
            lines.add(new Line(LineId.of(Sort.BANK_CHARGES), offering.escrow().bank(), Optional.empty(),
                    Optional.empty(),
                    plan.charges(), Optional.of(true), Optional.of(plan.chargesTaken()),
                    Optional.of(plan.chargesOpen())));
        }
        Money refunded = escrow.payments().paid(line -> line.kind() == Payable.Kind.REFUND,
                offering.currency());
        lines.add(new Line(LineId.of(Sort.REFUNDS), "", Optional.empty(), Optional.empty(), proof.refunds(),
                Optional.empty(), Optional.of(refunded), Optional.of(proof.refunds())));
        lines.add(line(Sort.UNPLACED, "", proof.unplaced()));
        lines.add(line(Sort.HELD_FOR_INVESTORS, "", proof.held()));
        lines.add(line(Sort.ESCROW_BALANCE, offering.escrow().accountName(), proof.balance()));
        lines.add(line(Sort.DISBURSED, "", cash.disbursed()));
        return new FundsFlow(lines, plan.gross(), plan.net(), plan.toIssuer());
    }

    private static Line fee(GrossPlan.Fee fee, Escrow escrow) {
        LineId id = LineId.fee(fee.terms().name());
        Optional<Money> paid = fee.terms().paidFromEscrow() ? Optional.of(paid(escrow, id))
                : Optional.empty();
        return new Line(id, fee.terms().payee(), Optional.of(escrow.plan().gross()),
                Optional.of(fee.terms().rate()), fee.amount(), Optional.of(fee.terms().paidFromEscrow()),
                paid, paid.map(fee.amount()::minus));
    }

    private static Money paid(Escrow escrow, LineId line) {
        return escrow.payments().lines().stream().filter(one -> one.payable().id().equals(line))
                .findFirst().map(PaidLine::paid).orElseThrow();
    }

    private static Line line(Sort sort, String payee, Money amount) {
        return new Line(LineId.of(sort), payee, Optional.empty(), Optional.empty(), amount, Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
