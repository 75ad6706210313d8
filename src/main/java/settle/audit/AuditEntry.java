package settle.audit;

/**
 * An entry of an offering's audit trail.
 *
 * @param number from 1, without gaps
 * @param asOf the moment that the run spoke for
 * @param recordedAt when it was written, by the wall clock, in UTC
 * @param kind the name of an {@link AuditKind}; anything else in a damaged trail
 * @param detail the text of its {@link AuditFacts}
 * @param previousHash that of the entry before; zeros in the first
 * @param hash over all other fields
 */
public record AuditEntry(String offering, long number, long run, String asOf, String recordedAt, String kind,
        String subject, String detail, String previousHash, String hash) {

    /** The entry that follows on a chain's end. */
    static AuditEntry after(AuditHead head, String offering, long run, String asOf, String recordedAt,
            AuditEvent event) {
        AuditEntry open = new AuditEntry(offering, head.number() + 1, run, asOf, recordedAt,
                event.kind().name(), event.subject(), event.facts().text(), head.hash(), "");
        return new AuditEntry(offering, open.number, run, asOf, recordedAt, open.kind, open.subject,
                open.detail, open.previousHash, open.computedHash());
    }

    /** The hash that an entry with these fields has. */
    public String computedHash() {
        return new Sha256().add(offering).add(number).add(run).add(asOf).add(recordedAt).add(kind)
                .add(subject).add(detail).add(previousHash).hex();
    }

    public boolean is(AuditKind other) {
        return kind.equals(other.name());
    }

    public AuditFacts facts() {
        return AuditFacts.parse(detail);
    }

    public AuditHead head() {
        return new AuditHead(number, hash);
    }
}
