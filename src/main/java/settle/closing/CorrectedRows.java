package settle.closing;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.delivery.DwacRequest;
import settle.identity.SourceLine;
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
    private final Map<SourceLine, Reject> rejects = new HashMap<>();
    private final Map<SourceLine, InputKind> kinds = new HashMap<>();

    private CorrectedRows(ProvedFiles files, StagedRows rows) {
        this.files = files;
        this.rows = rows;
        for (InputKind kind : InputKind.values()) {
            files.rejects(kind).forEach(reject -> {
                rejects.put(reject.source(), reject);
                kinds.put(reject.source(), kind);
            });
        }
    }

    static List<Break> released(List<Break> found, ProvedFiles files, StagedRows rows) {
        CorrectedRows corrected = new CorrectedRows(files, rows);
        return found.stream().map(corrected::released).toList();
    }

    private Break released(Break found) {
        boolean ofOneRow = found.code() == BreakCode.F07 && found.severity() == Severity.HOLD
                && rejects.containsKey(found.source()) && found.sentence() instanceof Sentence.Worded worded
                && worded.wording() == FileWording.F07_RECORD;
        return !ofOneRow || !isCorrected(found.source()) ? found : found.blockingNobody(
                ((Sentence.Worded) found.sentence()).with("consequence", FileWording.F07_CORRECTED
                        .sentence()));
    }

    private boolean isCorrected(SourceLine source) {
        RejectSubject subject = rejects.get(source).subject();
        return switch (kinds.get(source)) {
            case ESCROW -> false;
            case SUBSCRIPTIONS -> !subject.subscription().isEmpty() && version(subject.edition())
                    .filter(version -> rows.subscriptions().of(files.of(InputKind.SUBSCRIPTIONS)).stream()
                            .anyMatch(row -> row.id().equals(new SubscriptionId(subject.subscription()))
                                    && row.version() >= version))
                    .isPresent();
            case DWAC -> !subject.request().isEmpty() && rows.requests().of(files.of(InputKind.DWAC)).stream()
                    .anyMatch(row -> row.id().equals(subject.request()) && isLater(row, subject.edition()));
            case WARRANTS -> !subject.certificate().isEmpty() && !subject.subscription().isEmpty()
                    && rows.certificates().of(files.of(InputKind.WARRANTS)).stream()
                            .anyMatch(row -> row.number().equals(subject.certificate()) && row.subscription()
                                    .equals(new SubscriptionId(subject.subscription())));
            case DECISIONS -> !subject.decision().isEmpty()
                    && rows.decisions().of(files.of(InputKind.DECISIONS)).stream()
                            .anyMatch(row -> row.id().equals(subject.decision())
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
