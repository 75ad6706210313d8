package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.cash.link.Receipt;
import settle.cash.order.DecidedWire;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;

/** Words the breaks of one family's cash as they are found. */
final class CashBreaks {

    private CashBreaks() {}

    /** A wire that people have placed in part, or taken from where it was. */
    static Break undecidedRest(Receipt wire, DecidedWire what, View view) {
        Money rest = what.rest(wire.wire());
        Set<SubscriptionId> linked = new TreeSet<>(wire.linked());
        linked.removeAll(what.releasedFrom());
        String whose = rest.equals(wire.available())
                ? "Wire " + wire.described() + " was matched, and nobody has decided whose it is."
                : "Of wire " + wire.described() + ", nobody has decided whose the remaining "
                        + rest.grouped() + " is.";
        String released = what.releasedFrom().isEmpty() ? ""
                : " It was released from " + listed(what.releasedFrom().stream().sorted().toList()) + ".";
        return about(linked.size() > 1 ? BreakCode.C06 : BreakCode.C08, wire)
                .expected("a decision on the whole wire").actual(rest).difference(rest)
                .candidates(openAmounts(List.copyOf(linked), view))
                .saying(whose + released);
    }

    static Break nobodys(Receipt wire, View view) {
        Money amount = wire.available();
        return about(BreakCode.C08, wire).actual(amount).difference(amount)
                .expected("a subscription id in the remittance or a party as payer")
                .candidates(view.likeness().proposals(wire))
                .saying("Wire " + wire.described()
                        + " names no known subscription, and its payer is no "
                        + "party of any.");
    }

    static Break namedOneButFitsSeveral(
            Receipt wire, Ledger named, List<List<SubscriptionId>> rivals,
            View view) {
        List<String> candidates = new ArrayList<>();
        candidates.add(named.id() + ", open " + named.open().grouped()
                + ": named in the remittance, but the wire is not its amount");
        rivals.forEach(set -> candidates.add(sum(set, view) + ": adds up exactly, but only " + named.id()
                + " is named"));
        Money amount = wire.available();
        return about(BreakCode.C09, wire).subscription(named.id()).identifiedBy(wire.key())
                .expected(named.open()).actual(amount).difference(amount.minus(named.open()))
                .candidates(candidates)
                .saying("Wire " + wire.described() + " names " + named.id()
                        + " alone, but is exactly what "
                        + "its payer owes on several subscriptions with it.");
    }

    static Break fitsSeveral(Receipt wire, SubsetSearch.Result fits, View view) {
        List<List<SubscriptionId>> sets = fits.sets();
        String more = fits.complete() ? "" : " The search reached its limit, so that there may be more.";
        return about(BreakCode.C09, wire)
                .expected("one explanation")
                .actual((fits.complete() ? "" : "at least ") + sets.size() + " explanations")
                .candidates(sets.stream().map(set -> sum(set, view) + ": fits as well as the others")
                        .toList())
                .saying("Wire " + wire.described()
                        + " fits the open amounts of more than one set of its "
                        + "payer's subscriptions." + more);
    }

    static Break fitsNone(Receipt wire, View view) {
        Money amount = wire.available();
        return about(BreakCode.C06, wire)
                .expected("one set of the payer's subscriptions open for this amount").actual(amount)
                .candidates(openAmounts(wire.partyOf(), view))
                .saying("Wire " + wire.described() + " is of a party of " + listed(wire.partyOf())
                        + ", and no set of their open amounts adds up to it.");
    }

    static Break namedSeveralNotAddingUp(Receipt wire, View view) {
        Money open = view.sumOpen(wire.named());
        Money amount = wire.available();
        return about(BreakCode.C06, wire).expected(open).actual(amount).difference(amount.minus(open))
                .candidates(openAmounts(wire.named(), view))
                .saying("Wire " + wire.described() + " names " + listed(wire.named())
                        + ", whose open amounts add up to " + open.grouped() + ".");
    }

    static Break searchLimitReached(Receipt wire, View view) {
        return about(BreakCode.C06, wire)
                .expected("a proof that one set alone fits").actual("search limit reached")
                .candidates(openAmounts(wire.partyOf(), view))
                .saying("Wire " + wire.described() + " may fit several sets of its payer's "
                        + wire.partyOf().size() + " subscriptions; the search reached its limit of "
                        + SubsetSearch.MAX_STEPS + " steps before it could prove one.");
    }

