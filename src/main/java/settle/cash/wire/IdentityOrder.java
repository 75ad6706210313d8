package settle.cash.wire;

import java.time.LocalDateTime;
import java.util.Comparator;
import settle.identity.Spelling;

/**
 * What people say of the identity of wires.
 *
 * @param name of a wire: its reference, IMAD or UETR
 * @param other of {@link Kind#USE_SIGHTING} where the sighting stands, as {@code path:line}; of the others a
 *     name too
 * @param at when it began to count; of what contradicts each other the later counts
 */
public record IdentityOrder(Kind kind, String name, String other, LocalDateTime at) {

    /** What is said. */
    public enum Kind {
        /** Of the sightings of a wire that disagree this one is right. */
        USE_SIGHTING,
        /** Two names are one wire. */
        SAME_WIRE,
        /**
         * Two names are two wires; one name twice: each entry of a delivery that bears it is a wire of its
         * own.
         */
        TWO_WIRES
    }

    /** What tells apart comes before what joins, and both before what chooses, whoever said it first. */
    static final Comparator<IdentityOrder> AS_CARRIED_OUT = Comparator.comparing(IdentityOrder::turn)
            .thenComparing(order -> Spelling.compared(order.name))
            .thenComparing(order -> Spelling.compared(order.other));

    /** Whether it is on all entries under one name. */
    public boolean isOfOneName() {
        return kind == Kind.TWO_WIRES && name.equalsIgnoreCase(other);
    }

    private int turn() {
        return switch (kind) {
            case TWO_WIRES -> isOfOneName() ? 1 : 0;
            case SAME_WIRE -> 2;
            case USE_SIGHTING -> 3;
        };
    }
}
