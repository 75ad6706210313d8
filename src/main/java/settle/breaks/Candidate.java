package settle.breaks;

import java.util.List;
import java.util.stream.Stream;
import settle.identity.Name;

/**
 * What might explain a break, and why it was not taken.
 *
 * @param things what it points at: wires, subscriptions, requests, certificates, contents of files, decisions
 *     and rows, each once and in the order in which the reason names them; none where it is nothing that has
 *     a name, as a count of further candidates
 * @param reason what it is and why it was not taken, in a sentence
 */
public record Candidate(List<Name> things, Sentence reason) {

    public Candidate {
        things = List.copyOf(things);
        reason.requireWhole();
    }

    /** A candidate that is told by this sentence, and is what the sentence names. */
    public static Candidate of(Sentence reason) {
        return new Candidate(reason.things().distinct().toList(), reason);
    }

    /** As it is told, on one line. */
    public String told() {
        return reason.spoken().replace('\n', ' ');
    }

    /** Those of the things that are of one sort. */
    public <N extends Name> Stream<N> things(Class<N> sort) {
        return things.stream().filter(sort::isInstance).map(sort::cast);
    }
}
