package settle.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.audit.AuditEntry;
import settle.audit.AuditHead;
import settle.audit.AuditKind;
import settle.offering.OfferingId;

/** The audit trail of an offering. Entries are appended and read, never changed. */
public final class AuditStore {

    static final AuditTable ENTRIES = new AuditTable();

    private final JdbcTemplate jdbc;
    private final OfferingId offering;

    public AuditStore(JdbcTemplate jdbc, OfferingId offering) {
        this.jdbc = jdbc;
        this.offering = offering;
    }

    /** The end of the chain. */
    public AuditHead head() {
        return jdbc.query("""
                SELECT entry_no, entry_hash FROM audit_entry
                WHERE offering_id = ? ORDER BY entry_no DESC LIMIT 1
                """, (row, number) -> new AuditHead(row.getLong("entry_no"), row.getString("entry_hash")),
                offering.text()).stream().findFirst().orElse(AuditHead.START);
    }

    public void append(List<AuditEntry> entries) {
        ENTRIES.insert(jdbc, offering, entries);
    }

    /** Hands on all entries, one by one, in the order of their numbers. */
    public void forEach(Consumer<AuditEntry> taker) {
        forEach("offering_id = ?", "offering_id, entry_no", taker, offering.text());
    }

    /** The ids of all files that the trail says were taken, as it writes them. */
    public Set<String> takenFiles() {
        Set<String> taken = new HashSet<>();
        forEach(AuditKind.FILE_TAKEN, entry -> taken.add(entry.facts().get("file")));
        return taken;
    }

    /** Of every subject of these kinds the last entry. */
    public Map<String, AuditEntry> latest(Set<AuditKind> kinds) {
        Map<String, AuditEntry> latest = new HashMap<>();
        for (AuditKind kind : kinds) {
            forEach(kind, entry -> latest.merge(entry.subject(), entry,
                    (one, other) -> one.number() > other.number() ? one : other));
        }
        return latest;
    }

    private void forEach(AuditKind kind, Consumer<AuditEntry> taker) {
        forEach("offering_id = ? AND kind = ?", "offering_id, kind, entry_no", taker, offering.text(),
                kind.name());
    }

    /** Page by page, so that no more than a page is in memory. */
    private void forEach(String condition, String index, Consumer<AuditEntry> taker, Object... values) {
        String sql = "SELECT * FROM audit_entry WHERE " + condition + " AND entry_no > ? ORDER BY "
                + index + " LIMIT " + RowDigests.PAGE;
        Object[] arguments = Arrays.copyOf(values, values.length + 1);
        arguments[values.length] = 0L;
        List<AuditEntry> page;
        do {
            page = jdbc.query(sql, (row, number) -> ENTRIES.read(row), arguments);
            page.forEach(taker);
            arguments[values.length] = page.isEmpty() ? 0L : page.get(page.size() - 1).number();
        } while (page.size() == RowDigests.PAGE);
    }
}
