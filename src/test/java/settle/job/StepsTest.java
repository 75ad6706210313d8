package settle.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** A request to stop is heeded where a step can be left, and nowhere else. */
class StepsTest {

    private final JobRepository repository = new ResourcelessJobRepository();
    private final StopRequest stop = new StopRequest();
    private final Steps steps = new Steps(repository, new ResourcelessTransactionManager(),
            (step, items, total) -> {}, stop);
    private final List<Integer> written = new ArrayList<>();

    @Test
    void stepInChunksStopsAfterTheChunkInWhichItWasAsked() throws Exception {
        StepExecution execution = run(chunks(() -> {
            if (written.size() == 2 * SettlementJob.CHUNK) {
                stop.make();
            }
        }));

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(written).hasSize(2 * SettlementJob.CHUNK);
        assertThat(execution.getCommitCount()).isEqualTo(2);
    }

    @Test
    void stepInChunksGoesThroughWithoutARequest() throws Exception {
        assertThat(run(chunks(() -> {})).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(written).hasSize(5 * SettlementJob.CHUNK);
    }

    @Test
    void stepInChunksDoesNotBeginAfterTheRequest() throws Exception {
        stop.make();

        assertThat(run(chunks(() -> {})).getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(written).isEmpty();
    }

    @Test
    void stepAtOnceEndsWhatItBegan() throws Exception {
        Step step = steps.single("atOnce", () -> {
            stop.make();
            written.add(1);
        });

        assertThat(run(step).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(written).hasSize(1);
    }

    @Test
    void stepAtOnceDoesNotBeginAfterTheRequest() throws Exception {
        stop.make();

        assertThat(run(steps.single("atOnce", () -> written.add(1))).getStatus())
                .isEqualTo(BatchStatus.STOPPED);
        assertThat(written).isEmpty();
    }

    private Step chunks(Runnable afterEach) {
        List<Integer> items = IntStream.range(0, 5 * SettlementJob.CHUNK).boxed().toList();
        return steps.<Integer, Integer>chunked("inChunks", items::size, new ListReader<>(items),
                item -> item, chunk -> {
                    written.addAll(chunk.getItems());
                    afterEach.run();
                });
    }

    private StepExecution run(Step step) throws Exception {
        JobParameters none = new JobParameters();
        JobInstance instance = repository.createJobInstance("job", none);
        JobExecution job = repository.createJobExecution(instance, none, new ExecutionContext());
        StepExecution execution = repository.createStepExecution(step.getName(), job);
        step.execute(execution);
        return execution;
    }
}
