package settle.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.cash.Allocation;
import settle.cash.FundingBreaks;
import settle.cash.Placement;
import settle.cash.Wire;
import settle.closing.InvestorSettlement.WarrantStatus;
import settle.decision.Decision;
import settle.decision.DecisionChecks;
import settle.decision.Ruling;
import settle.delivery.DwacChecks;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;

/**
 * A closing, judged: who closes, on what, and what stands in the way of the rest.
 *
 * @param investors in the order of their subscription ids
 * @param breaks all that stand, worst first
 * @param rulings what became of all decisions, in the order in which they took effect
 */
public record Closing(
        ClosingFacts facts,
        ClosingVerdict verdict,
        List<InvestorSettlement> investors,
        FundsFlow fundsFlow,
        ProofOfCash proof,
        List<Break> breaks,
        List<Ruling> rulings) {

    /** Codes that speak of what the register says about an investor. */
    private static final Set<BreakCode> WARRANT_CODES = Set.of(BreakCode.W01, BreakCode.W02, BreakCode.W03);

    public Closing {
        investors = List.copyOf(investors);
        breaks = List.copyOf(breaks);
        rulings = List.copyOf(rulings);
    }

    public static Closing judge(ClosingFacts facts) {
        Offering offering = facts.offering();
        Waivers waivers = new Waivers(facts.waivers());
        List<Break> breaks = waivers.unwaived(facts.breaks());
        breaks.addAll(unfundedAfterWaivers(facts, breaks));
        List<InvestorSettlement> investors = investors(facts, breaks);
        Money gross = investors.stream().filter(InvestorSettlement::closes).map(InvestorSettlement::due)
                .reduce(Money.zero(offering.currency()), Money::plus);
        ProofOfCash proof = ProofOfCash.of(facts.placements(), facts.allocations(), facts.bankBalance(),
                offering);
        FundsFlow flow = FundsFlow.of(offering, gross, proof);
        breaks.addAll(waivers.unwaived(
                ClosingChecks.of(offering, facts.asOf().toLocalDate(), proof, flow)));
        breaks.addAll(DecisionChecks.of(waivers.rulings()));
        breaks.sort(Break.WORST_FIRST);
        if (!facts.waivers().isEmpty()) {
            investors = investors(facts, breaks);
        }
        List<Ruling> rulings = new ArrayList<>(facts.rulings());
        rulings.addAll(waivers.rulings());
        rulings.sort(Comparator.comparing(Ruling::decision, Decision.BY_EFFECT));
        return new Closing(facts, ClosingVerdict.of(breaks), investors, flow, proof, breaks, rulings);
    }

    /** Who waived the reason why nothing has arrived has not paid by that. */
    private static List<Break> unfundedAfterWaivers(ClosingFacts facts, List<Break> left) {
        Set<String> explained = withReason(left);
        Set<String> waived = withReason(facts.breaks());
        waived.removeAll(explained);
        return facts.book().all().stream().filter(subscription -> subscription.isActive()
                && waived.contains(subscription.id().text())
                && facts.allocations().stream().noneMatch(
                        allocation -> allocation.subscription().equals(subscription.id())))
                .map(subscription -> FundingBreaks.noFunds(subscription,
                        facts.offering().amountDue(subscription.shares())))
                .toList();
    }

    private static Set<String> withReason(List<Break> breaks) {
        return breaks.stream().filter(found -> FundingBreaks.REASONS_FOR_NO_FUNDS.contains(found.code()))
                .map(found -> found.about().subscription()).collect(Collectors.toCollection(HashSet::new));
    }

    /** The requests that the transfer agent may approve: none while the closing is stopped. */
    public List<InvestorSettlement> approvable() {
        return verdict.isStopped() ? List.of() : investors.stream()
                .filter(investor -> investor.verdict() == InvestorVerdict.RELEASE)
                .filter(investor -> investor.dwac()
                        .filter(request -> request.status() == DwacRequest.Status.PENDING).isPresent())
                .toList();
    }

    /** What goes back, in the order of the wires. */
    public List<Placement> refunds() {
        return facts.placements().stream()
                .filter(placement -> placement.refundable().isPositive())
                .sorted(Comparator.comparing(placement -> placement.wire().wire(), Wire.BY_BOOKING))
                .toList();
    }

    /** For each fee the share of every investor who closes. */
    public Map<Offering.FeeTerms, Map<SubscriptionId, Money>> feesBySubscription() {
        Map<SubscriptionId, Money> purchases = new LinkedHashMap<>();
        investors.stream().filter(InvestorSettlement::closes)
                .forEach(investor -> purchases.put(investor.subscription().id(), investor.due()));
        Map<Offering.FeeTerms, Map<SubscriptionId, Money>> shares = new LinkedHashMap<>();
        for (Offering.FeeTerms terms : facts.offering().fees()) {
            Money fee = FeeSchedule.fee(terms, fundsFlow.grossProceeds());
            shares.put(terms, FeeSchedule.spread(fee, purchases));
        }
        return shares;
    }

    private static List<InvestorSettlement> investors(ClosingFacts facts, List<Break> found) {
        Map<SubscriptionId, Money> applied = facts.allocations().stream().collect(
                Collectors.toMap(Allocation::subscription, Allocation::amount, Money::plus));
        Set<SubscriptionId> over = facts.placements().stream()
                .flatMap(placement -> placement.refundOf().stream()).collect(Collectors.toSet());
        Map<String, List<Break>> breaks = found.stream().sorted(Break.WORST_FIRST)
                .collect(Collectors.groupingBy(one -> one.about().subscription()));
        Map<SubscriptionId, List<WarrantCertificate>> certificates = facts.register().orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(WarrantCertificate::subscription));
        Money none = Money.zero(facts.offering().currency());
        return facts.book().all().stream().map(subscription -> investor(facts, subscription,
                applied.getOrDefault(subscription.id(), none), over.contains(subscription.id()),
                breaks.getOrDefault(subscription.id().text(), List.of()),
                certificates.getOrDefault(subscription.id(), List.of()))).toList();
    }

    private static InvestorSettlement investor(ClosingFacts facts, Subscription subscription, Money applied,
            boolean over, List<Break> breaks, List<WarrantCertificate> certificates) {
        Money due = subscription.isActive() ? facts.offering().amountDue(subscription.shares())
                : Money.zero(facts.offering().currency());
        CashStatus cash = cash(due, applied, over);
        List<DwacRequest> requests = facts.dwacs().requests().getOrDefault(subscription.id(), List.of());
        WarrantStatus warrant = warrant(facts, subscription, certificates, breaks);
        InvestorVerdict verdict = verdict(facts, subscription, cash, requests, breaks);
        return new InvestorSettlement(subscription, due, applied, cash, DwacChecks.standing(requests),
                warrant,
                certificates, breaks, verdict);
    }

    private static CashStatus cash(Money due, Money applied, boolean over) {
        if (applied.isZero()) {
            return CashStatus.UNFUNDED;
        }
        if (due.exceeds(applied)) {
            return CashStatus.SHORT;
        }
        return over ? CashStatus.OVER : CashStatus.FUNDED;
    }

    private static WarrantStatus warrant(ClosingFacts facts, Subscription subscription,
            List<WarrantCertificate> certificates, List<Break> breaks) {
        if (facts.register().isEmpty() || !subscription.isActive()) {
            return WarrantStatus.NOT_REGISTERED;
        }
        if (certificates.isEmpty()) {
            return WarrantStatus.MISSING;
        }
        boolean differs = breaks.stream().anyMatch(found -> WARRANT_CODES.contains(found.code()));
        return differs ? WarrantStatus.DIFFERS : WarrantStatus.REGISTERED;
    }

    private static InvestorVerdict verdict(ClosingFacts facts, Subscription subscription, CashStatus cash,
            List<DwacRequest> requests, List<Break> breaks) {
        boolean funded = cash == CashStatus.FUNDED || cash == CashStatus.OVER;
        List<DwacRequest> good = requests.stream().filter(DwacRequest::isGood).toList();
        boolean blocked = breaks.stream().anyMatch(found -> found.blocks(subscription.id().text()));
        if (!subscription.isActive() || blocked || !funded || good.size() != 1) {
            return InvestorVerdict.HOLD;
        }
        boolean delivered = good.get(0).status() == DwacRequest.Status.APPROVED;
        return delivered && facts.offering().releasedBy(facts.asOf())
                ? InvestorVerdict.SETTLED : InvestorVerdict.RELEASE;
    }
}
