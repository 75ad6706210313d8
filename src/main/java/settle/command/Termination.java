package settle.command;

import java.util.concurrent.CompletableFuture;
import settle.job.StopRequest;

/**
 * What the operating system's request to end (SIGTERM, or Ctrl-C) does to a run: it is asked to stop, and the
 * process lives until it has, has closed its database and has said so.
 */
final class Termination {

    private final StopRequest request = new StopRequest();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private volatile boolean awaited;

    /** The termination of this process. */
    static Termination ofThisProcess() {
        Termination termination = new Termination();
        Runtime.getRuntime().addShutdownHook(new Thread(termination::requested, "termination"));
        return termination;
    }

    /** From now on the process waits for a run that heeds the request. */
    StopRequest awaited() {
        awaited = true;
        return request;
    }

    /** Nothing is left to do but to leave with this exit code. */
    void ended(int code) {
        exitCode.complete(code);
    }

    /**
     * Runs when the machine begins to shut down, for whatever reason. A run that was stopped leaves with the
     * signal's own exit code; one that was too far to be stopped, or failed, with its own.
     */
    private void requested() {
        request.make();
        if (awaited && !exitCode.isDone()) {
            int code = exitCode.join();
            if (code != ExitCodes.STOPPED) {
                Runtime.getRuntime().halt(code);
            }
        }
    }
}
