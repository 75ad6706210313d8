package settle.cash.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Disjoint sets of things that something joins; what was never joined is a set of its own. */
public final class Kinship<T extends Comparable<T>> {

    private final Map<T, T> parent = new HashMap<>();

    /** The least of the set that a thing is in. */
    public T headOf(T thing) {
        T at = thing;
        T above = parent.getOrDefault(at, at);
        while (!above.equals(at)) {
            T next = parent.getOrDefault(above, above);
            parent.put(at, next);
            at = next;
            above = parent.getOrDefault(at, at);
        }
        return at;
    }

    /** Makes one set of those that some things are in. */
    public void join(Collection<T> things) {
        TreeSet<T> heads = new TreeSet<>();
        things.forEach(thing -> heads.add(headOf(thing)));
        heads.forEach(head -> parent.put(head, heads.first()));
    }
}
