package settle.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The job, step by step. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({RunConfiguration.class, StagingSteps.class, SettlingSteps.class})
public class SettlementJob {

    /** The job's name in the batch tables. */
    static final String NAME = "settle";

    /** The job parameter that tells the executions of one offering from those of another. */
    public static final String OFFERING = "offering";

    /** Records, families or subscriptions that are committed together. */
    static final int CHUNK = 1_000;

    @Bean
    Job settle(JobRepository repository, Step receiveFiles, Step stageSubscriptions, Step stageEscrow,
            Step stageDwac, Step stageWarrants, Step stageDecisions, Step closeFiles, Step checkBook,
            Step applyCash, Step matchDeliveries, Step publish) {
        return new JobBuilder(NAME, repository)
                .start(receiveFiles)
                .next(stageSubscriptions)
                .next(stageEscrow)
                .next(stageDwac)
                .next(stageWarrants)
                .next(stageDecisions)
                .next(closeFiles)
                .next(checkBook)
                .next(applyCash)
                .next(matchDeliveries)
                .next(publish)
                .build();
    }
}
