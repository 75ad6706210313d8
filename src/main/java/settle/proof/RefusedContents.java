package settle.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Contents in the inbox that a control beside them refuses: under another name, without a control of its own,
 * the same content is held against that control, so that no copy gets past it. One that is gone was never
 * used, and what its own path said before stays what it is.
 *
 * @param controls by kind and content, and then by path
 */
record RefusedContents(Map<String, Map<String, ControlTotals>> controls) {

    /** @param all every delivery, in any order */
    static RefusedContents of(List<Delivery> all) {
        Map<String, Map<String, ControlTotals>> controls = new HashMap<>();
        all.stream().filter(one -> one.inInbox() && !one.isUsable() && one.file().control().stated() > 0)
                .forEach(one -> controls.computeIfAbsent(content(one), any -> new TreeMap<>())
                        .put(one.path(), one.file().control()));
        return new RefusedContents(controls);
    }

    /** The control of another path that a delivery without one of its own is held against. */
    Optional<ControlTotals> controlOf(Delivery delivery) {
        return !delivery.inInbox() || delivery.file().control().stated() > 0 ? Optional.empty()
                : controls.getOrDefault(content(delivery), Map.of()).entrySet().stream()
                        .filter(refused -> !refused.getKey().equals(delivery.path()))
                        .map(Map.Entry::getValue).findFirst();
    }

    private static String content(Delivery delivery) {
        return delivery.kind() + "|" + delivery.content().sha256();
    }
}
