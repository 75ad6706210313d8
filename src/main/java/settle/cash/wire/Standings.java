package settle.cash.wire;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.identity.SubscriptionId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.offering.Offering;
import settle.statement.BankEntry;

/** Decides where each wire stands: what may be applied, what is held back, what is no receipt at all. */
public final class Standings {

    private final Offering offering;
    private final LocalDateTime asOf;
    private final BankItems bankItems;
    private final TakenBack takenBack;
    private final Returns returns;
    private final Returns foreignReturns;
    private final Set<WireKey> cameBack;
    /** What debits are called of which the bank's reports disagree. */
    private final Set<String> disputedDebits;

    private Standings(Offering offering, LocalDateTime asOf, BankItems bankItems, TakenBack takenBack,
            Returns returns, Returns foreignReturns, List<Wire> own) {
        this.offering = offering;
        this.asOf = asOf;
        this.bankItems = bankItems;
        this.takenBack = takenBack;
        this.returns = returns;
        this.foreignReturns = foreignReturns;
        this.cameBack = cameBack(own);
        this.disputedDebits = own.stream().filter(wire -> wire.disagreement().isPresent())
                .map(Wire::entry).filter(entry -> !entry.isCredit()).map(StandingWire::named)
                .filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /**
     * Credits that give back what went out: together never more than that. What is more is a receipt like any
     * other, as is what names a debit that is not there yet.
     */
    private Set<WireKey> cameBack(List<Wire> own) {
        Map<String, Money> wentOut = new HashMap<>();
        own.stream().map(Wire::entry).filter(entry -> !entry.isCredit() && !entry.isBankItem())
                .filter(entry -> entry.isBooked() && !StandingWire.named(entry).isEmpty())
                .forEach(entry -> wentOut.merge(StandingWire.named(entry), entry.amount(), Money::plus));
        Set<WireKey> found = new HashSet<>();
        own.stream().filter(wire -> wire.entry().isCredit() && !takenBack.isTaking(wire)
                && !takenBack.isRefused(wire)).sorted(Wire.BY_BOOKING).forEach(credit -> {
                    String name = StandingWire.takesBack(credit.entry());
                    Money left = wentOut.get(name);
                    if (left != null && !credit.amount().exceeds(left)) {
                        found.add(credit.key());
                        wentOut.put(name, left.minus(credit.amount()));
                    }
                });
        return found;
    }

    /**
     * The standing of each wire, in their order.
     *
     * @param pointedTo the subscriptions that an entry's text and payer point to
     */
    public static List<StandingWire> of(List<Wire> wires, Offering offering, LocalDateTime asOf,
            Function<BankEntry, List<SubscriptionId>> pointedTo) {
        List<Wire> ofAccount = wires.stream().filter(wire -> isOwn(wire, offering)).toList();
        BankItems bankItems = BankItems.of(ofAccount);
        List<Wire> own = ofAccount.stream().filter(wire -> !bankItems.isTaking(wire)).toList();
        List<Wire> foreign = wires.stream().filter(wire -> !isOwn(wire, offering))
                .filter(wire -> wire.entry().account().equals(offering.escrow().accountNumber())).toList();
        Returns asTold = returns(own, pointedTo);
        TakenBack takenBack = TakenBack.of(own.stream().filter(Standings::isReceipt).toList(),
                own.stream().filter(wire -> !wire.entry().isCredit()).toList(), asTold, asOf);
        Returns left = returns(own.stream().filter(wire -> !takenBack.isTaking(wire)
                && !takenBack.left(wire).isZero()).toList(), pointedTo);
        Standings standings =
                new Standings(offering, asOf, bankItems, takenBack, left, returns(foreign, pointedTo), own);
        return wires.stream().map(standings::standing).toList();
    }

    private static Returns returns(List<Wire> wires, Function<BankEntry, List<SubscriptionId>> pointedTo) {
        return Returns.of(wires.stream().filter(Standings::isReceipt).toList(),
                wires.stream().filter(Standings::isReturn).toList(), wire -> pointedTo.apply(wire.entry()));
    }

    private static boolean isReceipt(Wire wire) {
        return wire.entry().isCredit() && !wire.entry().isBankItem();
    }

    private static boolean isOwn(Wire wire, Offering offering) {
        return wire.entry().account().equals(offering.escrow().accountNumber())
                && wire.amount().currency().equals(offering.currency());
    }

    /** What names a receipt that it gives back is a return of that, though the bank types it as its charge. */
    private static boolean isReturn(Wire wire) {
        BankEntry entry = wire.entry();
        return !entry.isCredit() && (entry.type() == BankEntry.Type.RETURN || !entry.reverses().isEmpty());
    }

    private StandingWire standing(Wire wire) {
        BankEntry entry = wire.entry();
        if (wire.disagreement().isPresent()) {
            StandingWire disagrees = at(Standing.DISAGREES, wire, wire.disagreement().get());
            return entry.isCredit() && isOwn(wire, offering) ? disagrees.returned(returnedOf(wire))
                    : disagrees;
        }
        if (entry.amount().isZero()) {
            return at(Standing.NO_MONEY, wire, Figure.NOTHING);
        }
        if (!entry.account().equals(offering.escrow().accountNumber())) {
            return at(Standing.OTHER_ACCOUNT, wire, CashWording.C15_ACCOUNT.labelling(Figure.text(entry
                    .account())));
        }
        if (!entry.amount().currency().equals(offering.currency())) {
            return isForeignReturned(wire) ? at(Standing.FOREIGN_RETURNED, wire, Figure.NOTHING)
                    : at(Standing.FOREIGN_CURRENCY, wire, CashWording.C16_CURRENCY
                            .labelling(Figure.text(entry.amount().currency().getCurrencyCode())));
        }
        if (bankItems.isTaking(wire) || entry.isBankItem() && returns.receiptsOf(wire).isEmpty()) {
            return at(Standing.BANK_ITEM, wire, Figure.NOTHING).returned(bankItems.cancelled(wire));
        }
        return entry.isCredit() ? receipt(wire).returned(returnedOf(wire)) : debit(wire);
    }

    private StandingWire at(Standing standing, Wire wire, Fact ground) {
        return StandingWire.at(standing, wire, ground, isOwn(wire, offering) && wire.entry().isBooked());
    }

    private StandingWire debit(Wire wire) {
        List<Wire> receipts = returns.receiptsOf(wire);
        Money back = takenBack.of(wire);
        if (receipts.isEmpty() && back.isZero()) {
            return at(Standing.DISBURSEMENT, wire, !isReturn(wire) ? Figure.NOTHING
                    : bankItems.isTooMuch(wire) ? CashWording.GIVES_MORE.sentence()
                            : CashWording.GIVES_NOTHING.sentence());
        }
        return returned(wire, receipts).takenBack(back);
    }

    private StandingWire returned(Wire wire, List<Wire> receipts) {
        if (receipts.size() != 1 || !wire.entry().isBooked()) {
            return at(Standing.RETURN, wire, Figure.NOTHING);
        }
        Money returned = returnedBy(wire, receipts.get(0));
        Money surplus = takenBack.left(wire).minus(returned);
        return surplus.isZero()
                ? at(Standing.RETURN, wire, Figure.NOTHING).returned(returned)
                : at(Standing.RETURN, wire, CashWording.GIVES_MORE.sentence()).returned(returned)
                        .surplus(surplus);
    }

    private StandingWire receipt(Wire wire) {
        BankEntry entry = wire.entry();
        List<Wire> givenBack = returns.of(wire);
        if (takenBack.isTaking(wire) || cameBack.contains(wire.key())) {
            return at(disputedDebits.contains(StandingWire.takesBack(entry))
                    ? Standing.RETURNED_DISPUTED_DEBIT : Standing.RETURNED_DISBURSEMENT, wire,
                    Figure.NOTHING);
        }
        if (!givenBack.isEmpty()) {
            boolean partly = entry.isBooked() && givenBack.stream().allMatch(this::countsAsReturn)
                    && entry.amount().exceeds(returnedOf(wire));
            return at(partly ? Standing.PARTLY_RETURNED : Standing.RETURNED, wire, whyReturned(givenBack))
                    .returnedBy(givenBack);
        }
        if (!entry.isBooked()) {
            return at(Standing.PENDING, wire, CashWording.C17_PENDING.sentence());
        }
        if (entry.valueDate().isAfter(asOf.toLocalDate())) {
            return at(Standing.PENDING, wire, CashWording.C17_VALUED.labelling(Figure.of(entry.valueDate())));
        }
        if (entry.effective().isAfter(asOf)) {
            return at(Standing.PENDING, wire, CashWording.BOOKED_AT.labelling(moment(entry)));
        }
        LocalDateTime cutOff = offering.closing().cutOff();
        if (entry.effective().misses(cutOff) || entry.valueDate().isAfter(cutOff.toLocalDate())) {
            return at(Standing.LATE, wire, lateness(entry));
        }
        return at(Standing.GOOD, wire, Figure.NOTHING);
    }

    /** Whether one booked debit certainly gave all of it back; or it is that debit. */
    private boolean isForeignReturned(Wire wire) {
        List<Wire> others = wire.entry().isCredit() ? foreignReturns.of(wire) : foreignReturns.receiptsOf(
                wire);
        if (others.size() != 1) {
            return false;
        }
        Wire debit = wire.entry().isCredit() ? others.get(0) : wire;
        Wire receipt = wire.entry().isCredit() ? wire : others.get(0);
        return debit.entry().isBooked() && receipt.entry().isBooked() && debit.disagreement().isEmpty()
                && receipt.disagreement().isEmpty() && debit.amount().equals(receipt.amount())
                && foreignReturns.of(receipt).equals(List.of(debit))
                && foreignReturns.receiptsOf(debit).equals(List.of(receipt));
    }

    private Fact whyReturned(List<Wire> givenBack) {
        List<Sentence> causes = new ArrayList<>();
        for (Wire debit : givenBack) {
            int rivals = returns.receiptsOf(debit).size();
            causes.add(Sentence.of(debit.entry().isBooked() ? CashWording.C12_RETURNED
                    : CashWording.C12_ANNOUNCED)
                    .with("debit", debit.id()).with("moment", moment(debit.entry()))
                    .withKnown("rivals", Optional.of(Figure.count(rivals)).filter(any -> rivals > 1)));
        }
        return Fact.several(causes, "; ");
    }

    private static Figure lateness(BankEntry entry) {
        return (entry.effective().time().isPresent() ? CashWording.BOOKED_AT : CashWording.C14_ON)
                .labelling(moment(entry));
    }

    /** When it was booked; the day alone where no time is known. */
    private static Figure moment(BankEntry entry) {
        LocalDate day = entry.effective().date();
        return entry.effective().time().map(time -> Figure.of(day.atTime(time))).orElse(Figure.of(day));
    }

    /** Whether a return certainly gave back what it says of the one receipt that it is of. */
    private boolean countsAsReturn(Wire debit) {
        return debit.entry().isBooked() && debit.disagreement().isEmpty()
                && returns.receiptsOf(debit).size() == 1;
    }

    private Money returnedOf(Wire receipt) {
        Money sum = Money.zero(offering.currency());
        for (Wire debit : returns.of(receipt)) {
            if (countsAsReturn(debit)) {
                sum = sum.plus(returnedBy(debit, receipt));
            }
        }
        return sum;
    }

    /**
     * Of a return, what it gives back of its one receipt: never more than came, in the order of the returns.
     */
    private Money returnedBy(Wire debit, Wire receipt) {
        Money left = receipt.entry().isBooked() ? receipt.amount() : Money.zero(offering.currency());
        for (Wire earlier : returns.of(receipt)) {
            boolean counts = countsAsReturn(earlier);
            Money part = counts ? left.min(takenBack.left(earlier)) : Money.zero(offering.currency());
            if (earlier.key().equals(debit.key())) {
                return part;
            }
            left = left.minus(part);
        }
        return Money.zero(offering.currency());
    }
}
