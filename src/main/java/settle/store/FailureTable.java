package settle.store;

import static settle.store.Form.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.StatementEvent.ControlFailed;

/** The controls of bank files that do not hold. */
final class FailureTable extends FileTable<ControlFailed> {

    private final Reading<String> control = of("control_name", TEXT, ControlFailed::what);
    private final Reading<BreakCode> code = of("code", Form.choice(BreakCode.class), ControlFailed::code);
    private final Reading<String> expected = of("expected", TEXT, ControlFailed::expected);
    private final Reading<String> actual = of("actual", TEXT, ControlFailed::actual);

    FailureTable() {
        super("staged_failure", ControlFailed::source);
    }

    @Override
    ControlFailed read(ResultSet row, SourceLine source) throws SQLException {
        return new ControlFailed(code.of(row), source, control.of(row), expected.of(row), actual.of(row));
    }
}
