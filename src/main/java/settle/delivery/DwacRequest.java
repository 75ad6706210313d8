package settle.delivery;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import settle.identity.SourceLine;
import settle.identity.StatedMoment;
import settle.money.Shares;

/**
 * One report of a broker's request to deposit shares with a DTC participant. Text is empty where nothing is
 * stated.
 *
 * @param id the depository's identifier of the request
 * @param enteredAt when the broker entered it; the end of the day where the file gives the day alone
 * @param decidedAt when the transfer agent decided on it, likewise
 * @param reason why it was rejected, dropped or cancelled
 */
public record DwacRequest(
        String id,
        Optional<LocalDateTime> enteredAt,
        Optional<LocalDateTime> decidedAt,
        String fastAgentNumber,
        String cusip,
        Shares quantity,
        String participantNumber,
        String accountNumber,
        String accountName,
        String comment,
        Status status,
        String reason,
        SourceLine source) {

    /**
     * Of reports of one request the last is its state; of two at one moment the one that is further decided.
     */
    public static final Comparator<DwacRequest> BY_MOMENT = Comparator
            .comparing(DwacRequest::stateMoment)
            .thenComparing(DwacRequest::status)
            .thenComparing(DwacRequest::source);

    /** Where a request stands; declared from undecided to dead. */
    public enum Status {
        PENDING,
        APPROVED,
        REJECTED,
        DROPPED,
        CANCELLED
    }

    /** Whether shares may come of it, or came. */
    public boolean isGood() {
        return status == Status.PENDING || status == Status.APPROVED;
    }

    /** The moment that this report speaks of. */
    public LocalDateTime stateMoment() {
        return decidedAt.or(() -> enteredAt).orElse(LocalDateTime.MIN);
    }

    /**
     * The request as it stood at a moment: what was decided later was pending; empty before it was made. One
     * that was entered on the day of the moment, at no stated time, was there, as it is in a run of that
     * moment.
     */
    public Optional<DwacRequest> at(LocalDateTime moment) {
        Optional<LocalDateTime> entered = enteredAt.filter(at -> !StatedMoment.isAfter(at, moment));
        if (!stateMoment().isAfter(moment) || decidedAt.isEmpty() && entered.isPresent()) {
            return Optional.of(this);
        }
        return entered.map(at -> new DwacRequest(id, enteredAt, Optional.empty(), fastAgentNumber, cusip,
                quantity, participantNumber, accountNumber, accountName, comment, Status.PENDING, "",
                source));
    }

    /** What it says, wherever it was read. */
    public DwacRequest anywhere() {
        return new DwacRequest(id, enteredAt, decidedAt, fastAgentNumber, cusip, quantity, participantNumber,
                accountNumber, accountName, comment, status, reason, SourceLine.NONE);
    }

    /** The moment that the request itself was made, as far as known. */
    public LocalDateTime entryMoment() {
        return enteredAt.or(() -> decidedAt).orElse(LocalDateTime.MIN);
    }
}
