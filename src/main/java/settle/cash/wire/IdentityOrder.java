package settle.cash.wire;

/**
 * What people say of the identity of wires.
 *
 * @param name of a wire: its reference, IMAD or UETR
 * @param other of {@link Kind#USE_SIGHTING} where the sighting stands, as {@code path:line}; of the others a
 *     name too
 */
public record IdentityOrder(Kind kind, String name, String other) {

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
}
