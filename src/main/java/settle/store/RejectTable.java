package settle.store;

import static settle.store.Form.TEXT;
import static settle.store.Form.TEXT_SINCE_LATER;

import java.sql.ResultSet;
import java.sql.SQLException;
import settle.identity.SourceLine;
import settle.proof.Reject;
import settle.proof.RejectSubject;
import settle.proof.RowEdition;

/** What cannot be read of files, and of the control files beside them, whose rows name their own path. */
final class RejectTable extends FileTable<Reject> {

    private final Reading<String> path = of("path", TEXT, row -> row.source().file());
    private final Reading<String> column = of("column_name", TEXT, Reject::column);
    private final Reading<String> reason = of("reason", TEXT, Reject::reason);
    private final Reading<String> text = of("line_text", TEXT, Reject::text);
    private final Reading<String> subscription =
            of("subscription_id", TEXT_SINCE_LATER, row -> row.subject().subscription());
    private final Reading<String> request =
            of("dwac_id", TEXT_SINCE_LATER, row -> row.subject().request());
    private final Reading<String> certificate =
            of("warrant_number", TEXT_SINCE_LATER, row -> row.subject().certificate());
    private final Reading<String> decision =
            of("decision_id", TEXT_SINCE_LATER, row -> row.subject().decision());
    private final Reading<String> account =
            of("account_number", TEXT_SINCE_LATER, row -> row.subject().account());
    private final Reading<RowEdition> edition =
            of("edition", TEXT_SINCE_LATER.as(RowEdition::new, RowEdition::text),
                    row -> row.subject().edition());

    RejectTable() {
        super("staged_reject", Reject::source);
    }

    @Override
    Reject read(ResultSet row, SourceLine source) throws SQLException {
        return new Reject(new SourceLine(path.of(row), source.line()), column.of(row), reason.of(row),
                text.of(row), new RejectSubject(subscription.of(row), request.of(row), certificate.of(row),
                        decision.of(row), account.of(row), edition.of(row)));
    }
}
