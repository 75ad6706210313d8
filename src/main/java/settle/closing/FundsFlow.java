package settle.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.money.Money;
import settle.offering.Offering;
import settle.payment.FeeSchedule;

/**
 * Where the money goes when those who may close do: what they paid, who is paid of it, what stays in escrow
 * for whom.
 *
 * @param lines in the order in which they are read
 * @param sources everything that came into escrow and did not go back
 * @param uses everything that it is there for
 */
public record FundsFlow(List<Line> lines, Money grossProceeds, Money netProceeds, Money paidToIssuer,
        Money sources, Money uses) {

    /**
     * One line.
     *
     * @param basis what a rate is taken of
     * @param fromEscrow whether the escrow agent pays it; empty where nobody is paid
     */
    public record Line(String name, String payee, Optional<Money> basis, Optional<BigDecimal> rate,
            Money amount,
            Optional<Boolean> fromEscrow) {}

    public FundsFlow {
        lines = List.copyOf(lines);
    }

    public boolean foots() {
        return sources.equals(uses);
    }

    /** The flow of what investors and cash add up to. */
    static FundsFlow of(Offering offering, Totals totals) {
        CashTotals cash = totals.cash();
        Money gross = totals.investors().gross();
        Money held = totals.held();
        Money none = Money.zero(offering.currency());
        Money feesPaid = none;
        Money net = gross;
        Money toIssuer = gross;
        List<Line> lines = new ArrayList<>();
        lines.add(line("gross_proceeds", "", gross));
        for (Offering.FeeTerms terms : offering.fees()) {
            Money fee = FeeSchedule.fee(terms, gross);
            lines.add(new Line("fee:" + terms.name(), terms.payee(), Optional.of(gross),
                    Optional.of(terms.rate()),
                    fee, Optional.of(terms.paidFromEscrow())));
            net = net.minus(fee);
            if (terms.paidFromEscrow()) {
                feesPaid = feesPaid.plus(fee);
                toIssuer = toIssuer.minus(fee);
            }
        }
        Money expenses = offering.expenses().reimbursed();
        if (expenses.isPositive()) {
            lines.add(new Line("expenses", offering.expenses().payee(),
                    Optional.of(offering.expenses().invoiced()),
                    Optional.empty(), expenses, Optional.of(false)));
            net = net.minus(expenses);
        }
        lines.add(line("net_proceeds", offering.issuer(), net));
        lines.add(new Line("paid_to_issuer", offering.issuer(), Optional.empty(), Optional.empty(), toIssuer,
                Optional.of(true)));
        lines.add(line("refunds", "", cash.refundable()));
        lines.add(line("unplaced", "", cash.unplaced()));
        lines.add(line("held_for_investors", "", held));
        lines.add(line("escrow_balance", offering.escrow().accountName(), cash.book()));
        lines.add(line("disbursed", "", cash.disbursed()));
        Money uses = toIssuer.plus(feesPaid).plus(held).plus(cash.refundable()).plus(cash.unplaced());
        return new FundsFlow(lines, gross, net, toIssuer, cash.book().plus(cash.disbursed()), uses);
    }

    private static Line line(String name, String payee, Money amount) {
        return new Line(name, payee, Optional.empty(), Optional.empty(), amount, Optional.empty());
    }
}
