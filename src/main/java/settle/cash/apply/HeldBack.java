package settle.cash.apply;

import java.util.List;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.cash.link.Receipt;
import settle.cash.wire.Standing;
import settle.identity.SubscriptionId;

/**
 * A receipt that may not be applied is put to the subscriptions that it would have been for and that still
 * wait for money when all others are placed; where none waits, it holds its own money.
 */
final class HeldBack implements Pass {

    @Override
    public boolean isPut(Receipt receipt, View view) {
        return !view.mayBeApplied(receipt);
    }

    @Override
    public Answer look(Receipt receipt, View view) {
        BreakCode code = receipt.standing().code().orElseThrow();
        List<Ledger> meant = view.ledgers(meantFor(receipt, view));
        List<Ledger> waiting = meant.stream().filter(ledger -> !ledger.isFullyFunded()).toList();
        if (code == BreakCode.C12 && (isOfInactiveOnly(meant) || isReplaced(receipt, meant, view))
                || waiting.isEmpty() && isSettled(receipt, view)) {
            return new Answer.Abstain(List.of());
        }
        Figure expected = receipt.standing().expected(view.offering());
        if (waiting.isEmpty()) {
            return new Answer.Abstain(new Why.Held(code, expected, Optional.empty(), false));
        }
        return new Answer.Abstain(waiting.stream().<Why>map(ledger -> new Why.Held(code, expected,
                Optional.of(ledger.id()), waiting.size() > 1)).toList());
    }

    /** Withdrawn or rejected subscriptions alone: once their money went back, nobody waits for anything. */
    private static boolean isOfInactiveOnly(List<Ledger> meant) {
        return !meant.isEmpty() && meant.stream().noneMatch(ledger -> ledger.subscription().isActive());
    }

    /**
     * Whether all of it went back, and other money funds whomever it was for, or everybody whom it may be
     * for.
     */
    private static boolean isReplaced(Receipt receipt, List<Ledger> meant, View view) {
        List<Ledger> concerned = meant.isEmpty() ? view.ledgers(receipt.partyOf()) : meant;
        return !concerned.isEmpty() && concerned.stream().allMatch(Ledger::isFullyFunded)
                && isBackWhole(receipt);
    }

    /** Whether all of it went back as people confirmed. */
    private static boolean isSettled(Receipt receipt, View view) {
        return view.isRefundConfirmed(receipt) && isBackWhole(receipt);
    }

    private static boolean isBackWhole(Receipt receipt) {
        return !Placement.idle(receipt.wire()).unplaced().isPositive();
    }

    private static List<SubscriptionId> meantFor(Receipt receipt, View view) {
        if (!receipt.namesNone()) {
            return receipt.disputed().isEmpty() ? receipt.named() : List.of();
        }
        if (receipt.partyOf().size() < 2) {
            return receipt.partyOf();
        }
        if (receipt.standing() == Standing.FOREIGN_CURRENCY) {
            return List.of();
        }
        SubsetSearch.Result fits = view.setsFor(receipt.amount(), receipt.partyOf());
        return fits.isProvablyOne() ? fits.sets().get(0) : List.of();
    }
}
