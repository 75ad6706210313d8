package settle.cash.apply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.cash.order.Refund;
import settle.money.Money;

/** What becomes of a receipt that is all for one subscription: what is too much goes back. */
final class WholeReceipt {

    private WholeReceipt() {}

    static Answer to(Ledger ledger, Receipt receipt, Rule rule, View view) {
        Money came = receipt.available();
        Money open = ledger.open();
        List<Placement> twins = view.appliedTwinsOf(receipt);
        if (!ledger.isOpen() && ledger.subscription().isActive() && !twins.isEmpty()) {
            return new Answer.Abstain(perhapsTheFirst(receipt, ledger, twins));
        }
        if (!ledger.isOpen()) {
            Break why = nothingOpen(receipt, ledger);
            return new Answer.Apply(rule, List.of(), refund(why.code(), came, ledger, receipt),
                    unlessConfirmed(why, receipt, view));
        }
        Money applied = came.min(open);
        Part part = new Part(receipt, ledger.id(), applied, rule == Rule.PARTY
                ? Explanation.byParty(receipt, ledger, applied)
                : Explanation.byReference(receipt, ledger, applied));
        if (!came.exceeds(open)) {
            return Answer.Apply.exactly(rule, List.of(part));
        }
        return new Answer.Apply(rule, List.of(part), refund(BreakCode.C04, came.minus(open), ledger, receipt),
                unlessConfirmed(CashBreaks.over(receipt, ledger.id(), open, came), receipt, view));
    }

    /** Under another kind of name it may be the wire that funded the subscription: it goes nowhere. */
    private static Break perhapsTheFirst(Receipt receipt, Ledger ledger, List<Placement> twins) {
        Money came = receipt.available();
        return CashBreaks.on(receipt, BreakCode.C10).about(ledger.id())
                .expected(Money.zero(came.currency())).actual(came).difference(came)
                .candidates(twins.stream().map(twin -> CashWording.C10_TWIN.with("wire", twin.wire().told())
                        .with("source", twin.wire().source())).toList())
                .saying(CashWording.C10_PERHAPS_FIRST.with("wire", receipt.told()).with("subscription", ledger
                        .id())
                        .with("first", twins.get(0).wire().id()));
    }

    private static Break nothingOpen(Receipt receipt, Ledger ledger) {
        boolean active = ledger.subscription().isActive();
        Sentence.Worded sentence = active ? CashWording.C10_FUNDED.sentence()
                : CashWording.C19_INACTIVE.with("status",
                        ledger.subscription().status().name().toLowerCase(Locale.ROOT));
        Money came = receipt.available();
        return CashBreaks.on(receipt, active ? BreakCode.C10 : BreakCode.C19).about(ledger.id())
                .expected(Money.zero(came.currency())).actual(came).difference(came)
                .saying(sentence.with("wire", receipt.told()).with("subscription", ledger.id()));
    }

    private static Optional<Refund> refund(BreakCode code, Money amount, Ledger ledger, Receipt receipt) {
        return Optional.of(new Refund(receipt.wire(), amount, code, Optional.of(ledger.id())));
    }

    /** Once people have confirmed that it goes back, nobody has to be told. */
    private static List<Break> unlessConfirmed(Break found, Receipt receipt, View view) {
        return view.isRefundConfirmed(receipt) ? List.of() : List.of(found);
    }
}
