package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.cash.wire.StandingWire;
import settle.money.Money;
import settle.offering.Offering;

/** What a subscription lacks after all passes, or how it came to be funded (C01, C02, C03, C05). */
public final class FundingBreaks {

    private FundingBreaks() {}

    /** @param explained whether something says why nothing has arrived */
    static Optional<Break> of(Ledger ledger, List<Allocation> allocations, boolean explained,
            Offering offering) {
        if (!ledger.subscription().isActive()) {
            return Optional.empty();
        }
        return switch (ledger.funding().status()) {
            case UNFUNDED -> explained || !ledger.isOpen() ? Optional.empty()
                    : Optional.of(noFunds(ledger.subscription(), ledger.due()));
            case SHORT -> Optional.of(lacking(ledger, allocations, offering));
            case FUNDED, OVER -> addsUp(allocations) ? Optional.of(addUp(ledger, allocations))
                    : Optional.empty();
        };
    }

    /** Nothing has arrived, and nothing says why (C01). */
    public static Break noFunds(Subscription subscription, Money due) {
        return lacking(BreakCode.C01, subscription, due, Money.zero(due.currency()))
                .saying(CashWording.C01_NOTHING.with("subscription", subscription.id()).with("due", due));
    }

    /** Nothing is applied, and what is held may be it (C01). */
    public static Break heldFunds(Subscription subscription, Money due, List<Sentence> held) {
        int more = held.size() - Break.MAX_CANDIDATES;
        List<Fact> shown = new ArrayList<>(held.subList(0, Math.min(held.size(), Break.MAX_CANDIDATES)));
        if (more > 0) {
            shown.add(Figure.text(more + " more"));
        }
        return lacking(BreakCode.C01, subscription, due, Money.zero(due.currency())).candidates(held)
                .saying(CashWording.C01_HELD.with("subscription", subscription.id()).with("due", due)
                        .with("held", Fact.several(shown, ", ")));
    }

    private static Break lacking(Ledger ledger, List<Allocation> allocations, Offering offering) {
        boolean charge = !ledger.open().exceeds(offering.escrow().bankChargeBand());
        BreakDraft draft = lacking(charge ? BreakCode.C03 : BreakCode.C02, ledger.subscription(),
                ledger.due(), ledger.applied()).identifiedBy(ledger.id().text());
        if (allocations.size() == 1) {
            StandingWire only = allocations.get(0).wire();
            draft.about(only.id()).source(only.source());
        }
        CashWording wording = charge ? CashWording.C03_CHARGE : CashWording.C02_SHORT;
        return draft.saying(wording.with("subscription", ledger.id()).with("open", ledger.open())
                .with("due", ledger.due()));
    }

    private static BreakDraft lacking(BreakCode code, Subscription subscription, Money due, Money applied) {
        return Break.of(code).about(subscription.id())
                .expected(due).actual(applied).difference(applied.minus(due))
                .source(subscription.source());
    }

    private static boolean addsUp(List<Allocation> allocations) {
        return allocations.size() > 1 && allocations.stream().noneMatch(FundingBreaks::leavesAnExcess);
    }

    private static boolean leavesAnExcess(Allocation allocation) {
        return switch (allocation.rule()) {
            case REFERENCE, PARTY -> allocation.wire().amount().exceeds(allocation.amount());
            case GROUP_REFERENCE, GROUP_PARTY, DECISION -> false;
        };
    }

    private static Break addUp(Ledger ledger, List<Allocation> allocations) {
        Fact parts = Fact.several(allocations.stream().map(one -> CashWording.C05_PART
                .with("wire", one.wire().id()).with("amount", one.amount())).toList(), ", ");
        return Break.of(BreakCode.C05).about(ledger.id())
                .expected(ledger.due()).actual(ledger.applied())
                .difference(Money.zero(ledger.due().currency())).source(ledger.subscription().source())
                .saying(CashWording.C05_ADD_UP.with("wires", allocations.size()).with("due", ledger.due())
                        .with("subscription", ledger.id()).with("parts", parts));
    }
}
