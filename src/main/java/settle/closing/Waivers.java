package settle.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.DecisionWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Key.Part;
import settle.breaks.Sentence;
import settle.breaks.Unit;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.money.Money;

/** Takes away the breaks that people waived, as long as they may be waived. */
final class Waivers {

    private final List<Decision> pending;
    private final List<Ruling> rulings = new ArrayList<>();

    /**
     * @param decisions whose form is right, in the order in which they took effect
     */
    Waivers(Collection<Decision> decisions) {
        pending = new ArrayList<>(decisions);
    }

    /** The breaks that nobody waived. */
    List<Break> unwaived(Collection<Break> breaks) {
        Map<String, Break> left = new LinkedHashMap<>();
        Map<String, Break> all = new LinkedHashMap<>();
        breaks.forEach(found -> all.put(found.id(), found));
        left.putAll(all);
        for (Decision decision : List.copyOf(pending)) {
            Break found = all.get(decision.exception());
            if (found != null) {
                pending.remove(decision);
                Optional<Sentence> misfit = misfit(decision, found);
                if (misfit.isEmpty()) {
                    left.remove(found.id());
                }
                rulings.add(misfit.map(why -> Ruling.refused(decision, why))
                        .orElseGet(() -> Ruling.inForce(decision, DecisionWording.WAIVED.with("code", found
                                .code().name())
                                .with("found", found.sentence()))));
            }
        }
        return new ArrayList<>(left.values());
    }

    /** The breaks that people waived. */
    List<Break> waived(Collection<Break> breaks) {
        Set<String> left = unwaived(breaks).stream().map(Break::id).collect(Collectors.toSet());
        return breaks.stream().filter(found -> !left.contains(found.id())).toList();
    }

    /** What became of the waivers; those that met no break are refused. */
    List<Ruling> rulings() {
        pending.forEach(decision -> rulings.add(Ruling.refused(decision, decision.exceptionId().isBlank()
                ? DecisionWording.NO_EXCEPTION_NAMED.sentence()
                : DecisionWording.NO_EXCEPTION.with("exception", decision.exceptionId()))));
        pending.clear();
        return List.copyOf(rulings);
    }

    private static Optional<Sentence> misfit(Decision decision, Break found) {
        if (!found.code().isWaivable()) {
            return Optional.of(DecisionWording.NEVER_WAIVED.with("code", found.code().name()));
        }
        if (found.key().subscription().filter(about -> !decision.subscription().isBlank()
                && !about.equals(new SubscriptionId(decision.subscription()))).isPresent()) {
            return Optional.of(DecisionWording.OF_OTHER_SUBSCRIPTION.with("exception", found.id())
                    .with("subscription", found.key().text(Part.SUBSCRIPTION)));
        }
        if (isOther(decision.bankReference(), found.key().text(Part.WIRE))) {
            return Optional.of(DecisionWording.OF_OTHER_WIRE.with("exception", found.id())
                    .with("wire", found.key().text(Part.WIRE)));
        }
        return decision.amount().flatMap(most -> beyond(found.difference(), most));
    }

    private static boolean isOther(String stated, String is) {
        return !stated.isBlank() && !is.isEmpty() && !Spelling.areOne(stated, is);
    }

    /** Why an amount does not cover a difference; where nothing differs, it covers what was found. */
    private static Optional<Sentence> beyond(Figure difference, Money most) {
        if (difference.unit() == Unit.NONE) {
            return Optional.empty();
        }
        Optional<Money> size = difference.money().filter(money -> money.currency().equals(most.currency()))
                .map(Money::absolute);
        if (size.isEmpty()) {
            return Optional.of(DecisionWording.UNBOUNDED.with("difference", new Fact.WithUnit(difference)));
        }
        return size.filter(amount -> amount.exceeds(most))
                .map(amount -> DecisionWording.BEYOND.with("difference", new Fact.Plain(difference)).with(
                        "most", most));
    }
}
