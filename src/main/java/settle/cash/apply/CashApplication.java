package settle.cash.apply;

import java.util.List;
import settle.book.AmountsDue;
import settle.book.Subscription;
import settle.cash.link.CashFamily;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.money.Money;
import settle.offering.BusinessCalendar;
import settle.offering.Deadlines;
import settle.offering.Offering;

/**
 * Applies the receipts of one family to its subscriptions. Each pass sees what those before it left open, and
 * applies a receipt only where exactly one explanation fits; all else becomes a break.
 */
public final class CashApplication {

    /**
     * In their order: each is put all receipts that those before it have left. What may not be applied comes
     * last, when it is known who still waits for money.
     */
    static final List<Pass> PASSES = List.of(new DecidedPass(), new ReferencePass(), new ReferenceGroupPass(),
            new PartyPass(), new PartyGroupPass(), new NobodysPass(), new HeldBack());

    private CashApplication() {}

    /**
     * Applies the cash of one family.
     *
     * @param likeness proposes whose an unplaced wire may be, from the whole book
     */
    public static CashOutcome of(
            CashFamily family, AmountsDue due, BusinessCalendar calendar, Likeness likeness) {
        Books books = new Books(family, due.offering(), likeness, family.subscriptions().stream()
                .map(subscription -> opened(subscription, due, calendar)).toList());
        View view = books.view();
        for (Pass pass : PASSES) {
            for (Receipt receipt : family.receipts()) {
                if (!view.isPlaced(receipt) && pass.isPut(receipt, view)) {
                    pass.look(receipt, view).tell(receipt, books);
                }
            }
        }
        return books.closed();
    }

    private static Ledger opened(Subscription subscription, AmountsDue due, BusinessCalendar calendar) {
        Offering offering = due.offering();
        return new Ledger(subscription, due.on(subscription),
                Deadlines.of(offering).fundsDueBy(subscription.signedOn(), calendar),
                Money.zero(offering.currency()));
    }
}
