package settle.decision;

import settle.breaks.Sentence;

/**
 * What became of a decision.
 *
 * @param sentence what it changed, or why it changes nothing: a clause
 */
public record Ruling(Decision decision, Outcome outcome, Sentence sentence) {

    /** Whether a decision counts. */
    public enum Outcome {
        IN_FORCE,
        /** It was in force until a later one took it back. */
        REVOKED,
        /** It changes nothing (X07). */
        REFUSED
    }

    /** What it changed, or why it changes nothing, in words. */
    public String effect() {
        return sentence.spoken();
    }

    public static Ruling inForce(Decision decision, Sentence sentence) {
        return new Ruling(decision, Outcome.IN_FORCE, sentence);
    }

    public static Ruling refused(Decision decision, Sentence why) {
        return new Ruling(decision, Outcome.REFUSED, why);
    }
}
