package settle.store;

import static settle.store.Form.DECIMAL;
import static settle.store.Form.FLAG;
import static settle.store.Form.TEXT;
import static settle.store.Form.TEXT_SINCE_LATER;
import static settle.store.Form.WHOLE;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import settle.audit.TakenFile;
import settle.intake.InboxFile;
import settle.offering.InputKind;
import settle.offering.OfferingId;
import settle.proof.ControlTotals;
import settle.proof.StagedFile;

/** Files that were received, and what each adds up to once all its records are staged. */
final class ReceivedFileTable extends NumberedTable<ReceivedFileTable.Begun, ReceivedFileTable.Closed> {

    /**
     * A file whose records are to be staged now.
     *
     * @param readWith with what it is read
     */
    record Begun(OfferingId offering, long run, InboxFile file, String readWith) {}

    /** A file whose records are all staged. */
    record Closed(FileSums sums, long rejects, ControlTotals control) {}

    private static final String STAGED = "staged";

    /** A sum with two places, or as many more as it needs. */
    private static final Form<BigDecimal> SUM = DECIMAL.as(
            sum -> sum.setScale(Math.max(2, sum.stripTrailingZeros().scale())), sum -> sum);
    private static final Form<Long> COUNTED = WHOLE.orIfNull(0L);

    final Reading<String> path = beginning.of("path", TEXT, row -> row.file().path());
    final Reading<String> sha256 = beginning.of("sha256", TEXT, row -> row.file().sha256());
    final Reading<String> controlSha256 =
            beginning.of("control_sha256", TEXT, row -> row.file().controlSha256());
    final Reading<String> readWith = beginning.of("read_with", TEXT_SINCE_LATER, Begun::readWith);
    private final Reading<Long> run = beginning.of("run_id", WHOLE, Begun::run);
    private final Reading<String> kind =
            beginning.of("kind", TEXT, row -> row.file().kind().orElseThrow().name());
    private final Reading<String> format =
            beginning.of("format", TEXT, row -> row.file().format().orElseThrow().name());
    private final Reading<Long> rows = end.of("row_count", COUNTED, row -> row.sums().rows());
    private final Reading<Long> rejects = end.of("reject_count", COUNTED, Closed::rejects);
    private final Reading<BigDecimal> printedTotal =
            end.of("printed_total", SUM, row -> row.sums().printedTotal());
    private final Reading<BigDecimal> netOfAll = end.of("net_of_all", SUM, row -> row.sums().netOfAll());
    private final Reading<BigDecimal> netOfOwn = end.of("net_of_own", DECIMAL, row -> row.sums().netOfOwn());
    private final Reading<Long> otherAccountRows =
            end.of("other_account_rows", COUNTED, row -> row.sums().otherAccountRows());
    private final Reading<Long> otherCurrencyRows =
            end.of("other_currency_rows", COUNTED, row -> row.sums().otherCurrencyRows());
    private final Reading<String> lastBooked = end.of("last_booked", TEXT, row -> row.sums().lastBooked());
    private final Reading<Optional<BigDecimal>> controlCount =
            end.of("control_count", DECIMAL.optional(), row -> row.control().count());
    private final Reading<Optional<BigDecimal>> controlTotal =
            end.of("control_total", SUM.optional(), row -> row.control().total());
    private final Reading<Optional<BigDecimal>> opening =
            end.of("opening_balance", DECIMAL.optional(), row -> row.control().openingBalance());
    private final Reading<Optional<BigDecimal>> closing =
            end.of("closing_balance", DECIMAL.optional(), row -> row.control().closingBalance());

    ReceivedFileTable() {
        super("received_file", "file_id");
        beginning.of("offering_id", TEXT, row -> row.offering().text());
        beginning.of(STAGED, FLAG, any -> false);
        end.of(STAGED, FLAG, any -> true);
    }

    /** @param row with the column {@code as_of} of the run that received the file */
    StagedFile staged(ResultSet row) throws SQLException {
        return new StagedFile(number.of(row), InputKind.valueOf(kind.of(row)), path.of(row), sha256.of(row),
                format.of(row), rows.of(row), rejects.of(row), printedTotal.of(row), netOfAll.of(row),
                netOfOwn.of(row), otherAccountRows.of(row), otherCurrencyRows.of(row), lastBooked.of(row),
                new ControlTotals(controlCount.of(row), controlTotal.of(row), opening.of(row),
                        closing.of(row)),
                new StagedFile.Arrival(controlSha256.of(row), LocalDateTime.parse(row.getString("as_of"))));
    }

    TakenFile taken(ResultSet row) throws SQLException {
        return new TakenFile(number.of(row), run.of(row), path.of(row), kind.of(row), format.of(row),
                sha256.of(row), controlSha256.of(row), rows.of(row), rejects.of(row));
    }
}
