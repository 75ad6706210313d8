package settle.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.cash.apply.Placement;
import settle.cash.order.CashOrder;
import settle.cash.order.Refund;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.decision.Decision;
import settle.identity.WireId;
import settle.money.Money;
import settle.offering.Offering;
import settle.payment.Announced;
import settle.payment.Debit;
import settle.payment.EscrowProof;
import settle.payment.GrossPlan;
import settle.payment.LineId;
import settle.payment.PaidLine;
import settle.payment.Payable;
import settle.payment.Payments;
import settle.payment.Tie;
import settle.proof.BankBalance;

/**
 * What the escrow agent is to pay, what is paid of it, and whether the account can pay the rest.
 *
 * @param plan what becomes of the gross
 * @param payments of issuer, fees, expenses and refunds
 * @param refunds those of which something is still due, with that, in the order of the wires
 */
public record Escrow(GrossPlan plan, Payments payments, List<Refund> refunds, EscrowProof proof) {

    private static final Set<Standing> MAY_GO_BACK = Set.of(Standing.GOOD, Standing.LATE,
            Standing.PARTLY_RETURNED);

    public Escrow {
        refunds = List.copyOf(refunds);
    }

    static Escrow of(PreparedClosing prepared, PlacedCash cash, InvestorTotals investors,
            CashTotals stands) {
        OfferingAt at = prepared.at();
        Offering offering = at.offering();
        Money none = Money.zero(at.currency());
        UnplacedMoney unplaced = UnplacedMoney.of(cash.placements());
        List<Refund> owed = at.isTerminated() ? Termination.refunds(cash, unplaced, none) : cash.refunds();
        GrossPlan plan = GrossPlan.of(offering, investors.gross(), stands.bankItems());
        List<Payable> planned = new ArrayList<>(plan.payables(offering));
        owed.forEach(refund -> planned.add(refundOf(refund.wire(), refund.amount())));
        List<Payable> perhaps = at.isTerminated() ? List.of() : mayGoBack(unplaced, cash.placements());
        Payments payments = Payments.of(planned, perhaps, debits(cash.placements(), offering), ties(prepared),
                decided(prepared), at.mayBePaid());
        EscrowProof proof = new EscrowProof(balance(prepared, cash, stands),
                payments.open(line -> line.kind() != Payable.Kind.REFUND, at.currency()),
                payments.open(line -> line.kind() == Payable.Kind.REFUND, at.currency()),
                at.isTerminated() ? none : investors.held(),
                at.isTerminated() ? none : unplaced.sum(at.currency()).plus(stands.bankItems().max(none)),
                plan.chargesOpen());
        return new Escrow(plan, payments, due(owed, payments), proof);
    }

    /** The unplaced receipts that a decision could give back, each as the refund that it might be. */
    private static List<Payable> mayGoBack(UnplacedMoney unplaced, Collection<Placement> placements) {
        return placements.stream().map(Placement::wire)
                .filter(wire -> MAY_GO_BACK.contains(wire.standing()))
                .filter(wire -> unplaced.of(wire.key()).filter(Money::isPositive).isPresent())
                .map(wire -> refundOf(wire, unplaced.of(wire.key()).orElseThrow()))
                .toList();
    }

    private static Payable refundOf(StandingWire wire, Money amount) {
        return Payable.refund(wire.key(), wire.reference(), wire.payer(), amount);
    }

    /** Whether a break is on money of one that withdrew (C19), and debits gave back all of it. */
    boolean hasEnded(Break found) {
        return found.code() == BreakCode.C19 && found.key().wire().flatMap(WireId::key)
                .filter(wire -> payments.lines().stream().filter(PaidLine::isPaid)
                        .anyMatch(line -> line.payable().id().equals(LineId.refundOf(wire))))
                .isPresent();
    }

