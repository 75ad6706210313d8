package settle.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A path of the inbox over the day, and what must count of it by the contract. */
final class StoryPath {

    private final String folder;
    private final String path;
    private final boolean adds;
    private final List<StoryContent> deliveries = new ArrayList<>();
    private final Set<String> accepted = new TreeSet<>();
    private Optional<StoryContent> now = Optional.empty();

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

    /** Two persons accept what it counts. */
    void isAccepted(String text) {
        accepted.add(text);
    }

    boolean isAccepted(StoryContent content) {
        return accepted.contains(content.text());
    }

    /** Those whose rows may count, in the order of their arrival. */
    List<StoryContent> usable(Set<String> withdrawn) {
        return deliveries.stream().filter(one -> one.usable() && !withdrawn.contains(one.text())).toList();
    }

    /** What counts of it: one content, or all where they add up. */
    List<StoryContent> counting(Set<String> withdrawn) {
        List<StoryContent> usable = usable(withdrawn);
        return adds || usable.isEmpty() ? usable : List.of(usable.get(usable.size() - 1));
    }

    /** Whether what counts takes back what was said since the last accepted delivery. */
    boolean takesBack(Set<String> withdrawn) {
        List<StoryContent> usable = usable(withdrawn);
        if (adds || usable.isEmpty()) {
            return false;
        }
        StoryContent newest = usable.get(usable.size() - 1);
        int from = 0;
        for (int at = 0; at < usable.size(); at++) {
            from = isAccepted(usable.get(at)) ? at : from;
        }
        return usable.subList(from, usable.size()).stream()
                .anyMatch(earlier -> TakenBack.isSo(folder, earlier.csv().rows(), newest.csv().rows()));
    }
}
