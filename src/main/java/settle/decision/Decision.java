package settle.decision;

import java.time.LocalDateTime;
import java.util.Optional;
import settle.breaks.SourceLine;
import settle.money.Money;

/**
 * One decision of the operations desk. Text is empty where nothing is stated.
 *
 * @param exceptionId the exception that it is about
 * @param decidedBy who decided
 * @param approvedBy who approved; must be another person
 */
public record Decision(
        String id,
        String exceptionId,
        Action action,
        String subscription,
        String bankReference,
        Optional<Money> amount,
        String reason,
        String decidedBy,
        LocalDateTime decidedAt,
        String approvedBy,
        Optional<LocalDateTime> approvedAt,
        SourceLine source) {

    /** What can be decided. */
    public enum Action {
        APPLY,
        RELEASE_MATCH,
        ACCEPT_PAYER,
        WAIVE,
        REFUND,
        REVOKE
    }
}
