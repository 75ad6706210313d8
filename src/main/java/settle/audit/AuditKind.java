package settle.audit;

/** What an entry of the audit trail tells of. */
public enum AuditKind {
    /** A run: its number, moment, program and offering file. */
    RUN,
    /** A file was staged; with digests of its rows as they stand in the database. */
    FILE_TAKEN,
    /** A file that was taken says what another says, and is passed over. */
    FILE_COPY,
    /** A file that nothing reads lay in the inbox. */
    FILE_UNKNOWN,
    /** A file that changed while it was looked at was left to the next run. */
    FILE_LEFT,
    /** A file is no longer in the inbox, and still counts. */
    FILE_GONE,
    EXCEPTION_RAISED,
    EXCEPTION_CLEARED,
    /** A decision of the operations desk was carried out. */
    DECISION_COUNTED,
    /** A decision that had counted was taken back. */
    DECISION_REVOKED,
    /** A decision changed nothing, and why. */
    DECISION_REFUSED,
    /** An investor's verdict, where it is not that of the run before. */
    INVESTOR_VERDICT,
    /** The closing's verdict and its sums. */
    VERDICT,
    /** Digests of what the run left in the database. */
    RESULT,
    /** The hashes of the files that were published. */
    OUTPUT
}
