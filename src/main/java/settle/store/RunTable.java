package settle.store;

import static settle.store.Form.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import settle.offering.OfferingId;
import settle.store.RunStore.FinishedRun;
import settle.store.RunStore.UnfinishedRun;

/** Runs, and what each came to. */
final class RunTable extends NumberedTable<RunTable.Begun, RunTable.Ended> {

    /** A run as it begins. */
    record Begun(OfferingId offering, String asOf, String startedAt) {}

    /** A run as it ends. */
    record Ended(String verdict, String finishedAt) {}

    private final Reading<String> asOf = beginning.of("as_of", TEXT, Begun::asOf);
    private final Reading<String> startedAt = beginning.of("started_at", TEXT, Begun::startedAt);
    private final Reading<String> verdict = end.of("verdict", TEXT, Ended::verdict);
    private final Reading<String> finishedAt = end.of("finished_at", TEXT.orIfNull(""), Ended::finishedAt);

    RunTable() {
        super("settlement_run", "run_id");
        beginning.of("offering_id", TEXT, row -> row.offering().text());
    }

    FinishedRun finished(ResultSet row) throws SQLException {
        return new FinishedRun(number.of(row), asOf.of(row), verdict.of(row), startedAt.of(row),
                finishedAt.of(row));
    }

    boolean isFinished(ResultSet row) throws SQLException {
        return verdict.of(row) != null;
    }

    UnfinishedRun unfinished(ResultSet row) throws SQLException {
        return new UnfinishedRun(number.of(row), asOf.of(row), startedAt.of(row));
    }
}
