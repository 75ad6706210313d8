package settle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.book.Subscription;
import settle.breaks.BreakCode;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.intake.CsvFormat;
import settle.intake.InboxFile;
import settle.intake.TableRows;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.proof.ControlTotals;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;
import settle.table.DwacColumns;

/** Rows and files come out of the store as they went in, on every database. */
class StagedTablesTest {

    private static final String REPORT = "0123abcd";

    private static final Offering OFFERING = OfferingFile.read(Path.of("sample-data/clean/offering.yaml"))
            .offering()
            .orElseThrow();
    private static final Currency USD = Currency.getInstance("USD");
    private static final String ODD = "Zo\u00EB \"Q\" O'Neil; \u6771\u4EAC \uD83D\uDE00\nline 2, \\ % _";

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void subscriptionsComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        comesBack(jdbc, store(jdbc).subscriptions(), List.of(
                subscription(2, List.of("Payer One", "Payer, Two LLC")),
                new Subscription(new SubscriptionId("X".repeat(100)), Integer.MAX_VALUE,
                        Subscription.Status.WITHDRAWN,
                        new Shares(999_999_999_999_999L), Warrants.NONE,
                        new Price(new BigDecimal("999999999.123456")),
                        new Money(999_999_999_999_999L, USD),
                        new Subscription.Parties("n".repeat(2_000), "", ODD, "", List.of()),
                        new Subscription.Delivery("", "", "", ""), "", "", Optional.empty(), Optional.empty(),
                        source(9))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void payerWhoseNameHasALineFeedStaysOne(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        comesBack(jdbc, store(jdbc).subscriptions(), List.of(subscription(2, List.of("Alder\nPeak"))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void entriesComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        BookedAt precise = new BookedAt(LocalDate.of(2007, 1, 19), Optional.of(LocalTime.of(10, 2, 3,
                123_456_789)));
        comesBack(jdbc, store(jdbc).entries(), List.of(
                entry(2, Optional.of(precise), BankEntry.Direction.CREDIT, 114_000_000, "USD",
                        BankEntry.Status.BOOKED, "8025720131"),
                entry(3, Optional.of(new BookedAt(LocalDate.of(2007, 1, 19), Optional.empty())),
                        BankEntry.Direction.DEBIT, 1, "EUR", BankEntry.Status.PENDING, "0000000001"),
                entry(4, Optional.empty(), BankEntry.Direction.CREDIT, 999_999_999_999_999L, "JPY",
                        BankEntry.Status.BOOKED, "8025720131")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void requestsComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        comesBack(jdbc, store(jdbc).dwacs(), List.of(
                new DwacRequest("W-1", Optional.of(LocalDateTime.of(2007, 1, 19, 11, 0)),
                        Optional.of(LocalDate.of(2007, 1, 24).atTime(LocalTime.MAX)), "07800", "14067D102",
                        new Shares(1_000_000), "0352", "00417822", ODD, ODD, DwacRequest.Status.CANCELLED,
                        ODD,
                        source(2)),
                new DwacRequest("W-2", Optional.empty(), Optional.empty(), "", "", new Shares(1), "", "", "",
                        "",
                        DwacRequest.Status.PENDING, "", source(3))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void warrantsComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        comesBack(jdbc, store(jdbc).warrants(), List.of(
                new WarrantCertificate("0009", new SubscriptionId("CPST-001"), ODD, new Warrants(500_000),
                        new Price(new BigDecimal("1.30")), LocalDate.of(2007, 1, 24), LocalDate.of(2012, 2,
                                29),
                        Optional.of(LocalDate.of(2007, 1, 25)), "0042", source(2)),
                new WarrantCertificate("10", new SubscriptionId("cpst-001"), "h", new Warrants(1),
                        new Price(new BigDecimal("0.000001")), LocalDate.of(2007, 1, 24), LocalDate.of(2012,
                                1, 23),
                        Optional.empty(), "", source(3))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void decisionsComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        comesBack(jdbc, store(jdbc).decisions(), List.of(
                new Decision("1", "C07-0A1B2C3D4E", Decision.Action.ACCEPT_PAYER, "CPST-007", "B1",
                        Optional.of(
                                new Money(500, USD)), ODD, "j.doe", LocalDateTime.of(2007, 1, 24, 8, 30, 5),
                        "m.roe",
                        Optional.of(LocalDateTime.of(2007, 1, 24, 9, 0)), source(2)),
                new Decision("2", "", Decision.Action.REVOKE, "", "", Optional.empty(), "r", "j.doe",
                        LocalDateTime.of(2007, 1, 24, 8, 30), "", Optional.empty(), source(3))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void recordOfAFileIsStagedOnce(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        StagedTable<Subscription> table = store(jdbc).subscriptions();
        long file = receive(jdbc, InputKind.SUBSCRIPTIONS, "subscriptions/x.csv");
        table.insert(file, numbered(List.of(subscription(2, List.of()))));

        assertThatThrownBy(() -> table.insert(file, numbered(List.of(subscription(2, List.of())))))
                .isInstanceOf(DuplicateKeyException.class);
        table.insert(file, List.of(new Numbered<>(2, subscription(2, List.of()))));
        table.insert(receive(jdbc, InputKind.SUBSCRIPTIONS, "subscriptions/y.csv"),
                numbered(List.of(subscription(2, List.of()))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowOfAnUnknownFileIsRefused(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        assertThatThrownBy(() -> store(jdbc).subscriptions().insert(Long.MAX_VALUE,
                numbered(List.of(subscription(2, List.of()))))).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void entryBelowNothingIsRefused(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        long file = receive(jdbc, InputKind.ESCROW, "escrow/x.csv");

        assertThatThrownBy(() -> store(jdbc).entries().insert(file, numbered(List.of(entry(2, Optional
                .empty(),
                BankEntry.Direction.CREDIT, -1, "USD", BankEntry.Status.BOOKED, "8025720131")))))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void closedFileKnowsWhatItsEntriesAddUpTo(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        StagedTable<BankEntry> table = store(jdbc).entries();
        String path = "escrow/" + UUID.randomUUID() + ".csv";
        long file = receive(jdbc, InputKind.ESCROW, path);
        BookedAt morning = BookedAt.of(LocalDateTime.of(2007, 1, 19, 10, 2, 5));
        table.insert(file, numbered(List.of(
                entry(2, Optional.of(morning), BankEntry.Direction.CREDIT, 10_000, "USD",
                        BankEntry.Status.BOOKED,
                        "8025720131"),
                entry(3, Optional.empty(), BankEntry.Direction.DEBIT, 2_500, "USD", BankEntry.Status.BOOKED,
                        "8025720131"),
                entry(4, Optional.empty(), BankEntry.Direction.CREDIT, 700, "USD", BankEntry.Status.PENDING,
                        "8025720131"),
                entry(5, Optional.empty(), BankEntry.Direction.CREDIT, 40, "EUR", BankEntry.Status.BOOKED,
                        "8025720131"),
                entry(6, Optional.empty(), BankEntry.Direction.CREDIT, 3, "USD", BankEntry.Status.BOOKED,
                        "1"))));
        files.insertRejects(file, List.of(
                new Numbered<>(6, new Reject(new SourceLine(path, 7), "", "reason", "text")),
                new Numbered<>(-2, new Reject(new SourceLine(path + ".control", 2), "value", ODD, ODD))));
        ControlTotals control = new ControlTotals(number("5"), number("132.43"), number("-0.5"),
                Optional.empty());
        files.close(file, path, table, control);

        StagedFile staged = staged(files).stream().filter(one -> one.id() == file).findFirst().orElseThrow();
        assertThat(staged.rows()).isEqualTo(5);
        assertThat(staged.rejects()).isEqualTo(1);
        assertThat(staged.printedTotal()).isEqualByComparingTo("132.43");
        assertThat(staged.netOfAll()).isEqualByComparingTo("75.43");
        assertThat(staged.netOfOwn()).isEqualByComparingTo("75.00");
        assertThat(staged.otherAccountRows()).isEqualTo(1);
        assertThat(staged.otherCurrencyRows()).isEqualTo(1);
        assertThat(staged.lastBooked()).startsWith("2007-01-19T23:59:59");
        assertThat(staged.control().total().orElseThrow()).isEqualByComparingTo("132.43");
        assertThat(staged.control().openingBalance().orElseThrow()).isEqualByComparingTo("-0.5");
        assertThat(staged.control().closingBalance()).isEmpty();
        assertThat(files.rejects(file, 10)).containsExactly(
                new Reject(new SourceLine(path + ".control", 2), "value", ODD, ODD),
                new Reject(new SourceLine(path, 7), "", "reason", "text"));
        assertThat(files.rejects(file, 1)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void statementsAndFailedControlsComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        String path = "escrow/x.sta";
        long file = receive(jdbc, InputKind.ESCROW, path);
        Statement full = new Statement("8025720131", "USD", "STMT-1", OptionalLong.of(42),
                new StatementPages(2, 3, true, false), Optional.of(LocalDate.of(2007, 1, 19)),
                number("-0.50"), number("17119600.00"), 10,
                List.of("10 entries = 10", "sum 5.00 = 5.00"), new SourceLine(path, 3));
        Statement bare = new Statement("1", "EUR", "", OptionalLong.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), 0, List.of(), new SourceLine(path, 9));
        StatementEvent.ControlFailed failed = new StatementEvent.ControlFailed(BreakCode.F01,
                new SourceLine(path, 12),
                "Account control total", "5.00", ODD);
        files.insertStatements(file, List.of(new Numbered<>(11, full), new Numbered<>(12, bare)));
        files.insertFailures(file, List.of(new Numbered<>(13, failed)));

        assertThat(files.statements(file, path)).containsExactly(full, bare);
        assertThat(files.failures(file, path)).containsExactly(failed);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void fileThatWasNotClosedIsNeitherStagedNorKnown(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        InboxFile found = inboxFile(InputKind.DWAC, "dwac/" + UUID.randomUUID() + ".csv");
        long first = files.receive(run(jdbc), found);

        assertThat(files.known(found)).isEmpty();
        assertThat(staged(files)).noneMatch(file -> file.id() == first);

        long second = files.receive(run(jdbc), found);
        files.close(second, found.path(), store(jdbc).dwacs(), ControlTotals.NONE);
        assertThat(files.known(found)).extracting(FileStore.Known::fileId).containsExactly(second);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void lastReceptionOfAContentCounts(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        InboxFile found = inboxFile(InputKind.DWAC, "dwac/" + UUID.randomUUID() + ".csv");
        long first = files.receive(run(jdbc), found);
        files.close(first, found.path(), store(jdbc).dwacs(), ControlTotals.NONE);
        long second = files.receive(run(jdbc), found);
        files.close(second, found.path(), store(jdbc).dwacs(), ControlTotals.NONE);

        assertThat(staged(files)).extracting(StagedFile::id).contains(second).doesNotContain(first);
        assertThat(files.known(found)).extracting(FileStore.Known::fileId).containsExactly(second, first);
    }

    private static List<StagedFile> staged(FileStore files) {
        return files.staged(Long.MAX_VALUE).stream().map(ReceivedFile::file).toList();
    }

    private static ClosingStore store(JdbcTemplate jdbc) {
        return ClosingStore.of(jdbc, OFFERING);
    }

    private static <T> void comesBack(JdbcTemplate jdbc, StagedTable<T> table, List<T> rows) {
        String path = "in/x.csv";
        long id = receive(jdbc, table.kind(), path);
        table.insert(id, numbered(rows));
        StagedFile file = new StagedFile(id, table.kind(), path, REPORT, "", 0, 0, BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO, 0, 0, "", ControlTotals.NONE);

        assertThat(table.rowsOf(List.of(file))).containsExactlyElementsOf(rows);
    }

    private static <T> List<Numbered<T>> numbered(List<T> rows) {
        return IntStream.range(0, rows.size()).mapToObj(at -> new Numbered<>(at + 1, rows.get(at))).toList();
    }

    private static Subscription subscription(int line, List<String> payers) {
        return new Subscription(new SubscriptionId("CPST-001"), 1, Subscription.Status.ACTIVE,
                new Shares(1_000_000),
                new Warrants(500_000), new Price(new BigDecimal("1.14")), new Money(114_000_000, USD),
                new Subscription.Parties(ODD, "Reg", "Addr\nTown", "Manager", payers),
                new Subscription.Delivery("0352", "Clearing", "00417822", "Acct"), "98-0000000", "none",
                Optional.of(LocalDate.of(2007, 1, 18)), Optional.of(LocalDate.of(2007, 1, 19)), source(line));
    }

    private static BankEntry entry(int line, Optional<BookedAt> bookedAt, BankEntry.Direction direction,
            long minor,
            String currency, BankEntry.Status status, String account) {
        return new BankEntry(account, "REF" + line, "IMAD", "uetr-" + line, "BAI 195", bookedAt,
                LocalDate.of(2007, 1, 19), direction,
                new Money(minor, Currency.getInstance(currency)), BankEntry.Type.WIRE_IN, status,
                new BankEntry.Remitter(ODD, "000123", "Bank"), ODD, "", source(line))
                .in(REPORT).withCustomerReference("CUST \\ '1");
    }

    private static SourceLine source(int line) {
        return new SourceLine("in/x.csv", line);
    }

    private static long receive(JdbcTemplate jdbc, InputKind kind, String path) {
        return new FileStore(jdbc, OFFERING).receive(run(jdbc), inboxFile(kind, path));
    }

    private static long run(JdbcTemplate jdbc) {
        return new RunStore(jdbc, OFFERING.id()).start("2007-01-24T09:30", "2007-01-24T14:30:00Z");
    }

    private static InboxFile inboxFile(InputKind kind, String path) {
        return new InboxFile(path, Path.of(path), Optional.of(kind),
                Optional.of(new CsvFormat(new TableRows<>("DWAC CSV", DwacColumns.of(OFFERING)))), "",
                UUID.randomUUID().toString(), 1, Optional.empty(), "");
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
