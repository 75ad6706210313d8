package settle.cash.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import settle.breaks.BreakCode;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.cash.apply.CashOutcome;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.wire.StandingWire;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.identity.BankReference;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

/** Decisions, ruled on one after the other. */
final class Docket {

    private final Application application;
    private final List<CashOrder> leftToLetter = new ArrayList<>();
    /** The wires in the order in which they are taken. */
    private final Map<WireKey, Integer> inOrder = new HashMap<>();
    private final Families families;
    private final WireNames names;
    private final Payers payers;
    private final KnownBreaks known;
    private final RefundDebits debits;
    private final boolean allGoesBack;

    Docket(CashPosition position, Application application, boolean allGoesBack) {
        this.application = application;
        this.allGoesBack = allGoesBack;
        families = new Families(position.families());
        names = new WireNames(position.wires());
        position.wires().forEach(wire -> inOrder.put(wire.key(), inOrder.size()));
        payers = new Payers(position.families().stream().flatMap(family -> family.receipts().stream())
                .toList());
        known = new KnownBreaks(families, application);
        debits = new RefundDebits(position.wires());
    }

    /** All families, with what was decided by now. */
    List<CashFamily> families() {
        return families.all();
    }

    /** Rules on the decisions of one letter: of its wires those that no pass had placed are left to it. */
    List<Ruling> rule(List<Decision> letter) {
        if (letter.size() > 1) {
            letter.stream().filter(decision -> decision.action() == Decision.Action.APPLY)
                    .forEach(this::leaveToLetter);
        }
        Map<Decision, Ruling> rulings = new IdentityHashMap<>();
        List<Decision> inTurn = letter.stream().sorted(Comparator.comparingInt(Docket::turn)
                .thenComparingInt(this::turnOfWire).thenComparing(Decision::subscription)).toList();
        letter.stream().filter(decision -> decision.action() == Decision.Action.RELEASE_MATCH)
                .forEach(decision -> rulings.put(decision, rule(decision)));
        if (letter.size() > 1) {
            misfits(letter).forEach((decision, why) -> rulings.put(decision, Ruling.refused(decision, why)));
        }
        inTurn.forEach(decision -> rulings.computeIfAbsent(decision, this::rule));
        leftToLetter.clear();
        return letter.stream().map(rulings::get).toList();
    }

    /**
     * In what turn those of one letter are carried out, whatever their ids: a match is released before its
     * wire is applied, and what goes back is of what is left.
     */
    private static int turn(Decision decision) {
        int rest = decision.amount().isPresent() ? 0 : 1;
        return switch (decision.action()) {
            case APPLY -> 1 + rest;
            case ACCEPT_PAYER -> 3;
            case REFUND -> 4 + rest;
            case RELEASE_MATCH, WAIVE, REVOKE, ACCEPT_DELIVERY, WITHDRAW_DELIVERY, USE_SIGHTING, SAME_WIRE,
                    TWO_WIRES -> 0;
        };
    }

    private int turnOfWire(Decision decision) {
        return decision.action() != Decision.Action.APPLY || decision.amount().isPresent() ? 0
                : receipt(decision, Optional.empty()).fitting()
                        .map(receipt -> inOrder.getOrDefault(receipt.key(), 0)).orElse(0);
    }

    /** Where what a letter states of a wire cannot be, what it says of the rest of that is nothing either. */
    private Map<Decision, Sentence> misfits(List<Decision> letter) {
        List<Claim> claims = letter.stream().filter(decision -> decision.action() == Decision.Action.APPLY)
                .flatMap(decision -> claim(decision).stream()).toList();
        Map<Decision, Sentence> misfits = Claim.misfits(claims);
        Map<WireKey, Sentence> refused = new HashMap<>();
        claims.stream().filter(claim -> misfits.containsKey(claim.order().decision()))
                .forEach(claim -> refused.putIfAbsent(claim.order().wire(),
                        misfits.get(claim.order().decision())));
        letter.stream().filter(decision -> decision.amount().isEmpty())
                .filter(decision -> decision.action() == Decision.Action.APPLY
                        || decision.action() == Decision.Action.REFUND)
                .forEach(decision -> receipt(decision, Optional.empty()).fitting()
                        .map(receipt -> refused.get(receipt.key()))
                        .ifPresent(why -> misfits.putIfAbsent(decision, why)));
        return misfits;
    }

