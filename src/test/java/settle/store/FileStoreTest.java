package settle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.store.StagedSamples.ODD;
import static settle.store.StagedSamples.OFFERING;
import static settle.store.StagedSamples.entry;
import static settle.store.StagedSamples.inboxFile;
import static settle.store.StagedSamples.numbered;
import static settle.store.StagedSamples.receive;
import static settle.store.StagedSamples.run;
import static settle.store.StagedSamples.store;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.intake.InboxFile;
import settle.offering.InputKind;
import settle.proof.ControlTotals;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;

/** Files come out of the store as they went in, on every database. */
class FileStoreTest {

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
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
        assertThat(files.rejects(file, path, 10)).containsExactly(
                new Reject(new SourceLine(path + ".control", 2), "value", ODD, ODD),
                new Reject(new SourceLine(path, 7), "", "reason", "text"));
        assertThat(files.rejects(file, path, 1)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void statementsAndFailedControlsComeBackAsTheyWere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        String path = "escrow/x.sta";
        long file = receive(jdbc, InputKind.ESCROW, path);
        Statement full = new Statement("8025720131", "USD", "STMT-1", OptionalLong.of(42),
                new StatementPages(2, 3, true, false), Optional.of(BookedAt.of(LocalDateTime.parse(
                        "2007-01-19T09:30"))),
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
        long first = files.receive(run(jdbc), found, "one");

        assertThat(files.known(found.path())).isEmpty();
        assertThat(staged(files)).noneMatch(file -> file.id() == first);

        long second = files.receive(run(jdbc), found, "other");
        files.close(second, found.path(), store(jdbc).dwacs(), ControlTotals.NONE);
        assertThat(files.known(found.path())).contains(new FileStore.Known(second, found.sha256(),
                found.controlSha256(), "other", false));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofReadingsOfOneContentTheLastIsTheDelivery(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        InboxFile found = inboxFile(InputKind.DWAC, "dwac/" + UUID.randomUUID() + ".csv");
        long first = received(jdbc, found);
        long again = received(jdbc, found);

        assertThat(ofPath(files, found.path())).containsExactly(again).doesNotContain(first);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void contentThatComesAgainAfterAnotherIsADeliveryOfItsOwn(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();
        FileStore files = new FileStore(jdbc, OFFERING);
        InboxFile found = inboxFile(InputKind.DWAC, "dwac/" + UUID.randomUUID() + ".csv");
        InboxFile other = new InboxFile(found.path(), found.location(), found.kind(), found.format(), "",
                "other", found.lines(), found.control(), found.controlSha256());

        assertThat(List.of(received(jdbc, found), received(jdbc, other), received(jdbc, found)))
                .isEqualTo(ofPath(files, found.path()));
    }

    private static long received(JdbcTemplate jdbc, InboxFile found) {
        FileStore files = new FileStore(jdbc, OFFERING);
        long id = files.receive(run(jdbc), found, "one");
        files.close(id, found.path(), store(jdbc).dwacs(), ControlTotals.NONE);
        return id;
    }

    private static List<Long> ofPath(FileStore files, String path) {
        return staged(files).stream().filter(file -> file.path().equals(path)).map(StagedFile::id).toList();
    }

    private static List<StagedFile> staged(FileStore files) {
        return files.staged(Long.MAX_VALUE).stream().map(ReceivedFile::file).toList();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
