package settle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import settle.job.EmbeddedSetUp;
import settle.offering.OfferingId;
import settle.store.ReadOnlyStore;

/**
 * The database that a run works on: an embedded one, of which every offering has its own file in a folder, or
 * a schema on a MySQL server.
 */
sealed interface Database {

    String USER = "SETTLE_DB_USER";
    String PASSWORD = "SETTLE_DB_PASSWORD";
    String PASSWORD_FILE = "SETTLE_DB_PASSWORD_FILE";

    String url();

    String user();

    String password();

    /** The URL for those who only read. */
    String readUrl();

    /** The store as it is now, to be read. */
    default ReadOnlyStore openForReading() throws SQLException {
        return ReadOnlyStore.open(readUrl(), user(), password());
    }

    /**
     * Makes the store's tables or brings them up to date, as far as that has to happen before a run opens it.
     * To be called under the lock.
     *
     * @return whether all of it has happened
     */
    boolean setUp() throws IOException, SQLException;

    /** Whether there can be anything to read. */
    boolean exists();

    /** The lock of an offering; empty while another run of it is under way. */
    Optional<RunLock> lock(OfferingId offering) throws IOException, SQLException, InterruptedException;

    /** The lock of somebody who only reads; empty where that has to wait for a run that is under way. */
    Optional<RunLock> lockForReading(OfferingId offering) throws IOException;

    /** Whether a run of an offering is under way, as far as somebody who reads can be there meanwhile. */
    boolean isRunUnderWay(OfferingId offering) throws SQLException;

    static Database embedded(Path folder, OfferingId offering) {
        return new Embedded(folder.toAbsolutePath().normalize(), offering);
    }

    /**
     * A MySQL server's schema.
     *
     * @throws IllegalArgumentException with a message for the user where URL or environment cannot be used
     */
    static Database server(String url, Map<String, String> environment) {
        if (!url.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("--db: expected a URL such as jdbc:mysql://host:3306/settle");
        }
        if (Server.CREDENTIALS.matcher(url.toLowerCase(Locale.ROOT)).find()) {
            throw new IllegalArgumentException("--db: credentials never stand on the command line; set "
                    + USER + " and "
                    + PASSWORD + " or " + PASSWORD_FILE + " in the environment");
        }
        String user = environment.get(USER);
        if (user == null || user.isBlank()) {
            throw new IllegalArgumentException("--db: " + USER + " is not set in the environment");
        }
        return new Server(url, user, passwordIn(environment));
    }

    private static String passwordIn(Map<String, String> environment) {
        String file = environment.get(PASSWORD_FILE);
        if (file == null) {
            return environment.getOrDefault(PASSWORD, "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("--db: the file named by " + PASSWORD_FILE
                    + " cannot be read");
        }
    }

    /** H2, which speaks as much of MySQL's language as the migrations use. */
    record Embedded(Path folder, OfferingId offering) implements Database {

        /** Names of offerings begin with a letter or digit. */
        private static final String UNFINISHED = ".set-up-";

        @Override
        public String url() {
            return url(offering.text());
        }

        private String url(String name) {
            // It is closed by the last connection, not by a hook of its own under the running job.
            return "jdbc:h2:file:" + folder.resolve(name)
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                    + ";DB_CLOSE_ON_EXIT=FALSE";
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public String readUrl() {
            return readUrl(offering.text());
        }

        private String readUrl(String name) {
            return url(name) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
        }

        @Override
        public boolean setUp() throws IOException, SQLException {
            new EmbeddedSetUp(store(offering.text()), store(UNFINISHED + offering)).bringUpToDate();
            return true;
        }

        private EmbeddedSetUp.Store store(String name) {
            return new EmbeddedSetUp.Store(file(name), url(name), readUrl(name), user(), password());
        }

        private Path file(String name) {
            return folder.resolve(name + ".mv.db");
        }

        @Override
        public boolean exists() {
            return Files.exists(file(offering.text()));
        }

        @Override
        public Optional<RunLock> lock(OfferingId id) throws IOException, InterruptedException {
            return RunLock.inFolder(folder, id);
        }

        @Override
        public Optional<RunLock> lockForReading(OfferingId id) throws IOException {
            return RunLock.forReading(folder, id);
        }

        @Override
        public boolean isRunUnderWay(OfferingId id) {
            return false;
        }
    }

    /** MySQL, or a server that speaks its protocol. */
    record Server(String given, String user, String password) implements Database {

        static final Pattern CREDENTIALS =
                Pattern.compile("//[^/@]*@|[?&;(,](user=|[a-z]*password[a-z0-9]*=)");

        /** What the URL says where the user's does not; times are in milliseconds. */
        private static final Map<String, String> OPTIONS = new TreeMap<>(Map.of(
                "rewriteBatchedStatements", "true",
                "connectTimeout", "10000",
                // Longer than any statement takes, or any wait for another's lock.
                "socketTimeout", "600000"));

        @Override
        public String url() {
            String url = given;
            for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
                if (!given.contains(option.getKey())) {
                    url += (url.contains("?") ? "&" : "?") + option.getKey() + "=" + option.getValue();
                }
            }
            return url;
        }

        @Override
        public String readUrl() {
            return given;
        }

        /** The pool's own connections do it: a server alters a table as a whole. */
        @Override
        public boolean setUp() {
            return false;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Optional<RunLock> lock(OfferingId id) throws SQLException {
            return RunLock.onServer(url(), user, password, id);
        }

        @Override
        public Optional<RunLock> lockForReading(OfferingId id) {
            return Optional.of(RunLock.ofNothing());
        }

        @Override
        public boolean isRunUnderWay(OfferingId id) throws SQLException {
            return RunLock.isHeldOnServer(given, user, password, id);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return given;
        }
    }
}
