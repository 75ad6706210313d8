package settle.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.book.Subscription;
import settle.closing.StagedRows;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.offering.Offering;
import settle.proof.Received;
import settle.statement.BankEntry;
import settle.table.DecisionColumns;
import settle.table.DwacColumns;
import settle.table.EntryColumns;
import settle.table.SubscriptionColumns;
import settle.table.WarrantColumns;

/** All tables of one offering's closing. */
public record ClosingStore(
        RunStore runs,
        FileStore files,
        StagedTable<Subscription> subscriptions,
        StagedTable<BankEntry> entries,
        StagedTable<DwacRequest> dwacs,
        StagedTable<WarrantCertificate> warrants,
        StagedTable<Decision> decisions,
        CashStore cash,
        BreakStore breaks,
        AuditStore audit,
        RowDigests digests) {

    public static ClosingStore of(JdbcTemplate jdbc, Offering offering) {
        return new ClosingStore(
                new RunStore(jdbc, offering.id()),
                new FileStore(jdbc, offering),
                new StagedTable<>(jdbc, "staged_subscription", SubscriptionColumns.of(offering)),
                new EntryTable(jdbc, "staged_entry",
                        EntryColumns.of(offering.zone(), offering.currency())),
                new StagedTable<>(jdbc, "staged_dwac", DwacColumns.of(offering)),
                new StagedTable<>(jdbc, "staged_warrant", WarrantColumns.of(offering)),
                new StagedTable<>(jdbc, "staged_decision", DecisionColumns.of(offering)),
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
