package settle.cash;

import java.util.List;
import settle.book.Subscription;

/**
 * Subscriptions and wires that can touch each other, and nothing else: the unit in which cash is applied.
 * What happens in one family depends on no other.
 *
 * @param subscriptions by id; none for a wire that is linked to nobody
 * @param wires in the order in which they are taken
 */
public record CashFamily(List<Subscription> subscriptions, List<LinkedWire> wires) {

    public CashFamily {
        subscriptions = List.copyOf(subscriptions);
        wires = List.copyOf(wires);
    }
}
