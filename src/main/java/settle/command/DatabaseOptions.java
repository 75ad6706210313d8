package settle.command;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import settle.offering.Offering;

/** {@code --data} or {@code --db}: where the database is. */
final class DatabaseOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "the embedded database's folder (default: data)")
    private Path data;

    @Option(names = "--db", paramLabel = "JDBC-URL", description = "a MySQL server's URL instead, with SETTLE_DB_USER and SETTLE_DB_PASSWORD or "
            + "SETTLE_DB_PASSWORD_FILE in the environment")
    private String url;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Database database(Offering offering, Map<String, String> environment) {
        if (url == null) {
            return Database.embedded(data != null ? data : Path.of("data"), offering.id());
        }
        if (data != null) {
            throw new ParameterException(spec.commandLine(), "--data and --db exclude each other");
        }
        try {
            return Database.server(url, environment);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
