package settle.random;

import static settle.random.ScenarioGroup.DWAC;

import java.util.List;
import java.util.function.UnaryOperator;

/** Deposit requests for accounts that two subscriptions share, or seem to. */
final class SharedAccountScenarios {
    private static final DtcParticipant FIRST = DtcParticipant.KNOWN.get(0);
    private static final DtcParticipant SECOND = DtcParticipant.KNOWN.get(1);

    private SharedAccountScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.clean(DWAC, "shared account, told apart by participant", 2,
                        d -> pair(d, FIRST, SECOND)),
                Scenario.clean(DWAC, "shared account, told apart by quantity", 2, d -> pair(d, FIRST, FIRST)),
                Scenario.clean(DWAC, "accounts alike but for zeros", 2, SharedAccountScenarios::leadingZeros),
                Scenario.messy(DWAC, "shared account, the other's quantity", 1,
                        SharedAccountScenarios::othersQuantity),
                Scenario.messy(DWAC, "shared account, undecided", 1, SharedAccountScenarios::undecided));
    }

    private static List<Subscription> pair(Draft d, DtcParticipant first, DtcParticipant second) {
        String account = d.book.account();
        List<Long> shares = d.differentShares(2);
        return List.of(paid(d, shares.get(0), row -> with(row, first, account)),
                paid(d, shares.get(1), row -> with(row, second, account)));
    }

    private static void leadingZeros(Draft d) {
        List<String> accounts = d.book.accountsAlikeButForZeros();
        List<Long> shares = d.differentShares(2);
        for (int i = 0; i < 2; i++) {
            String account = accounts.get(i);
            paid(d, shares.get(i), row -> with(row, FIRST, account));
        }
    }

    /** The participant decides before the quantity does. */
    private static void othersQuantity(Draft d) {
        List<Subscription> pair = pair(d, FIRST, SECOND);
        String quantity = Long.toString(pair.get(1).shares());
        String request = d.requests.enter(pair.get(0), row -> row.with("quantity", quantity));
        d.expectAboutRequest("D02", pair.get(0), request);
    }

    /** Same participant, account and account name, and a quantity of neither. */
    private static void undecided(Draft d) {
        String account = d.book.account();
        String accountName = d.names.fresh();
        List<Long> shares = d.differentShares(2);
        UnaryOperator<Row> shared = row -> with(row, FIRST, account).with("dtc_account_name", accountName);
        List<Subscription> pair = shares.stream().map(each -> paid(d, each, shared)).toList();
        long quantity = shares.get(0) + shares.get(1);
        d.requests.enterUnlinked(d.requests.matching(pair.get(0)).with("quantity", Long.toString(quantity)));
        for (Subscription each : pair) {
            d.requests.none(each);
            d.expectAboutInvestor("D01", each);
        }
    }

    private static Row with(Row row, DtcParticipant participant, String account) {
        return row.with("dtc_participant_number", participant.number())
                .with("dtc_participant_name", participant.name())
                .with("dtc_account_number", account);
    }

    private static Subscription paid(Draft d, long shares, UnaryOperator<Row> change) {
        Subscription subscription = d.book.subscribe(shares, change);
        d.payExactly(subscription);
        return subscription;
    }
}
