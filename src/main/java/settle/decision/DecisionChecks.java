package settle.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.ClosingWording;
import settle.breaks.Figure;
import settle.breaks.Key;
import settle.identity.BankReference;
import settle.identity.DecisionId;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.money.Money;

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
        return Break.of(BreakCode.X07).about(named(decision)).source(decision.source())
                .identifiedBy(identity(decision))
                .expected("two persons, and what fits what is open")
                .actual(Figure.text(ruling.effect()))
                .saying(ClosingWording.X07_REFUSED.with("decision", new DecisionId(decision.id()))
                        .with("action", decision.action().name())
                        .with("person", decision.decidedBy().isBlank() ? "nobody named"
                                : decision.decidedBy())
                        .with("why", ruling.sentence()));
    }

    /** What few decisions name identifies them only where it is named: ids of breaks never change. */
    private static String[] identity(Decision decision) {
        List<String> parts = new ArrayList<>(List.of(decision.id(), decision.action().name(),
                decision.exceptionId(), decision.subscription(), decision.bankReference(),
                decision.amount().map(Money::toString).orElse(""), decision.decidedAt().toString()));
        Stream.of(decision.otherReference(), decision.file()).filter(named -> !named.isEmpty())
                .forEach(parts::add);
        return parts.toArray(String[]::new);
    }

    /** The decision, with the subscription and the wire that it names, known or not. */
    private static Key named(Decision decision) {
        Key key = Key.NOTHING.with(new DecisionId(decision.id()));
        if (!decision.subscription().isBlank()) {
            key = key.with(new SubscriptionId(decision.subscription()));
        }
        return decision.bankReference().isBlank() ? key
                : key.with(WireId.called(new BankReference(decision.bankReference())));
    }
}
