package settle.cash.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.money.Money;
import settle.statement.BankEntry;

/** Words what passes found on a receipt; it decides nothing. */
record CashBreaks(Receipt receipt) implements Why.Cases<Break> {

    static Break of(Receipt receipt, Why why) {
        return why.told(new CashBreaks(receipt));
    }

    private BreakDraft draft(Why why) {
        return Break.of(why.code()).about(receipt.id()).source(receipt.source());
    }

    private Sentence.Worded wire(CashWording wording) {
        return wording.with("wire", receipt.told());
    }

    @Override
    public Break nobodys(Why.Nobodys why) {
        return draft(why).expected("a subscription id in the remittance or a party as payer")
                .actual(receipt.available()).difference(receipt.available())
                .candidates(why.proposals().first(), why.proposals().all())
                .saying(wire(CashWording.C08_NOBODYS));
    }

    @Override
    public Break unclear(Why.Unclear why) {
        List<Ledger> rivals = why.rivals();
        BreakDraft draft = draft(why).candidates(openOfDue(rivals));
        return switch (why.doubt()) {
            case SEARCH_LIMIT -> draft.expected("a proof that one set alone fits")
                    .actual("search limit reached")
                    .saying(wire(CashWording.C06_SEARCH_LIMIT).with("subscriptions", rivals.size())
                            .with("steps", SubsetSearch.MAX_STEPS));
            case NONE_FITS -> draft.expected("one set of the payer's subscriptions open for this amount")
                    .actual(receipt.available())
                    .saying(wire(CashWording.C06_NONE_FITS).with("subscriptions", names(rivals)));
            case NAMED_DO_NOT_ADD_UP -> {
                Money open = rivals.stream().map(Ledger::open).reduce(Money::plus).orElseThrow();
                yield draft.expected(open).actual(receipt.available())
                        .difference(receipt.available().minus(open))
                        .saying(wire(CashWording.C06_NAMES_SEVERAL).with("subscriptions", names(rivals))
                                .with("open", open));
            }
            case DISPUTED -> disputed(draft, "a list of ids of the book", CashWording.C06_DISPUTED);
            case CUT -> disputed(draft, "an id that does not end a file without a line end",
                    CashWording.C09_CUT);
        };
    }

    private Break disputed(BreakDraft draft, String expected, CashWording wording) {
        return draft.expected(expected).actual(Figure.text(receipt.entry().remittance()))
                .saying(wire(wording).with("subscriptions", Fact.names(receipt.disputed())));
    }

    @Override
    public Break severalFit(Why.SeveralFit why) {
        Figure explanations = Figure.counted(why.sets().size(), "explanation");
        return draft(why).expected("one explanation")
                .actual(why.complete() ? explanations : Figure.atLeast(explanations))
                .candidates(why.sets().stream().map(set -> CashWording.C09_SET.with("sum", sum(set)))
                        .toList())
                .saying(wire(why.complete() ? CashWording.C09_FITS_SEVERAL : CashWording.C09_FITS_MORE));
    }

    @Override
    public Break othersFit(Why.OthersFit why) {
        Ledger named = why.named();
        List<Sentence> candidates = new ArrayList<>();
        candidates.add(CashWording.C09_NAMED.with("subscription", named.id()).with("open", named.open()));
        why.sets().forEach(set -> candidates.add((set.contains(named) ? CashWording.C09_SET_WITH_NAMED
                : CashWording.C09_SET_WITHOUT_NAMED).with("sum", sum(set))
                .with("subscription", new Fact.Aside(named.id()))));
        boolean allWith = why.sets().stream().allMatch(set -> set.contains(named));
        return draft(why).about(named.id()).identifiedBy(receipt.key().text())
                .expected(named.open()).actual(receipt.available())
                .difference(receipt.available().minus(named.open())).candidates(candidates)
                .saying(wire(allWith ? CashWording.C09_NAMES_ONE : CashWording.C09_NAMES_OTHER)
                        .with("subscription", named.id()));
    }

    @Override
    public Break undecided(Why.Undecided why) {
        Sentence.Worded sentence = why.rest().equals(receipt.available())
                ? CashWording.UNDECIDED_WIRE.sentence()
                : CashWording.UNDECIDED_REST.with("rest", why.rest());
        Optional<Fact> released = Optional.of(why.releasedFrom()).filter(from -> !from.isEmpty())
                .map(Fact::names);
        return draft(why).expected("a decision on the whole wire").actual(why.rest()).difference(why.rest())
                .candidates(openOfDue(why.linked()))
                .saying(sentence.with("wire", receipt.told()).withKnown("released", released));
    }

