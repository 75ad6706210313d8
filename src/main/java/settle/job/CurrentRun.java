package settle.job;

import java.util.Locale;

/**
 * The run that is under way.
 *
 * @param id in the store
 */
public record CurrentRun(long id) {

    /** The name of the run's output set. */
    public String name() {
        return String.format(Locale.ROOT, "run-%06d", id);
    }
}
