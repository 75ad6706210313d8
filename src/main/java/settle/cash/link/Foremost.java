package settle.cash.link;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many things in some order; the others are counted and not kept. */
final class Foremost<T> {

    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;
    private int all;

    /** @param most how many are kept, above zero */
    Foremost(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        this.kept = new PriorityQueue<>(most, order.reversed());
    }

    void add(T thing) {
        all++;
        if (kept.size() < most) {
            kept.add(thing);
        } else if (order.compare(thing, kept.element()) < 0) {
            kept.remove();
            kept.add(thing);
        }
    }

    List<T> inOrder() {
        return kept.stream().sorted(order).toList();
    }

    /** How many there were, those that are kept among them. */
    int all() {
        return all;
    }
}
