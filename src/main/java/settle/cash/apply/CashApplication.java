package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.breaks.BreakCode;
import settle.cash.link.CashFamily;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.DecidedWire;
import settle.cash.order.Refund;
import settle.cash.wire.Standing;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.BusinessCalendar;
import settle.offering.Offering;
import settle.statement.BankEntry;

/**
 * Applies the good wires of one family to its subscriptions: first as people decided, then by reference, by
 * several references, by party, by a group of parties, in this order; each pass sees what those before left
 * open. A wire is applied by a pass only where exactly one explanation fits; all else becomes a break.
 */
public final class CashApplication {

    private final CashFamily family;
    private final Map<SubscriptionId, Ledger> ledgers = new TreeMap<>();
    private final Map<String, Placement> placements = new LinkedHashMap<>();
    private final Map<String, DecidedWire> decided;
    private final CashBreaks breaks;

    private CashApplication(CashFamily family, Offering offering, BusinessCalendar calendar,
            CashBreaks breaks) {
        this.family = family;
        this.decided = DecidedWire.of(family.orders());
        this.breaks = breaks;
        for (Subscription subscription : family.subscriptions()) {
            Money due = subscription.isActive()
                    ? offering.amountDue(subscription.shares()) : Money.zero(offering.currency());
            ledgers.put(subscription.id(),
                    new Ledger(subscription, due, deadline(subscription, offering, calendar)));
        }
    }

    /**
     * Applies the cash of one family.
     *
     * @param likeness proposes whose an unplaced wire may be, from the whole book
     */
    public static CashOutcome of(
            CashFamily family, Offering offering, BusinessCalendar calendar, Likeness likeness) {
        CashBreaks breaks = new CashBreaks(offering, likeness);
        CashApplication application = new CashApplication(family, offering, calendar, breaks);
        application.asDecided();
        application.runPasses();
        application.holdBack();
        application.ledgers.values().forEach(breaks::funding);
        List<Allocation> allocations = application.ledgers.values().stream()
                .flatMap(ledger -> ledger.allocations().stream()).toList();
        Map<SubscriptionId, Money> open = new TreeMap<>();
        application.ledgers.forEach((id, ledger) -> open.put(id, ledger.open()));
        return new CashOutcome(allocations, List.copyOf(application.placements.values()), breaks.found(),
                open);
    }

    private static LocalDate deadline(Subscription subscription, Offering offering,
            BusinessCalendar calendar) {
        Optional<LocalDate> investor = subscription.investorSignedOn();
        Optional<LocalDate> company = subscription.companySignedOn();
        if (investor.isEmpty() || company.isEmpty()) {
            return offering.closing().fundingDeadline();
        }
        LocalDate signed = investor.get().isAfter(company.get()) ? investor.get() : company.get();
        return calendar.nextBusinessDay(signed);
    }

    /** Decisions come first: what comes later finds open what they left. */
    private void asDecided() {
        family.receipts().stream().filter(this::isTaken).forEach(wire -> asDecided(wire, decidedOn(wire)));
    }

    private void asDecided(Receipt wire, DecidedWire what) {
        Money amount = wire.available();
        Money none = Money.zero(amount.currency());
        for (CashOrder.Apply order : what.applied()) {
            Ledger ledger = ledgers.get(order.subscription());
            Money open = ledger.open();
            ledger.apply(wire.wire(), order.amount(), Rule.DECISION,
                    breaks.explanation(wire, order));
            late(wire, ledger);
            if (order.excess().isPositive() && !what.isRefundConfirmed()) {
                breaks.over(wire, ledger, open);
            }
        }
        Money applied = what.sumApplied(none);
        Placement placement = Placement.of(wire.wire(), applied, what.refund(wire.wire()));
        placements.put(wire.key(), placement);
        Money rest = placement.unplaced();
        if (rest.isPositive()) {
            breaks.undecidedRest(wire, what, ledgers, rest);
        }
    }

    private DecidedWire decidedOn(Receipt wire) {
        return decided.getOrDefault(wire.key(), DecidedWire.NOTHING);
    }

    private boolean isTaken(Receipt wire) {
        return decidedOn(wire).isTaken();
    }

    /** A good wire, or one of which the bank gave back as much as people decided and no more. */
    private boolean stays(Receipt wire) {
        return wire.isGood() || isRefundConfirmed(wire)
                && wire.standing() == Standing.PARTLY_RETURNED;
    }

    private boolean isRefundConfirmed(Receipt wire) {
        return decidedOn(wire).isRefundConfirmed();
    }

