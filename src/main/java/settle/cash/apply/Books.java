package settle.cash.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.cash.link.CashFamily;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.cash.order.DecidedWire;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.offering.Offering;

/**
 * The books of one family while its cash is applied, the only place where anything changes: every receipt is
 * placed once, and neither more of it than came nor more on a subscription than is due.
 */
final class Books implements Answer.Cases {

    private final Map<SubscriptionId, Ledger> ledgers = new TreeMap<>();
    private final Map<WireKey, Placement> placements = new LinkedHashMap<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();
    private final Set<SubscriptionId> explained = new HashSet<>();
    private final View view;

    Books(CashFamily family, Offering offering, Likeness likeness, List<Ledger> opened) {
        opened.forEach(ledger -> ledgers.put(ledger.id(), ledger));
        view = new View(offering, likeness, family.receipts(), Collections.unmodifiableMap(ledgers),
                DecidedWire.of(family.orders()), Collections.unmodifiableMap(placements));
    }

    /** The books as they stand at any time. */
    View view() {
        return view;
    }

    @Override
    public void apply(Receipt receipt, Answer.Apply answer) {
        answer.parts().forEach(part -> enter(part, answer.rule()));
        answer.notes().forEach(why -> breaks.add(CashBreaks.of(receipt, why)));
        place(Placement.of(receipt.wire(), answer.appliedOf(receipt), answer.refund()));
        answer.parts().stream().map(Part::receipt).filter(other -> !view.isPlaced(other)).distinct().toList()
                .forEach(other -> place(
                        Placement.of(other.wire(), answer.appliedOf(other), Optional.empty())));
    }

    /** Nobody asks for funds of those who wait for the money of a receipt that may not be applied. */
    @Override
    public void abstain(Receipt receipt, Answer.Abstain answer) {
        place(Placement.idle(receipt.wire()));
        List<Break> why = answer.why().stream().map(one -> CashBreaks.of(receipt, one)).toList();
        breaks.addAll(why);
        if (receipt.entry().isCredit()) {
            why.stream().filter(found -> found.code().explainsMissingFunds())
                    .flatMap(found -> found.key().subscription().stream()).forEach(explained::add);
        }
    }

    @Override
    public void leaveToOthers(Receipt receipt) {
        // Another pass answers for it.
    }

    /** What became of the family's cash, with what its subscriptions lack. */
    CashOutcome closed() {
        Map<SubscriptionId, List<Allocation>> bySubscription =
                allocations.stream().collect(Collectors.groupingBy(Allocation::subscription));
        ledgers.forEach((id, ledger) -> FundingWhy.of(ledger,
                bySubscription.getOrDefault(id, List.of()), explained.contains(id), view.offering())
                .map(FundingBreaks::of).ifPresent(breaks::add));
        requireBalance();
        Map<SubscriptionId, Money> open = new TreeMap<>();
        ledgers.forEach((id, ledger) -> open.put(id, ledger.open()));
        return new CashOutcome(
                allocations.stream().sorted(Comparator.comparing(Allocation::subscription)).toList(),
                List.copyOf(placements.values()), breaks, open);
    }

    private void enter(Part part, Rule rule) {
        Ledger ledger = ledgers.get(part.to());
        ledgers.put(ledger.id(), ledger.plus(part.amount()));
        allocations.add(new Allocation(ledger.id(), part.receipt().wire(), part.amount(), rule,
                Explanation.of(part, rule, ledger)));
        part.notes(ledger).forEach(why -> breaks.add(CashBreaks.of(part.receipt(), why)));
    }

    /** What stands on the subscriptions is what is applied of the receipts. */
    private void requireBalance() {
        long paid = ledgers.values().stream().mapToLong(ledger -> ledger.applied().minor())
                .reduce(0, Math::addExact);
        long applied = placements.values().stream().mapToLong(placement -> placement.applied().minor())
                .reduce(0, Math::addExact);
        if (paid != applied) {
            throw new IllegalStateException(applied + " cents of wires are applied, " + paid + " received");
        }
    }

    private void place(Placement placement) {
        if (placements.putIfAbsent(placement.wire().key(), placement) != null) {
            throw new IllegalStateException("wire " + placement.wire().reference() + " is placed twice");
        }
    }
}
