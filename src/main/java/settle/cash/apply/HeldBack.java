package settle.cash.apply;

import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.cash.link.Receipt;
import settle.cash.wire.Standing;
import settle.identity.SubscriptionId;

/**
 * A receipt that may not be applied is put to the subscriptions that it would have been for and that still wait for
 * money; where none waits, it holds its own money.
 */
final class HeldBack {

    private HeldBack() {}

    static List<Break> breaks(Receipt receipt, View view) {
        BreakCode code = receipt.standing().code().orElseThrow();
        List<Ledger> meant = view.ledgers(meantFor(receipt, view));
        List<Ledger> waiting = meant.stream().filter(ledger -> !ledger.isFullyFunded()).toList();
        if (code == BreakCode.C12 && isOfInactiveOnly(meant) || waiting.isEmpty() && isSettled(receipt,
                view)) {
            return List.of();
        }
        return waiting.isEmpty() ? List.of(CashBreaks.heldBack(code, receipt, view.offering()))
                : waiting.stream().map(ledger -> CashBreaks.heldBack(code, receipt, ledger.id(),
                        waiting.size() == 1, view.offering())).toList();
    }

    /** Withdrawn or rejected subscriptions alone: once their money went back, nobody waits for anything. */
    private static boolean isOfInactiveOnly(List<Ledger> meant) {
        return !meant.isEmpty() && meant.stream().noneMatch(ledger -> ledger.subscription().isActive());
    }

    /** Whether all of it went back as people confirmed. */
    private static boolean isSettled(Receipt receipt, View view) {
        return view.isRefundConfirmed(receipt)
                && !Placement.idle(receipt.wire()).unplaced().isPositive();
    }

    private static List<SubscriptionId> meantFor(Receipt receipt, View view) {
        if (!receipt.named().isEmpty()) {
            return receipt.named();
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
