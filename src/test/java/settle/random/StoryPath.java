package settle.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A path of the inbox over the day, and what must count of it by the contract. */
final class StoryPath {

    private final String folder;
    private final String path;
    private final boolean adds;
    private final List<StoryContent> deliveries = new ArrayList<>();
    private final Set<Integer> accepted = new HashSet<>();
    private Optional<StoryContent> now = Optional.empty();
    private boolean refusedElsewhere;

    /** @param adds whether the contents of the path add up */
    StoryPath(String folder, String name, boolean adds) {
        this.folder = folder;
        this.path = folder + "/" + name;
        this.adds = adds;
    }

    String folder() {
        return folder;
    }

    String path() {
        return path;
    }

    String name() {
        return path.substring(folder.length() + 1);
    }

    boolean adds() {
        return adds;
    }

    Optional<StoryContent> now() {
        return now;
    }

    List<StoryContent> deliveries() {
        return List.copyOf(deliveries);
    }

    void holds(StoryContent content) {
        now = Optional.of(content);
    }

    void isEmptied() {
        now = Optional.empty();
    }

    /** A run looks at it. */
    void isSeen() {
        now.filter(content -> deliveries.isEmpty() || !deliveries.get(deliveries.size() - 1).isSameAs(
                content))
                .ifPresent(deliveries::add);
    }

    /** @param refused whether a control of another name refuses what it holds now */
    void isRefusedElsewhere(boolean refused) {
        refusedElsewhere = refused;
    }

    /** Two persons accept what it counts. */
    void isAccepted(Set<String> withdrawn) {
        List<Integer> usable = usableTimes(withdrawn);
        accepted.add(usable.get(usable.size() - 1));
    }

    /** Those whose rows may count, in the order of their arrival. */
    List<StoryContent> usable(Set<String> withdrawn) {
        return usableTimes(withdrawn).stream().map(deliveries::get).toList();
    }

    private List<Integer> usableTimes(Set<String> withdrawn) {
        return IntStream.range(0, deliveries.size()).filter(at -> isUsable(deliveries.get(at)) && !withdrawn
                .contains(deliveries.get(at).text())).boxed().toList();
    }

    private boolean isUsable(StoryContent content) {
        return content.usable() && !(refusedElsewhere && now.filter(content::isSameAs).isPresent());
    }

    /** What counts of it: one content, or all where they add up. */
    List<StoryContent> counting(Set<String> withdrawn) {
        List<StoryContent> usable = usable(withdrawn);
        return adds || usable.isEmpty() ? usable : List.of(usable.get(usable.size() - 1));
    }

    /** Whether what counts takes back what was said since the last accepted delivery. */
    boolean takesBack(Set<String> withdrawn) {
        List<Integer> times = usableTimes(withdrawn);
        if (adds || times.isEmpty()) {
            return false;
        }
        StoryContent newest = deliveries.get(times.get(times.size() - 1));
        int from = times.stream().filter(accepted::contains).reduce(0, (one, later) -> later);
        return times.stream().filter(at -> at >= from).map(deliveries::get)
                .anyMatch(earlier -> TakenBack.isSo(folder, earlier.csv().rows(), newest.csv().rows()));
    }
}