    private Optional<Claim> claim(Decision decision) {
        return weighed(decision).then(weighed -> weighed.fit().claim(weighed.subscription())).fitting();
    }

    /** A decision that names no wire is refused in its turn, and says why. */
    private void leaveToLetter(Decision decision) {
        receipt(decision, Optional.empty()).fitting().filter(receipt -> application
                .of(families.of(receipt.key()).knownBy(decision.effectiveAt(), receipt.key()))
                .allocations().stream().noneMatch(one -> one.wire().key().equals(receipt.key())))
                .ifPresent(receipt -> leftToLetter.add(
                        new CashOrder.Release(decision, receipt.key(), Set.of())));
    }

    private Ruling rule(Decision decision) {
        return weighed(decision).then(this::carryOut)
                .told(effect -> Ruling.inForce(decision, effect), why -> Ruling.refused(decision, why));
    }

    /** A decision on a wire and a subscription, beside what is open. */
    private record Weighed(DecisionFit fit, Optional<SubscriptionId> subscription,
            Optional<NamedBreak> about, Optional<NamedBreak> named, List<CashFamily> concerned) {}

    private Fit<Weighed> weighed(Decision decision) {
        Optional<NamedBreak> about = aboutBreak(decision).or(() -> strangerOf(decision));
        return receipt(decision, about).then(receipt -> subscription(decision, about)
                .then(subscription -> weighed(decision, about, receipt, subscription)));
    }

    private Fit<Weighed> weighed(Decision decision, Optional<NamedBreak> about, Receipt receipt,
            Optional<SubscriptionId> subscription) {
        List<CashFamily> concerned = concerned(receipt, subscription);
        CashFamily family = Families.joined(concerned);
        CashFamily undecided = family;
        for (CashOrder left : leftToLetter) {
            undecided = undecided.with(left);
        }
        CashOutcome then = application.of(undecided.knownBy(decision.effectiveAt(), receipt.key()));
        known.learn(then);
        known.learn(application.of(family));
        return named(decision, receipt, family).then(named -> debits.of(decision).map(debit -> new Weighed(
                new DecisionFit(decision, receipt, family, then, debit, allGoesBack), subscription, about,
                named, concerned)));
    }

    /** What the decision changes. */
    private Fit<Sentence> carryOut(Weighed weighed) {
        DecisionFit fit = weighed.fit();
        return fit.decision().action() == Decision.Action.ACCEPT_PAYER
                ? fit.acceptedFor(weighed.subscription(), weighed.named())
                        .map(payee -> accept(fit.receipt(), payee, fit))
                : fit.order(weighed.subscription(), weighed.about())
                        .map(order -> enter(order, fit.receipt(), weighed.concerned()));
    }

    private Sentence enter(CashOrder order, Receipt receipt, List<CashFamily> concerned) {
        debits.used(order);
        known.joined(concerned);
        families.enter(Families.joined(concerned).with(order));
        return order.effect(receipt.id());
    }

    /** The break that a decision names, where the wire or subscription is to be learnt from it. */
    private Optional<NamedBreak> aboutBreak(Decision decision) {
        boolean saysAll = !decision.bankReference().isBlank() && !decision.subscription().isBlank();
        return decision.exceptionId().isBlank() || saysAll ? Optional.empty()
                : known.of(decision.exception());
    }

