package settle.audit;

/** The end of an offering's chain, to which the entries of one run are appended. */
public final class AuditChain {

    private final String offering;
    private final long run;
    private final String asOf;
    private final String recordedAt;
    private AuditHead head;

    /**
     * @param head the end of the chain as it was before the run
     */
    public AuditChain(String offering, AuditHead head, long run, String asOf, String recordedAt) {
        this.offering = offering;
        this.head = head;
        this.run = run;
        this.asOf = asOf;
        this.recordedAt = recordedAt;
    }

    /** The entry of an event, which is the chain's end now. */
    public AuditEntry append(AuditEvent event) {
        AuditEntry entry = AuditEntry.after(head, offering, run, asOf, recordedAt, event);
        head = entry.head();
        return entry;
    }

    public AuditHead head() {
        return head;
    }
}
