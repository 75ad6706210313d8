package settle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedSetUpTest {

    private static final String MODE = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @TempDir
    private Path folder;

    @Test
    void storeStandsInItsPlaceWholeAndAlone() throws Exception {
        setUp().bringUpToDate();

        assertThat(left()).containsExactly("closing.mv.db");
        assertThat(rows("SELECT * FROM staged_reject")).isEmpty();
    }

    @Test
    void whatADeadSetUpLeftIsThrownAway() throws Exception {
        Files.writeString(folder.resolve(".closing.mv.db"), "half a database");

        setUp().bringUpToDate();

        assertThat(left()).containsExactly("closing.mv.db");
        assertThat(rows("SELECT * FROM received_file")).isEmpty();
    }

    @Test
    void earlierStoreKeepsItsRows() throws Exception {
        earlierStore();

        setUp().bringUpToDate();

        assertThat(rows("SELECT edition FROM staged_reject")).isEmpty();
        assertThat(rows("SELECT * FROM settlement_run")).hasSize(1);
    }

    @Test
    void storeThatIsUpToDateIsNotTouched() throws Exception {
        setUp().bringUpToDate();
        byte[] before = Files.readAllBytes(folder.resolve("closing.mv.db"));

        setUp().bringUpToDate();

        assertThat(Files.readAllBytes(folder.resolve("closing.mv.db"))).isEqualTo(before);
    }

    /** Some of what a dead run leaves is taken back as the store is opened, which a reader cannot do. */
    @Test
    void storeThatOnlyAWriterCanOpenIsUpToDateToo() throws Exception {
        setUp().bringUpToDate();
        EmbeddedSetUp.Store store = store("closing");
        EmbeddedSetUp.Store unreadable = new EmbeddedSetUp.Store(store.file(), store.url(),
                store.readUrl() + ";INIT=CREATE TABLE taken_back (x INT)", "sa", "");
        assertThatThrownBy(() -> new DriverManagerDataSource(unreadable.readUrl(), "sa", "").getConnection())
                .isInstanceOf(SQLException.class);

        new EmbeddedSetUp(unreadable, store(".closing")).bringUpToDate();

        assertThat(left()).containsExactly("closing.mv.db");
        assertThat(rows("SELECT * FROM settlement_run")).isEmpty();
    }

    @Test
    void storeThatCannotBeBroughtUpToDateStaysAsItIs() throws Exception {
        earlierStore();
        jdbc().execute("DROP TABLE staged_decision CASCADE");
        byte[] before = Files.readAllBytes(folder.resolve("closing.mv.db"));

        assertThatThrownBy(() -> setUp().bringUpToDate()).isInstanceOf(FlywayException.class);

        assertThat(Files.readAllBytes(folder.resolve("closing.mv.db"))).isEqualTo(before);
    }

    private void earlierStore() {
        Flyway.configure().dataSource(database()).target("1").load().migrate();
        jdbc().update("INSERT INTO settlement_run (offering_id, as_of, started_at) VALUES ('x', 'y', 'z')");
    }

    private EmbeddedSetUp setUp() {
        return new EmbeddedSetUp(store("closing"), store(".closing"));
    }

    private EmbeddedSetUp.Store store(String name) {
        String url = "jdbc:h2:file:" + folder.resolve(name) + MODE;
        return new EmbeddedSetUp.Store(folder.resolve(name + ".mv.db"), url, url + ";ACCESS_MODE_DATA=r",
                "sa", "");
    }

    private List<?> rows(String query) {
        return jdbc().queryForList(query);
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database());
    }

    private DriverManagerDataSource database() {
        return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("closing") + MODE, "sa", "");
    }

    private List<String> left() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
