package settle.inquiry;

import java.util.List;
import java.util.Map;
import settle.audit.AuditFacts;
import settle.store.RowDigest;

/** Compares the digests of tables that an entry states with those of the rows that are there now. */
final class RowComparison {

    private RowComparison() {}

    static void of(Proof.Findings findings, List<String> tables, AuditFacts stated,
            Map<String, RowDigest> actual, String where) {
        for (String table : tables) {
            RowDigest digest = actual.get(table);
            findings.compare("rows of " + table, where, stated.get(table),
                    digest == null ? "" : digest.toString());
        }
    }
}
