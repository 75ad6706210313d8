package settle.cash.decide;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.book.Subscription;
import settle.cash.apply.CashOutcome;
import settle.cash.link.CashFamily;
import settle.cash.link.Receipt;

/**
 * The exceptions on cash that decisions may name: those that stand or stood, and those that a wire may have
 * had.
 */
final class KnownBreaks {

    private final Families families;
    private final Application application;
    private final Map<String, NamedBreak> known = new HashMap<>();
    private final FormerBreaks former;
    private boolean allJudged;

    KnownBreaks(Families families, Application application) {
        this.families = families;
        this.application = application;
        this.former = new FormerBreaks(families::all);
    }

    void learn(CashOutcome outcome) {
        outcome.breaks().forEach(found -> known.put(found.id(), NamedBreak.of(found)));
    }

    void joined(Collection<CashFamily> several) {
        former.joined(several);
    }

    /** The exception of this id among what is known of a wire and some subscriptions by now. */
    Optional<NamedBreak> of(String id, Receipt receipt, List<Subscription> subscriptions) {
        if (!known.containsKey(id)) {
            FormerBreaks.of(id, receipt, subscriptions).ifPresent(found -> known.put(id, found));
        }
        return Optional.ofNullable(known.get(id));
    }

    /** The exception of this id, whatever it is about. */
    Optional<NamedBreak> of(String id) {
        if (!known.containsKey(id) && !allJudged) {
            families.all().forEach(family -> learn(application.of(family)));
            allJudged = true;
        }
        if (!known.containsKey(id)) {
            former.of(id).ifPresent(found -> known.put(id, found));
        }
        return Optional.ofNullable(known.get(id));
    }
}