    @Override
    public Break perhapsFirst(Why.PerhapsFirst why) {
        return cameForNothing(why, why.ledger())
                .candidates(why.twins().stream().map(twin -> CashWording.C10_TWIN.with("wire", twin.wire()
                        .told()).with("source", twin.wire().source())).toList())
                .saying(wire(CashWording.C10_PERHAPS_FIRST).with("subscription", why.ledger().id())
                        .with("first", why.twins().get(0).wire().id()));
    }

    @Override
    public Break nothingOpen(Why.NothingOpen why) {
        Ledger ledger = why.ledger();
        Sentence.Worded sentence = ledger.subscription().isActive() ? CashWording.C10_FUNDED.sentence()
                : CashWording.C19_INACTIVE.with("status",
                        ledger.subscription().status().name().toLowerCase(Locale.ROOT));
        return cameForNothing(why, ledger)
                .saying(sentence.with("wire", receipt.told()).with("subscription", ledger.id()));
    }

    private BreakDraft cameForNothing(Why why, Ledger ledger) {
        Money came = receipt.available();
        return draft(why).about(ledger.id()).expected(Money.zero(came.currency())).actual(came)
                .difference(came);
    }

    @Override
    public Break over(Why.Over why) {
        return draft(why).about(why.subscription()).expected(why.open()).actual(why.came())
                .difference(why.excess())
                .saying(wire(CashWording.C04_OVER).with("open", why.open())
                        .with("subscription", why.subscription()).with("excess", why.excess()));
    }

    @Override
    public Break stranger(Why.Stranger why) {
        Ledger ledger = why.ledger();
        boolean unnamed = receipt.payer().isEmpty();
        return draft(why).about(ledger.id())
                .expected(new FigureList(ledger.subscription().payerNames().stream().distinct()
                        .map(Figure::text).toList(), " / "))
                .actual(Figure.text(unnamed ? "no payer named" : receipt.payer()))
                .saying(wire(unnamed ? CashWording.C07_UNNAMED : CashWording.C07_STRANGER)
                        .with("subscription", ledger.id()));
    }

    @Override
    public Break late(Why.Late why) {
        Figure deadline = Figure.of(why.ledger().fundingDeadline());
        Figure day = Figure.of(why.arrived());
        return draft(why).about(why.ledger().id()).expected(deadline).actual(day)
                .saying(wire(CashWording.C13_LATE).with("day", day).with("deadline", deadline));
    }

    /** Where several wait for it each is told of a break of their own; else the wire alone identifies it. */
    @Override
    public Break held(Why.Held why) {
        BreakDraft draft = draft(why).expected(why.expected()).actual(receipt.ground().asFigure())
                .difference(receipt.amount()).candidates(sightings());
        why.of().ifPresent(draft::about);
        return (why.oneOfSeveral() ? draft : draft.identifiedBy(receipt.key().text()))
                .saying(wire(why.code() == BreakCode.C12 && why.of().isPresent()
                        ? CashWording.C12_OF_INVESTOR : CashWording.HELD_BACK).with("why", receipt.ground()));
    }

    /** Where it was reported several times, or cannot be told from others, each report. */
    private List<Sentence> sightings() {
        List<BankEntry> all = Stream.concat(receipt.sightings().stream(), receipt.rivals().stream()).toList();
        return all.size() < 2 ? List.of() : all.stream().map(CashBreaks::sighting).toList();
    }

    private static Sentence sighting(BankEntry seen) {
        return CashWording.HELD_BACK_SIGHTING.with("source", seen.source())
                .with("direction", seen.direction().name())
                .with("amount", new Fact.Plain(Figure.of(seen.amount())))
                .with("currency", seen.amount().currency().getCurrencyCode())
                .with("day", Figure.of(seen.valueDate()));
    }

    /** Each with what it has open of what is due: candidates of a wire that is for several. */
    private static List<Sentence> openOfDue(List<Ledger> ledgers) {
        return ledgers.stream().<Sentence>map(ledger -> CashWording.OPEN_OF_DUE
                .with("subscription", ledger.id()).with("open", ledger.open()).with("due", ledger.due()))
                .toList();
    }

    /** A set of subscriptions, each with what it has open. */
    private static Fact sum(List<Ledger> set) {
        return Fact.several(set.stream().map(ledger -> CashWording.C09_PART
                .with("subscription", ledger.id()).with("open", ledger.open())).toList(), " + ");
    }

    private static Fact names(List<Ledger> ledgers) {
        return Fact.names(ledgers.stream().map(Ledger::id).toList());
    }
}
