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
 * Lets one run of an offering go at a time, and on an embedded database nobody read while a run goes. The
 * operating system, or the database server, frees the lock of a process that dies.
 */
final class RunLock implements AutoCloseable {

    /** How often a run asks for a lock that only readers hold. */
    private static final int ATTEMPTS = 1_200;
    private static final long PAUSE_MILLIS = 50;

    private final AutoCloseable holder;

    private RunLock(AutoCloseable holder) {
        this.holder = holder;
    }

    /** What a run does between two attempts. */
    interface Pause {
        void pause() throws InterruptedException;
    }

    /**
     * The lock of a run, in an embedded database's folder; empty while another run holds it. Readers are
     * waited for, since they are soon done.
     */
    static Optional<RunLock> inFolder(Path folder, OfferingId offering) throws IOException,
            InterruptedException {
        return inFolder(folder, offering, ATTEMPTS, () -> Thread.sleep(PAUSE_MILLIS));
    }

    static Optional<RunLock> inFolder(Path folder, OfferingId offering, int attempts, Pause pause)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(lockFile(folder, offering), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt(channel, false).isPresent()) {
                return Optional.of(new RunLock(channel));
            }
            Optional<FileLock> amongReaders = attempt(channel, true);
            if (amongReaders.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            amongReaders.get().release();
            pause.pause();
        }
        channel.close();
        throw new IOException("the database of " + offering + " is still being read by verify or status");
    }

    /** The lock of a reader, which others may share; empty while a run holds it. */
    static Optional<RunLock> forReading(Path folder, OfferingId offering) throws IOException {
        Path file = lockFile(folder, offering);
        FileChannel channel = Files.exists(file) ? FileChannel.open(file, StandardOpenOption.READ)
                : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (attempt(channel, true).isPresent()) {
            return Optional.of(new RunLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    /** On a database server readers see a state of their own and lock nobody out. */
    static RunLock ofNothing() {
        return new RunLock(() -> {});
    }

    private static Path lockFile(Path folder, OfferingId offering) {
        return folder.resolve(offering + ".lock");
    }

    private static Optional<FileLock> attempt(FileChannel channel, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** The lock of an offering on a database server, held by a connection of its own. */
    static Optional<RunLock> onServer(String url, String user, String password, OfferingId offering)
            throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        if (asked(connection, "SELECT GET_LOCK(?, 0)", offering)) {
            return Optional.of(new RunLock(() -> releaseOnServer(connection, offering)));
        }
        connection.close();
        return Optional.empty();
    }

    /** Closing the connection would free the lock too, but only after a while. */
    private static void releaseOnServer(Connection connection, OfferingId offering) throws SQLException {
        try (connection) {
            asked(connection, "SELECT RELEASE_LOCK(?)", offering);
        }
    }

    /** Whether a run of an offering is under way on a database server. */
    static boolean isHeldOnServer(String url, String user, String password, OfferingId offering)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return asked(connection, "SELECT IS_USED_LOCK(?) IS NOT NULL", offering);
        }
    }

    private static boolean asked(Connection connection, String question, OfferingId offering)
            throws SQLException {
        String name = "settle:" + UUID.nameUUIDFromBytes(
                (connection.getCatalog() + "/" + offering).getBytes(StandardCharsets.UTF_8));
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getInt(1) == 1;
            }
        }
    }

    @Override
    public void close() throws Exception {
        holder.close();
    }
}
