package settle.cash.decide;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.decision.Decision;
import settle.decision.Ruling;

/**
 * Carries out what people decided on wires, one decision after the other in the order in which they took
 * effect. Each is held against the cash as it stood then, with the decisions before it and without the wires
 * that came later, so that what was rightly decided stays so, and the order in which files arrive is all one.
 * Those of one letter are judged together, before any pass matches the wires that it places.
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
     *     decisions on deliveries and on the identity of wires, which move no cash, are left alone
     * @param allGoesBack whether the offering is terminated, so that every receipt is to be refunded
     */
    public static CashDecisions of(CashPosition position, Collection<Decision> decisions,
            Application application, boolean allGoesBack) {
        List<Decision> onCash = decisions.stream()
                .filter(decision -> decision.action() != Decision.Action.WAIVE
                        && !decision.action().isOnDelivery() && !decision.action().isOnIdentity()).toList();
        if (onCash.isEmpty()) {
            return new CashDecisions(position.families(), List.of());
        }
        Docket docket = new Docket(position, application, allGoesBack);
        List<Ruling> rulings = new ArrayList<>();
        letters(onCash).forEach(letter -> rulings.addAll(docket.rule(letter)));
        return new CashDecisions(docket.families(), rulings);
    }

    /** Decisions with one approver and one moment of approval are one letter. */
    private static Collection<List<Decision>> letters(List<Decision> decisions) {
        return decisions.stream().collect(Collectors.groupingBy(Letter::of, LinkedHashMap::new,
                Collectors.toList())).values();
    }

    /** @param alone the id of a decision whose moment of approval is unknown; it is no part of a letter */
    private record Letter(String approver, Optional<LocalDateTime> approvedAt, String alone) {

        static Letter of(Decision decision) {
            return new Letter(decision.approver(), decision.approvedAt(),
                    decision.approvedAt().isPresent() ? "" : decision.id());
        }
    }
}
