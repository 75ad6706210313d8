package settle.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.closing.Closing;
import settle.closing.SeenBreak;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.money.Money;
import settle.proof.ProvedFiles;
import settle.proof.SeenFile;

/** What the audit trail tells of a run: of files, exceptions, decisions and verdicts. */
public final class RunEvents {

    private static final String VERDICT = "verdict";

    private RunEvents() {}

    /**
     * A file that was staged.
     *
     * @param digests of its rows as they stand in the database: table → digest
     */
    public static AuditEvent taken(TakenFile file, Map<String, String> digests) {
        return new AuditEvent(AuditKind.FILE_TAKEN, file.path(), AuditFacts.none()
                .with("file", file.fileId()).with("kind", file.kind())
                .with("format", file.format()).with("sha256", file.sha256())
                .withKnown("control_sha256", file.controlSha256()).with("rows", file.rows())
                .with("rejects", file.rejects()).withAll(digests));
    }

    /** The files that were seen and not used, and those that are used and were not seen any more. */
    public static List<AuditEvent> passedOver(ProvedFiles files) {
        List<AuditEvent> events = new ArrayList<>();
        for (SeenFile file : files.seen()) {
            AuditFacts facts = AuditFacts.none().with("sha256", file.sha256()).with("remark", file.remark());
            switch (file.seenAs()) {
                case COPY -> events.add(new AuditEvent(AuditKind.FILE_COPY, file.path(), facts));
                case UNKNOWN -> events.add(new AuditEvent(AuditKind.FILE_UNKNOWN, file.path(), facts));
                case LEFT -> events.add(new AuditEvent(AuditKind.FILE_LEFT, file.path(), facts));
                case NEW, KNOWN -> {}
            }
        }
        files.gone().forEach(file -> events.add(new AuditEvent(AuditKind.FILE_GONE, file.path(),
                AuditFacts.none().with("sha256", file.sha256()).with("remark", "it still counts"))));
        return events;
    }

    /** The exceptions that were raised or cleared in this run. */
    public static List<AuditEvent> exceptions(Collection<SeenBreak> seen) {
        List<AuditEvent> events = new ArrayList<>();
        for (SeenBreak one : seen) {
            switch (one.status()) {
                case NEW -> events.add(exception(AuditKind.EXCEPTION_RAISED, one.found()));
                case CLEARED -> events.add(exception(AuditKind.EXCEPTION_CLEARED, one.found()));
                case OPEN -> {}
            }
        }
        return events;
    }

    private static AuditEvent exception(AuditKind kind, Break found) {
        AuditFacts facts = AuditFacts.none().with("code", found.code().name())
                .with("severity", found.severity().name());
        for (Part part : List.of(Part.SUBSCRIPTION, Part.WIRE, Part.REQUEST, Part.CERTIFICATE)) {
            facts = facts.withKnown(part.column(), found.key().text(part));
        }
        return new AuditEvent(kind, found.id(), facts.with("message", found.message()));
    }

    /** What became of every decision, with the people who took it. */
    public static List<AuditEvent> decisions(Closing closing) {
        List<AuditEvent> events = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Ruling ruling : closing.rulings()) {
            Decision decision = ruling.decision();
            String id = decision.id() + (told.add(decision.id()) ? "" : " of " + decision.source());
            events.add(new AuditEvent(kind(ruling.outcome()), id, AuditFacts.none()
                    .with("action", decision.action().name())
                    .withKnown("exception_id", decision.exceptionId())
                    .withKnown("subscription_id", decision.subscription())
                    .withKnown("bank_reference", decision.bankReference())
                    .withKnown("amount", decision.amount().map(Money::toString).orElse(""))
                    .with("reason", decision.reason())
                    .with("decided_by", decision.decidedBy())
                    .with("decided_at", decision.decidedAt().toString())
                    .with("approved_by", decision.approvedBy())
                    .withKnown("approved_at", decision.approvedAt().map(Object::toString).orElse(""))
                    .with("effect", ruling.effect())));
        }
        return events;
    }

    private static AuditKind kind(Ruling.Outcome outcome) {
        return switch (outcome) {
            case IN_FORCE -> AuditKind.DECISION_COUNTED;
            case REVOKED -> AuditKind.DECISION_REVOKED;
            case REFUSED -> AuditKind.DECISION_REFUSED;
        };
    }

    /**
     * The verdict of every investor in the book, and of who is in none any more.
     *
     * @param known the subscriptions that a verdict was told of before
     */
    public static List<AuditEvent> investors(Closing closing, Set<String> known) {
        Map<String, String> verdicts = new TreeMap<>();
        known.forEach(left -> verdicts.put(left, "NOT_IN_THE_BOOK"));
        closing.investors().forEach(investor -> verdicts.put(investor.subscription().id().text(),
                investor.verdict().name()));
        return verdicts.entrySet().stream().map(one -> new AuditEvent(AuditKind.INVESTOR_VERDICT,
                one.getKey(), AuditFacts.none().with(VERDICT, one.getValue()))).toList();
    }

    /** The closing's verdict, and how many investors and how much money stand where. */
    public static AuditEvent verdict(Closing closing) {
        return new AuditEvent(AuditKind.VERDICT, closing.offering().id().text(),
                StatedTotals.of(closing).facts(closing.verdict()));
    }

    /** The events that do not say what the last entry about their subject says. */
    public static List<AuditEvent> news(Collection<AuditEvent> events, Map<String, AuditEntry> latest) {
        return events.stream().filter(event -> {
            AuditEntry before = latest.get(event.subject());
            return before == null || !before.is(event.kind())
                    || !before.detail().equals(event.facts().text());
        }).toList();
    }
}
