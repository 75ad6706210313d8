package settle.cash.apply;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.cash.wire.StandingWire;
import settle.money.Money;
import settle.offering.Offering;

/** What a subscription lacks after all passes, or how it came to be funded (C01, C02, C03, C05). */
public final class FundingBreaks {

    /** Codes that say why a subscription has no funds; where one does, C01 is not raised. */
    public static final Set<BreakCode> REASONS_FOR_NO_FUNDS =
            EnumSet.of(BreakCode.C12, BreakCode.C14, BreakCode.C16, BreakCode.C17);

    private FundingBreaks() {}

    static boolean isReasonForNoFunds(Break found) {
        return REASONS_FOR_NO_FUNDS.contains(found.code()) && !found.about().subscription().isEmpty();
    }

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
                .saying("Nothing has arrived for " + subscription.id() + "; " + due.grouped() + " is due.");
    }

    private static Break lacking(Ledger ledger, List<Allocation> allocations, Offering offering) {
        boolean charge = !ledger.open().exceeds(offering.escrow().bankChargeBand());
        Break.Draft draft = lacking(charge ? BreakCode.C03 : BreakCode.C02, ledger.subscription(),
                ledger.due(), ledger.applied()).identifiedBy(ledger.id());
        if (allocations.size() == 1) {
            StandingWire only = allocations.get(0).wire();
            draft.wire(only.reference(), only.key()).source(only.source());
        }
        return draft.saying(ledger.id() + " is short by " + ledger.open().grouped() + " of "
                + ledger.due().grouped() + (charge ? ", which looks like a bank's charge." : "."));
    }

    private static Break.Draft lacking(BreakCode code, Subscription subscription, Money due, Money applied) {
        return Break.of(code, Subject.SUBSCRIPTION).subscription(subscription.id())
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
        return Break.of(BreakCode.C05, Subject.SUBSCRIPTION).subscription(ledger.id())
                .expected(ledger.due()).actual(ledger.applied())
                .difference(Money.zero(ledger.due().currency()))
                .source(ledger.subscription().source())
                .saying(allocations.size() + " wires add up to the " + ledger.due().grouped() + " due on "
                        + ledger.id() + ": " + allocations.stream()
                                .map(allocation -> allocation.wire().reference() + " " + allocation.amount()
                                        .grouped())
                                .collect(Collectors.joining(", ")) + ".");
    }
}
