package settle.job;

import java.util.Set;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import settle.offering.OfferingId;

/**
 * Executions that the batch tables still call running although their process is dead. Whoever holds the run
 * lock of an offering knows that nobody else runs it, so every such execution of this offering is one. Other
 * offerings may be running in the same database; theirs are left alone.
 */
public final class DeadExecutions {

    private final JobRepository repository;
    private final JobOperator operator;
    private final OfferingId offering;
    private final WallClock clock;

    DeadExecutions(JobRepository repository, JobOperator operator, OfferingId offering, WallClock clock) {
        this.repository = repository;
        this.operator = operator;
        this.offering = offering;
        this.clock = clock;
    }

    /** Ends them as failed, with a word on why. To be called under the offering's run lock only. */
    public void end() {
        ExitStatus died = ExitStatus.FAILED.addExitDescription("the process that ran it died; found at "
                + clock.now());
        Set<JobExecution> running = repository.findRunningJobExecutions(SettlementJob.NAME);
        for (JobExecution execution : running) {
            if (offering.text().equals(execution.getJobParameters().getString(SettlementJob.OFFERING))) {
                execution.setExitStatus(died);
                execution.getStepExecutions().stream().filter(step -> step.getStatus().isRunning())
                        .forEach(step -> step.setExitStatus(died));
                operator.recover(execution);
            }
        }
    }
}
