package settle.random;

import java.util.List;

/**
 * Money that arrived and is not applied for a reason of its own, in the situations in which that can happen.
 *
 * @param code the exception that says why
 * @param explains whether it says too why its investor has no money, so that there is no C01
 * @param entry how such a wire is entered
 */
record Stranded(String code, boolean explains, Entry entry) {

    /** Enters one wire of this kind, with whatever else belongs to it. */
    interface Entry {
        Wire enter(Draft draft, long cents, String payer, String remittance);
    }

    void plan(Draft d) {
        switch (d.dice.between(0, 9)) {
            case 0, 1, 2, 3 -> onlyMoney(d);
            case 4, 5, 6 -> besideFullPayment(d);
            case 7, 8 -> besidePart(d);
            default -> ofManager(d);
        }
    }

    private void onlyMoney(Draft d) {
        Subscription subscription = d.book.subscribe();
        d.expect(code, subscription, enterFor(d, subscription, subscription.dueCents()));
        if (!explains) {
            d.expectAboutInvestor("C01", subscription);
        }
    }

    /** The investor needs this wire no more, so the exception is about the wire alone. */
    private void besideFullPayment(Draft d) {
        Subscription subscription = d.book.subscribe();
        long cents = d.dice.chance(60) ? subscription.dueCents()
                : d.dice.amountBetween(1, subscription.dueCents() * 2);
        aboutFunded(d, enterFor(d, subscription, cents));
        d.payExactly(subscription);
    }

    private void besidePart(Draft d) {
        Subscription subscription = d.book.subscribe();
        long part = d.dice.amountBetween(1, subscription.dueCents() / 2);
        d.payByReference(subscription, part, d.moments.any());
        d.expect(code, subscription, enterFor(d, subscription, subscription.dueCents() - part));
        d.expectAboutInvestor("C02", subscription);
    }

    /** The payer is party of several, and nothing says for which: all are paid, or it fits none. */
    private void ofManager(Draft d) {
        String manager = d.names.fresh();
        List<Subscription> funds = d.book.funds(manager, d.differentShares(2));
        long sum = funds.stream().mapToLong(Subscription::dueCents).sum();
        boolean paidOtherwise = d.dice.chance(50);
        long cents = paidOtherwise ? sum : sum + 777;
        Wire wire = entry.enter(d, cents, d.spelling.payer(manager), d.spelling.chatter());
        if (paidOtherwise) {
            aboutFunded(d, wire);
            funds.forEach(d::payByReference);
        } else {
            d.expectAboutWire(code, wire);
            funds.forEach(fund -> d.expectAboutInvestor("C01", fund));
        }
    }

    /** Money that went back and that nobody waits for is no trouble any more. */
    private void aboutFunded(Draft d, Wire wire) {
        if (!code.equals("C12")) {
            d.expectAboutWire(code, wire);
        }
    }

    private Wire enterFor(Draft d, Subscription subscription, long cents) {
        String remittance = d.spelling.remittance(subscription, d.dice.chance(50));
        return entry.enter(d, cents, d.spelling.payer(subscription.investor()), remittance);
    }
}
