package settle.cash.wire;

import java.util.List;
import java.util.Optional;
import settle.breaks.Sentence;

/**
 * The wires that sightings are of.
 *
 * @param wires in the order in which wires are taken
 * @param misfits of each order on identity, in their order, why it does not fit; empty where it does
 */
public record Identified(List<Wire> wires, List<Optional<Sentence>> misfits) {

    public Identified {
        wires = List.copyOf(wires);
        misfits = List.copyOf(misfits);
    }
}
