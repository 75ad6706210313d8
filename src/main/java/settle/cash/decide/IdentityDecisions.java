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
        return decisions.stream().map(decision -> {
            IdentityOrder.Kind kind = kind(decision);
            return new IdentityOrder(kind, decision.bankReference(),
                    kind == IdentityOrder.Kind.USE_SIGHTING ? decision.file() : decision.otherReference(),
                    decision.effectiveAt());
        }).toList();
    }

    /**
     * What became of them.
     *
     * @param outcomes of what each orders
     */
    public List<Ruling> rulings(List<OrderOutcome> outcomes) {
        return IntStream.range(0, decisions.size())
                .mapToObj(at -> ruling(decisions.get(at), outcomes.get(at))).toList();
    }

    private Ruling ruling(Decision decision, OrderOutcome outcome) {
        if (outcome instanceof OrderOutcome.Misfit misfit) {
            return Ruling.refused(decision, misfit.why());
        }
        if (outcome instanceof OrderOutcome.Contradicted contradicted) {
            return Ruling.refused(decision, DecisionWording.SAID_OTHERWISE.with("decision",
                    decisions.get(contradicted.by()).described()));
        }
        if (outcome instanceof OrderOutcome.Overruled overruled) {
            return new Ruling(decision, Ruling.Outcome.REVOKED, DecisionWording.SAID_OTHERWISE_LATER.with(
                    "decision", decisions.get(overruled.by()).described()));
        }
        return Ruling.inForce(decision, effect(decision));
    }

    private static Sentence effect(Decision decision) {
        return switch (kind(decision)) {
            case USE_SIGHTING -> DecisionWording.RIGHT_SIGHTING.with("place", decision.file());
            case SAME_WIRE -> both(DecisionWording.ONE_WIRE, decision);
            case TWO_WIRES -> decision.bankReference().equalsIgnoreCase(decision.otherReference())
                    ? DecisionWording.WIRES_OF_THEIR_OWN.with("wire", decision.bankReference())
                    : both(DecisionWording.TWO_WIRES, decision);
        };
    }

    private static Sentence.Worded both(DecisionWording wording, Decision decision) {
        return wording.with("wire", decision.bankReference()).with("other", decision.otherReference());
    }

    private static IdentityOrder.Kind kind(Decision decision) {
        return IdentityOrder.Kind.valueOf(decision.action().name());
    }
}
