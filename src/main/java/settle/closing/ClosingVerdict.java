package settle.closing;

import java.util.Collection;
import settle.breaks.Break;
import settle.breaks.BreakCode;
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
     * @param done whether everything is paid and delivered, or after a termination went back
     */
    static ClosingVerdict of(Collection<Break> breaks, boolean done) {
        boolean stopped = breaks.stream()
                .anyMatch(found -> found.severity() == Severity.STOP && found.code() != BreakCode.X06);
        if (stopped) {
            return NOT_READY;
        }
        if (breaks.stream().anyMatch(found -> found.code() == BreakCode.X06)) {
            return INCOMPLETE;
        }
        if (done) {
            return CLOSED;
        }
        boolean held = breaks.stream().anyMatch(found -> found.severity() == Severity.HOLD);
        return held ? PARTIAL : READY;
    }
}
