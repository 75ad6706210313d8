package settle.closing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.cash.apply.FundingBreaks;
import settle.cash.order.Refund;
import settle.decision.Decision;
import settle.decision.DecisionChecks;
import settle.decision.Ruling;
import settle.delivery.DwacRequest;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;
import settle.payment.FeeSchedule;

/**
 * A closing, judged: who closes, on what, and what stands in the way of the rest.
 *
 * @param prepared what it was judged on, before money was placed
 * @param cash where the money stands
 * @param investors in the order of their subscription ids
 * @param escrow what escrow pays, and whether it can
 * @param breaks all that stand, worst first
 * @param rulings what became of all decisions, in the order in which they took effect
 */
public record Closing(
        PreparedClosing prepared,
        PlacedCash cash,
        ClosingVerdict verdict,
        List<InvestorSettlement> investors,
        Escrow escrow,
        FundsFlow fundsFlow,
        ProofOfCash proof,
        Totals totals,
        List<Break> breaks,
        List<Ruling> rulings) {

    public Closing {
        investors = List.copyOf(investors);
        breaks = List.copyOf(breaks);
        rulings = List.copyOf(rulings);
    }

    /**
     * Judges a closing.
     *
     * @param unplaced all breaks that files, book, cash and deliveries have
     */
    public static Closing judge(PreparedClosing prepared, PlacedCash cash, Collection<Break> unplaced) {
        Offering offering = prepared.at().offering();
        List<Break> found = HeldFunds.told(UnreadBook.of(prepared.files(), prepared.book())
                .told(UnreadDeliveries.told(Correction.placed(unplaced, prepared, cash), prepared.files()),
                        prepared), prepared);
        Map<SubscriptionId, Money> applied = cash.applied();
        Waivers waivers = new Waivers(prepared.waivers());
        List<Break> breaks = waivers.unwaived(found);
        breaks.addAll(HeldFunds.toldAfterWaivers(unfundedAfterWaivers(prepared, applied, found, breaks),
                found,
                prepared));
        NextActions nextActions = new NextActions(prepared, found);
        breaks.replaceAll(nextActions::told);
        List<InvestorSettlement> investors = investors(prepared, cash, applied, breaks);
        CashTotals stands = CashTotals.of(cash, offering.currency());
        ProofOfCash proof =
                ProofOfCash.of(prepared.bankBalance(), prepared.position().wires(), stands);
        Escrow escrow = Escrow.of(prepared, cash, Totals.investors(investors, offering), stands);
        List<Break> ofClosing = new ArrayList<>(ClosingChecks.of(prepared, proof, escrow));
        ofClosing.addAll(EscrowBreaks.of(prepared, proof, escrow));
        ofClosing.replaceAll(nextActions::told);
        breaks.addAll(waivers.unwaived(ofClosing));
        boolean wentBack = breaks.removeIf(escrow::hasEnded);
        breaks.addAll(DecisionChecks.of(waivers.rulings()));
        breaks.sort(Break.WORST_FIRST);
        if (wentBack || !prepared.waivers().isEmpty()) {
            investors = investors(prepared, cash, applied, breaks);
        }
        List<Ruling> rulings = new ArrayList<>(prepared.rulings());
        rulings.addAll(waivers.rulings());
        rulings.sort(Comparator.comparing(Ruling::decision, Decision.BY_EFFECT));
        return new Closing(prepared, cash, ClosingVerdict.of(breaks, progress(prepared.at(), investors,
                escrow, stands)),
                investors, escrow, FundsFlow.of(offering, escrow, stands), proof, Totals.of(investors, stands,
                        breaks, offering), breaks, rulings);
    }

    /** How far the closing, or what became of it, is paid and delivered. */
    private static ClosingVerdict.Progress progress(OfferingAt at, List<InvestorSettlement> investors,
            Escrow escrow, CashTotals stands) {
        if (at.isTerminated()) {
            return escrow.isAllReturned() ? ClosingVerdict.Progress.ALL_RETURNED
                    : ClosingVerdict.Progress.UNDER_WAY;
        }
        boolean done = at.isReleased() && escrow.isAllPaid() && !escrow.holdsReceipts(stands)
                && investors.stream().filter(investor -> investor.subscription().isActive())
                        .allMatch(investor -> investor.verdict() == InvestorVerdict.SETTLED);
        return done ? ClosingVerdict.Progress.ALL_DONE : ClosingVerdict.Progress.UNDER_WAY;
    }

    /** Who waived the reason why nothing has arrived has not paid by that. */
    private static List<Break> unfundedAfterWaivers(PreparedClosing prepared,
            Map<SubscriptionId, Money> applied, Collection<Break> found, List<Break> left) {
        Set<SubscriptionId> waived = withReason(found);
        waived.removeAll(withReason(left));
        return prepared.book().all().stream().filter(subscription -> subscription.isActive()
                && waived.contains(subscription.id()) && !applied.containsKey(subscription.id()))
                .map(subscription -> FundingBreaks.noFunds(subscription, prepared.due().on(subscription)))
                .toList();
    }

    private static Set<SubscriptionId> withReason(Collection<Break> breaks) {
        return breaks.stream().filter(found -> found.code().explainsMissingFunds())
                .flatMap(found -> found.key().subscription().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<InvestorSettlement> investors(PreparedClosing prepared, PlacedCash cash,
            Map<SubscriptionId, Money> applied, List<Break> found) {
        Set<SubscriptionId> over = cash.over();
        Map<SubscriptionId, List<Break>> breaks = new HashMap<>();
        found.stream().sorted(Break.WORST_FIRST).forEach(one -> one.concerned()
                .forEach(id -> breaks.computeIfAbsent(id, any -> new ArrayList<>()).add(one)));
        return prepared.book().all().stream().map(subscription -> InvestorSettlement.of(prepared,
                subscription, prepared.funding(subscription, applied, over.contains(subscription.id())),
                breaks.getOrDefault(subscription.id(), List.of()))).toList();
    }

    public Offering offering() {
        return prepared.at().offering();
    }

    /** The moment that the run speaks for, in the offering's zone. */
    public LocalDateTime asOf() {
        return prepared.at().asOf();
    }

    /** The requests that the transfer agent may approve: none while the closing is stopped. */
    public List<InvestorSettlement> approvable() {
        return verdict.isStopped() ? List.of() : investors.stream()
                .filter(investor -> investor.verdict() == InvestorVerdict.RELEASE)
                .filter(investor -> investor.dwac()
                        .filter(request -> request.status() == DwacRequest.Status.PENDING).isPresent())
                .toList();
    }

    /** What is still to go back, in the order of the wires. */
    public List<Refund> refunds() {
        return escrow.refunds();
    }

    /** Receipts that are nobody's yet, in the order of the wires: none once all goes back on termination. */
    public List<UnplacedWire> unplaced() {
        return prepared.at().isTerminated() ? List.of() : UnplacedWire.of(cash, breaks);
    }

    /** Those who get their certificates: none while the closing is stopped. */
    public List<InvestorSettlement> certified() {
        return verdict.isStopped() ? List.of()
                : investors.stream().filter(InvestorSettlement::closes).toList();
    }

    /** For each fee the share of every investor who closes. */
    public Map<Offering.FeeTerms, Map<SubscriptionId, Money>> feesBySubscription() {
        Map<SubscriptionId, Money> purchases = new LinkedHashMap<>();
        investors.stream().filter(InvestorSettlement::inGross)
                .forEach(investor -> purchases.put(investor.subscription().id(), investor.due()));
        Map<Offering.FeeTerms, Map<SubscriptionId, Money>> shares = new LinkedHashMap<>();
        escrow.plan().fees().forEach(fee -> shares.put(fee.terms(), FeeSchedule.spread(fee.amount(),
                purchases)));
        return shares;
    }
}
