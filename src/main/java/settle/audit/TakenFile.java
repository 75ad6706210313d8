package settle.audit;

/**
 * A reception of a file that was staged to the end.
 *
 * @param runId the run that received it
 * @param kind as the database has it, which somebody may have changed
 * @param controlSha256 of its control file; empty text without one
 */
public record TakenFile(long fileId, long runId, String path, String kind, String format, String sha256,
        String controlSha256, long rows, long rejects) {}
