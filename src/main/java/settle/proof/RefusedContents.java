package settle.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contents in the inbox that a control beside them refuses: under a name without a control of its own the
 * same content is held against that control, so that no copy gets past it. One that is gone was never used.
 *
 * @param controls by kind and content
 */
record RefusedContents(Map<String, ControlTotals> controls) {

    /** @param all by path and then in the order of their arrival; of a path the last word on a content counts */
    static RefusedContents of(List<Delivery> all) {
        Map<String, Delivery> last = new HashMap<>();
        all.forEach(one -> last.put(one.path() + "|" + content(one), one));
        Map<String, ControlTotals> controls = new HashMap<>();
        all.stream().filter(one -> last.get(one.path() + "|" + content(one)) == one)
                .filter(one -> !one.isUsable() && one.inInbox() && one.file().control().stated() > 0)
                .forEach(one -> controls.putIfAbsent(content(one), one.file().control()));
        return new RefusedContents(controls);
    }

    /** The control that a delivery without one of its own is held against. */
    Optional<ControlTotals> controlOf(Delivery delivery) {
        return delivery.file().control().stated() > 0 ? Optional.empty()
                : Optional.ofNullable(controls.get(content(delivery)));
    }

    private static String content(Delivery delivery) {
        return delivery.kind() + "|" + delivery.content().sha256();
    }
}
