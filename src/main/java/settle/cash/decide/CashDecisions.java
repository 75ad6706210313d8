package settle.cash.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.cash.apply.CashOutcome;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.wire.StandingWire;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.identity.SubscriptionId;

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

    /** Applies the cash of one family; see {@link settle.cash.apply.CashApplication}. */
    public interface Application {
        CashOutcome of(CashFamily family);
    }

    /**
     * Decides on the wires of a position.
     *
     * @param decisions those whose form is right, in the order in which they took effect; waivers, which move
     *     no cash, are left alone
     */
    public static CashDecisions of(
            CashPosition position, Collection<Decision> decisions, Application application) {
        List<Decision> onCash = decisions.stream()
                .filter(decision -> decision.action() != Decision.Action.WAIVE).toList();
        if (onCash.isEmpty()) {
            return new CashDecisions(position.families(), List.of());
        }
        Docket docket = new Docket(position, application);
        List<Ruling> rulings = new ArrayList<>();
        onCash.forEach(decision -> rulings.add(docket.rule(decision)));
        return new CashDecisions(docket.families(), rulings);
    }

    /** The families while decisions are carried out: one that counts joins those of its wire and subscription. */
    private static final class Docket {

        private final CashPosition position;
        private final Application application;
        private final Map<SubscriptionId, CashFamily> familyOf = new HashMap<>();
        private final Map<String, CashFamily> familyOfWire = new HashMap<>();
        private final Map<String, List<StandingWire>> wires = new HashMap<>();
        private final Map<String, Break> known = new HashMap<>();
        private boolean allJudged;

        Docket(CashPosition position, Application application) {
            this.position = position;
            this.application = application;
            position.families().forEach(this::enter);
            for (StandingWire wire : position.wires()) {
                Set<String> names = new LinkedHashSet<>(List.of(wire.reference()));
                wire.sightings().forEach(seen -> names.addAll(
                        List.of(seen.reference(), seen.imad(), seen.uetr())));
                names.forEach(name -> wires.computeIfAbsent(name, any -> new ArrayList<>()).add(wire));
            }
        }

        Ruling rule(Decision decision) {
            try {
                return carryOut(decision);
            } catch (DoesNotFit why) {
                return Ruling.refused(decision, why.getMessage());
            }
        }

        private Ruling carryOut(Decision decision) throws DoesNotFit {
            Optional<Break> about = aboutBreak(decision).or(() -> strangerOf(decision));
            Receipt wire = wire(decision, about);
            Optional<SubscriptionId> subscription = subscription(decision, about);
            CashFamily family = joined(wire, subscription);
            CashOutcome then = outcome(family.knownBy(decision.effectiveAt(), wire.key()));
            learn(then);
            learn(outcome(family));
            learnFormer(decision, wire, family);
            requireKnown(decision, wire);
            DecisionFit fit = new DecisionFit(decision, wire, family, then);
            if (decision.action() == Decision.Action.ACCEPT_PAYER) {
                SubscriptionId payee = fit.acceptedFor(subscription, Optional.ofNullable(
                        known.get(decision.exceptionId())));
                accept(wire, payee);
                return Ruling.inForce(decision, fit.acceptedPayer(payee));
            }
            CashOrder order = fit.order(subscription, about);
            enter(family.with(order));
            return Ruling.inForce(decision, fit.effect(order));
        }

        /** The break that a decision names, where the wire or subscription is to be learnt from it. */
        private Optional<Break> aboutBreak(Decision decision) {
            boolean says = !decision.bankReference().isBlank();
            if (decision.exceptionId().isBlank() || says && !decision.subscription().isBlank()) {
                return Optional.empty();
            }
            if (!known.containsKey(decision.exceptionId()) && !allJudged) {
                distinct().forEach(family -> learn(outcome(family)));
                allJudged = true;
            }
            distinct().forEach(family -> family.receipts().forEach(wire -> learnFormer(decision, wire,
                    family)));
            return Optional.ofNullable(known.get(decision.exceptionId()));
        }

        /** The third-party payer of a subscription, where a decision names nothing else. */
        private Optional<Break> strangerOf(Decision decision) {
            CashFamily family = decision.subscription().isBlank() ? null
                    : familyOf.get(new SubscriptionId(decision.subscription()));
            if (decision.action() != Decision.Action.ACCEPT_PAYER || family == null
                    || !decision.bankReference().isBlank()) {
                return Optional.empty();
            }
            List<Break> strangers = outcome(family).breaks().stream()
                    .filter(found -> found.code() == BreakCode.C07)
                    .filter(found -> found.about().subscription().equals(decision.subscription())).toList();
            return strangers.size() == 1 ? Optional.of(strangers.get(0)) : Optional.empty();
        }

        /** An exception that is named must stand, or be one that has stood on the wire. */
        private void requireKnown(Decision decision, Receipt wire) throws DoesNotFit {
            if (decision.exceptionId().isBlank()) {
                return;
            }
            Break named = known.get(decision.exceptionId());
            if (named == null) {
                throw new DoesNotFit("no exception " + decision.exceptionId() + " stands on this money");
            }
            String reference = named.about().bankReference();
            if (!reference.isEmpty() && !reference.equals(wire.reference())) {
                throw new DoesNotFit(named.id() + " is about wire " + reference);
            }
        }

        private Receipt wire(Decision decision, Optional<Break> about) throws DoesNotFit {
            String name = !decision.bankReference().isBlank() ? decision.bankReference()
                    : about.map(found -> found.about().bankReference()).orElse("");
            if (name.isBlank()) {
                throw new DoesNotFit(decision.exceptionId().isBlank() || about.isPresent()
                        ? "it names no wire" : "no exception " + decision.exceptionId()
                                + " stands on any wire");
            }
            List<StandingWire> found = wires.getOrDefault(name, List.of());
            List<StandingWire> receipts = found.stream().filter(one -> one.standing().isReceipt()).toList();
            List<StandingWire> inEscrow = receipts.stream().filter(StandingWire::inEscrow).toList();
            List<StandingWire> meant = inEscrow.isEmpty() ? receipts : inEscrow;
            if (meant.size() != 1) {
                throw new DoesNotFit(found.isEmpty() ? "no wire " + name + " is known"
                        : meant.isEmpty() ? "entry " + name + " is no receipt"
                                : meant.size() + " wires bear the reference " + name);
            }
            String key = meant.get(0).key();
            return familyOfWire.get(key).receipts().stream()
                    .filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        }

        private Optional<SubscriptionId> subscription(Decision decision, Optional<Break> about)
                throws DoesNotFit {
            String name = !decision.subscription().isBlank() ? decision.subscription()
                    : about.map(found -> found.about().subscription()).orElse("");
            if (name.isBlank()) {
                return Optional.empty();
            }
            SubscriptionId id = new SubscriptionId(name);
            if (!familyOf.containsKey(id)) {
                throw new DoesNotFit("no subscription " + name + " is known");
            }
            return Optional.of(id);
        }

        private CashFamily joined(Receipt wire, Optional<SubscriptionId> subscription) {
            CashFamily ofWire = familyOfWire.get(wire.key());
            CashFamily ofSubscription = subscription.map(familyOf::get).orElse(ofWire);
            return joined(List.of(ofWire, ofSubscription));
        }

        /** Several families, some of which may be the same, as one. */
        private static CashFamily joined(List<CashFamily> families) {
            Set<CashFamily> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
            distinct.addAll(families);
            return distinct.size() == 1 ? families.get(0) : CashFamily.joined(distinct);
        }

        /** From now on a payer is party of a subscription: links every wire of theirs to it. */
        private void accept(Receipt paid, SubscriptionId payee) {
            Set<String> theirs = distinct().stream().flatMap(family -> family.receipts().stream())
                    .filter(wire -> wire.key().equals(paid.key()) || wire.samePayerAs(paid))
                    .map(Receipt::key).collect(Collectors.toCollection(TreeSet::new));
            List<CashFamily> touched = new ArrayList<>(List.of(familyOf.get(payee)));
            theirs.forEach(key -> touched.add(familyOfWire.get(key)));
            enter(joined(touched).linking(theirs, payee));
        }

        private void enter(CashFamily family) {
            family.subscriptions().forEach(subscription -> familyOf.put(subscription.id(), family));
            family.receipts().forEach(wire -> familyOfWire.put(wire.key(), family));
        }

        private CashOutcome outcome(CashFamily family) {
            return application.of(family);
        }

        private void learn(CashOutcome outcome) {
            outcome.breaks().forEach(found -> known.put(found.id(), found));
        }

        /** What a decision names may have gone since, because people decided or because the bank acted. */
        private void learnFormer(Decision decision, Receipt wire, CashFamily family) {
            if (!known.containsKey(decision.exceptionId())) {
                FormerBreaks.of(decision.exceptionId(), wire, family.subscriptions())
                        .ifPresent(former -> known.put(former.id(), former));
            }
        }

        private Collection<CashFamily> distinct() {
            Map<CashFamily, Boolean> distinct = new IdentityHashMap<>();
            List<CashFamily> inOrder = new ArrayList<>();
            for (CashFamily family : position.families()) {
                CashFamily now = family.subscriptions().isEmpty()
                        ? familyOfWire.get(family.receipts().get(0).wire().key())
                        : familyOf.get(family.subscriptions().get(0).id());
                if (distinct.put(now, true) == null) {
                    inOrder.add(now);
                }
            }
            return inOrder;
        }

        List<CashFamily> families() {
            return List.copyOf(distinct());
        }
    }
}
