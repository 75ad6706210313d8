package settle.cash.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.decision.Decision;
import settle.decision.Ruling;

/**
 * Carries out what people decided on wires, one decision after the other in the order in which they took
 * effect. Each is held against the cash as it stood then, with the decisions before it and without the wires
 * that came later, so that what was rightly decided stays so, and the order in which files arrive is all one.
 *
 * @param families all families, with the decisions that count on their wires
 * @param rulings what became of each decision
 */
public record CashDecisions(List<CashFamily> families, List<Ruling> rulings) {

    public CashDecisions {
        families = List.copyOf(families);
        rulings = List.copyOf(rulings);
    }

    /**
     * Decides on the wires of a position.
     *
     * @param decisions those whose form is right, in the order in which they took effect; waivers and
     *     decisions on deliveries, which move no cash, are left alone
     */
    public static CashDecisions of(
            CashPosition position, Collection<Decision> decisions, Application application) {
        List<Decision> onCash = decisions.stream()
                .filter(decision -> decision.action() != Decision.Action.WAIVE
                        && !decision.action().isOnDelivery()).toList();
        if (onCash.isEmpty()) {
            return new CashDecisions(position.families(), List.of());
        }
        Docket docket = new Docket(position, application);
        List<Ruling> rulings = new ArrayList<>();
        onCash.forEach(decision -> rulings.add(docket.rule(decision)));
        return new CashDecisions(docket.families(), rulings);
    }
}
