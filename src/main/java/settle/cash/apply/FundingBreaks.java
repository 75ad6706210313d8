package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
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

/** Words what a subscription lacks, or how it came to be funded; it decides nothing. */
public final class FundingBreaks {

    private FundingBreaks() {}

    static Break of(FundingWhy why) {
        return switch (why.kind()) {
            case NOTHING_CAME -> noFunds(why.ledger().subscription(), why.ledger().due());
            case SHORT -> partly(why, CashWording.C02_SHORT);
            case CHARGED -> partly(why, CashWording.C03_CHARGE);
            case ADDS_UP -> addUp(why);
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

    private static Break partly(FundingWhy why, CashWording wording) {
        Ledger ledger = why.ledger();
        BreakDraft draft = lacking(why.code(), ledger.subscription(), ledger.due(), ledger.applied())
                .identifiedBy(ledger.id().text());
        if (why.allocations().size() == 1) {
            StandingWire only = why.allocations().get(0).wire();
            draft.about(only.id()).source(only.source());
        }
        return draft.saying(wording.with("subscription", ledger.id()).with("open", ledger.open())
                .with("due", ledger.due()));
    }

    private static BreakDraft lacking(BreakCode code, Subscription subscription, Money due, Money applied) {
        return Break.of(code).about(subscription.id())
                .expected(due).actual(applied).difference(applied.minus(due))
                .source(subscription.source());
    }

    private static Break addUp(FundingWhy why) {
        Ledger ledger = why.ledger();
        Fact parts = Fact.several(why.allocations().stream().map(one -> CashWording.C05_PART
                .with("wire", one.wire().id()).with("amount", one.amount())).toList(), ", ");
        return Break.of(why.code()).about(ledger.id())
                .expected(ledger.due()).actual(ledger.applied())
                .difference(Money.zero(ledger.due().currency())).source(ledger.subscription().source())
                .saying(CashWording.C05_ADD_UP.with("wires", why.allocations().size())
                        .with("due", ledger.due()).with("subscription", ledger.id()).with("parts", parts));
    }
}
