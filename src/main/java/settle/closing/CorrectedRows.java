package settle.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;
import settle.proof.RejectSubject;
import settle.proof.UnreadRecords;

/**
 * Rows under whose id another counts in the place of one that cannot be read: of a book in the same version
 * or a higher one, of a DWAC list a later state, of a register the same certificate, of decisions the same
 * action.
 */
final class CorrectedRows {

    private final ProvedFiles files;
    private final StagedRows rows;
    private final Map<InputKind, Predicate<RejectSubject>> corrections = new HashMap<>();

    CorrectedRows(ProvedFiles files, StagedRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** Whether another row counts in the place of each. */
    boolean replace(UnreadRecords unread) {
        return !unread.rows().isEmpty() && unread.rows().stream().map(Reject::subject)
                .allMatch(corrections.computeIfAbsent(unread.kind(), this::corrected));
    }

    /** Reads the rows of a kind, once for all records that cannot be read. */
    private Predicate<RejectSubject> corrected(InputKind kind) {
        return switch (kind) {
            case ESCROW -> subject -> false;
            case SUBSCRIPTIONS -> ofBook(rows.subscriptions().of(files.of(kind)));
            case DWAC -> ofRequests(rows.requests().of(files.of(kind)));
            case WARRANTS -> ofRegister(rows.certificates().of(files.of(kind)));
            case DECISIONS -> ofDecisions(rows.decisions().of(files.of(kind)));
        };
    }

    private static Predicate<RejectSubject> ofBook(List<Subscription> book) {
        Map<SubscriptionId, List<Subscription>> byId = by(book, Subscription::id);
        return subject -> !subject.subscription().isEmpty()
                && byId.getOrDefault(new SubscriptionId(subject.subscription()), List.of()).stream()
                        .anyMatch(row -> subject.edition().isSucceededBy(row.version()));
    }

    private static Predicate<RejectSubject> ofRequests(List<DwacRequest> requests) {
        Map<String, List<DwacRequest>> byId = by(requests, row -> Spelling.compared(row.id()));
        return subject -> !subject.request().isEmpty()
                && byId.getOrDefault(Spelling.compared(subject.request()), List.of()).stream()
                        .anyMatch(row -> subject.edition().isSucceededBy(row.stateMoment(),
                                row.status() == DwacRequest.Status.PENDING));
    }

    private static Predicate<RejectSubject> ofRegister(List<WarrantCertificate> register) {
        Map<String, List<WarrantCertificate>> byNumber =
                by(register, row -> Spelling.compared(row.number()));
        return subject -> !subject.certificate().isEmpty() && !subject.subscription().isEmpty()
                && byNumber.getOrDefault(Spelling.compared(subject.certificate()), List.of()).stream()
                        .anyMatch(row -> row.subscription()
                                .equals(new SubscriptionId(subject.subscription())));
    }

    private static Predicate<RejectSubject> ofDecisions(List<Decision> decisions) {
        Map<String, List<Decision>> byId = by(decisions, row -> Spelling.compared(row.id()));
        return subject -> !subject.decision().isEmpty()
                && byId.getOrDefault(Spelling.compared(subject.decision()), List.of()).stream()
                        .anyMatch(row -> subject.edition().isOfAction(row.action().name()));
    }

    private static <K, R> Map<K, List<R>> by(List<R> rows, Function<R, K> id) {
        return rows.stream().collect(Collectors.groupingBy(id));
    }
}
