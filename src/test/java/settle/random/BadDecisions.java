package settle.random;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Decisions that must change nothing, and decisions that were taken back. */
final class BadDecisions {
    private static final String TOO_MUCH = "99999999999.99";

    private final Decisions decisions;
    private final Dice dice;
    private final List<Subscription> book;
    private final List<Wire> receipts;

    private BadDecisions(Decisions decisions) {
        this.decisions = decisions;
        this.dice = decisions.dice;
        this.book = decisions.draft.book.subscriptions();
        this.receipts = decisions.draft.cash.receipts();
    }

    /** Some of each kind. */
    static void tell(Decisions decisions) {
        BadDecisions bad = new BadDecisions(decisions);
        List<Runnable> kinds = List.of(bad::unapproved, bad::approvedByItsDecider, bad::ofTomorrow,
                bad::tooMuch, bad::ofNoWire, bad::forNobody, bad::ofNoException, bad::neverWaivable,
                bad::ofNoDecision, bad::ofAKnownPayer, bad::releaseOfNothing, bad::ofAMatchedWire,
                bad::takenBack);
        some(decisions, kinds).forEach(Runnable::run);
    }

    private static List<Runnable> some(Decisions decisions, List<Runnable> kinds) {
        return decisions.dice.shuffled(kinds).subList(0, decisions.dice.between(2, kinds.size()));
    }

    private Row apply() {
        return decisions.good("APPLY").with("subscription_id", dice.pick(book).id())
                .with("bank_reference", dice.pick(receipts).bankReference());
    }

    private void unapproved() {
        decisions.refused(apply().with("approved_by", "").with("approved_at", ""));
    }

    private void approvedByItsDecider() {
        Row row = dice.chance(50) ? apply() : apply().with("action", "REFUND");
        decisions.refused(row.with("decided_by", "R. Vance")
                .with("approved_by", dice.pick("R. Vance", "r vance", "R.VANCE")));
    }

    private void ofTomorrow() {
        LocalDateTime later = LocalDateTime.parse(decisions.draft.deal.day().asOf()).plusMinutes(1);
        decisions.refused(apply().with("approved_at", later.toString()));
    }

    private void tooMuch() {
        decisions.refused(apply().with("action", dice.pick("APPLY", "REFUND")).with("amount", TOO_MUCH));
    }

    private void ofNoWire() {
        decisions.refused(apply().with("bank_reference", "07019NONE"));
    }

    private void forNobody() {
        decisions.refused(apply().with("subscription_id", "NOBODY-1"));
    }

    private void ofNoException() {
        decisions.refused(decisions.good("WAIVE").with("exception_id", "S06-0000000000"));
    }

    /** Whether or not it still stands by now. */
    private void neverWaivable() {
        decisions.expected("C01", "C02", "D01", "D02", "D06", "C12").stream().findFirst()
                .map(decisions.ids::idOf).filter(id -> !id.isEmpty())
                .ifPresent(id -> decisions.refused(decisions.good("WAIVE").with("exception_id", id)));
    }

    private void ofNoDecision() {
        decisions.refused(decisions.good("REVOKE").with("exception_id", "DEC-999"));
    }

    private void ofAKnownPayer() {
        matched("party: investor").forEach(each -> decisions.refused(decisions.good("ACCEPT_PAYER")
                .with("subscription_id", each.subscriptionId())
                .with("bank_reference", each.bankReference())));
    }

    private void releaseOfNothing() {
        decisions.expected("C08").stream().filter(each -> !decisions.isTaken(each.bankReference()))
                .findFirst().ifPresent(each -> decisions.refused(
                        decisions.good("RELEASE_MATCH").with("bank_reference", each.bankReference())));
    }

    private void ofAMatchedWire() {
        matched("party: investor").forEach(each -> decisions.refused(apply().with("bank_reference", each
                .bankReference())));
    }

    /** Whatever it says, sense or not. */
    private void takenBack() {
        decisions.revoked(apply().with("action", dice.pick("APPLY", "REFUND", "RELEASE_MATCH")));
    }

    private List<Truth.Allocation> matched(String scenario) {
        return decisions.draft.cash.allocations().stream()
                .filter(each -> decisions.scenario(each.bankReference()).equals(scenario))
                .filter(each -> !decisions.isTaken(each.bankReference()))
                .sorted(Comparator.comparing(Truth.Allocation::bankReference)).limit(1).toList();
    }
}
