package settle.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import settle.audit.AuditEvent;
import settle.audit.AuditFacts;
import settle.audit.AuditKind;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.closing.Closing;
import settle.closing.InvestorVerdict;
import settle.closing.SeenBreak;
import settle.closing.Totals;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.money.Money;
import settle.proof.SeenFile;
import settle.store.FileStore;

/** What the record says of files, exceptions, decisions and verdicts. */
final class RunEvents {

    private static final String VERDICT = "verdict";

    private RunEvents() {}

    static AuditFacts taken(FileStore.Received file) {
        return AuditFacts.none().with("file", file.fileId()).with("kind", file.kind())
                .with("format", file.format()).with("sha256", file.sha256())
                .withKnown("control_sha256", file.controlSha256()).with("rows", file.rows())
                .with("rejects", file.rejects());
    }

    /** A file that was seen and not used; empty for one that was. */
    static Optional<AuditEvent> passedOver(SeenFile file) {
        AuditFacts facts = AuditFacts.none().with("sha256", file.sha256()).with("remark", file.remark());
        return switch (file.seenAs()) {
            case COPY -> Optional.of(new AuditEvent(AuditKind.FILE_COPY, file.path(), facts));
            case UNKNOWN -> Optional.of(new AuditEvent(AuditKind.FILE_UNKNOWN, file.path(), facts));
            case NEW, KNOWN -> Optional.empty();
        };
    }

    /** An exception that was raised or cleared in this run; empty for one that still stands. */
    static Optional<AuditEvent> of(SeenBreak seen) {
        return switch (seen.status()) {
            case NEW -> Optional.of(event(AuditKind.EXCEPTION_RAISED, seen.found()));
            case CLEARED -> Optional.of(event(AuditKind.EXCEPTION_CLEARED, seen.found()));
            case OPEN -> Optional.empty();
        };
    }

    /** What became of every decision, with the people who took it. */
    static List<AuditEvent> decisions(Closing closing) {
        List<AuditEvent> events = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Ruling ruling : closing.rulings()) {
            Decision decision = ruling.decision();
            String id = decision.id() + (told.add(decision.id()) ? "" : " of " + decision.source());
            events.add(new AuditEvent(kind(ruling.outcome()), id, AuditFacts.none()
                    .with("action", decision.action())
                    .withKnown("exception_id", decision.exceptionId())
                    .withKnown("subscription_id", decision.subscription())
                    .withKnown("bank_reference", decision.bankReference())
                    .withKnown("amount", decision.amount().map(Money::toString).orElse(""))
                    .with("reason", decision.reason())
                    .with("decided_by", decision.decidedBy()).with("decided_at", decision.decidedAt())
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

    /** The verdict of every investor in the book. */
    static Map<String, AuditEvent> verdicts(Closing closing) {
        Map<String, AuditEvent> verdicts = new TreeMap<>();
        closing.investors().forEach(investor -> verdicts.put(investor.subscription().id().text(),
                verdict(investor.subscription().id().text(), investor.verdict().name())));
        return verdicts;
    }

    /** Of a subscription that is in no usable book any more. */
    static AuditEvent leftTheBook(String subscription) {
        return verdict(subscription, "NOT_IN_THE_BOOK");
    }

    /** The closing's verdict, and how many investors and how much money stand where. */
    static AuditFacts sums(Closing closing) {
        AuditFacts facts = AuditFacts.none().with(VERDICT, closing.verdict());
        Totals totals = closing.totals();
        for (InvestorVerdict verdict : InvestorVerdict.values()) {
            facts = facts.with("investors_" + verdict.name().toLowerCase(Locale.ROOT),
                    totals.investors().count(verdict));
        }
        return facts.with("currency", closing.offering().currency())
                .with("applied", totals.cash().allocated())
                .with("applied_on_hold", totals.held())
                .with("unplaced", closing.escrow().proof().unplaced())
                .with("to_refund", closing.escrow().proof().refunds());
    }

    private static AuditEvent verdict(String subscription, String verdict) {
        return new AuditEvent(AuditKind.INVESTOR_VERDICT, subscription,
                AuditFacts.none().with(VERDICT, verdict));
    }

    private static AuditEvent event(AuditKind kind, Break found) {
        AuditFacts facts = AuditFacts.none().with("code", found.code())
                .with("severity", found.code().severity());
        for (Part part : List.of(Part.SUBSCRIPTION, Part.WIRE, Part.REQUEST, Part.CERTIFICATE)) {
            facts = facts.withKnown(part.column(), found.key().text(part));
        }
        return new AuditEvent(kind, found.id(), facts.with("message", found.message()));
    }
}
