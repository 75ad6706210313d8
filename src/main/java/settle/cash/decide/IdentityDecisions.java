package settle.cash.decide;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.cash.wire.IdentityOrder;
import settle.cash.wire.OrderOutcome;
import settle.decision.Decision;
import settle.decision.Ruling;

/**
 * What people decided on the identity of wires. It comes before any wire is placed, since it tells how many
 * there are.
 *
 * @param decisions whose form is right, in the order in which they took effect
 */
public record IdentityDecisions(List<Decision> decisions) {

    public IdentityDecisions {
        decisions = List.copyOf(decisions);
    }

    /** Those of some decisions that are on identity. */
    public static IdentityDecisions of(Collection<Decision> standing) {
        return new IdentityDecisions(standing.stream()
                .filter(decision -> decision.action().isOnIdentity()).toList());
    }

    /** What they order, in their order. */
    public List<IdentityOrder> orders() {
        return decisions.stream().map(IdentityDecisions::order).toList();
    }

    private static IdentityOrder order(Decision decision) {
        IdentityOrder.Kind kind = IdentityOrder.Kind.valueOf(decision.action().name());
        return new IdentityOrder(kind, decision.bankReference(),
                kind == IdentityOrder.Kind.USE_SIGHTING ? decision.file() : decision.otherReference(),
                decision.effectiveAt());
    }

    /**
     * What became of them.
     *
     * @param outcomes of what each orders
     */
    public List<Ruling> rulings(List<OrderOutcome> outcomes) {
        return IntStream.range(0, decisions.size())
                .mapToObj(at -> outcomes.get(at).told(new Ruled(decisions.get(at)))).toList();
    }

    /** What became of one of them. */
    private final class Ruled implements OrderOutcome.Cases<Ruling> {

        private final Decision decision;

        Ruled(Decision decision) {
            this.decision = decision;
        }

        @Override
        public Ruling inForce() {
            return Ruling.inForce(decision, effect(order(decision)));
        }

        @Override
        public Ruling misfit(OrderOutcome.Misfit misfit) {
            return Ruling.refused(decision, misfit.why());
        }

        @Override
        public Ruling contradicted(OrderOutcome.Contradicted contradicted) {
            return Ruling.refused(decision, by(DecisionWording.SAID_OTHERWISE, contradicted.by()));
        }

        @Override
        public Ruling overruled(OrderOutcome.Overruled overruled) {
            return new Ruling(decision, Ruling.Outcome.REVOKED,
                    by(DecisionWording.SAID_OTHERWISE_LATER, overruled.by()));
        }

        private Sentence by(DecisionWording wording, int other) {
            return wording.with("decision", decisions.get(other).described());
        }
    }

    private static Sentence effect(IdentityOrder order) {
        return switch (order.kind()) {
            case USE_SIGHTING -> DecisionWording.RIGHT_SIGHTING.with("place", order.other());
            case SAME_WIRE -> both(DecisionWording.ONE_WIRE, order);
            case TWO_WIRES -> order.isOfOneName()
                    ? DecisionWording.WIRES_OF_THEIR_OWN.with("wire", order.name())
                    : both(DecisionWording.TWO_WIRES, order);
        };
    }

    private static Sentence.Worded both(DecisionWording wording, IdentityOrder order) {
        return wording.with("wire", order.name()).with("other", order.other());
    }
}
