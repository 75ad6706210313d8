package settle.random;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A closing while it is being planned: the scenarios write into it what happens and what must follow. */
final class Draft {
    final Dice dice;
    final Deal deal;
    final Temper temper;
    final Names names;
    final Spelling spelling;
    final Moments moments;
    final Book book;
    final Cash cash;
    final Requests requests;
    final Register register;

    private final Set<Truth.Expectation> expectations = new LinkedHashSet<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private String scenario = "";
    private int played;

    Draft(Dice dice, Deal deal, Temper temper) {
        this.dice = dice;
        this.deal = deal;
        this.temper = temper;
        this.names = new Names(dice);
        this.spelling = new Spelling(dice);
        this.moments = new Moments(dice, deal.day(), temper);
        this.book = new Book(this);
        this.cash = new Cash(this);
        this.requests = new Requests(this);
        this.register = new Register(this);
    }

    void play(Scenario next) {
        played++;
        scenario = next.name() + " " + played;
        next.plan().accept(this);
    }

    int subscriptions() {
        return book.subscriptions().size();
    }

    /** Remembers which scenario made a subscription, a wire or a request. */
    void mark(String key) {
        origins.put(key, scenario);
    }

    Map<String, String> origins() {
        return origins;
    }

    Set<Truth.Expectation> expectations() {
        return expectations;
    }

    void expect(String code, String subscriptionId, String bankReference, String dwacId) {
        expectations.add(new Truth.Expectation(code, subscriptionId, bankReference, dwacId));
    }

    void expect(String code, Subscription subscription, Wire wire) {
        expect(code, subscription.id(), wire.bankReference(), "");
    }

    /** About an investor; which of several wires the row names, if any, is left open. */
    void expectAboutInvestor(String code, Subscription subscription) {
        boolean cash = code.equals("C02") || code.equals("C03") || code.equals("C05");
        expect(code, subscription.id(), cash ? Truth.ANY : "", "");
    }

    void expectAboutWire(String code, Wire wire) {
        expectAboutWire(code, "", wire);
    }

    void expectAboutWire(String code, String subscriptionId, Wire wire) {
        expect(code, subscriptionId, wire.bankReference(), "");
    }

    void expectAboutRequest(String code, Subscription subscription, String dwacId) {
        expect(code, subscription.id(), "", dwacId);
    }

    /** Deals of many sizes in round lots; always even, so that half a warrant each is exact. */
    long evenShares() {
        return switch (dice.between(0, 3)) {
            case 0 -> dice.between(25, 100) * 200L;
            case 1 -> dice.between(4, 40) * 5_000L;
            case 2 -> dice.between(2, 12) * 50_000L;
            default -> dice.between(5_000, 400_000) * 2L;
        };
    }

    /** A wire without a reference, its payer's name written as banks and payers write it. */
    Wire arrives(long cents, String payer) {
        return cash.pay(cents, spelling.payer(payer), spelling.chatter(), moments.any());
    }

    /** The same with a reference; a blank payer stays blank. */
    Wire arrivesNaming(Subscription subscription, long cents, String payer) {
        return arrivesNaming(List.of(subscription), cents, payer);
    }

    Wire arrivesNaming(List<Subscription> subscriptions, long cents, String payer) {
        return cash.pay(cents, spelling.payer(payer), spelling.references(subscriptions), moments.any());
    }

    /** Pays a subscription in full, by reference or by its investor's own name. */
    Wire payExactly(Subscription subscription) {
        if (dice.chance(60)) {
            return payByReference(subscription);
        }
        Wire wire = arrives(cash.open(subscription), subscription.investor());
        cash.applied(subscription, wire, wire.cents(), Rule.PARTY);
        return wire;
    }

    /** Pays what is open, naming the subscription; right even where names or accounts are shared. */
    Wire payByReference(Subscription subscription) {
        return payByReference(subscription, cash.open(subscription), moments.any());
    }

    /** Pays an amount that is not more than what is open, naming the subscription. */
    Wire payByReference(Subscription subscription, long cents, Moment moment) {
        String payer = spelling.payer(subscription.investor());
        Wire wire = cash.pay(cents, payer, spelling.reference(subscription), moment);
        cash.applied(subscription, wire, cents, Rule.REFERENCE);
        return wire;
    }

    /** Gives every subscription without a planned request, or warrant, one in good order. */
    void complete() {
        scenario = "completion";
        for (Subscription subscription : book.subscriptions()) {
            if (subscription.active() && !requests.isPlanned(subscription)) {
                requests.enter(subscription, UnaryOperator.identity());
            }
            if (subscription.active() && deal.keepsRegister() && !register.isPlanned(subscription)) {
                register.issue(subscription, UnaryOperator.identity());
            }
        }
        cash.accompanyForeigners();
    }

    List<Long> differentShares(int count) {
        Set<Long> shares = new LinkedHashSet<>();
        while (shares.size() < count) {
            shares.add(evenShares());
        }
        return List.copyOf(shares);
    }
}
