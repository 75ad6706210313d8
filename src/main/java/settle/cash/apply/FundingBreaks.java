package settle.cash.apply;

import java.util.EnumSet;
import java.util.Set;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.money.Money;

/** Words the breaks of subscriptions that lack money. */
public final class FundingBreaks {

    /** Codes that say why a subscription has no funds; where one does, C01 is not raised. */
    public static final Set<BreakCode> REASONS_FOR_NO_FUNDS =
            EnumSet.of(BreakCode.C12, BreakCode.C14, BreakCode.C16, BreakCode.C17);

    private FundingBreaks() {}

    /** Nothing has arrived, and nothing says why (C01). */
    public static Break noFunds(Subscription subscription, Money due) {
        return lacking(BreakCode.C01, subscription, due, Money.zero(due.currency()))
                .saying("Nothing has arrived for " + subscription.id() + "; " + due.grouped() + " is due.");
    }

    static Break.Draft lacking(BreakCode code, Subscription subscription, Money due, Money applied) {
        return Break.of(code, Subject.SUBSCRIPTION).subscription(subscription.id())
                .expected(due).actual(applied).difference(applied.minus(due))
                .source(subscription.source());
    }
}
