package settle.job;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.cash.apply.Allocation;
import settle.cash.link.CashFamily;
import settle.cash.link.Receipt;
import settle.cash.wire.StandingWire;
import settle.cash.wire.Wire;
import settle.closing.Closing;
import settle.closing.OfferingAt;
import settle.closing.SeenBreak;
import settle.closing.Settlement;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.store.BreakStore.Sight;
import settle.store.ClosingStore;
import settle.store.RunStore.FinishedRun;

/**
 * The whole story of one exception: what was found, by which rule, in which rows of which files, what else
 * would have fitted, what people decided, and what each run made of it. Written for a person.
 */
public final class ExceptionStory {

    /** Subscriptions that a wire is linked to of which rows are shown. */
    private static final int MOST_SUBSCRIPTIONS = 20;

    private final ClosingStore store;
    private final Offering offering;
    private final List<Sight> history;
    private final Break found;
    private final Closing closing;
    private final List<StagedFile> files;
    private final List<Allocation> allocations;
    private final Set<String> subscriptions = new TreeSet<>();
    private final List<StandingWire> wires;
    private final Set<String> sources = new LinkedHashSet<>();
    private final FinishedRun lastRun;
    private final List<String> lines = new ArrayList<>();

    private ExceptionStory(ClosingStore store, Offering offering, FinishedRun lastRun, List<Sight> history) {
        this.store = store;
        this.offering = offering;
        this.lastRun = lastRun;
        this.history = history;
        this.found = history.get(history.size() - 1).seen().found();
        Received received = store.received(lastRun.id());
        this.closing = Settlement.of(received, store.rows(),
                new OfferingAt(offering, new FedCalendar(), LocalDateTime.parse(lastRun.asOf())));
        this.files = received.files().stream().map(ReceivedFile::file).toList();
        List<StandingWire> all = closing.prepared().position().wires();
        this.allocations = closing.cash().allocations();
        this.wires = withReturns(all.stream().filter(this::isConcerned).toList(), all);
    }

    /**
     * Tells of an exception that any finished run saw, as the last one left it.
     *
     * @return its lines; empty where no finished run saw such an exception
     */
    public static Optional<List<String>> of(ClosingStore store, Offering offering, String exceptionId) {
        List<Sight> history = store.breaks().history(offering.id(), exceptionId);
        return history.isEmpty() ? Optional.empty() : store.runs().lastFinished()
                .map(last -> new ExceptionStory(store, offering, last, history).lines());
    }

    private List<String> lines() {
        head();
        lines.add("rule");
        lines.add("  " + found.code().rule().sentence());
        if (!found.candidates().isEmpty()) {
            lines.add("rivals and candidates");
            found.toldCandidates().forEach(candidate -> lines.add("  - " + candidate));
        }
        subscriptions();
        wires.forEach(this::wire);
        deliveries();
        decisions();
        runs();
        fileList();
        return lines;
    }

    private void head() {
        Sight last = history.get(history.size() - 1);
        boolean stands = !last.seen().isCleared() && last.runId() == lastRun.id();
        lines.add(found.id() + "  " + found.code().severity() + "  " + found.code().meaning());
        fact("status", (stands ? last.seen().status().name() : SeenBreak.Status.CLEARED.name())
                + ", first seen as of " + last.seen().firstSeenAt()
                + (stands ? ", " + last.seen().ageInHours(offering, LocalDateTime.parse(lastRun.asOf()))
                        + " h ago"
                        : ""));
        fact("found", found.message());
        fact("expected", found.expected().plain());
        fact("actual", found.actual().plain());
        fact("difference", found.difference().plain());
        fact("source", located(found.source()));
        if (stands) {
            fact("next", found.code().nextAction());
            fact("owner", found.code().owner().title() + ", by " + last.seen().dueAt(offering));
        }
        concernedSubscriptions();
    }