    private void runPasses() {
        List<Receipt> good = family.receipts().stream()
                .filter(this::stays).filter(wire -> !isTaken(wire)).toList();
        good.stream().filter(wire -> wire.named().size() == 1).forEach(this::byReference);
        good.stream().filter(wire -> wire.named().size() > 1).forEach(this::byGroupOfReferences);
        List<Receipt> unnamed = good.stream().filter(wire -> wire.named().isEmpty()).toList();
        unnamed.stream().filter(wire -> wire.partyOf().size() == 1)
                .forEach(wire -> toOne(wire, ledgers.get(wire.partyOf().get(0)), Rule.PARTY));
        byGroupOfParties(unnamed.stream().filter(wire -> wire.partyOf().size() > 1).toList());
        unnamed.stream().filter(wire -> wire.partyOf().isEmpty()).forEach(wire -> {
            leave(wire);
            breaks.nobodys(wire);
        });
    }

    private void byReference(Receipt wire) {
        Ledger named = ledgers.get(wire.named().get(0));
        SubsetSearch.Result rivals = rivalsOf(wire, named);
        if (!rivals.sets().isEmpty()) {
            leave(wire);
            breaks.namedOneButFitsSeveral(wire, named, rivals.sets(), ledgers);
        } else if (!rivals.complete()) {
            leave(wire);
            breaks.searchLimitReached(wire, ledgers);
        } else {
            toOne(wire, named, Rule.REFERENCE);
        }
    }

    /**
     * The sets of the payer's open subscriptions that contain the named one and that the wire pays exactly.
     */
    private SubsetSearch.Result rivalsOf(Receipt wire, Ledger named) {
        List<SubsetSearch.Open> others = openOf(wire.partyOf());
        long amount = wire.available().minor();
        long missing = amount - named.open().minor();
        if (others.size() < 2 || !named.isOpen() || missing <= 0) {
            return new SubsetSearch.Result(List.of(), true);
        }
        SubsetSearch.Result rest = SubsetSearch.of(
                others.stream().filter(open -> !open.id().equals(named.id())).toList(), missing);
        List<List<SubscriptionId>> withNamed = rest.sets().stream().map(set -> {
            List<SubscriptionId> all = new ArrayList<>(set);
            all.add(named.id());
            return all.stream().sorted().toList();
        }).toList();
        return new SubsetSearch.Result(withNamed, rest.complete());
    }

    private void toOne(Receipt wire, Ledger ledger, Rule rule) {
        Money amount = wire.available();
        if (!ledger.isOpen()) {
            BreakCode code = ledger.subscription().isActive() ? BreakCode.C10 : BreakCode.C19;
            Money none = Money.zero(amount.currency());
            placements.put(wire.key(), Placement.of(wire.wire(), none,
                    Optional.of(new Refund(wire.wire(), amount, code, Optional.of(ledger.id())))));
            if (!isRefundConfirmed(wire)) {
                breaks.nothingOpen(wire, ledger);
            }
            return;
        }
        Money open = ledger.open();
        Money applied = amount.min(open);
        apply(wire, ledger, applied, rule);
        Money excess = amount.minus(applied);
        boolean over = excess.isPositive();
        placements.put(wire.key(), Placement.of(wire.wire(), applied, over
                ? Optional.of(new Refund(wire.wire(), excess, BreakCode.C04, Optional.of(ledger.id())))
                : Optional.empty()));
        if (over && !isRefundConfirmed(wire)) {
            breaks.over(wire, ledger, open);
        }
    }

    private void byGroupOfReferences(Receipt wire) {
        Money amount = wire.available();
        Money open = wire.named().stream().map(id -> ledgers.get(id).open())
                .reduce(Money.zero(amount.currency()), Money::plus);
        if (open.equals(amount)) {
            toGroup(wire, wire.named(), Rule.GROUP_REFERENCE);
        } else {
            leave(wire);
            breaks.namedSeveralNotAddingUp(wire, ledgers, open);
        }
    }

    private void toGroup(Receipt wire, List<SubscriptionId> ids, Rule rule) {
        for (SubscriptionId id : ids) {
            Ledger ledger = ledgers.get(id);
            if (ledger.isOpen()) {
                apply(wire, ledger, ledger.open(), rule);
            }
        }
        Money amount = wire.available();
        placements.put(wire.key(), Placement.of(wire.wire(), amount, Optional.empty()));
    }