    /** The third-party payer of a subscription, where a decision names nothing else. */
    private Optional<NamedBreak> strangerOf(Decision decision) {
        if (decision.action() != Decision.Action.ACCEPT_PAYER || decision.subscription().isBlank()
                || !decision.bankReference().isBlank()) {
            return Optional.empty();
        }
        SubscriptionId payee = new SubscriptionId(decision.subscription());
        List<NamedBreak> strangers = families.of(payee).stream()
                .flatMap(family -> application.of(family).breaks().stream())
                .filter(found -> found.code() == BreakCode.C07).map(NamedBreak::of)
                .filter(found -> found.subscription().equals(Optional.of(payee))).toList();
        return strangers.size() == 1 ? Optional.of(strangers.get(0)) : Optional.empty();
    }

    /** The receipt that a decision names, or the one that the break is about. */
    private Fit<Receipt> receipt(Decision decision, Optional<NamedBreak> about) {
        String name = !decision.bankReference().isBlank() ? decision.bankReference()
                : about.flatMap(NamedBreak::wire).map(BankReference::text).orElse("");
        if (name.isBlank()) {
            return Fit.not(decision.exceptionId().isBlank() || about.isPresent()
                    ? DecisionWording.NO_WIRE_NAMED.sentence()
                    : DecisionWording.NO_EXCEPTION_ON_WIRES.with("exception", decision.exceptionId()));
        }
        return names.receipt(name, wire -> isMeant(decision, wire))
                .map(wire -> families.receipt(wire.key()));
    }

    /** Of several wires of one name: the one at the line, or of the exception, that is named. */
    private boolean isMeant(Decision decision, StandingWire wire) {
        return WireNames.isAt(decision, wire) || !decision.exceptionId().isBlank()
                && known.of(decision.exception()).flatMap(named -> named.key().wire()).flatMap(WireId::key)
                        .filter(wire.key()::equals).isPresent();
    }

    private Fit<Optional<SubscriptionId>> subscription(Decision decision, Optional<NamedBreak> about) {
        Optional<SubscriptionId> id = decision.subscription().isBlank()
                ? about.flatMap(NamedBreak::subscription)
                : Optional.of(new SubscriptionId(decision.subscription()));
        return id.isPresent() && families.of(id.get()).isEmpty()
                ? Fit.not(DecisionWording.NO_SUBSCRIPTION.with("subscription", id.get())) : Fit.of(id);
    }

    /** The families of the wire and of the subscription. */
    private List<CashFamily> concerned(Receipt receipt, Optional<SubscriptionId> subscription) {
        List<CashFamily> concerned = new ArrayList<>(List.of(families.of(receipt.key())));
        subscription.flatMap(families::of).ifPresent(concerned::add);
        return Families.distinct(concerned);
    }

    /** The exception that is named must stand, or be one that has stood on the wire. */
    private Fit<Optional<NamedBreak>> named(Decision decision, Receipt receipt, CashFamily family) {
        if (decision.exceptionId().isBlank() || debits.isStray(decision)) {
            return Fit.of(Optional.empty());
        }
        return Fit.known(known.of(decision.exception(), receipt, family.subscriptions()),
                () -> DecisionWording.NO_EXCEPTION_ON_MONEY.with("exception", decision.exceptionId()))
                .then(named -> Fit.unless(
                        named.wire().filter(wire -> !wire.equals(receipt.reference()))
                                .map(other -> DecisionWording.OF_OTHER_WIRE.with("exception", named.id())
                                        .with("wire", WireId.called(other))),
                        () -> Fit.of(Optional.of(named))));
    }

    /** From now on a payer is party of a subscription: links every wire of theirs to it. */
    private Sentence accept(Receipt paid, SubscriptionId payee, DecisionFit fit) {
        Set<WireKey> theirs = payers.receiptsOfPayerOf(paid);
        List<CashFamily> touched = new ArrayList<>();
        families.of(payee).ifPresent(touched::add);
        theirs.forEach(key -> touched.add(families.of(key)));
        List<CashFamily> distinct = Families.distinct(touched);
        known.joined(distinct);
        families.enter(Families.joined(distinct).linking(theirs, payee));
        return fit.acceptedPayer(payee);
    }
}
