package settle.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.book.BookChecks;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.cash.CashApplication;
import settle.cash.CashDecisions;
import settle.cash.CashFamily;
import settle.cash.CashOutcome;
import settle.cash.EntryBreaks;
import settle.cash.Likeness;
import settle.decision.Decision;
import settle.decision.DecisionBook;
import settle.decision.DecisionChecks;
import settle.decision.Ruling;
import settle.delivery.DwacChecks;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.delivery.WarrantChecks;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.offering.BusinessCalendar;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.store.ClosingStore;
import settle.store.RunStore.SeenAs;
import settle.store.RunStore.SeenFile;

/**
 * The work of the steps between staging and publication: hands staged rows to the core and keeps what it
 * finds.
 */
final class Settlement {

    private final RunSettings settings;
    private final Offering offering;
    private final ClosingStore store;
    private final CurrentRun run;
    private final BusinessCalendar calendar = new FedCalendar();
    private StagedClosing staged;
    private Likeness likeness;
    private DecisionBook decisions;
    private CashDecisions onCash;
    private Set<SubscriptionId> fullyFunded;
    private Map<SubscriptionId, List<WarrantCertificate>> certificates;

    Settlement(RunSettings settings, ClosingStore store, CurrentRun run) {
        this.settings = settings;
        this.offering = settings.offering();
        this.store = store;
        this.run = run;
    }

    /**
     * Everything that is wrong before any money is looked at: files, book, entries, requests and lines of
     * nobody.
     */
    void checkBook() {
        load();
        List<Break> found = new ArrayList<>(staged.fileBreaks());
        found.addAll(unusedFiles());
        found.addAll(missingKinds());
        found.addAll(BookChecks.of(staged.book(), offering, settings.asOf().toLocalDate()));
        found.addAll(EntryBreaks.of(staged.position(), offering));
        staged.dwacs().unlinked()
                .forEach((request, several) -> found.add(DwacChecks.unlinked(request, several)));
        staged.register().ifPresent(register -> found.addAll(WarrantChecks.ofRegister(register, staged
                .book())));
        found.addAll(DecisionChecks.of(rulings()));
        store.breaks().insert(run.id(), settings.asOf(), found);
    }

    /** Takes what is staged, and carries out what people decided on cash. */
    void load() {
        staged = StagedClosing.load(store, settings, run);
        likeness = new Likeness(staged.book().all(), offering);
        decisions = DecisionBook.of(staged.decisions(), settings.asOf());
        onCash = CashDecisions.of(staged.position(), decisions.standing(), this::applyCash);
    }

    List<CashFamily> families() {
        return onCash.families();
    }

    /** What became of the decisions, waivers excepted. */
    List<Ruling> rulings() {
        return Stream.concat(decisions.settled().stream(), onCash.rulings().stream()).toList();
    }

    List<Decision> waivers() {
        return decisions.standing().stream()
                .filter(decision -> decision.action() == Decision.Action.WAIVE).toList();
    }

    CashOutcome applyCash(CashFamily family) {
        return CashApplication.of(family, offering, calendar, likeness);
    }

    void keepCash(Collection<? extends CashOutcome> outcomes) {
        store.cash().insert(run.id(), outcomes);
        keepBreaks(outcomes.stream().map(CashOutcome::breaks).toList());
    }

    /** The subscriptions to match deliveries of; all their cash is applied by now. */
    List<Subscription> subscriptions() {
        Map<SubscriptionId, Money> applied = new HashMap<>();
        store.cash().allocations(run.id(), staged.position().wires()).forEach(allocation -> applied.merge(
                allocation.subscription(), allocation.amount(), Money::plus));
        fullyFunded = new HashSet<>();
        for (Subscription subscription : staged.book().all()) {
            Money due = offering.amountDue(subscription.shares());
            if (subscription.isActive() && due.equals(applied.get(subscription.id()))) {
                fullyFunded.add(subscription.id());
            }
        }
        certificates = staged.register().orElse(List.of()).stream()
                .collect(Collectors.groupingBy(WarrantCertificate::subscription));
        return staged.book().all();
    }

    List<Break> matchDelivery(Subscription subscription) {
        List<DwacRequest> requests = staged.dwacs().requests().getOrDefault(subscription.id(), List.of());
        List<Break> found = new ArrayList<>(DwacChecks.of(subscription, requests,
                fullyFunded.contains(subscription.id()), offering, settings.asOf()));
        if (staged.register().isPresent()) {
            found.addAll(WarrantChecks.of(subscription,
                    certificates.getOrDefault(subscription.id(), List.of()), offering));
        }
        return found;
    }

    void keepBreaks(Collection<? extends List<Break>> found) {
        store.breaks().insert(run.id(), settings.asOf(), found.stream().flatMap(List::stream).toList());
    }

    StagedClosing staged() {
        return staged;
    }

    /** Copies (F04) and files that nothing reads (F09). */
    private List<Break> unusedFiles() {
        List<Break> found = new ArrayList<>();
        for (SeenFile file : store.runs().seen(run.id())) {
            if (file.seenAs() == SeenAs.COPY) {
                found.add(about(BreakCode.F04, file).actual("identical to " + file.remark())
                        .saying(file.path() + " is identical to " + file.remark()
                                + ", which was loaded; it was skipped."));
            } else if (file.seenAs() == SeenAs.UNKNOWN) {
                found.add(about(BreakCode.F09, file).expected("a file of a known format")
                        .actual(file.remark())
                        .saying("Nothing reads " + file.path() + ": " + file.remark() + "."));
            }
        }
        return found;
    }

    private List<Break> missingKinds() {
        List<Break> found = new ArrayList<>();
        for (InputKind kind : InputKind.values()) {
            if (offering.expects().contains(kind) && !store.runs().everSaw(kind, run.id())) {
                found.add(Break.of(BreakCode.X06, Subject.CLOSING).identifiedBy(kind)
                        .expected("a file in " + kind.folder() + "/").actual("none")
                        .saying("No file of the kind " + kind.folder() + " has arrived."));
            }
        }
        return found;
    }

    private static Break.Draft about(BreakCode code, SeenFile file) {
        return Break.of(code, Subject.FILE).identifiedBy(file.path(), file.sha256())
                .source(new SourceLine(file.path(), 0));
    }
}
