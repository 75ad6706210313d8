package settle.cash.apply;

import java.util.List;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.cash.wire.Standing;
import settle.identity.SubscriptionId;
import settle.statement.BankEntry;

/**
 * A receipt that may not be applied is put to the subscriptions that it would have been for and that still
 * wait for money; where none waits, it holds its own money.
 */
final class HeldBack {

    private HeldBack() {}

    static List<Break> breaks(Receipt receipt, View view) {
        BreakCode code = receipt.standing().code().orElseThrow();
        List<Ledger> meant = view.ledgers(meantFor(receipt, view));
        List<Ledger> waiting = meant.stream().filter(ledger -> !ledger.isFullyFunded()).toList();
        if (code == BreakCode.C12 && (isOfInactiveOnly(meant) || isReplaced(receipt, meant, view))
                || waiting.isEmpty() && isSettled(receipt, view)) {
            return List.of();
        }
        if (waiting.size() > 1) {
            return waiting.stream().map(ledger -> held(code, receipt, view).about(ledger.id())
                    .saying(why(receipt))).toList();
        }
        BreakDraft alone = held(code, receipt, view).identifiedBy(receipt.key().text());
        waiting.forEach(ledger -> alone.about(ledger.id()));
        return List.of(alone.saying(why(receipt)));
    }

    private static BreakDraft held(BreakCode code, Receipt receipt, View view) {
        return CashBreaks.on(receipt, code).expected(receipt.standing().expected(view.offering()))
                .actual(receipt.ground().asFigure()).difference(receipt.amount()).candidates(sightings(
                        receipt));
    }

    private static Sentence why(Receipt receipt) {
        return CashWording.HELD_BACK.with("wire", receipt.told()).with("why", receipt.ground());
    }

    /** Where it was reported several times, or cannot be told from others, each report. */
    private static List<Sentence> sightings(Receipt receipt) {
        List<BankEntry> all = Stream.concat(receipt.sightings().stream(), receipt.wire().wire().rivals()
                .stream())
                .toList();
        return all.size() < 2 ? List.of() : all.stream().map(HeldBack::sighting).toList();
    }

    private static Sentence sighting(BankEntry seen) {
        return CashWording.HELD_BACK_SIGHTING.with("source", seen.source())
                .with("direction", seen.direction().name())
                .with("amount", new Fact.Plain(Figure.of(seen.amount())))
                .with("currency", seen.amount().currency().getCurrencyCode())
                .with("day", Figure.of(seen.valueDate()));
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
