package settle.cash.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.cash.wire.IdentityOrder;
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
                    kind == IdentityOrder.Kind.USE_SIGHTING ? decision.file() : decision.otherReference());
        }).toList();
    }

    /**
     * What became of them.
     *
     * @param misfits of each why it does not fit; empty where it does
     */
    public List<Ruling> rulings(List<Optional<Sentence>> misfits) {
        List<Ruling> rulings = new ArrayList<>();
        for (int at = 0; at < decisions.size(); at++) {
            Decision decision = decisions.get(at);
            rulings.add(misfits.get(at).map(why -> Ruling.refused(decision, why))
                    .orElseGet(() -> Ruling.inForce(decision, effect(decision))));
        }
        return rulings;
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
