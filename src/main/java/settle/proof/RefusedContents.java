package settle.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import settle.identity.FileId;

/**
 * Contents in the inbox that a control beside them refuses: under another name, without a control of its own,
 * the same content is held against that control, so that no copy gets past it, whichever of them was there
 * first. One that is gone was never used, and what its own path said before stays what it is.
 *
 * @param there contents of paths that lie in the inbox
 * @param controls by kind and content, and then by path
 */
record RefusedContents(Set<FileId> there, Map<String, Map<String, ControlTotals>> controls) {

    /** @param all every delivery, in any order */
    static RefusedContents of(List<Delivery> all) {
        Set<FileId> there = new HashSet<>();
        Map<String, Map<String, ControlTotals>> controls = new HashMap<>();
        all.stream().filter(Delivery::inInbox).forEach(one -> there.add(one.content()));
        all.stream().filter(one -> one.inInbox() && !one.isUsable() && one.file().control().stated() > 0)
                .forEach(one -> controls.computeIfAbsent(content(one), any -> new TreeMap<>())
                        .put(one.path(), one.file().control()));
        return new RefusedContents(there, controls);
    }

    /** The control of another path that a delivery without one of its own is held against. */
    Optional<ControlTotals> controlOf(Delivery delivery) {
        return !there.contains(delivery.content()) || delivery.file().control().stated() > 0 ? Optional
                .empty()
                : controls.getOrDefault(content(delivery), Map.of()).entrySet().stream()
                        .filter(refused -> !refused.getKey().equals(delivery.path()))
                        .map(Map.Entry::getValue).findFirst();
    }

    private static String content(Delivery delivery) {
        return delivery.kind() + "|" + delivery.content().sha256();
    }
}
