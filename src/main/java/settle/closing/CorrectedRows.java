package settle.closing;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.delivery.DwacRequest;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;
import settle.proof.RejectSubject;

/**
 * Rows that cannot be read, under whose id another row counts instead: of a book in the same version or a
 * higher one, of a DWAC list a later state, of a register the same certificate, of decisions the same action.
 * They block nobody.
 */
final class CorrectedRows {

    private final ProvedFiles files;
    private final StagedRows rows;
    private final FaultyRows faulty;

    private CorrectedRows(ProvedFiles files, StagedRows rows) {
        this.files = files;
        this.rows = rows;
        this.faulty = new FaultyRows(files);
    }

    static List<Break> released(List<Break> found, ProvedFiles files, StagedRows rows) {
        CorrectedRows corrected = new CorrectedRows(files, rows);
        return found.stream().map(corrected::released).toList();
    }

    private Break released(Break found) {
        List<Reject> unread = faulty.of(found);
        boolean corrected = found.severity() == Severity.HOLD && !unread.isEmpty()
                && unread.stream().allMatch(row -> isCorrected(row, faulty.kindOf(found).orElseThrow()));
        return !corrected || !(found.sentence() instanceof Sentence.Worded worded) ? found
                : found.blockingNobody(worded.with("consequence", FileWording.F07_CORRECTED.sentence()));
    }

    private boolean isCorrected(Reject unread, InputKind kind) {
        RejectSubject subject = unread.subject();
        return switch (kind) {
            case ESCROW -> false;
            case SUBSCRIPTIONS -> !subject.subscription().isEmpty() && version(subject.edition())
                    .filter(version -> rows.subscriptions().of(files.of(InputKind.SUBSCRIPTIONS)).stream()
                            .anyMatch(row -> row.id().equals(new SubscriptionId(subject.subscription()))
                                    && row.version() >= version))
                    .isPresent();
            case DWAC -> !subject.request().isEmpty() && rows.requests().of(files.of(InputKind.DWAC)).stream()
                    .anyMatch(row -> Spelling.areOne(row.id(), subject.request()) && isLater(row, subject
                            .edition()));
            case WARRANTS -> !subject.certificate().isEmpty() && !subject.subscription().isEmpty()
                    && rows.certificates().of(files.of(InputKind.WARRANTS)).stream()
                            .anyMatch(row -> Spelling.areOne(row.number(), subject.certificate()) && row
                                    .subscription()
                                    .equals(new SubscriptionId(subject.subscription())));
            case DECISIONS -> !subject.decision().isEmpty()
                    && rows.decisions().of(files.of(InputKind.DECISIONS)).stream()
                            .anyMatch(row -> Spelling.areOne(row.id(), subject.decision())
                                    && row.action().name().equals(subject.edition()));
        };
    }

    private static Optional<Integer> version(String edition) {
        return edition.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(edition)) : Optional.empty();
    }

    /** Of one moment, a decided state comes after PENDING; two pending ones are the same. */
    private static boolean isLater(DwacRequest row, String edition) {
        String[] parts = edition.split(" ");
        try {
            int order = row.stateMoment().compareTo(LocalDateTime.parse(parts[0]));
            boolean pending = parts.length == 2 && parts[1].equals(DwacRequest.Status.PENDING.name());
            return order > 0 || order == 0 && (pending || row.status() != DwacRequest.Status.PENDING);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
