package settle.decision;

import java.util.Collection;
import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;

/** Decisions that do not count: code X07. */
public final class DecisionChecks {

    private DecisionChecks() {}

    /** One break for every decision that was refused. */
    public static List<Break> of(Collection<Ruling> rulings) {
        return rulings.stream().filter(ruling -> ruling.outcome() == Ruling.Outcome.REFUSED)
                .map(DecisionChecks::refused).toList();
    }

    private static Break refused(Ruling ruling) {
        Decision decision = ruling.decision();
        return Break.of(BreakCode.X07, Subject.CLOSING)
                .subscription(decision.subscription()).bankReference(decision.bankReference())
                .identifiedBy(decision.id(), decision.action(), decision.exceptionId(),
                        decision.subscription(), decision.bankReference(),
                        decision.amount().map(Object::toString).orElse(""), decision.decidedAt())
                .expected("two persons, and what fits what is open")
                .actual(ruling.effect())
                .source(decision.source())
                .saying("Decision " + decision.id() + " (" + decision.action() + " by "
                        + (decision.decidedBy().isBlank() ? "nobody named" : decision.decidedBy())
                        + ") changes nothing: " + ruling.effect() + ".");
    }
}
