package settle.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.identity.SourceLine;
import settle.intake.CsvFormat;
import settle.intake.InboxFile;
import settle.intake.TableRows;
import settle.money.Money;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.table.DwacColumns;

/** Rows and files as tests of the store put them in. */
final class StagedSamples {

    static final Offering OFFERING = OfferingFile.read(Path.of("sample-data/clean/offering.yaml"))
            .offering()
            .orElseThrow();
    static final Currency USD = Currency.getInstance("USD");
    static final String ODD = "Zo\u00EB \"Q\" O'Neil; \u6771\u4EAC \uD83D\uDE00\nline 2, \\ % _";

    static final String REPORT = "0123abcd";

    private StagedSamples() {}

    static ClosingStore store(JdbcTemplate jdbc) {
        return ClosingStore.of(jdbc, OFFERING);
    }

    static <T> List<Numbered<T>> numbered(List<T> rows) {
        return IntStream.range(0, rows.size()).mapToObj(at -> new Numbered<>(at + 1, rows.get(at))).toList();
    }

    static BankEntry entry(int line, Optional<BookedAt> bookedAt, BankEntry.Direction direction,
            long minor,
            String currency, BankEntry.Status status, String account) {
        return new BankEntry(account, "REF" + line, "IMAD", "uetr-" + line, "BAI 195", bookedAt,
                LocalDate.of(2007, 1, 19), direction,
                new Money(minor, Currency.getInstance(currency)), BankEntry.Type.WIRE_IN, status,
                new BankEntry.Remitter(ODD, "000123", "Bank"), ODD, "", source(line))
                .in(REPORT).withCustomerReference("CUST \\ '1");
    }

    static SourceLine source(int line) {
        return new SourceLine("in/x.csv", line);
    }

    static long receive(JdbcTemplate jdbc, InputKind kind, String path) {
        return new FileStore(jdbc, OFFERING).receive(run(jdbc), inboxFile(kind, path), "one");
    }

    static long run(JdbcTemplate jdbc) {
        return new RunStore(jdbc, OFFERING.id()).start("2007-01-24T09:30", "2007-01-24T14:30:00Z");
    }

    static InboxFile inboxFile(InputKind kind, String path) {
        return new InboxFile(path, Path.of(path), Optional.of(kind),
                Optional.of(new CsvFormat<>(new TableRows<>("DWAC CSV", DwacColumns.of(OFFERING)))), "",
                UUID.randomUUID().toString(), 1, Optional.empty(), "");
    }
}
