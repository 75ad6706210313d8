package settle.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.closing.StagedRows;
import settle.offering.Offering;
import settle.proof.Received;

/** All tables of one offering's closing. */
public record ClosingStore(
        RunStore runs,
        FileStore files,
        SubscriptionTable subscriptions,
        EntryTable entries,
        DwacTable dwacs,
        WarrantTable warrants,
        DecisionTable decisions,
        CashStore cash,
        BreakStore breaks,
        AuditStore audit,
        RowDigests digests) {

    public static ClosingStore of(JdbcTemplate jdbc, Offering offering) {
        return new ClosingStore(
                new RunStore(jdbc, offering.id()),
                new FileStore(jdbc, offering),
                new SubscriptionTable(jdbc, offering.currency()),
                new EntryTable(jdbc),
                new DwacTable(jdbc),
                new WarrantTable(jdbc),
                new DecisionTable(jdbc, offering.currency()),
                new CashStore(jdbc),
                new BreakStore(jdbc),
                new AuditStore(jdbc, offering.id()),
                new RowDigests(jdbc));
    }

    /** All that was received up to a run, and what that run saw. */
    public Received received(long run) {
        return new Received(files.staged(run), runs.seen(run), runs.everSaw(run));
    }

    /** The staged rows of all files. */
    public StagedRows rows() {
        return new StagedRows(subscriptions::rowsOf, entries::rowsOf, dwacs::rowsOf, warrants::rowsOf,
                decisions::rowsOf);
    }

    /** The tables of staged rows, in the order in which files are staged. */
    public List<StagedTable<?>> stagedTables() {
        return List.of(subscriptions, entries, dwacs, warrants, decisions);
    }
}
