package settle.payment;

import java.util.ArrayList;
import java.util.List;
import settle.money.Money;
import settle.offering.Offering;

/**
 * What becomes of the gross proceeds. Fees are computed once on the aggregate, half up to the cent. Charges
 * of the bank that the issuer bears, and then invoiced expenses, are taken only as far as gross less the fees
 * that escrow pays reaches.
 *
 * @param fees in the order of the terms
 * @param charges of the bank, less its interest, where the issuer bears them; else zero
 * @param chargesTaken what of them comes off what the issuer is paid
 * @param expenses invoiced, up to their cap
 * @param expensesTaken what of them escrow can pay
 */
public record GrossPlan(Money gross, List<Fee> fees, Money charges, Money chargesTaken, Money expenses,
        Money expensesTaken) {

    /** A fee and its terms. */
    public record Fee(Offering.FeeTerms terms, Money amount) {

        static Fee of(Offering.FeeTerms terms, Money gross) {
            return new Fee(terms, FeeSchedule.fee(terms, gross));
        }
    }

    public GrossPlan {
        fees = List.copyOf(fees);
    }

    /**
     * The plan for a gross.
     *
     * @param bankItems the net of all charges and interest that the bank booked; below zero for charges
     */
    public static GrossPlan of(Offering offering, Money gross, Money bankItems) {
        Money none = Money.zero(offering.currency());
        List<Fee> fees = offering.fees().stream().map(terms -> Fee.of(terms, gross)).toList();
        Money left = gross.minus(fromEscrow(fees, none)).max(none);
        Money charges = switch (offering.escrow().chargesBorneBy()) {
            case BANK -> none;
            case ISSUER -> bankItems.negated().max(none);
        };
        Money chargesTaken = charges.min(left);
        Money expenses = offering.expenses().reimbursed();
        return new GrossPlan(gross, fees, charges, chargesTaken, expenses,
                expenses.min(left.minus(chargesTaken)));
    }

    /** Gross less what escrow pays others. */
    public Money toIssuer() {
        Money none = Money.zero(gross.currency());
        return gross.minus(fromEscrow(fees, none)).minus(chargesTaken).minus(expensesTaken).max(none);
    }

    /** Gross after all fees and expenses, whoever pays them. */
    public Money net() {
        return fees.stream().map(Fee::amount).reduce(gross, Money::minus).minus(expenses);
    }

    /** Charges that nothing is there for: shown as open, and nothing that is missing. */
    public Money chargesOpen() {
        return charges.minus(chargesTaken);
    }

    /** What escrow is to pay to issuer, agents and others. */
    public List<Payable> payables(Offering offering) {
        List<Payable> payables = new ArrayList<>();
        payables.add(Payable.toIssuer(offering.issuer(), toIssuer()));
        fees.stream().filter(fee -> fee.terms().paidFromEscrow()).forEach(fee -> payables.add(
                Payable.fee(fee.terms().name(), fee.terms().payee(), fee.amount())));
        payables.add(Payable.expenses(offering.expenses().payee(), expensesTaken));
        return payables;
    }

    private static Money fromEscrow(List<Fee> fees, Money none) {
        return fees.stream().filter(fee -> fee.terms().paidFromEscrow()).map(Fee::amount)
                .reduce(none, Money::plus);
    }
}
