package settle.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The escrow entries of a draft, and what of them is applied or given back. */
final class Cash {
    private final Draft draft;
    private final Dice dice;
    private final List<EscrowEntry> entries = new ArrayList<>();
    private final List<Wire> appliedWires = new ArrayList<>();
    private final Map<String, Long> applied = new HashMap<>();
    private final Set<Truth.Allocation> allocations = new LinkedHashSet<>();
    private final Set<Truth.Refund> refunds = new LinkedHashSet<>();
    private final Set<String> references = new HashSet<>();

    Cash(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    List<EscrowEntry> entries() {
        return List.copyOf(entries);
    }

    /** Interest of the bank less its charges. */
    long bankItemCents() {
        return entries.stream().filter(entry -> !entry.repeat() && entry.own())
                .filter(entry -> Set.of("FEE", "INTEREST").contains(entry.row().get("type")))
                .mapToLong(EscrowEntry::balanceCents).sum();
    }

    Set<Truth.Allocation> allocations() {
        return Set.copyOf(allocations);
    }

    Set<Truth.Refund> refunds() {
        return Set.copyOf(refunds);
    }

    /** Books a wire into the escrow account. */
    Wire pay(long cents, String payer, String remittance, Moment moment) {
        return pay(cents, payer, remittance, moment, UnaryOperator.identity());
    }

    /** Enters a wire, an ordinary one but for the change. */
    Wire pay(long cents, String payer, String remittance, Moment moment, UnaryOperator<Row> change) {
        Row row = change.apply(booked(cents, payer, remittance, moment));
        Wire wire = new Wire(row, moment, cents);
        draft.mark(wire.bankReference());
        entries.add(new EscrowEntry(row, moment, false));
        return wire;
    }

    /** States that so much of a wire is applied; C13 follows from the day. */
    void applied(Subscription subscription, Wire wire, long cents, Rule rule) {
        allocations.add(new Truth.Allocation(subscription.id(), wire.bankReference(), cents, rule.name()));
        applied.merge(subscription.id(), cents, Long::sum);
        appliedWires.add(wire);
        if (wire.moment().day().isAfter(subscription.deadline())) {
            draft.expect("C13", subscription, wire);
        }
    }

    void refund(Wire wire, long cents, String code) {
        refunds.add(new Truth.Refund(wire.bankReference(), cents, code));
    }

    /** What was stated to be applied of a wire is not. */
    void released(Subscription subscription, Wire wire) {
        allocations.removeIf(each -> each.bankReference().equals(wire.bankReference())
                && each.subscriptionId().equals(subscription.id()));
        applied.merge(subscription.id(), -wire.cents(), Long::sum);
    }

    Wire wire(String bankReference) {
        return receipts().stream().filter(wire -> wire.bankReference().equals(bankReference))
                .findFirst().orElseThrow();
    }

    /** Every wire that came in, once, whatever became of it. */
    List<Wire> receipts() {
        return entries.stream().filter(entry -> !entry.repeat())
                .filter(entry -> entry.row().get("direction").equals("CREDIT"))
                .map(entry -> new Wire(entry.row(), entry.moment(), entry.cents())).toList();
    }

    /** The remitter's bank takes the whole wire back. */
    void takeBack(Wire wire, Moment moment) {
        pay(wire.cents(), wire.row().get("originator_name"), "RETURN OF FUNDS", moment, row -> row
                .with("direction", "DEBIT").with("type", "RETURN").with("reverses", wire.bankReference()));
    }

    /** Another sighting of a wire, in another file. */
    void repeat(Wire wire, UnaryOperator<Row> change) {
        entries.add(new EscrowEntry(change.apply(wire.row()), wire.moment(), true));
    }

    long open(Subscription subscription) {
        return subscription.dueCents() - applied.getOrDefault(subscription.id(), 0L);
    }

    boolean funded(Subscription subscription) {
        return open(subscription) <= 0;
    }

    /** Whether an entry of another account or currency would still be one among many in its file. */
    boolean hasRoomForForeigner() {
        long foreign = entries.stream().filter(entry -> !entry.own()).count();
        return entries.size() - foreign > 4 * (foreign + 1);
    }

    /** A file of foreign entries only would be one of another account: repeats ordinary wires beside them. */
    void accompanyForeigners() {
        long foreign = entries.stream().filter(entry -> !entry.own()).count();
        Set<String> repeated = new HashSet<>();
        entries.stream().filter(EscrowEntry::repeat).forEach(entry -> repeated.add(entry.bankReference()));
        long own = repeated.size();
        if (foreign == 0 || !draft.deal.statesBalances()) {
            return;
        }
        for (Wire wire : dice.shuffled(appliedWires)) {
            if (own <= foreign && repeated.add(wire.bankReference())) {
                repeat(wire, UnaryOperator.identity());
                draft.expectAboutWire("C11", Truth.ANY, wire);
                own++;
            }
        }
    }

    private Row booked(long cents, String payer, String remittance, Moment moment) {
        String reference = reference();
        String imad = dice.chance(50) ? "20070119B1QGC01R" + reference.substring(reference.length() - 6) : "";
        return Row.of("account_number", Deal.ESCROW_ACCOUNT, "bank_reference", reference, "imad", imad,
                "booked_at", moment.bookedText(dice), "value_date", moment.valueDate().toString(),
                "direction", "CREDIT", "amount", dice.chance(85) ? Cents.plain(cents) : Cents.bare(cents),
                "currency", "USD", "type", dice.chance(92) ? "WIRE_IN" : "",
                "status", dice.pick("BOOKED", "BOOKED", ""), "originator_name", payer,
                "originator_account", "%09d".formatted(dice.between(1, 999_999_999)),
                "originator_bank", dice.pick("JPMORGAN CHASE BANK NA", "WELLS FARGO BANK, N.A.", ""),
                "remittance", remittance, "reverses", "");
    }

    private String reference() {
        while (true) {
            String digits = "%06d".formatted(dice.between(1, 999_999));
            if (references.add(digits)) {
                return "07019" + digits;
            }
        }
    }
}
