package settle.command;

import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import settle.job.CurrentRun;
import settle.job.Publication;
import settle.job.PublishedRun;
import settle.job.RunSettings;
import settle.job.SettlementJob;
import settle.job.StepProgress;

/** Starts the application around the job, runs the job once and takes the application down again. */
public final class JobLaunch {

    private JobLaunch() {}

    /** Runs the job; throws what made it fail. */
    static PublishedRun run(RunSettings settings, Database database,
            StepProgress progress) throws Exception {
        Map<String, Object> properties = Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
        SpringApplicationBuilder application = new SpringApplicationBuilder(SettlementJob.class)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getEnvironment().getPropertySources()
                            .addFirst(new MapPropertySource("settle", properties));
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(RunSettings.class, () -> settings);
                    beans.registerBean(StepProgress.class, () -> progress);
                });
        try (ConfigurableApplicationContext context = application.run()) {
            JobExecution execution = context.getBean(JobOperator.class).start(context.getBean(Job.class),
                    new JobParametersBuilder()
                            .addString("offering", settings.offering().id().text())
                            .addString("asOf", settings.asOf().toString())
                            .addLong("run", context.getBean(CurrentRun.class).id())
                            .toJobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw execution.getAllFailureExceptions().stream().findFirst()
                        .map(JobLaunch::asException)
                        .orElseGet(() -> new IllegalStateException("the job ended as "
                                + execution.getStatus()));
            }
            return context.getBean(Publication.class).published().orElseThrow();
        }
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
