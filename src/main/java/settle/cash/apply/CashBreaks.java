package settle.cash.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.cash.order.CashOrder;
import settle.cash.order.DecidedWire;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.Offering;

/** Words the breaks of one family's cash as they are found. */
final class CashBreaks {

    private final Offering offering;
    private final Likeness likeness;
    private final List<Break> found = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();

    CashBreaks(Offering offering, Likeness likeness) {
        this.offering = offering;
        this.likeness = likeness;
    }

    List<Break> found() {
        return found;
    }

    String explanation(Receipt wire, Ledger ledger, Money amount, Rule rule) {
        String what = amount.grouped() + " of wire " + wire.described() + ": ";
        String payer = "the payer is a party of ";
        String open = ledger.open().grouped();
        return what + switch (rule) {
            case REFERENCE -> "its remittance names " + ledger.id() + ", open for " + open + ".";
            case GROUP_REFERENCE -> "its remittance names " + listed(wire.named())
                    + ", whose open amounts add up to it exactly.";
            case PARTY -> payer + ledger.id() + " alone, open for " + open + ".";
            case GROUP_PARTY -> payer + listed(wire.partyOf())
                    + "; it fits the open amounts of one set of them, "
                    + ledger.id() + " in it for " + open + ".";
            case DECISION -> throw new IllegalArgumentException("a decision explains itself");
        };
    }

    String explanation(Receipt wire, CashOrder.Apply order) {
        return order.amount().grouped() + " of wire " + wire.described() + ": "
                + order.because();
    }

    /** A wire that people have placed in part, or taken from where it was. */
    void undecidedRest(Receipt wire, DecidedWire what, Map<SubscriptionId, Ledger> ledgers, Money rest) {
        Set<SubscriptionId> linked = new TreeSet<>(wire.named());
        linked.addAll(wire.partyOf());
        linked.removeAll(what.releasedFrom());
        String whose = rest.equals(wire.available())
                ? "Wire " + wire.described() + " was matched, and nobody has decided whose it is."
                : "Of wire " + wire.described() + ", nobody has decided whose the remaining "
                        + rest.grouped() + " is.";
        String released = what.releasedFrom().isEmpty() ? ""
                : " It was released from " + listed(what.releasedFrom().stream().sorted().toList()) + ".";
        found.add(about(linked.size() > 1 ? BreakCode.C06 : BreakCode.C08, wire)
                .expected("a decision on the whole wire").actual(rest).difference(rest)
                .candidates(openAmounts(List.copyOf(linked), ledgers))
                .saying(whose + released));
    }

    void nobodys(Receipt wire) {
        Money amount = wire.available();
        found.add(about(BreakCode.C08, wire).actual(amount).difference(amount)
                .expected("a subscription id in the remittance or a party as payer")
                .candidates(likeness.proposals(wire))
                .saying("Wire " + wire.described()
                        + " names no known subscription, and its payer is no "
                        + "party of any."));
    }

    void namedOneButFitsSeveral(
            Receipt wire, Ledger named, List<List<SubscriptionId>> rivals,
            Map<SubscriptionId, Ledger> ledgers) {
        List<String> candidates = new ArrayList<>();
        candidates.add(named.id() + ", open " + named.open().grouped()
                + ": named in the remittance, but the wire is not its amount");
        rivals.forEach(set -> candidates.add(sum(set, ledgers) + ": adds up exactly, but only " + named.id()
                + " is named"));
        Money amount = wire.available();
        found.add(about(BreakCode.C09, wire).subscription(named.id()).identifiedBy(wire.key())
                .expected(named.open()).actual(amount).difference(amount.minus(named.open()))
                .candidates(candidates)
                .saying("Wire " + wire.described() + " names " + named.id()
                        + " alone, but is exactly what "
                        + "its payer owes on several subscriptions with it."));
    }

