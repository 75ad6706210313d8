package settle.closing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.breaks.Break;
import settle.offering.Deadlines;
import settle.offering.Offering;

/**
 * A break as a run sees it, compared with the run before.
 *
 * @param firstSeenAt the moment that the first of the runs spoke for that saw it without interruption
 */
public record SeenBreak(Break found, Status status, LocalDateTime firstSeenAt) {

    /** Worst first; what is cleared comes last. */
    public static final Comparator<SeenBreak> WORST_FIRST = Comparator
            .comparing((SeenBreak seen) -> seen.status() == Status.CLEARED)
            .thenComparing(SeenBreak::found, Break.WORST_FIRST);

    /** Where a break stands. */
    public enum Status {
        NEW,
        OPEN,
        /** Seen by the run before, and no more. */
        CLEARED
    }

    public boolean isCleared() {
        return status == Status.CLEARED;
    }

    /** Whole hours from the first sight to the moment of the run. */
    public long ageInHours(Offering offering, LocalDateTime asOf) {
        return Deadlines.of(offering).age(firstSeenAt, asOf).toHours();
    }

    /** The moment by which somebody must have acted. */
    public LocalDateTime dueAt(Offering offering) {
        return Deadlines.of(offering).at(found.code().dueBy());
    }

    /**
     * What a run found, with what became of what the run before had found.
     *
     * @param before as the run before saw it; nothing where this is the first
     */
    public static List<SeenBreak> since(Collection<SeenBreak> before, Collection<Break> found,
            LocalDateTime asOf) {
        Map<String, SeenBreak> standing = before.stream().filter(seen -> !seen.isCleared())
                .collect(Collectors.toMap(seen -> seen.found().id(), Function.identity()));
        List<SeenBreak> seen = new ArrayList<>();
        for (Break one : found) {
            SeenBreak earlier = standing.remove(one.id());
            seen.add(earlier == null
                    ? new SeenBreak(one, Status.NEW, asOf)
                    : new SeenBreak(one, Status.OPEN, earlier.firstSeenAt()));
        }
        standing.values().forEach(gone -> seen.add(new SeenBreak(gone.found(), Status.CLEARED, gone
                .firstSeenAt())));
        seen.sort(WORST_FIRST);
        return seen;
    }
}