    private void byGroupOfParties(List<Receipt> wires) {
        for (Receipt wire : wires) {
            if (isPlaced(wire)) {
                continue;
            }
            SubsetSearch.Result fits =
                    SubsetSearch.of(openOf(wire.partyOf()), wire.available().minor());
            if (fits.isProvablyOne()) {
                toGroup(wire, fits.sets().get(0), Rule.GROUP_PARTY);
                continue;
            }
            List<Receipt> equals = equalWires(wire, wires);
            if (areInterchangeable(fits, equals) && equals.stream().noneMatch(this::isPlaced)) {
                for (int at = 0; at < equals.size(); at++) {
                    toGroup(equals.get(at), fits.sets().get(at), Rule.GROUP_PARTY);
                }
                continue;
            }
            leave(wire);
            if (fits.sets().size() > 1) {
                breaks.fitsSeveral(wire, fits, ledgers);
            } else if (!fits.complete()) {
                breaks.searchLimitReached(wire, ledgers);
            } else {
                breaks.fitsNone(wire, ledgers);
            }
        }
    }

    /**
     * As many equal wires as there are single subscriptions open for just this amount, and no other
     * explanation.
     */
    private static boolean areInterchangeable(SubsetSearch.Result fits, List<Receipt> equals) {
        return fits.complete() && fits.sets().size() > 1 && fits.sets().size() == equals.size()
                && fits.sets().stream().allMatch(set -> set.size() == 1);
    }

    /** The wires of this pass with this amount and payer of which nothing is applied, this one among them. */
    private List<Receipt> equalWires(Receipt wire, List<Receipt> wires) {
        PartyName payer = PartyName.of(wire.payer());
        return wires.stream()
                .filter(other -> other.available().equals(wire.available()))
                .filter(other -> other.partyOf().equals(wire.partyOf()))
                .filter(other -> payer.samePayerAs(PartyName.of(other.payer())))
                .filter(other -> !isPlaced(other) || placements.get(other.key()).applied().isZero())
                .toList();
    }

    private boolean isPlaced(Receipt wire) {
        return placements.containsKey(wire.key());
    }

    private List<SubsetSearch.Open> openOf(List<SubscriptionId> ids) {
        return ids.stream().map(ledgers::get).filter(Ledger::isOpen)
                .map(ledger -> new SubsetSearch.Open(ledger.id(), ledger.open().minor())).toList();
    }

    private void apply(Receipt wire, Ledger ledger, Money amount, Rule rule) {
        ledger.apply(wire.wire(), amount, rule, breaks.explanation(wire, ledger, amount, rule));
        if (!wire.partyOf().contains(ledger.id())) {
            breaks.thirdParty(wire, ledger);
        }
        late(wire, ledger);
    }

    private void late(Receipt wire, Ledger ledger) {
        BankEntry entry = wire.entry();
        LocalDate booked = entry.effective().date();
        LocalDate arrived = booked.isAfter(entry.valueDate()) ? booked : entry.valueDate();
        if (arrived.isAfter(ledger.fundingDeadline())) {
            breaks.late(wire, ledger, arrived);
        }
    }

    private void leave(Receipt wire) {
        placements.put(wire.key(), Placement.idle(wire.wire()));
    }

    /** Receipts that may not be applied: each is put to the subscriptions that it would have been for. */
    private void holdBack() {
        for (Receipt wire : family.receipts()) {
            if (stays(wire) || isTaken(wire)) {
                continue;
            }
            leave(wire);
            List<Ledger> meant = meantFor(wire).stream().map(ledgers::get).toList();
            List<Ledger> waiting = meant.stream().filter(ledger -> !ledger.isFullyFunded()).toList();
            boolean allGone = !placements.get(wire.key()).unplaced().isPositive();
            if (!waiting.isEmpty() || !isRefundConfirmed(wire) || !allGone) {
                breaks.heldBack(wire, waiting, isOfInactiveOnly(meant));
            }
        }
    }

    /** Withdrawn or rejected subscriptions alone: once their money went back, nobody waits for anything. */
    private static boolean isOfInactiveOnly(List<Ledger> meant) {
        return !meant.isEmpty() && meant.stream().noneMatch(ledger -> ledger.subscription().isActive());
    }

    private List<SubscriptionId> meantFor(Receipt wire) {
        if (!wire.named().isEmpty()) {
            return wire.named();
        }
        if (wire.partyOf().size() <= 1 || wire.standing() == Standing.FOREIGN_CURRENCY) {
            return wire.partyOf().size() == 1 ? wire.partyOf() : List.of();
        }
        SubsetSearch.Result fits =
                SubsetSearch.of(openOf(wire.partyOf()), wire.amount().minor());
        return fits.isProvablyOne() ? fits.sets().get(0) : List.of();
    }
}
