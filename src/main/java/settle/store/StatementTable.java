package settle.store;

import static settle.store.Form.DATE;
import static settle.store.Form.DECIMAL;
import static settle.store.Form.FLAG;
import static settle.store.Form.LINES;
import static settle.store.Form.TEXT;
import static settle.store.Form.TIME;
import static settle.store.Form.WHOLE;
import static settle.store.Form.WHOLE_IF_ANY;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import settle.identity.SourceLine;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementPages;

/** The statements that bank files are made of. */
final class StatementTable extends FileTable<Statement> {

    private final Reading<String> account = of("account_number", TEXT, Statement::account);
    private final Reading<String> currency = of("currency", TEXT, Statement::currency);
    private final Reading<String> id = of("statement_id", TEXT, Statement::id);
    private final Reading<OptionalLong> sequence = of("sequence_no", WHOLE_IF_ANY, Statement::sequence);
    private final Reading<Long> firstPage = of("first_page", WHOLE, row -> row.pages().first());
    private final Reading<Long> lastPage = of("last_page", WHOLE, row -> row.pages().last());
    private final Reading<Boolean> afterOthers =
            of("after_other_pages", FLAG, row -> row.pages().afterOthers());
    private final Reading<Boolean> beforeOthers =
            of("before_other_pages", FLAG, row -> row.pages().beforeOthers());
    private final Reading<Optional<LocalDate>> date = of("statement_date", DATE.optional(), Statement::date);
    private final Reading<Optional<LocalTime>> time =
            of("statement_time", TIME.optional(), row -> row.upTo().flatMap(BookedAt::time));
    private final Reading<Optional<BigDecimal>> opening =
            of("opening_balance", DECIMAL.optional(), Statement::opening);
    private final Reading<Optional<BigDecimal>> closing =
            of("closing_balance", DECIMAL.optional(), Statement::closing);
    private final Reading<Long> entries = of("entry_count", WHOLE, Statement::entries);
    private final Reading<List<String>> controls = of("controls", LINES, Statement::controls);

    StatementTable() {
        super("staged_statement", Statement::source);
    }

    @Override
    Statement read(ResultSet row, SourceLine source) throws SQLException {
        Optional<LocalTime> atTime = time.of(row);
        return new Statement(account.of(row), currency.of(row), id.of(row), sequence.of(row),
                new StatementPages(firstPage.of(row), lastPage.of(row), afterOthers.of(row),
                        beforeOthers.of(row)),
                date.of(row).map(day -> new BookedAt(day, atTime)), opening.of(row), closing.of(row),
                entries.of(row), controls.of(row), source);
    }
}
