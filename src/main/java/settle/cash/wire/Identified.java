package settle.cash.wire;

import java.util.List;

/**
 * The wires that sightings are of.
 *
 * @param wires in the order in which wires are taken
 * @param outcomes of each order on identity, in their order
 */
public record Identified(List<Wire> wires, List<OrderOutcome> outcomes) {

    public Identified {
        wires = List.copyOf(wires);
        outcomes = List.copyOf(outcomes);
    }
}