    void fitsSeveral(Receipt wire, SubsetSearch.Result fits, Map<SubscriptionId, Ledger> ledgers) {
        List<List<SubscriptionId>> sets = fits.sets();
        String more = fits.complete() ? "" : " The search reached its limit, so that there may be more.";
        found.add(about(BreakCode.C09, wire)
                .expected("one explanation")
                .actual((fits.complete() ? "" : "at least ") + sets.size() + " explanations")
                .candidates(sets.stream().map(set -> sum(set, ledgers) + ": fits as well as the others")
                        .toList())
                .saying("Wire " + wire.described()
                        + " fits the open amounts of more than one set of its "
                        + "payer's subscriptions." + more));
    }

    void fitsNone(Receipt wire, Map<SubscriptionId, Ledger> ledgers) {
        Money amount = wire.available();
        found.add(about(BreakCode.C06, wire)
                .expected("one set of the payer's subscriptions open for this amount").actual(amount)
                .candidates(openAmounts(wire.partyOf(), ledgers))
                .saying("Wire " + wire.described() + " is of a party of " + listed(wire.partyOf())
                        + ", and no set of their open amounts adds up to it."));
    }

    void namedSeveralNotAddingUp(Receipt wire, Map<SubscriptionId, Ledger> ledgers, Money open) {
        Money amount = wire.available();
        found.add(about(BreakCode.C06, wire).expected(open).actual(amount).difference(amount.minus(open))
                .candidates(openAmounts(wire.named(), ledgers))
                .saying("Wire " + wire.described() + " names " + listed(wire.named())
                        + ", whose open amounts add up to " + open.grouped() + "."));
    }

    void searchLimitReached(Receipt wire, Map<SubscriptionId, Ledger> ledgers) {
        found.add(about(BreakCode.C06, wire)
                .expected("a proof that one set alone fits").actual("search limit reached")
                .candidates(openAmounts(wire.partyOf(), ledgers))
                .saying("Wire " + wire.described() + " may fit several sets of its payer's "
                        + wire.partyOf().size() + " subscriptions; the search reached its limit of "
                        + SubsetSearch.MAX_STEPS + " steps before it could prove one."));
    }

    void nothingOpen(Receipt wire, Ledger ledger) {
        boolean active = ledger.subscription().isActive();
        Money amount = wire.available();
        found.add(about(active ? BreakCode.C10 : BreakCode.C19, wire).subscription(ledger.id())
                .expected(Money.zero(amount.currency())).actual(amount).difference(amount)
                .saying(active
                        ? "Wire " + wire.described() + " came for " + ledger.id()
                                + ", which is already funded in full."
                        : "Wire " + wire.described() + " came for " + ledger.id() + ", which is "
                                + ledger.subscription().status().name().toLowerCase(Locale.ROOT) + "."));
    }

    void over(Receipt wire, Ledger ledger, Money open) {
        Money amount = wire.available();
        found.add(about(BreakCode.C04, wire).subscription(ledger.id())
                .expected(open).actual(amount).difference(amount.minus(open))
                .saying("Wire " + wire.described() + " is more than the " + open.grouped() + " that "
                        + ledger.id() + " had open; " + amount.minus(open).grouped() + " goes back."));
    }

    void thirdParty(Receipt wire, Ledger ledger) {
        String payer = wire.payer();
        found.add(about(BreakCode.C07, wire).subscription(ledger.id())
                .expected(String.join(" / ", new LinkedHashSet<>(ledger.subscription().payerNames())))
                .actual(payer.isEmpty() ? "no payer named" : payer)
                .saying(payer.isEmpty()
                        ? "The bank names no payer of wire " + wire.described() + ", applied to "
                                + ledger.id() + "."
                        : "The payer of wire " + wire.described() + ", applied to " + ledger.id()
                                + ", is no party of it."));
    }

    void late(Receipt wire, Ledger ledger, LocalDate arrived) {
        found.add(about(BreakCode.C13, wire).subscription(ledger.id())
                .expected(ledger.fundingDeadline()).actual(arrived)
                .saying("Wire " + wire.described() + " arrived on " + arrived
                        + "; the investor's deadline was "
                        + ledger.fundingDeadline() + "."));
    }

