package settle.job;

import java.util.function.LongSupplier;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the two sorts of steps that the job has. */
final class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StepProgress progress;
    private final StopRequest stop;

    /** Something that is done at once, in one transaction. */
    interface Work {
        void run() throws Exception;
    }

    Steps(JobRepository repository, PlatformTransactionManager transactions, StepProgress progress,
            StopRequest stop) {
        this.repository = repository;
        this.transactions = transactions;
        this.progress = progress;
        this.stop = stop;
    }

    /** A step that is done at once: a request to stop keeps it from beginning, but not from ending. */
    Step single(String name, Work work) {
        return new StepBuilder(name, repository).tasklet((contribution, context) -> {
            stop.heed(contribution.getStepExecution());
            work.run();
            return RepeatStatus.FINISHED;
        }, transactions).build();
    }

    /** A step in chunks: a request to stop is heeded before each of them. */
    <I, O> Step chunked(String name, LongSupplier total, ItemReader<I> reader, ItemProcessor<I, O> processor,
            ItemWriter<O> writer) {
        long[] committed = {0};
        return new StepBuilder(name, repository).<I, O>chunk(SettlementJob.CHUNK)
                .transactionManager(transactions)
                .interruptionPolicy(stop::heed)
                .reader(reader)
                .processor(processor)
                .writer(chunk -> {
                    writer.write(chunk);
                    committed[0] += chunk.size();
                    progress.committed(name, committed[0], total.getAsLong());
                })
                .build();
    }
}
