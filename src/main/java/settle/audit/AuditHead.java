package settle.audit;

/**
 * The end of a chain: whoever notes it down can tell later whether anything before it was changed or cut off.
 *
 * @param number of the last entry; zero of an empty chain
 * @param hash of the last entry
 */
public record AuditHead(long number, String hash) {

    /** The end of a chain without entries. */
    public static final AuditHead START = new AuditHead(0, "0".repeat(Sha256.DIGITS));
}
