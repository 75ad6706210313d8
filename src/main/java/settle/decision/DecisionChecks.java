package settle.decision;

import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;

/** Decisions that do not count: code X07. */
public final class DecisionChecks {

    private DecisionChecks() {}

    /** One break for every decision, since none is carried out yet. */
    public static List<Break> of(List<Decision> decisions) {
        return decisions.stream().map(decision -> Break.of(BreakCode.X07, Subject.CLOSING)
                .subscription(decision.subscription()).bankReference(decision.bankReference())
                .identifiedBy(decision.id(), decision.source())
                .expected("a decision that is carried out").actual(decision.action())
                .source(decision.source())
                .saying("Decision " + decision.id() + " (" + decision.action()
                        + ") changes nothing: this version "
                        + "does not carry out decisions.")).toList();
    }
}
