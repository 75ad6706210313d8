package settle.audit;

import settle.offering.InputKind;

/**
 * A reception of a file that was staged to the end.
 *
 * @param runId the run that received it
 * @param controlSha256 of its control file; empty text without one
 */
public record TakenFile(long fileId, long runId, String path, InputKind kind, String format, String sha256,
        String controlSha256, long rows, long rejects) {}
