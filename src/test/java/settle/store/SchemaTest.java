package settle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.store.Form.Stands;

/** The tables that the migrations make, and the columns that are declared for them, are the same. */
class SchemaTest {

    /** Columns of which rows that were there before have nothing. */
    private static final Set<String> ADDED_LATER = Set.of("other_reference", "named_file", "omad",
            "second_reference", "booked_word", "next_action");

    /** Digits that any number of these types may have. */
    private static final Map<Integer, Integer> DIGITS = Map.of(Types.INTEGER, 9, Types.BIGINT, 18);

    private record Found(int type, int size, boolean mayBeNull) {

        boolean holds(Stands stands) {
            return switch (stands) {
                case WHOLE -> DIGITS.containsKey(type);
                case DECIMAL -> type == Types.DECIMAL || type == Types.NUMERIC;
                case TEXT -> List.of(Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR).contains(type);
                case FLAG -> type == Types.BOOLEAN || type == Types.BIT;
            };
        }

        int width() {
            return DIGITS.getOrDefault(type, size);
        }
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyColumnOfATableIsDeclaredAndEveryDeclaredOneIsThere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        assertThat(tables(jdbc)).allSatisfy(table -> {
            Set<String> declared = new TreeSet<>(table.key());
            table.columns().forEach(column -> declared.add(column.name()));
            assertThat(found(jdbc, table.name()).keySet()).as(table.name()).isEqualTo(declared);
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyColumnHoldsWhatItsValuesStandAs(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        for (StoredTable<?> table : tables(jdbc)) {
            Map<String, Found> found = found(jdbc, table.name());
            assertThat(table.columns()).allSatisfy(column -> {
                Found own = found.get(column.name());
                assertThat(own.holds(column.form().stands())).as("%s of %s holds %s", column.name(),
                        table.name(), column.form().stands()).isTrue();
                assertThat(own.mayBeNull()).as("%s of %s may be null", column.name(), table.name())
                        .isEqualTo(column.form().mayBeNull() || ADDED_LATER.contains(column.name()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyColumnIsWideEnoughForWhatComesIn(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        for (StagedTable<?> table : staged(jdbc)) {
            Map<String, Found> found = found(jdbc, table.name());
            assertThat(table.input()).allSatisfy(column -> assertThat(found.get(column.stored()).width())
                    .as(column.stored()).isGreaterThanOrEqualTo(column.type().width()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowsAreToldApartByTheKeyOfTheirTable(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        assertThat(tables(jdbc)).allSatisfy(table -> assertThat(key(jdbc, table.name())).as(table.name())
                .isEqualTo(table.key()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofANumberedTableWhatIsKnownAtTheEndIsNothingUntilThen(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        for (NumberedTable<?, ?> table : List.of(FileStore.FILES, RunStore.RUNS)) {
            Map<String, Found> found = found(jdbc, table.name());
            Map<String, Form<?>> declared = new TreeMap<>();
            table.end.all().forEach(column -> declared.put(column.name(), column.form().optional()));
            table.beginning.all().forEach(column -> declared.put(column.name(), column.form()));
            assertThat(key(jdbc, table.name())).containsExactly(table.key());
            found.remove(table.key());
            assertThat(found.keySet()).as(table.name()).isEqualTo(declared.keySet());
            assertThat(found).allSatisfy((name, own) -> {
                assertThat(own.holds(declared.get(name).stands())).as(name).isTrue();
                assertThat(own.mayBeNull()).as(name).isEqualTo(declared.get(name).mayBeNull());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyStagedTableIsProvedByADigest(TestDatabase database) {
        assertThat(RowDigests.fileTables()).containsAll(staged(database.migrated()).stream()
                .map(StagedTable::name).collect(Collectors.toSet()));
    }

    private static List<StoredTable<?>> tables(JdbcTemplate jdbc) {
        List<StoredTable<?>> tables = new ArrayList<>(List.of(RunStore.FILES, FileStore.REJECTS,
                FileStore.STATEMENTS, FileStore.FAILURES, BreakRows.WORDS, BreakRows.FACTS,
                CashStore.PLACEMENTS, CashStore.ALLOCATIONS, CashStore.ALLOCATION_ENDS, AuditStore.ENTRIES));
        tables.addAll(staged(jdbc));
        return tables;
    }

    private static List<StagedTable<?>> staged(JdbcTemplate jdbc) {
        Offering offering = OfferingFile.read(Path.of("sample-data/clean/offering.yaml")).offering()
                .orElseThrow();
        return ClosingStore.of(jdbc, offering).stagedTables();
    }

    private static Map<String, Found> found(JdbcTemplate jdbc, String table) {
        return jdbc.execute((ConnectionCallback<Map<String, Found>>) connection -> found(connection, table));
    }

    private static List<String> key(JdbcTemplate jdbc, String table) {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            Map<Short, String> key = new TreeMap<>();
            try (ResultSet columns = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), null,
                    table)) {
                while (columns.next()) {
                    key.put(columns.getShort("KEY_SEQ"), columns.getString("COLUMN_NAME"));
                }
            }
            return List.copyOf(key.values());
        });
    }

    private static Map<String, Found> found(Connection connection, String table) throws SQLException {
        Map<String, Found> found = new TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getColumns(connection.getCatalog(), null, table,
                null)) {
            while (columns.next()) {
                found.put(columns.getString("COLUMN_NAME"), new Found(columns.getInt("DATA_TYPE"),
                        columns.getInt("COLUMN_SIZE"), columns.getInt("NULLABLE") == 1));
            }
        }
        return found;
    }
}