    static Break nothingOpen(BreakCode code, Receipt wire, Ledger ledger) {
        Money amount = wire.available();
        return about(code, wire).subscription(ledger.id())
                .expected(Money.zero(amount.currency())).actual(amount).difference(amount)
                .saying(code == BreakCode.C10
                        ? "Wire " + wire.described() + " came for " + ledger.id()
                                + ", which is already funded in full."
                        : "Wire " + wire.described() + " came for " + ledger.id() + ", which is "
                                + ledger.subscription().status().name().toLowerCase(Locale.ROOT) + ".");
    }

    /** More came for a subscription than it had open. */
    static Break over(Receipt wire, SubscriptionId id, Money open, Money came) {
        return about(BreakCode.C04, wire).subscription(id)
                .expected(open).actual(came).difference(came.minus(open))
                .saying("Wire " + wire.described() + " is more than the " + open.grouped() + " that "
                        + id + " had open; " + came.minus(open).grouped() + " goes back.");
    }

    /** What is to be told of a part that is applied: its payer is a stranger, or it came late. */
    static List<Break> ofPart(Part part, Ledger ledger, Rule rule) {
        Receipt receipt = part.receipt();
        List<Break> found = new ArrayList<>();
        if (rule != Rule.DECISION && !receipt.partyOf().contains(part.to())) {
            found.add(thirdParty(receipt, ledger));
        }
        LocalDate booked = receipt.entry().effective().date();
        LocalDate valued = receipt.entry().valueDate();
        LocalDate arrived = booked.isAfter(valued) ? booked : valued;
        if (arrived.isAfter(ledger.fundingDeadline())) {
            found.add(late(receipt, ledger, arrived));
        }
        return found;
    }

    private static Break thirdParty(Receipt wire, Ledger ledger) {
        String payer = wire.payer();
        return about(BreakCode.C07, wire).subscription(ledger.id())
                .expected(String.join(" / ", new LinkedHashSet<>(ledger.subscription().payerNames())))
                .actual(payer.isEmpty() ? "no payer named" : payer)
                .saying(payer.isEmpty()
                        ? "The bank names no payer of wire " + wire.described() + ", applied to "
                                + ledger.id() + "."
                        : "The payer of wire " + wire.described() + ", applied to " + ledger.id()
                                + ", is no party of it.");
    }

    private static Break late(Receipt wire, Ledger ledger, LocalDate arrived) {
        return about(BreakCode.C13, wire).subscription(ledger.id())
                .expected(ledger.fundingDeadline()).actual(arrived)
                .saying("Wire " + wire.described() + " arrived on " + arrived
                        + "; the investor's deadline was "
                        + ledger.fundingDeadline() + ".");
    }

    /** A receipt that may not be applied, for which nobody waits. */
    static Break heldBack(BreakCode code, Receipt wire, Offering offering) {
        return held(code, wire, offering).identifiedBy(wire.key()).saying(whyHeld(wire));
    }

    /** A receipt that may not be applied, on a subscription that waits for it, alone or with others. */
    static Break heldBack(BreakCode code, Receipt wire, SubscriptionId waiting, boolean alone,
            Offering offering) {
        Break.Draft draft = held(code, wire, offering).subscription(waiting);
        return (alone ? draft.identifiedBy(wire.key()) : draft).saying(whyHeld(wire));
    }

    private static Break.Draft held(BreakCode code, Receipt wire, Offering offering) {
        return about(code, wire).actual(wire.why()).expected(wire.standing().expected(offering))
                .difference(wire.amount()).candidates(
                        wire.sightings().size() < 2 ? List.of() : wire.sightings().stream()
                                .map(sighting -> sighting.source() + ": " + sighting.direction() + " "
                                        + sighting.amount() + " " + sighting.amount().currency() + ", value "
                                        + sighting.valueDate()).toList());
    }

    private static String whyHeld(Receipt wire) {
        return "Wire " + wire.described() + " is not applied: " + wire.why() + ".";
    }

    private static Break.Draft about(BreakCode code, Receipt wire) {
        return Break.of(code, Subject.CASH).wire(wire.reference(), wire.key())
                .source(wire.source());
    }

    private static String listed(List<SubscriptionId> ids) {
        return ids.stream().map(SubscriptionId::text).collect(Collectors.joining(", "));
    }

    private static String sum(List<SubscriptionId> set, View view) {
        return set.stream().map(id -> id + " " + view.ledger(id).open().grouped())
                .collect(Collectors.joining(" + "));
    }

    private static List<String> openAmounts(List<SubscriptionId> ids, View view) {
        return ids.stream().map(id -> id + " open " + view.ledger(id).open().grouped()
                + " of " + view.ledger(id).due().grouped()).toList();
    }
}
