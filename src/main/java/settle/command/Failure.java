package settle.command;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;

/** Says in a line or two why a command failed. */
final class Failure {

    /** Set to 1 in the environment, shows where in the program it failed. */
    static final String TRACE = "SETTLE_TRACE";

    private static final int DEEPEST = 10;

    /** The class of SQL states that are about the connection. */
    private static final String CONNECTION_LOST = "08";

    private Failure() {}

    /**
     * Tells of a failure.
     *
     * @param run whether it is a run that failed, and not a look at one
     */
    static int report(Throwable failure, boolean run, PrintWriter errors) {
        if (failure instanceof UnrecordedPublication) {
            return report("the outputs were published, but the run failed before all of it was recorded; the "
                    + "next run makes up for it: ", failure.getCause(), errors);
        }
        return report(run ? "the run failed, and nothing was published: " : "failed: ", failure, errors);
    }

    private static int report(String what, Throwable failure, PrintWriter errors) {
        errors.println("settle: " + what + (isOfConnection(failure) ? "the database does not answer: " : "")
                + message(failure));
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            errors.println("  because: " + message(cause));
            cause = cause.getCause();
        }
        if ("1".equals(System.getenv(TRACE))) {
            failure.printStackTrace(errors);
        } else {
            errors.println("  (" + TRACE + "=1 in the environment shows where in the program)");
        }
        return ExitCodes.FAILED;
    }

    private static boolean isOfConnection(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(CONNECTION_LOST)) {
                return true;
            }
        }
        return false;
    }

    private static String message(Throwable failure) {
        String text = failure.getMessage() == null ? "" : failure.getMessage().lines().findFirst().orElse("");
        if (failure instanceof FileSystemException) {
            String what = failure.getClass().getSimpleName().replace("Exception", "")
                    .replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
            return text + ": " + what;
        }
        return text.isBlank() ? failure.getClass().getSimpleName() : text;
    }
}
