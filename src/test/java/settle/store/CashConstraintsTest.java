package settle.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.offering.OfferingId;

/** The tables themselves keep a wire from being claimed twice, whatever the program does. */
class CashConstraintsTest {

    private JdbcTemplate jdbc;
    private long run;
    private String wire;

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    static Stream<TestDatabase> h2() {
        return TestDatabase.all().limit(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void wireMayBeSharedOutEndToEnd(TestDatabase database) {
        begin(database, 1_000);

        assertThatCode(() -> {
            allocate("A", 0, null, 400, 1_000);
            allocate("B", 400, 400L, 900, 1_000);
            allocate("C", 900, 900L, 1_000, 1_000);
        }).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void wireIsPlacedOnceInARunAndAgainInTheNext(TestDatabase database) {
        begin(database, 1_000);

        assertThatThrownBy(() -> place(1_000, 0, 0)).isInstanceOf(DataAccessException.class);
        run = startRun();
        assertThatCode(() -> place(1_000, 0, 0)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void wireIsNeverPlacedForMoreThanItIs(TestDatabase database) {
        begin(database, 1_000);
        wire = "other";

        assertThatThrownBy(() -> place(1_000, 1_001, 0)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> place(1_000, 600, 401)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> place(1_000, -1, 0)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> place(1_000, 0, -1)).isInstanceOf(DataAccessException.class);
        assertThatCode(() -> place(1_000, 600, 400)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void allocationBeyondWhatIsAppliedIsRefused(TestDatabase database) {
        begin(database, 1_000);

        refused("A", 0, null, 1_001, 1_000);
        allocate("A", 0, null, 1_000, 1_000);
        refused("B", 1_000, 1_000L, 1_001, 1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void overlappingAllocationsAreRefused(TestDatabase database) {
        begin(database, 1_000);
        allocate("A", 0, null, 400, 1_000);

        refused("B", 0, null, 600, 1_000);
        refused("B", 399, 400L, 600, 1_000);
        allocate("B", 400, 400L, 600, 1_000);
        refused("C", 400, 400L, 500, 1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void gapBetweenAllocationsIsRefused(TestDatabase database) {
        begin(database, 1_000);
        allocate("A", 0, null, 400, 1_000);

        refused("B", 500, 400L, 600, 1_000);
        refused("B", 500, null, 600, 1_000);
    }

    @ParameterizedTest
    @MethodSource("h2")
    void allocationThatBeginsWhereNoneEndsIsRefused(TestDatabase database) {
        begin(database, 1_000);
        allocate("A", 0, null, 400, 1_000);

        refused("B", 300, 300L, 600, 1_000);
        refused("B", 500, 500L, 600, 1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void allocationThatBeginsWhereNoneEndsIsRefusedOnEveryDatabase(TestDatabase database) {
        allocationThatBeginsWhereNoneEndsIsRefused(database);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void emptyNegativeOrTurnedAllocationIsRefused(TestDatabase database) {
        begin(database, 1_000);

        refused("A", 0, null, 0, 1_000);
        refused("A", -5, -5L, 10, 1_000);
        allocate("A", 0, null, 400, 1_000);
        refused("B", 400, 400L, 300, 1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void wireIsAllocatedOnceToASubscription(TestDatabase database) {
        begin(database, 1_000);
        allocate("A", 0, null, 400, 1_000);

        refused("A", 400, 400L, 600, 1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void wireThatIsNotPlacedIsNotAllocated(TestDatabase database) {
        begin(database, 1_000);
        wire = "never placed";

        refused("A", 0, null, 400, 1_000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keysThatDifferInCaseAreDifferentWires(TestDatabase database) {
        begin(database, 1_000);
        wire = wire.toUpperCase();

        assertThatCode(() -> place(1_000, 0, 0)).doesNotThrowAnyException();
    }

    private void begin(TestDatabase database, long amount) {
        jdbc = database.migrated();
        run = startRun();
        wire = "8025720131/ref-" + UUID.randomUUID() + "x";
        place(amount, amount, 0);
    }

    private long startRun() {
        return new RunStore(jdbc, new OfferingId("capstone-2007"))
                .start("2007-01-24T09:30", "2007-01-24T14:30:00Z");
    }

    private void place(long amount, long applied, long refundable) {
        jdbc.update("INSERT INTO placement (run_id, wire_key, bank_reference, amount_minor, currency, "
                + "applied_minor, refundable_minor) VALUES (?, ?, 'R', ?, 'USD', ?, ?)", run, wire, amount,
                applied,
                refundable);
    }

    private void allocate(String subscription, long from, Long previous, long to, long applied) {
        jdbc.update("INSERT INTO allocation (run_id, wire_key, from_minor, previous_to_minor, to_minor, "
                + "applied_minor, "
                + "subscription_id, rule_name, explanation) VALUES (?, ?, ?, ?, ?, ?, ?, 'PARTY', '')",
                run, wire, from, previous, to, applied, subscription);
        jdbc.update("INSERT INTO allocation_end (run_id, wire_key, to_minor) VALUES (?, ?, ?)", run, wire,
                to);
    }

    private void refused(String subscription, long from, Long previous, long to, long applied) {
        assertThatThrownBy(() -> allocate(subscription, from, previous, to, applied))
                .isInstanceOf(DataAccessException.class);
    }
}
