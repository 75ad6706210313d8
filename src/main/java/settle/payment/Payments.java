package settle.payment;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import settle.money.Money;

/**
 * What debits have paid of what is planned.
 *
 * @param lines all that is planned, in its order
 * @param strays debits that pay nothing of it, or too much, in the order of the debits
 */
public record Payments(List<PaidLine> lines, List<StrayDebit> strays) {

    public Payments {
        lines = List.copyOf(lines);
        strays = List.copyOf(strays);
    }

    /**
     * Holds debits against the plan.
     *
     * @param planned in the order in which a payee's lines are paid
     * @param perhaps refunds that nobody has planned, of receipts that might go back: only proposed
     * @param debits in the order of their booking
     * @param ties what people decided which debit paid
     * @param decided refunds that people decided without naming a debit, in the order in which they took
     *     effect
     * @param underWay whether the closing went ahead, or ended, so that all that is planned may be paid
     */
    public static Payments of(List<Payable> planned, List<Payable> perhaps, List<Debit> debits,
            Collection<Tie> ties, List<Announced> decided, boolean underWay) {
        PaymentMatch match = new PaymentMatch(planned, perhaps, debits);
        match.asDecided(ties);
        match.decidedRefunds(decided);
        if (underWay) {
            match.wholeLines();
            match.sumsOfLines();
            match.partsOfLines();
        }
        return match.payments(underWay);
    }

    public Money paid(Predicate<Payable> which, Currency currency) {
        return lines.stream().filter(line -> which.test(line.payable())).map(PaidLine::paid)
                .reduce(Money.zero(currency), Money::plus);
    }

    public Money open(Predicate<Payable> which, Currency currency) {
        return lines.stream().filter(line -> which.test(line.payable())).map(PaidLine::open)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Whether nothing is left to be paid. */
    public boolean isAllPaid() {
        return lines.stream().allMatch(PaidLine::isPaid);
    }
}
