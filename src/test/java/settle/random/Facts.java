package settle.random;

import java.util.List;

/**
 * Everything that happened in a closing, before it is spread over files.
 *
 * @param provenOnly whether every escrow file has a control and no file comes twice
 */
record Facts(Deal deal, List<Row> book, List<EscrowEntry> entries, List<Row> requests, List<Row> warrants,
        String offeringFile, boolean provenOnly) {

    static Facts of(Draft draft, boolean provenOnly) {
        long shares = 0;
        long warrants = 0;
        for (Subscription subscription : draft.book.subscriptions()) {
            if (subscription.active()) {
                shares += subscription.shares();
                long stated = Long.parseLong(subscription.row().get("warrants"));
                warrants += Math.max(stated, (subscription.shares() + 1) / 2);
            }
        }
        long slack = draft.dice.pick(0L, 1L, 1_000_000L);
        return new Facts(draft.deal, draft.book.rows(), draft.cash.entries(), draft.requests.rows(),
                draft.register.rows(), draft.deal.offeringFile(shares + slack, warrants + slack), provenOnly);
    }
}
