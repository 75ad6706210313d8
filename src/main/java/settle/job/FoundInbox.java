package settle.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.intake.InboxFile;

/**
 * The inbox as a run found it.
 *
 * @param files in the order of their paths
 */
record FoundInbox(List<InboxFile> files) {

    FoundInbox {
        files = List.copyOf(files);
    }

    /**
     * Those of its files that were registered to be staged.
     *
     * @param paths id in the store → path
     */
    FilesToStage toStage(Map<Long, String> paths) {
        Map<String, InboxFile> byPath = files.stream()
                .collect(Collectors.toMap(InboxFile::path, Function.identity()));
        Map<Long, InboxFile> toStage = new LinkedHashMap<>();
        paths.forEach((id, path) -> toStage.put(id, byPath.get(path)));
        return new FilesToStage(toStage);
    }
}
