package settle.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes an embedded store, or brings it up to date, in a copy that takes its place when it is whole. The
 * embedded database alters a table by a copy that takes the table's place: a process that dies between the
 * two leaves a store without that table.
 *
 * @param store the store's file, which need not exist
 * @param copy a file beside it that nobody else uses; what a dead process left there is thrown away
 */
public record EmbeddedSetUp(Store store, Store copy) {

    /**
     * An embedded database.
     *
     * @param file its only file
     * @param url for those who write
     * @param readUrl for those who read only
     */
    public record Store(Path file, String url, String readUrl, String user, String password) {

        private DataSource toWrite() {
            return new DriverManagerDataSource(url, user, password);
        }

        private DataSource toRead() {
            return new DriverManagerDataSource(readUrl, user, password);
        }
    }

    /**
     * To be called while nobody else has the store open.
     *
     * @throws FlywayException where a script fails; the store is as it was then
     */
    public void bringUpToDate() throws IOException, SQLException {
        if (Files.exists(store.file())) {
            if (isUpToDate()) {
                return;
            }
            Files.copy(store.file(), copy.file(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(copy.file());
        }
        DataSource unfinished = copy.toWrite();
        // The database is open as long as this connection is.
        try (Connection open = unfinished.getConnection()) {
            new StoreSetUp().migrate(Flyway.configure().dataSource(unfinished).load());
        }
        try (FileChannel file = FileChannel.open(copy.file(), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(copy.file(), store.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Looks without writing first. What a run that died has left may keep the store from being opened so: only
     * who may write can put it in order.
     */
    private boolean isUpToDate() throws SQLException {
        try {
            return isUpToDate(store.toRead());
        } catch (SQLException | FlywayException e) {
            return isUpToDate(store.toWrite());
        }
    }

    private static boolean isUpToDate(DataSource now) throws SQLException {
        try (Connection open = now.getConnection()) {
            return Flyway.configure().dataSource(now).load().info().pending().length == 0;
        }
    }
}
