package settle.decision;

/**
 * What became of a decision.
 *
 * @param effect what it changed, or why it changes nothing: a clause
 */
public record Ruling(Decision decision, Outcome outcome, String effect) {

    /** Whether a decision counts. */
    public enum Outcome {
        IN_FORCE,
        /** It was in force until a later one took it back. */
        REVOKED,
        /** It changes nothing (X07). */
        REFUSED
    }

    public static Ruling inForce(Decision decision, String effect) {
        return new Ruling(decision, Outcome.IN_FORCE, effect);
    }

    public static Ruling refused(Decision decision, String why) {
        return new Ruling(decision, Outcome.REFUSED, why);
    }
}
