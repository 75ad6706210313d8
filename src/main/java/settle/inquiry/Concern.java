package settle.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.cash.apply.Allocation;
import settle.cash.link.CashFamily;
import settle.cash.link.Receipt;
import settle.cash.wire.StandingWire;
import settle.closing.Closing;
import settle.decision.Decision;
import settle.identity.DwacId;
import settle.identity.Name;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

/** What an exception concerns of a closing. */
record Concern(Break found, Closing closing) {

    /** Subscriptions that a wire is linked to, or that are held, of which rows are shown. */
    private static final int MOST_SUBSCRIPTIONS = 20;

    /**
     * The wire that it is about, else those applied to its subscription; with what gave them back, and those
     * that its candidates point at.
     */
    List<StandingWire> wires() {
        List<StandingWire> all = closing.prepared().position().wires();
        Set<WireKey> returns = own().stream().flatMap(wire -> wire.returnedBy().stream())
                .collect(Collectors.toSet());
        return all.stream().filter(wire -> isOwn(wire) || returns.contains(wire.key())
                || candidates(WireId.class).anyMatch(candidate -> candidate.mayBe(wire.id()))).toList();
    }

    private List<StandingWire> own() {
        return closing.prepared().position().wires().stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(StandingWire wire) {
        if (found.key().wire().isPresent()) {
            return found.key().wire().get().mayBe(wire.id());
        }
        return found.key().subscription().isPresent() && allocations(wire).stream()
                .anyMatch(one -> one.subscription().equals(found.key().subscription().get()));
    }

    /**
     * The one that it is about, those that it holds besides, those that its wire names or is paid for, and
     * those that its candidates point at.
     */
    Set<SubscriptionId> subscriptions() {
        Set<SubscriptionId> concerned = new TreeSet<>();
        found.key().subscription().ifPresent(concerned::add);
        closing.investors().stream().filter(investor -> investor.breaks().stream()
                .anyMatch(one -> one.id().equals(found.id()))).limit(MOST_SUBSCRIPTIONS)
                .forEach(investor -> concerned.add(investor.subscription().id()));
        if (found.key().wire().isPresent()) {
            own().stream().flatMap(wire -> receipt(wire).stream())
                    .flatMap(receipt -> receipt.linked().stream()).sorted().distinct()
                    .limit(MOST_SUBSCRIPTIONS).forEach(concerned::add);
        }
        candidates(SubscriptionId.class).limit(MOST_SUBSCRIPTIONS).forEach(concerned::add);
        return concerned;
    }

    /** Whether it is about a request, or a candidate of it points at one. */
    boolean isOfRequest(String id) {
        return isAbout(Part.REQUEST, id)
                || candidates(DwacId.class).anyMatch(candidate -> Spelling.areOne(candidate.text(), id));
    }

    private <N extends Name> Stream<N> candidates(Class<N> sort) {
        return found.candidates().stream().flatMap(candidate -> candidate.things(sort));
    }

    /** A wire with the subscriptions that it is linked to; empty for one that is no receipt. */
    Optional<Receipt> receipt(StandingWire wire) {
        return closing.prepared().families().stream().map(CashFamily::receipts).flatMap(List::stream)
                .filter(one -> one.key().equals(wire.key())).findFirst();
    }

    List<Allocation> allocations(StandingWire wire) {
        return closing.cash().allocations().stream().filter(one -> one.wire().key().equals(wire.key()))
                .toList();
    }

    List<Allocation> allocations(SubscriptionId subscription) {
        return closing.cash().allocations().stream()
                .filter(one -> one.subscription().equals(subscription)).toList();
    }

    /** Whether a decision is on the exception, or on what the exception is about. */
    boolean isDecidedBy(Decision decision) {
        return decision.exception().equals(found.id()) || isAbout(Part.WIRE, decision.bankReference())
                || isAbout(Part.SUBSCRIPTION, decision.subscription())
                || isAbout(Part.DECISION, decision.id());
    }

    boolean isAbout(Part part, String name) {
        return !name.isEmpty() && Spelling.areOne(found.key().text(part), name);
    }
}
