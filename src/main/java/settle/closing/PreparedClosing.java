package settle.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.book.AmountsDue;
import settle.book.BookChecks;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.cash.apply.CashApplication;
import settle.cash.apply.CashOutcome;
import settle.cash.apply.Funding;
import settle.cash.decide.CashDecisions;
import settle.cash.decide.IdentityDecisions;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.cash.link.WireLinks;
import settle.cash.wire.EntryBreaks;
import settle.cash.wire.IdentityOrder;
import settle.cash.wire.Sightings;
import settle.correction.DeliveryDecisions;
import settle.correction.Redelivery;
import settle.decision.Decision;
import settle.decision.DecisionBook;
import settle.decision.DecisionChecks;
import settle.decision.Ruling;
import settle.delivery.AccountHolders;
import settle.delivery.DwacChecks;
import settle.delivery.DwacLinks;
import settle.delivery.Requests;
import settle.delivery.WarrantCertificate;
import settle.delivery.WarrantChecks;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.BankBalance;
import settle.proof.Counting;
import settle.proof.Deliveries;
import settle.proof.Delivery;
import settle.proof.ProvedFiles;
import settle.proof.Received;
import settle.statement.BankEntry;

/**
 * A closing before any money is placed: the book, the position, the links, and what people decided. From here
 * the cash of each family can be applied by itself, and after that the deliveries of each subscription held
 * against it.
 *
 * @param due what is due on each subscription
 * @param families all families, with the decisions that count on their wires
 * @param certificates of the Warrant Register, by subscription; empty where none was loaded and none expected
 * @param files all that came, and what counts of it
 * @param bankBalance what the bank's last statement says is in the account
 * @param closedAtRelease those who closed when the closing went ahead; empty while it has not
 * @param likeness proposes whose an unplaced wire may be
 * @param waivers decisions to waive, whose form is right, in the order in which they took effect
 * @param rulings what became of the other decisions
 * @param corrections files that take back what they said before
 * @param superseded reports of the bank of which a newer one took something back, accepted or not
 * @param breaks all that is wrong before any money is looked at
 */