    /**
     * A receipt that may not be applied, on the subscriptions that wait for it; on none it holds its own
     * money.
     */
    void heldBack(Receipt wire, List<Ledger> meant, boolean ofInactiveOnly) {
        BreakCode code = wire.standing().code().orElseThrow();
        if (code == BreakCode.C12 && ofInactiveOnly) {
            return;
        }
        if (meant.isEmpty()) {
            found.add(heldBack(code, wire).identifiedBy(wire.key()).saying(whyHeld(wire)));
        }
        for (Ledger ledger : meant) {
            Break.Draft draft = heldBack(code, wire).subscription(ledger.id());
            found.add((meant.size() == 1 ? draft.identifiedBy(wire.key()) : draft)
                    .saying(whyHeld(wire)));
            if (FundingBreaks.REASONS_FOR_NO_FUNDS.contains(code) && wire.entry().isCredit()) {
                explained.add(ledger.id().text());
            }
        }
    }

    /** What a subscription lacks after all passes, or how it came to be funded. */
    void funding(Ledger ledger) {
        if (!ledger.subscription().isActive()) {
            return;
        }
        List<Allocation> allocations = ledger.allocations();
        if (ledger.applied().isZero() && ledger.isOpen()) {
            if (!explained.contains(ledger.id().text())) {
                found.add(FundingBreaks.noFunds(ledger.subscription(), ledger.due()));
            }
            return;
        }
        if (ledger.isOpen()) {
            boolean charge = !ledger.open().exceeds(offering.escrow().bankChargeBand());
            Break.Draft draft = FundingBreaks.lacking(charge ? BreakCode.C03 : BreakCode.C02,
                    ledger.subscription(), ledger.due(), ledger.applied()).identifiedBy(ledger.id());
            if (allocations.size() == 1) {
                StandingWire only = allocations.get(0).wire();
                draft.wire(only.reference(), only.key()).source(only.source());
            }
            found.add(draft
                    .saying(ledger.id() + " is short by " + ledger.open().grouped() + " of "
                            + ledger.due().grouped()
                            + (charge ? ", which looks like a bank's charge." : ".")));
            return;
        }
        boolean exactly = allocations.stream().noneMatch(CashBreaks::leavesAnExcess);
        if (allocations.size() > 1 && exactly) {
            addUp(ledger, allocations);
        }
    }

    private static boolean leavesAnExcess(Allocation allocation) {
        return switch (allocation.rule()) {
            case REFERENCE, PARTY -> allocation.wire().amount().exceeds(allocation.amount());
            case GROUP_REFERENCE, GROUP_PARTY, DECISION -> false;
        };
    }

    private void addUp(Ledger ledger, List<Allocation> allocations) {
        found.add(Break.of(BreakCode.C05, Subject.SUBSCRIPTION).subscription(ledger.id())
                .expected(ledger.due()).actual(ledger.applied())
                .difference(Money.zero(ledger.due().currency()))
                .source(ledger.subscription().source())
                .saying(allocations.size() + " wires add up to the " + ledger.due().grouped() + " due on "
                        + ledger.id() + ": " + allocations.stream()
                                .map(allocation -> allocation.wire().reference() + " " + allocation.amount()
                                        .grouped())
                                .collect(Collectors.joining(", ")) + "."));
    }

    private Break.Draft heldBack(BreakCode code, Receipt wire) {
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

    private static String sum(List<SubscriptionId> set, Map<SubscriptionId, Ledger> ledgers) {
        return set.stream().map(id -> id + " " + ledgers.get(id).open().grouped())
                .collect(Collectors.joining(" + "));
    }

    private static List<String> openAmounts(List<SubscriptionId> ids, Map<SubscriptionId, Ledger> ledgers) {
        return ids.stream().map(id -> id + " open " + ledgers.get(id).open().grouped()
                + " of " + ledgers.get(id).due().grouped()).toList();
    }
}
