package settle.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.audit.AuditEntry;
import settle.audit.AuditHead;
import settle.audit.AuditKind;
import settle.offering.OfferingId;

/** The record of an offering. Entries are appended and read, never changed. */
public final class AuditStore {

    private final JdbcTemplate jdbc;
    private final OfferingId offering;

    public AuditStore(JdbcTemplate jdbc, OfferingId offering) {
        this.jdbc = Streaming.of(jdbc);
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
        jdbc.batchUpdate("""
                INSERT INTO audit_entry (offering_id, entry_no, run_id, as_of, recorded_at, kind, subject,
                    detail, previous_hash, entry_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries.stream().map(entry -> new Object[] {entry.offering(), entry.number(),
                    entry.run(), entry.asOf(), entry.recordedAt(), entry.kind(), entry.subject(), entry.detail(),
                    entry.previousHash(), entry.hash()}).toList());
    }

    /** Hands on all entries, one by one, in the order of their numbers. */
    public void forEach(Consumer<AuditEntry> taker) {
        jdbc.query("SELECT * FROM audit_entry WHERE offering_id = ? ORDER BY entry_no",
                (ResultSet row) -> taker.accept(entry(row)), offering.text());
    }

    /** The ids of all files that the record says were taken, as it writes them. */
    public Set<String> takenFiles() {
        return jdbc.query("SELECT * FROM audit_entry WHERE offering_id = ? AND kind = ? ORDER BY entry_no",
                (row, number) -> entry(row).facts().get("file"), offering.text(),
                AuditKind.FILE_TAKEN.name()).stream().collect(Collectors.toSet());
    }

    /** Of every subject of these kinds the last entry. */
    public Map<String, AuditEntry> latest(Set<AuditKind> kinds) {
        Map<String, AuditEntry> latest = new HashMap<>();
        List<Object> arguments = new ArrayList<>(List.of(offering.text()));
        kinds.forEach(kind -> arguments.add(kind.name()));
        jdbc.query("SELECT * FROM audit_entry WHERE offering_id = ? AND kind IN ("
                + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ") ORDER BY entry_no",
                (ResultSet row) -> {
                    AuditEntry entry = entry(row);
                    latest.put(entry.subject(), entry);
                }, arguments.toArray());
        return latest;
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(row.getString("offering_id"), row.getLong("entry_no"), row.getLong("run_id"),
                row.getString("as_of"), row.getString("recorded_at"), row.getString("kind"),
                row.getString("subject"), row.getString("detail"), row.getString("previous_hash"),
                row.getString("entry_hash"));
    }
}