public record PreparedClosing(
        OfferingAt at,
        ProvedFiles files,
        SubscriptionBook book,
        AmountsDue due,
        CashPosition position,
        List<CashFamily> families,
        Likeness likeness,
        DwacLinks dwacs,
        Optional<Map<SubscriptionId, List<WarrantCertificate>>> certificates,
        Optional<BankBalance> bankBalance,
        Optional<Set<SubscriptionId>> closedAtRelease,
        List<Decision> waivers,
        List<Ruling> rulings,
        List<Correction> corrections,
        List<Delivery> superseded,
        List<Break> breaks) {

    public PreparedClosing {
        families = List.copyOf(families);
        closedAtRelease = closedAtRelease.map(Set::copyOf);
        waivers = List.copyOf(waivers);
        rulings = List.copyOf(rulings);
        corrections = List.copyOf(corrections);
        superseded = List.copyOf(superseded);
        breaks = List.copyOf(breaks);
    }

    /** Prepares a closing from all that was received. */
    public static PreparedClosing of(Received received, StagedRows rows, OfferingAt at) {
        Deliveries deliveries = Deliveries.of(received, at.offering());
        List<Decision> formal = standing(rows, deliveries.counting(Set.of()), at, List.of());
        DeliveryDecisions onDeliveries = DeliveryDecisions.of(formal, deliveries);
        ProvedFiles files =
                ProvedFiles.of(received, deliveries, onDeliveries.withdrawn(), at.offering());
        PreparedClosing now = of(files, rows, at, onDeliveries, register(files, rows, at.offering()));
        Set<Delivery> accepted = onDeliveries.accepted(standing(rows, files.counting(), at, List.of()),
                decision -> DecisionRows.arrival(decision, rows, deliveries));
        Redelivery.Comparison comparison = Corrections.comparison(rows);
        List<Redelivery> all = Redelivery.of(files, onDeliveries.withdrawn(), Set.of(), comparison);
        if (all.isEmpty()) {
            return now.with(closedAtRelease(files, rows, at, onDeliveries, List.of()), List.of(), List.of());
        }
        List<Redelivery> open = accepted.isEmpty() ? all
                : Redelivery.of(files, onDeliveries.withdrawn(), accepted, comparison);
        Corrections concerned =
                new Corrections(now, rows, (earlier, lost) -> with(earlier, lost, files, rows, at));
        List<Correction> corrections = open.stream().map(concerned::of).toList();
        return now.with(closedAtRelease(files, rows, at, onDeliveries, corrections), corrections,
                all.stream().flatMap(one -> one.lost().keySet().stream())
                        .filter(one -> one.kind() == InputKind.ESCROW).toList());
    }

    /** The receipts of all families, by what identifies their wires. */
    Map<String, Receipt> receipts() {
        return families.stream().flatMap(family -> family.receipts().stream())
                .collect(Collectors.toMap(receipt -> receipt.id().identity(), Function.identity(),
                        (one, other) -> other));
    }

    /**
     * With an earlier delivery in its place, and what decisions that it had, and the newest has not, say of
     * deliveries: as it is but for that, and as it was when that delivery last counted.
     */
    private static List<PreparedClosing> with(Delivery earlier, List<Decision> lost, ProvedFiles files,
            StagedRows rows, OfferingAt at) {
        Deliveries deliveries = files.deliveries();
        DeliveryDecisions then = DeliveryDecisions.of(
                standing(rows, deliveries.counting(Set.of()), at, lost), deliveries);
        return Stream.of(files.with(earlier, then.withdrawn()), files.lastWith(earlier, then.withdrawn()))
                .map(counting -> of(counting, rows, at, then, Optional.empty())).toList();
    }

    private static List<Decision> standing(StagedRows rows, Counting counting, OfferingAt at,
            List<Decision> more) {
        List<Decision> all = new ArrayList<>(rows.decisions().of(counting.of(InputKind.DECISIONS)));
        all.addAll(more);
        return DecisionBook.of(all, at.asOf()).standing();
    }

    private static PreparedClosing of(ProvedFiles files, StagedRows rows, OfferingAt at,
            DeliveryDecisions onDeliveries, Optional<List<WarrantCertificate>> lines) {
        return of(files, rows, at, onDeliveries, lines, DecisionRows.of(files, rows).tried(at.asOf(),
                tried -> Settlement.of(of(files, rows, at, onDeliveries, lines, tried))));
    }

    private static PreparedClosing of(ProvedFiles files, StagedRows rows, OfferingAt at,
            DeliveryDecisions onDeliveries, Optional<List<WarrantCertificate>> lines,
            DecisionRows decided) {
        Offering offering = at.offering();
        SubscriptionBook book = SubscriptionBook.of(
                rows.subscriptions().of(files.of(InputKind.SUBSCRIPTIONS)));
        Optional<List<WarrantCertificate>> register = lines.map(all -> all.stream()
                .map(line -> line.of(book.asWritten(line.subscription()))).toList());
        DecisionBook decisions = decided.judged(book, at.asOf());
        IdentityDecisions onIdentity = IdentityDecisions.of(decisions.standing());
        UnreadBook unread = UnreadBook.of(files, book);
        Predicate<String> namesUnread = text -> !unread.namedIn(text).isEmpty();
        CashPosition position = CashPosition.of(sightings(files, rows, offering, onIdentity.orders()),
                new WireLinks(book.all(), endsThatMayBeCut(files), namesUnread), book, offering, at.asOf());
        List<Break> ofBook = BookChecks.of(book, offering, at.today());
        AmountsDue due = new AmountsDue(offering,
                AcceptedAggregates.of(book, new Waivers(waivers(decisions)).waived(ofBook)));
        Likeness likeness = new Likeness(book.all(), due);
        CashDecisions onCash = CashDecisions.of(position, decisions.standing(),
                family -> cash(family, due, at, likeness), at.isTerminated());
        List<Ruling> rulings = new ArrayList<>(decisions.settled());
        rulings.addAll(onIdentity.rulings(position.outcomes()));
        rulings.addAll(onCash.rulings());
        rulings.addAll(onDeliveries.rulings(decisions.standing()));
        AccountHolders holders = new AccountHolders(book.all());
        DwacLinks dwacs = DwacLinks.of(rows.requests().of(files.of(InputKind.DWAC)), holders);
        List<Break> breaks = new ArrayList<>(files.breaks());
        breaks.addAll(UnreadRows.breaks(files, rows, dwacs, book.all()));
        breaks.addAll(ofBook);
        breaks.addAll(ContradictingBalances.of(files, rows, position.wires(), offering));
        breaks.addAll(EntryBreaks.of(position.wires()));
        dwacs.contradicted().forEach(
                reports -> breaks.addAll(DwacChecks.contradicted(reports, holders)));
        dwacs.unlinked().forEach((request, several) -> breaks.add(DwacChecks.unlinked(request, several)));
        register.ifPresent(all -> breaks.addAll(WarrantChecks.ofRegister(all, book)));
        breaks.addAll(DecisionChecks.of(rulings));
        return new PreparedClosing(at, files, book, due, position, onCash.families(), likeness, dwacs,
                register.map(all -> all.stream()
                        .collect(Collectors.groupingBy(WarrantCertificate::subscription))),
                files.bankBalance(position.wires()), Optional.empty(), waivers(decisions), rulings,
                List.of(), List.of(), breaks);
    }

    private PreparedClosing with(Optional<Set<SubscriptionId>> closed, List<Correction> all,
            List<Delivery> reports) {
        List<Break> more = new ArrayList<>(breaks);
        all.forEach(correction -> more.add(correction.found()));
        return new PreparedClosing(at, files, book, due, position, families, likeness, dwacs, certificates,
                bankBalance, closed, waivers, rulings, all, reports, more);
    }

    private static Map<SourceLine, String> endsThatMayBeCut(ProvedFiles files) {
        return files.breaks().stream().filter(found -> found.code() == BreakCode.F11).collect(
                Collectors.toMap(Break::source, found -> found.actual().plain(), (one, other) -> one));
    }

    /**
     * Judged with what was known when the closing went ahead, but for the Warrant Register, whose lines have
     * no moment: what holds an investor later holds its delivery, and not what is paid.
     */
    private static Optional<Set<SubscriptionId>> closedAtRelease(ProvedFiles files, StagedRows rows,
            OfferingAt at, DeliveryDecisions onDeliveries, List<Correction> corrections) {
        return at.atRelease().map(then -> Settlement
                .of(of(files, rows.knownAt(then.asOf()), then, onDeliveries, Optional.empty())
                        .with(Optional.empty(), corrections.stream()
                                .filter(one -> !one.since().isAfter(then.asOf())).toList(), List.of()))
                .investors().stream().filter(InvestorSettlement::closes)
                .map(investor -> investor.subscription().id()).collect(Collectors.toSet()));
    }

    /** Empty where no register was loaded, and none is expected. */
    private static Optional<List<WarrantCertificate>> register(ProvedFiles files, StagedRows rows,
            Offering offering) {
        return files.of(InputKind.WARRANTS).isEmpty() && !offering.expects().contains(InputKind.WARRANTS)
                ? Optional.empty()
                : Optional.of(WarrantChecks.register(
                        rows.certificates().of(files.of(InputKind.WARRANTS))));
    }

    /** The entries of all escrow files, with which of these a control counts, and what people say of them. */
    private static Sightings sightings(ProvedFiles files, StagedRows rows, Offering offering,
            List<IdentityOrder> orders) {
        return new Sightings(entries(files, rows, offering), files.counted(), files.balanced(),
                orders);
    }

    /** What the bank reports, but for the accounts that are passed over. */
    private static List<BankEntry> entries(ProvedFiles files, StagedRows rows, Offering offering) {
        return rows.entries().of(files.of(InputKind.ESCROW)).stream()
                .filter(entry -> !offering.escrow().passedOver().contains(entry.account())).toList();
    }

    private static List<Decision> waivers(DecisionBook decisions) {
        return decisions.standing().stream()
                .filter(decision -> decision.action() == Decision.Action.WAIVE).toList();
    }

    /** Applies the cash of one family. */
    public CashOutcome cash(CashFamily family) {
        return cash(family, due, at, likeness);
    }

    private static CashOutcome cash(CashFamily family, AmountsDue due, OfferingAt at,
            Likeness likeness) {
        return CashApplication.of(family, due, at.calendar(), likeness);
    }

    /**
     * What is wrong with the deliveries of one subscription.
     *
     * @param applied to each subscription that any money is applied to
     */
    public List<Break> deliveries(Subscription subscription, Map<SubscriptionId, Money> applied) {
        boolean funded = funding(subscription, applied, false).status().isFunded();
        List<Break> found = new ArrayList<>(DwacChecks.of(subscription,
                requestsOf(subscription).all(), funded, at.offering(), at.asOf()));
        if (certificates.isPresent()) {
            found.addAll(WarrantChecks.of(subscription, certificatesOf(subscription), at.offering()));
        }
        return found;
    }

    /** How the money applied to a subscription stands against what is due. */
    Funding funding(Subscription subscription, Map<SubscriptionId, Money> applied, boolean over) {
        return new Funding(due.on(subscription),
                applied.getOrDefault(subscription.id(), Money.zero(at.currency())), over);
    }

    Requests requestsOf(Subscription subscription) {
        return new Requests(dwacs.requests().getOrDefault(subscription.id(), List.of()));
    }

    List<WarrantCertificate> certificatesOf(Subscription subscription) {
        return certificates.map(all -> all.getOrDefault(subscription.id(), List.of())).orElse(List.of());
    }
}