    private void fact(String name, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "  %-12s%s", name, text));
        }
    }

    private String located(SourceLine line) {
        if (!line.file().isEmpty()) {
            sources.add(line.file());
        }
        return line.toString();
    }

    private boolean isConcerned(StandingWire wire) {
        if (found.key().wire().isPresent()) {
            return wire.reference().text().equals(found.key().text(Part.WIRE));
        }
        return allocations.stream().anyMatch(
                one -> found.key().subscription().equals(Optional.of(one.subscription()))
                        && one.wire().key().equals(wire.key()));
    }

    /** With the entries that a wire was given back by. */
    private static List<StandingWire> withReturns(List<StandingWire> concerned, List<StandingWire> all) {
        return all.stream().filter(wire -> concerned.contains(wire) || concerned.stream().anyMatch(
                one -> one.returnedBy().contains(wire.key()))).toList();
    }

    /** Those that the exception is about, and those that its wire names or is paid for. */
    private void concernedSubscriptions() {
        found.key().subscription().ifPresent(id -> subscriptions.add(id.text()));
        if (found.key().wire().isPresent()) {
            wires.stream().flatMap(wire -> linked(wire.wire()).stream())
                    .flatMap(link -> Stream.concat(link.named().stream(), link.partyOf().stream()))
                    .map(Object::toString).sorted().distinct().limit(MOST_SUBSCRIPTIONS)
                    .forEach(subscriptions::add);
        }
    }

    private void subscriptions() {
        Map<String, List<Subscription>> rows = store.subscriptions()
                .rowsOf(of(InputKind.SUBSCRIPTIONS)).stream()
                .collect(Collectors.groupingBy(row -> row.id().text()));
        subscriptions.forEach(id -> subscription(id, rows.getOrDefault(id, List.of())));
    }

    private void subscription(String id, List<Subscription> versions) {
        lines.add("subscription " + id);
        Optional<Subscription> counting = closing.prepared().book().find(new SubscriptionId(id));
        for (Subscription row : versions) {
            boolean counts = counting.filter(row::equals).isPresent();
            lines.add("  version " + row.version() + "   " + located(row.source()) + ": " + row.shares()
                    + " shares, " + row.warrants() + " warrants at " + row.price() + ", "
                    + offering.amountDue(row.shares()).grouped() + " due, " + row.status()
                    + (counts ? "; it counts" : ""));
        }
        allocations.stream().filter(one -> one.subscription().text().equals(id))
                .forEach(one -> fact("applied", one.rule() + ": " + one.explanation()));
    }

    private void wire(StandingWire standing) {
        Wire wire = standing.wire();
        lines.add("wire " + wire.reference());
        fact("standing", standing.standing() + (standing.why().isEmpty() ? "" : ": " + standing.why()));
        wire.sightings().forEach(seen -> fact("reported", sighting(seen)));
        linked(wire).ifPresent(link -> {
            fact("names", ids(link.named()));
            fact("payer of", ids(link.partyOf()));
        });
        allocations.stream().filter(one -> one.wire().key().equals(wire.key()))
                .forEach(one -> fact("applied", one.subscription() + " " + one.amount().grouped() + " "
                        + one.rule()));
    }

    private String sighting(BankEntry seen) {
        return located(seen.source()) + ": " + seen.status() + " " + seen.direction() + " "
                + seen.amount().grouped() + " " + seen.amount().currency() + ", booked "
                + seen.bookedAt().map(Object::toString).orElse("at no stated time") + ", value "
                + seen.valueDate() + ", from \"" + seen.remitter().name() + "\", \"" + seen.remittance()
                + "\"";
    }

    private Optional<Receipt> linked(Wire wire) {
        return closing.prepared().families().stream().map(CashFamily::receipts).flatMap(List::stream)
                .filter(one -> one.key().equals(wire.key())).findFirst();
    }

    private static String ids(List<?> ids) {
        return ids.isEmpty() ? "no subscription"
                : ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The requests and warrants of the subscriptions; without any, the request that it is about. */
    private void deliveries() {
        boolean ofDelivery = "DW".indexOf(found.code().name().charAt(0)) >= 0;
        if (found.key().request().isEmpty() && !ofDelivery) {
            return;
        }
        List<DwacRequest> requests = store.dwacs().rowsOf(of(InputKind.DWAC));
        List<WarrantCertificate> register = store.warrants().rowsOf(of(InputKind.WARRANTS));
        for (String id : subscriptions) {
            Set<String> linked = closing.prepared().dwacs().requests()
                    .getOrDefault(new SubscriptionId(id), List.of()).stream().map(DwacRequest::id)
                    .collect(Collectors.toSet());
            requests.stream().filter(row -> linked.contains(row.id())).forEach(this::request);
            register.stream().filter(line -> line.subscription().text().equals(id)).forEach(this::warrant);
        }
        if (subscriptions.isEmpty()) {
            requests.stream().filter(row -> row.id().equals(found.key().text(Part.REQUEST))).forEach(
                    this::request);
        }
    }

    private void warrant(WarrantCertificate line) {
        lines.add("warrant " + line.number());
        fact("registered", located(line.source()) + ": " + line.warrants() + " warrants of " + line.holder()
                + " at " + line.exercisePrice() + ", " + line.issueDate() + " to " + line.expirationDate());
    }

    private void request(DwacRequest row) {
        lines.add("DWAC request " + row.id());
        fact("reported", located(row.source()) + ": " + row.status() + ", " + row.quantity()
                + " shares of " + row.cusip() + ", participant " + row.participantNumber() + ", entered "
                + row.enteredAt().map(Object::toString).orElse("at no stated time")
                + row.decidedAt().map(at -> ", decided " + at).orElse("")
                + (row.reason().isEmpty() ? "" : ", \"" + row.reason() + "\""));
    }

    private void decisions() {
        List<Ruling> rulings = closing.prepared().rulings().stream().filter(this::isConcerned).toList();
        List<Decision> waivers = closing.prepared().waivers().stream()
                .filter(decision -> decision.exceptionId().equals(found.id())).toList();
        if (rulings.isEmpty() && waivers.isEmpty()) {
            return;
        }
        lines.add("decisions");
        rulings.forEach(ruling -> decision(ruling.decision(), ruling.outcome() + ": " + ruling.effect()));
        waivers.forEach(waiver -> decision(waiver, "waives " + found.code()));
    }

    private boolean isConcerned(Ruling ruling) {
        Decision decision = ruling.decision();
        boolean named = decision.exceptionId().equals(found.id());
        return named || isAbout(Part.WIRE, decision.bankReference())
                || isAbout(Part.SUBSCRIPTION, decision.subscription())
                || isAbout(Part.DECISION, decision.id());
    }

    private boolean isAbout(Part part, String name) {
        return !name.isEmpty() && found.key().text(part).equals(name);
    }

    private void decision(Decision decision, String outcome) {
        lines.add("  " + decision.id() + " " + decision.action() + ", " + outcome);
        lines.add("    " + located(decision.source()) + ": decided by " + decision.decidedBy() + " at "
                + decision.decidedAt() + ", approved by "
                + (decision.approvedBy().isBlank() ? "nobody" : decision.approvedBy())
                + decision.approvedAt().map(at -> " at " + at).orElse("") + ": \"" + decision.reason()
                + "\"");
    }

    /** What each run saw; runs in a row that saw the same share a line. */
    private void runs() {
        lines.add("runs");
        int from = 0;
        for (int at = 1; at <= history.size(); at++) {
            Sight first = history.get(from);
            if (at < history.size() && history.get(at).seen().status() == first.seen().status()) {
                continue;
            }
            Sight last = history.get(at - 1);
            lines.add(at - from == 1
                    ? "  run " + first.runId() + ", as of " + first.asOf() + ": " + first.seen().status()
                    : "  runs " + first.runId() + " to " + last.runId() + ", as of " + first.asOf() + " to "
                            + last.asOf() + ": " + first.seen().status());
            from = at;
        }
    }

    private void fileList() {
        lines.add("files");
        files.stream().filter(file -> sources.contains(file.path())).forEach(file -> lines.add("  "
                + file.path() + ": " + file.format() + ", " + file.rows() + " rows, sha256 "
                + file.sha256()));
    }

    private List<StagedFile> of(InputKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }
}
