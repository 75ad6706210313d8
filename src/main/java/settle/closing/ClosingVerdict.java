package settle.closing;

import java.util.Collection;
import settle.breaks.Break;
import settle.breaks.BreakTrait;
import settle.breaks.Severity;

/** Whether the closing may go ahead. */
public enum ClosingVerdict {
    /** All that was to be paid and delivered is; or, after a termination, all money went back. */
    CLOSED("everything is paid and delivered"),
    /** Nothing stands in the way of anybody. */
    READY("everything and everybody may close"),
    /** Those released may close; something is on hold. */
    PARTIAL("those released may close, others are on hold"),
    /** A kind of file is missing, and nothing else stops the closing. */
    INCOMPLETE("a kind of file has not arrived"),
    /** Something stops the closing as a whole. */
    NOT_READY("nothing may be released");

    /** How far a closing has come. */
    enum Progress {
        UNDER_WAY,
        /** All that was planned is paid, all shares are delivered, and nobody else's money is left. */
        ALL_DONE,
        /** The offering is terminated, and all money went back, whatever an investor waited for. */
        ALL_RETURNED
    }

    private final String meaning;

    ClosingVerdict(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether a STOP stands, so that nothing may be released. */
    public boolean isStopped() {
        return this == INCOMPLETE || this == NOT_READY;
    }

    /** Whether nothing is left that anybody must do before the money may move. */
    public boolean isGood() {
        return this == READY || this == CLOSED;
    }

    /**
     * The verdict.
     *
     * @param progress how far the closing, or what became of it, is paid and delivered
     */
    static ClosingVerdict of(Collection<Break> breaks, Progress progress) {
        boolean stopped = breaks.stream()
                .anyMatch(found -> found.severity() == Severity.STOP
                        && !found.code().has(BreakTrait.AWAITS_FILES));
        if (stopped) {
            return NOT_READY;
        }
        if (breaks.stream().anyMatch(found -> found.code().has(BreakTrait.AWAITS_FILES))) {
            return INCOMPLETE;
        }
        boolean held = breaks.stream().anyMatch(found -> found.severity() == Severity.HOLD);
        return switch (progress) {
            case ALL_RETURNED -> CLOSED;
            case ALL_DONE -> held ? PARTIAL : CLOSED;
            case UNDER_WAY -> held ? PARTIAL : READY;
        };
    }
}
