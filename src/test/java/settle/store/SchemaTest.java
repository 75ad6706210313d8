package settle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.table.InputColumn;
import settle.table.Kind;

/** The tables that the migrations make, and the columns that are declared for them, are the same. */
class SchemaTest {

    /** Columns of which rows that were there before have nothing. */
    private static final Set<String> ADDED_LATER = Set.of("other_reference", "named_file", "omad");

    /** Digits that any number of these types may have. */
    private static final Map<Integer, Integer> DIGITS = Map.of(Types.INTEGER, 9, Types.BIGINT, 18);

    private record Found(int type, int size, boolean mayBeNull) {

        boolean holds(Kind kind) {
            return switch (kind) {
                case WHOLE -> DIGITS.containsKey(type);
                case MONEY -> type == Types.BIGINT;
                case DECIMAL -> type == Types.DECIMAL || type == Types.NUMERIC;
                case TEXT, DATE, TIME, MOMENT, CHOICE, NAMES -> List.of(Types.VARCHAR, Types.CLOB,
                        Types.LONGVARCHAR).contains(type);
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
    void everyColumnOfAStagedTableIsDeclaredAndEveryDeclaredOneIsThere(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        assertThat(tables(jdbc)).allSatisfy(table -> assertThat(found(jdbc, table.name()).keySet())
                .as(table.name()).containsExactlyInAnyOrderElementsOf(
                        Stream.concat(StagedTable.PLACE.stream(),
                                table.columns().stream().map(InputColumn::stored)).toList()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyColumnIsOfItsKindAndWideEnough(TestDatabase database) {
        JdbcTemplate jdbc = database.migrated();

        for (StagedTable<?> table : tables(jdbc)) {
            Map<String, Found> found = found(jdbc, table.name());
            assertThat(table.columns()).allSatisfy(column -> {
                Found own = found.get(column.stored());
                assertThat(own.holds(column.kind())).as("%s holds %s", column.stored(), column.kind())
                        .isTrue();
                assertThat(own.width()).as(column.stored()).isGreaterThanOrEqualTo(column.type().width());
                assertThat(own.mayBeNull()).as(column.stored())
                        .isEqualTo(column.type().isOptional() || ADDED_LATER.contains(column.stored()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyStagedTableIsProvedByADigest(TestDatabase database) {
        assertThat(RowDigests.fileTables()).containsAll(tables(database.migrated()).stream()
                .map(StagedTable::name).collect(Collectors.toSet()));
    }

    private static List<StagedTable<?>> tables(JdbcTemplate jdbc) {
        Offering offering = OfferingFile.read(Path.of("sample-data/clean/offering.yaml")).offering()
                .orElseThrow();
        return ClosingStore.of(jdbc, offering).stagedTables();
    }

    private static Map<String, Found> found(JdbcTemplate jdbc, String table) {
        return jdbc.execute((ConnectionCallback<Map<String, Found>>) connection -> found(connection, table));
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
