package settle.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import settle.offering.OfferingId;

/**
 * Lets one run of an offering go at a time. The operating system, or the database server, frees the lock of a
 * process that dies.
 */
final class RunLock implements AutoCloseable {

    private final AutoCloseable holder;

    private RunLock(AutoCloseable holder) {
        this.holder = holder;
    }

    /** The lock of an offering in an embedded database's folder; empty while another run holds it. */
    static Optional<RunLock> inFolder(Path folder, OfferingId offering) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve(offering + ".lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(channel));
    }

    /** The lock of an offering on a database server, held by a connection of its own. */
    static Optional<RunLock> onServer(String url, String user, String password, OfferingId offering)
            throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        String name = "settle:" + UUID.nameUUIDFromBytes(
                (connection.getCatalog() + "/" + offering).getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
            lock.setString(1, name);
            try (ResultSet result = lock.executeQuery()) {
                if (result.next() && result.getInt(1) == 1) {
                    return Optional.of(new RunLock(connection));
                }
            }
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws Exception {
        holder.close();
    }
}
