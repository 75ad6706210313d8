package settle.cash;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import settle.money.Money;
import settle.offering.Offering;
import settle.statement.BankEntry;

/** Decides where each wire stands: what may be applied, what is held back, what is no receipt at all. */
final class Standings {

    private final Offering offering;
    private final LocalDateTime asOf;
    private final Returns returns;
    private final Set<String> debitReferences = new HashSet<>();

    private Standings(Offering offering, LocalDateTime asOf, Returns returns, List<Wire> wires) {
        this.offering = offering;
        this.asOf = asOf;
        this.returns = returns;
        wires.stream().map(Wire::entry).filter(entry -> !entry.isCredit() && !entry.reference().isEmpty())
                .forEach(entry -> debitReferences.add(entry.reference()));
    }

    static List<StandingWire> of(List<Wire> wires, Offering offering, LocalDateTime asOf, WireLinks links) {
        List<Wire> own = wires.stream().filter(wire -> isOwn(wire, offering)).toList();
        List<Wire> receipts = own.stream()
                .filter(wire -> wire.entry().isCredit() && !wire.entry().isBankItem()).toList();
        Returns returns = Returns.of(receipts, own.stream().filter(Standings::isReturn).toList(),
                wire -> links.pointedToBy(wire.entry()));
        Standings standings = new Standings(offering, asOf, returns, wires);
        return wires.stream().map(standings::standing).toList();
    }

    private static boolean isOwn(Wire wire, Offering offering) {
        return wire.entry().account().equals(offering.escrow().accountNumber())
                && wire.entry().amount().currency().equals(offering.currency());
    }

    private static boolean isReturn(Wire wire) {
        BankEntry entry = wire.entry();
        return !entry.isCredit() && (entry.type() == BankEntry.Type.RETURN || !entry.reverses().isEmpty());
    }

    private StandingWire standing(Wire wire) {
        BankEntry entry = wire.entry();
        boolean inEscrow = isOwn(wire, offering) && entry.isBooked();
        Money none = Money.zero(entry.amount().currency());
        if (wire.disagreement().isPresent()) {
            Money returned = entry.isCredit() && isOwn(wire, offering) ? returnedOf(wire) : none;
            return new StandingWire(wire, Standing.DISAGREES, wire.disagreement().get(), inEscrow, returned);
        }
        if (entry.amount().isZero()) {
            return new StandingWire(wire, Standing.NO_MONEY, "", inEscrow, none);
        }
        if (!entry.account().equals(offering.escrow().accountNumber())) {
            return new StandingWire(wire, Standing.OTHER_ACCOUNT, "account " + entry.account(), false, none);
        }
        if (!entry.amount().currency().equals(offering.currency())) {
            return new StandingWire(wire, Standing.FOREIGN_CURRENCY,
                    "currency " + entry.amount().currency(), false, none);
        }
        if (entry.isBankItem()) {
            return new StandingWire(wire, Standing.BANK_ITEM, "", inEscrow, none);
        }
        return entry.isCredit() ? receipt(wire, inEscrow) : debit(wire, inEscrow);
    }

    private StandingWire debit(Wire wire, boolean inEscrow) {
        List<Wire> receipts = returns.receiptsOf(wire);
        Money none = Money.zero(offering.currency());
        boolean afterClosing = offering.closing().releasedAt()
                .filter(at -> !wire.entry().effective().orderingMoment().isBefore(at)).isPresent();
        if (!receipts.isEmpty()) {
            boolean one = inEscrow && receipts.size() == 1;
            Money returned = one ? returnedBy(wire, receipts.get(0)) : none;
            boolean surplus = one && !afterClosing && wire.entry().amount().exceeds(returned);
            return new StandingWire(wire, Standing.RETURN, surplus ? "it gives back more than came" : "",
                    inEscrow,
                    returned);
        }
        String why = isReturn(wire) ? "a return of nothing that the account received" : "";
        return new StandingWire(wire, afterClosing ? Standing.DISBURSEMENT : Standing.UNEXPLAINED_DEBIT, why,
                inEscrow, none);
    }

    private StandingWire receipt(Wire wire, boolean inEscrow) {
        BankEntry entry = wire.entry();
        List<Wire> givenBack = returns.of(wire);
        Money returned = returnedOf(wire);
        if (debitReferences.contains(entry.reverses())) {
            return new StandingWire(wire, Standing.RETURNED_DISBURSEMENT, "", inEscrow, returned);
        }
        if (!givenBack.isEmpty()) {
            boolean partly = entry.isBooked() && givenBack.stream().allMatch(this::countsAsReturn)
                    && entry.amount().exceeds(returned);
            return new StandingWire(wire, partly ? Standing.PARTLY_RETURNED : Standing.RETURNED,
                    whyReturned(givenBack), inEscrow, returned);
        }
        if (!entry.isBooked()) {
            return new StandingWire(wire, Standing.PENDING, "reported as pending", inEscrow, returned);
        }
        if (entry.valueDate().isAfter(asOf.toLocalDate())) {
            return new StandingWire(wire, Standing.PENDING, "value-dated " + entry.valueDate(), inEscrow,
                    returned);
        }
        if (entry.effective().isAfter(asOf)) {
            return new StandingWire(wire, Standing.PENDING, "booked at " + entry.effective(), inEscrow,
                    returned);
        }
        LocalDateTime cutOff = offering.closing().cutOff();
        if (entry.effective().misses(cutOff) || entry.valueDate().isAfter(cutOff.toLocalDate())) {
            return new StandingWire(wire, Standing.LATE, lateness(entry), inEscrow, returned);
        }
        return new StandingWire(wire, Standing.GOOD, "", inEscrow, returned);
    }

    private String whyReturned(List<Wire> givenBack) {
        List<String> causes = new ArrayList<>();
        for (Wire debit : givenBack) {
            int rivals = returns.receiptsOf(debit).size();
            causes.add((debit.entry().isBooked() ? "returned by " : "return announced by ")
                    + debit.reference()
                    + " on " + debit.entry().effective()
                    + (rivals > 1 ? ", which may be of any of " + rivals + " wires" : ""));
        }
        return String.join("; ", causes);
    }

    private static String lateness(BankEntry entry) {
        return entry.effective().time().isPresent()
                ? "booked at " + entry.effective()
                : "booked on " + entry.effective() + " at no stated time";
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
        Money left = receipt.entry().isBooked() ? receipt.entry().amount() : Money.zero(offering.currency());
        for (Wire earlier : returns.of(receipt)) {
            boolean counts = countsAsReturn(earlier);
            Money part = counts ? left.min(earlier.entry().amount()) : Money.zero(offering.currency());
            if (earlier.key().equals(debit.key())) {
                return part;
            }
            left = left.minus(part);
        }
        return Money.zero(offering.currency());
    }
}
