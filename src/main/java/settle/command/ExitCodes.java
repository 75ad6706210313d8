package settle.command;

/** The exit codes of the public contract. */
final class ExitCodes {

    /** The closing is READY or CLOSED. */
    static final int READY = 0;
    /** The run failed. */
    static final int FAILED = 1;
    /** The run finished, and the closing is anything else. */
    static final int NOT_READY = 2;
    /** Bad usage, or a bad offering file. */
    static final int BAD_USAGE = 64;
    /** Another run of this offering is under way. */
    static final int BUSY = 75;
    /** The run was asked to stop, and did before it published: what a process that SIGTERM ends gives. */
    static final int STOPPED = 143;

    private ExitCodes() {}
}
