package settle.job;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import settle.breaks.Break;
import settle.store.BreakStore;

/** Keeps what chunks of a step find, until the last step takes all of it together. */
record FoundBreaks(BreakStore store, CurrentRun run, LocalDateTime asOf) {

    void keepAll(Collection<? extends List<Break>> found) {
        store.insert(run.id(), asOf, found.stream().flatMap(List::stream).toList());
    }
}
