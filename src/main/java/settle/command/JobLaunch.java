package settle.command;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import settle.job.CurrentRun;
import settle.job.DeadExecutions;
import settle.job.Publication;
import settle.job.RunSettings;
import settle.job.SettlementJob;
import settle.job.StepProgress;
import settle.job.StopRequest;
import settle.offering.Offering;

/** Starts the application around the job, runs the job once and takes the application down again. */
public final class JobLaunch {

    private JobLaunch() {}

    /**
     * Ends what dead processes of this offering left running, and runs the job; throws what made it fail. To
     * be called under the offering's run lock.
     *
     * @param settings those of {@link RunSettings} that the build does not state: name → value
     */
    static RunEnd run(Offering offering, Map<String, Object> settings, Clock clock, Database database,
            StepProgress progress, StopRequest stop) throws Exception {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("spring.flyway.enabled", !database.setUp());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        SpringApplicationBuilder application = new SpringApplicationBuilder(SettlementJob.class)
                .logStartupInfo(false)
                // A hook of its own would close the database under the running job.
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getEnvironment().getPropertySources()
                            .addFirst(new MapPropertySource("settle", properties));
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Offering.class, () -> offering);
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(StepProgress.class, () -> progress);
                    beans.registerBean(StopRequest.class, () -> stop);
                });
        try (ConfigurableApplicationContext context = application.run()) {
            return run(context);
        }
    }

    private static RunEnd run(ApplicationContext context) throws Exception {
        context.getBean(DeadExecutions.class).end();
        Publication publication = context.getBean(Publication.class);
        try {
            JobExecution execution = context.getBean(JobOperator.class).start(context.getBean(Job.class),
                    new JobParametersBuilder()
                            .addString(SettlementJob.OFFERING, context.getBean(Offering.class).id().text())
                            .addString("asOf", context.getBean(RunSettings.class).asOf().toString())
                            .addLong("run", context.getBean(CurrentRun.class).id())
                            .toJobParameters());
            return switch (execution.getStatus()) {
                case COMPLETED -> new RunEnd.Published(publication.published().orElseThrow());
                case STOPPED -> new RunEnd.Stopped(placeOf(execution));
                case STARTING, STARTED, STOPPING, FAILED, ABANDONED, UNKNOWN -> throw failureOf(execution);
            };
        } catch (Exception e) {
            throw publication.isVisible() ? new UnrecordedPublication(e) : e;
        }
    }

    /** How far an execution was when it stopped. */
    private static String placeOf(JobExecution execution) {
        String place = "before the first step";
        List<StepExecution> inOrder = execution.getStepExecutions().stream()
                .sorted(Comparator.comparing(StepExecution::getId)).toList();
        for (StepExecution step : inOrder) {
            if (step.getStatus() == BatchStatus.COMPLETED) {
                place = "after step " + step.getStepName();
            } else if (step.getCommitCount() > 0) {
                place = "in step " + step.getStepName();
            }
        }
        return place;
    }

    private static Exception failureOf(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().findFirst()
                .map(JobLaunch::asException)
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
