package settle.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an inbox does not say any more: contents that count, of files that are gone, refused or withdrawn by
 * now or whose contents add up.
 */
final class Unsaid {

    private final Collection<StoryPath> paths;
    private final StoryDecisions decisions;

    Unsaid(Collection<StoryPath> paths, StoryDecisions decisions) {
        this.paths = paths;
        this.decisions = decisions;
    }

    /** Inboxes that say it, one after the other. */
    List<Map<String, String>> inboxes() {
        List<Map<String, String>> inboxes = new ArrayList<>();
        for (StoryPath path : paths) {
            List<StoryContent> contents = of(path);
            for (int at = 0; at < contents.size(); at++) {
                if (inboxes.size() <= at) {
                    inboxes.add(new TreeMap<>());
                }
                StoryInbox.put(inboxes.get(at), path, contents.get(at));
            }
        }
        return inboxes;
    }

    private List<StoryContent> of(StoryPath path) {
        Set<String> withdrawn = decisions.withdrawn();
        List<StoryContent> counting = path.counting(withdrawn);
        Map<String, StoryContent> unsaid = new LinkedHashMap<>();
        for (StoryContent content : path.deliveries()) {
            boolean counts = counting.contains(content) && !isSaidElsewhere(path, content);
            if (counts && path.now().filter(content::isSameAs).isEmpty()) {
                unsaid.put(content.text(), content);
            }
        }
        return List.copyOf(unsaid.values());
    }

    /** A file that is gone says nothing if what it counts lies there, and counts, under another name. */
    private boolean isSaidElsewhere(StoryPath path, StoryContent content) {
        return path.now().isEmpty() && paths.stream()
                .filter(other -> other.folder().equals(path.folder()))
                .anyMatch(other -> other.now().filter(now -> now.text().equals(content.text())
                        && other.counting(decisions.withdrawn()).contains(now)).isPresent());
    }
}
