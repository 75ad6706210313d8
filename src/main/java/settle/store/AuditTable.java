package settle.store;

import static settle.store.Form.TEXT;
import static settle.store.Form.WHOLE;

import java.sql.ResultSet;
import java.sql.SQLException;
import settle.audit.AuditEntry;

/** The audit trails of offerings. What somebody may have changed in them is read as it stands. */
final class AuditTable extends StoredTable<AuditEntry> {

    private static final String OFFERING = "offering_id";

    private final Reading<String> offering = row -> row.getString(OFFERING);
    private final Reading<Long> number = key("entry_no", WHOLE, AuditEntry::number);
    private final Reading<Long> run = column("run_id", WHOLE, AuditEntry::run);
    private final Reading<String> asOf = column("as_of", TEXT, AuditEntry::asOf);
    private final Reading<String> recordedAt = column("recorded_at", TEXT, AuditEntry::recordedAt);
    private final Reading<String> kind = column("kind", TEXT, AuditEntry::kind);
    private final Reading<String> subject = column("subject", TEXT, AuditEntry::subject);
    private final Reading<String> detail = column("detail", TEXT, AuditEntry::detail);
    private final Reading<String> previousHash = column("previous_hash", TEXT, AuditEntry::previousHash);
    private final Reading<String> hash = column("entry_hash", TEXT, AuditEntry::hash);

    AuditTable() {
        super("audit_entry", OFFERING);
    }

    AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(offering.of(row), number.of(row), run.of(row), asOf.of(row),
                recordedAt.of(row), kind.of(row), subject.of(row), detail.of(row), previousHash.of(row),
                hash.of(row));
    }
}
