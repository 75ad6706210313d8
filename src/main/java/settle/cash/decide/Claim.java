package settle.cash.decide;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.cash.order.CashOrder;
import settle.decision.Decision;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.money.Money;

/**
 * What a decision of a letter applies of a wire, were it the letter's only one. Together they may be more than
 * there is: then none of them counts, since nothing but their ids would say which does.
 *
 * @param left of the wire
 * @param open on the subscription
 */
record Claim(CashOrder.Apply order, WireId wire, Money left, Money open) {

    /** Why decisions of a letter do not fit beside each other; those that do are not among them. */
    static Map<Decision, Sentence> misfits(Collection<Claim> letter) {
        Map<Decision, Sentence> misfits = new IdentityHashMap<>();
        letter.stream().collect(Collectors.groupingBy(claim -> claim.order.wire())).values()
                .forEach(several -> ofWire(several, misfits));
        letter.stream().filter(Claim::isStated).collect(Collectors.groupingBy(Claim::subscription)).values()
                .forEach(several -> beyond(several, several.get(0).open)
                        .ifPresent(sum -> several.forEach(claim -> misfits.putIfAbsent(claim.decision(),
                                DecisionWording.LETTER_BEYOND_OPEN.with("amount", sum)
                                        .with("open", claim.open).with("subscription", claim
                                                .subscription())))));
        return misfits;
    }

    /** What is stated comes before what is not; who gets what is left is stated nowhere. */
    private static void ofWire(List<Claim> several, Map<Decision, Sentence> misfits) {
        List<Claim> stated = several.stream().filter(Claim::isStated).toList();
        List<Claim> rest = several.stream().filter(claim -> !claim.isStated()).toList();
        Money left = several.get(0).left;
        Optional<Money> tooMuch = beyond(stated, left);
        tooMuch.ifPresent(sum -> refuse(stated, sum, misfits));
        if (rest.size() > 1 && tooMuch.isEmpty()) {
            beyond(rest, left.minus(sum(stated, left))).ifPresent(sum -> refuse(rest, sum.plus(sum(stated,
                    left)), misfits));
        }
    }

    private static void refuse(List<Claim> several, Money sum, Map<Decision, Sentence> misfits) {
        several.forEach(claim -> misfits.put(claim.decision(), DecisionWording.LETTER_BEYOND_LEFT
                .with("amount", sum).with("left", claim.left).with("wire", claim.wire)));
    }

    /** What several take where that is too much; of equal ones it is all one which counts. */
    private static Optional<Money> beyond(List<Claim> several, Money most) {
        boolean differ = several.stream().map(claim -> List.of(claim.order.wire(), claim.subscription(),
                claim.order.amount())).distinct().count() > 1;
        Money sum = sum(several, most);
        return differ && sum.exceeds(most) ? Optional.of(sum) : Optional.empty();
    }

    private static Money sum(List<Claim> several, Money like) {
        return several.stream().map(claim -> claim.order.amount()).reduce(Money.zero(like.currency()),
                Money::plus);
    }

    private boolean isStated() {
        return decision().amount().isPresent();
    }

    private SubscriptionId subscription() {
        return order.subscription();
    }

    private Decision decision() {
        return order.decision();
    }
}