    /** Whether everything that is planned is paid, expenses that escrow cannot reach with it. */
    boolean isAllPaid() {
        return payments.isAllPaid() && plan.expenses().equals(plan.expensesTaken())
                && plan.chargesOpen().isZero();
    }

    /** Whether money is left that somebody sent, and that is neither planned to be paid nor the bank's. */
    boolean holdsReceipts(CashTotals stands) {
        Money none = Money.zero(proof.unplaced().currency());
        return proof.unplaced().exceeds(stands.bankItems().max(none));
    }

    /** Whether nothing is left that goes back. */
    boolean isAllReturned() {
        return proof.refunds().isZero();
    }

    private static Money balance(PreparedClosing prepared, PlacedCash cash, CashTotals stands) {
        Money inDispute = cash.placements().stream().map(Placement::wire).filter(StandingWire::inEscrow)
                .map(UnplacedMoney::inDispute).reduce(Money.zero(stands.book().currency()), Money::plus);
        return prepared.bankBalance().map((BankBalance bank) -> bank.rolledOn(prepared.position().wires()))
                .orElse(stands.book().plus(inDispute));
    }

    /** What left the account but for returns, and did not come back, in the order of booking. */
    private static List<Debit> debits(Collection<Placement> placements, Offering offering) {
        Map<String, Money> cameBack = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        placements.stream().map(Placement::wire).filter(StandingWire::inEscrow)
                .filter(wire -> wire.standing() == Standing.RETURNED_DISBURSEMENT)
                .forEach(wire -> cameBack.merge(StandingWire.takesBack(wire.entry()), wire.signedRest(),
                        Money::plus));
        List<Debit> debits = new ArrayList<>();
        placements.stream().map(Placement::wire).filter(StandingWire::inEscrow)
                .sorted(StandingWire.BY_BOOKING).forEach(wire -> {
                    Money amount = left(wire, cameBack);
                    if (amount.isPositive()) {
                        debits.add(Debit.of(wire.key(), amount, wire.entry(),
                                offering.escrow().accountName()));
                    }
                });
        return debits;
    }

    private static Money left(StandingWire wire, Map<String, Money> cameBack) {
        if (wire.standing() != Standing.DISBURSEMENT) {
            return wire.surplus();
        }
        String name = StandingWire.named(wire.entry());
        Money back = Optional.ofNullable(cameBack.get(name))
                .orElse(Money.zero(wire.amount().currency())).min(wire.amount());
        cameBack.computeIfPresent(name, (any, sum) -> sum.minus(back));
        return wire.amount().minus(back);
    }

    private static List<Tie> ties(PreparedClosing prepared) {
        List<Tie> ties = new ArrayList<>();
        orders(prepared).forEach(order -> order.paidBy().ifPresent(paid -> ties.add(
                new Tie(paid.debit(), order.wire(), paid.amount()))));
        return ties;
    }

    private static List<Announced> decided(PreparedClosing prepared) {
        List<Announced> announced = new ArrayList<>();
        orders(prepared).stream().filter(order -> order.paidBy().isEmpty())
                .forEach(order -> order.refunded().ifPresent(
                        amount -> announced.add(new Announced(order.wire(), amount))));
        return announced;
    }

    private static List<CashOrder> orders(PreparedClosing prepared) {
        return prepared.families().stream().flatMap(family -> family.orders().stream())
                .sorted(Comparator.comparing(CashOrder::decision, Decision.BY_EFFECT)).toList();
    }

    private static List<Refund> due(List<Refund> owed, Payments payments) {
        Map<LineId, Money> open = new HashMap<>();
        payments.lines().forEach((PaidLine line) -> open.put(line.payable().id(), line.open()));
        return owed.stream().filter(refund -> open.get(line(refund)).isPositive()).map(
                refund -> new Refund(refund.wire(), open.get(line(refund)), refund.code(), refund.of()))
                .toList();
    }

    private static LineId line(Refund refund) {
        return LineId.refundOf(refund.wire().key());
    }
}
