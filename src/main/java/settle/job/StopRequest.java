package settle.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/** A request, made from any thread, to stop a run between two chunks or before its next step. */
public final class StopRequest {

    private volatile boolean made;

    public void make() {
        made = true;
    }

    public boolean isMade() {
        return made;
    }

    /**
     * Ends the step if stopping was asked for. The mark on the execution is needed too: a step in chunks
     * takes an interruption without it for the end of its items, and counts as complete.
     */
    void heed(StepExecution execution) throws JobInterruptedException {
        if (made) {
            execution.setTerminateOnly();
            throw new JobInterruptedException("stopped on request");
        }
    }
}
