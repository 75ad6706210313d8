package settle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static settle.store.StagedSamples.ODD;
import static settle.store.StagedSamples.REPORT;
import static settle.store.StagedSamples.USD;
import static settle.store.StagedSamples.entry;
import static settle.store.StagedSamples.numbered;
import static settle.store.StagedSamples.receive;
import static settle.store.StagedSamples.source;
import static settle.store.StagedSamples.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.book.Subscription;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.InputKind;
import settle.proof.ControlTotals;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/** Rows come out of the store as they went in, on every database. */
class StagedTablesTest {

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
                new Decision("1", "C07-0A1B2C3D4E", Decision.Action.ACCEPT_PAYER, "CPST-007", "B1", "B2",
                        "escrow/bank.csv@0123456789ab", Optional.of(
                                new Money(500, USD)), ODD, "j.doe", LocalDateTime.of(2007, 1, 24, 8, 30, 5),
                        "m.roe",
                        Optional.of(LocalDateTime.of(2007, 1, 24, 9, 0)), source(2)),
                new Decision("2", "", Decision.Action.REVOKE, "", "", "", "", Optional.empty(), "r", "j.doe",
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

    private static <T> void comesBack(JdbcTemplate jdbc, StagedTable<T> table, List<T> rows) {
        String path = "in/x.csv";
        long id = receive(jdbc, table.kind(), path);
        table.insert(id, numbered(rows));
        StagedFile file = new StagedFile(id, table.kind(), path, REPORT, "", 0, 0, BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO, 0, 0, "", ControlTotals.NONE);

        assertThat(table.rowsOf(List.of(file))).containsExactlyElementsOf(rows);
    }

    private static Subscription subscription(int line, List<String> payers) {
        return new Subscription(new SubscriptionId("CPST-001"), 1, Subscription.Status.ACTIVE,
                new Shares(1_000_000),
                new Warrants(500_000), new Price(new BigDecimal("1.14")), new Money(114_000_000, USD),
                new Subscription.Parties(ODD, "Reg", "Addr\nTown", "Manager", payers),
                new Subscription.Delivery("0352", "Clearing", "00417822", "Acct"), "98-0000000", "none",
                Optional.of(LocalDate.of(2007, 1, 18)), Optional.of(LocalDate.of(2007, 1, 19)), source(line));
    }
}
