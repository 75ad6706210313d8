package settle.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import settle.breaks.Break;
import settle.cash.apply.CashOutcome;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.proof.Received;

/**
 * The whole core as one function: from what was received to a judged closing. The batch job calls the same
 * parts one after the other, over chunks of families and subscriptions.
 */
public final class Settlement {

    private Settlement() {}

    /** The closing that these files come to, at this moment. */
    public static Closing of(Received received, StagedRows rows, OfferingAt at) {
        return of(PreparedClosing.of(received, rows, at));
    }

    /** The closing that a prepared one comes to. */
    public static Closing of(PreparedClosing prepared) {
        List<Break> breaks = new ArrayList<>(prepared.breaks());
        List<CashOutcome> outcomes = prepared.families().stream().map(prepared::cash).toList();
        outcomes.forEach(outcome -> breaks.addAll(outcome.breaks()));
        PlacedCash cash = PlacedCash.of(prepared.position(), outcomes);
        Map<SubscriptionId, Money> applied = cash.applied();
        prepared.book().all().forEach(
                subscription -> breaks.addAll(prepared.deliveries(subscription, applied)));
        return Closing.judge(prepared, cash, breaks);
    }
}
