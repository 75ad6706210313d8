package settle.job;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import settle.breaks.Break;
import settle.store.BreakStore;

/** Keeps what the steps of a run find, until the last one takes all of it together. */
record FoundBreaks(BreakStore store, CurrentRun run, LocalDateTime asOf) {

    void keep(List<Break> found) {
        store.insert(run.id(), asOf, found);
    }

    void keepAll(Collection<? extends List<Break>> found) {
        keep(found.stream().flatMap(List::stream).toList());
    }
}
