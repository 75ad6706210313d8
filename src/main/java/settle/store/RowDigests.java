package settle.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Digests of rows as they stand in the database. They are read page by page, in the order of their table's
 * key, so that no more than a page is in memory.
 */
public final class RowDigests {

    /** Rows that are read at once. */
    static final int PAGE = 10_000;

    /** A row of a file, and all that was staged of it. */
    private static final List<Table> OF_FILE = List.of(
            new Table(FileStore.FILES.name(), FileStore.FILES.key(), FileStore.FILES.key(), ""),
            Table.of(FileStore.REJECTS), Table.of(FileStore.STATEMENTS), Table.of(FileStore.FAILURES),
            staged("staged_subscription"), staged("staged_entry"), staged("staged_dwac"),
            staged("staged_warrant"), staged("staged_decision"));

    /** What a run saw and what it made of it. */
    private static final List<Table> OF_RUN = List.of(
            Table.of(RunStore.FILES), Table.of(BreakRows.WORDS), Table.of(BreakRows.FACTS),
            Table.of(CashStore.PLACEMENTS), Table.of(CashStore.ALLOCATIONS),
            Table.of(CashStore.ALLOCATION_ENDS));

    private final JdbcTemplate jdbc;
    private final int page;

    /**
     * A table of which every row belongs to a file or run.
     *
     * @param owner the column that says to which
     * @param key tells its rows apart
     * @param part a number that tells rows of one key apart, fewer than a page; empty text where none does
     */
    record Table(String name, String owner, String key, String part) {

        static Table of(StoredTable<?> table) {
            List<String> key = table.key();
            return new Table(table.name(), key.get(0), key.get(1), key.size() > 2 ? key.get(2) : "");
        }
    }

    public RowDigests(JdbcTemplate jdbc) {
        this(jdbc, PAGE);
    }

    RowDigests(JdbcTemplate jdbc, int page) {
        this.jdbc = jdbc;
        this.page = page;
    }

    /** Of a file: table → digest, without tables that hold nothing of it. */
    public Map<String, RowDigest> ofFile(long fileId) {
        return digests(OF_FILE, fileId);
    }

    /** Of what a run left: table → digest, without tables that hold nothing of it. */
    public Map<String, RowDigest> ofRun(long runId) {
        return digests(OF_RUN, runId);
    }

    /** The tables that hold what was staged of a file. */
    public static List<String> fileTables() {
        return OF_FILE.stream().map(Table::name).toList();
    }

    /** The tables that hold what a run left. */
    public static List<String> runTables() {
        return OF_RUN.stream().map(Table::name).toList();
    }

    private static Table staged(String name) {
        return new Table(name, "file_id", "record_no", "");
    }

    private Map<String, RowDigest> digests(List<Table> tables, long owner) {
        Map<String, RowDigest> digests = new LinkedHashMap<>();
        for (Table table : tables) {
            RowDigest digest = new RowHash(jdbc, table, owner, page).digest();
            if (digest.rows() > 0) {
                digests.put(table.name(), digest);
            }
        }
        return digests;
    }
}
