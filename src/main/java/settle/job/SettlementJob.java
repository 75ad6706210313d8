package settle.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.cash.CashFamily;
import settle.cash.CashOutcome;
import settle.store.ClosingStore;
import settle.store.StagedTable;

/**
 * The job, step by step: receive, stage, close the files, check the book, apply cash, match deliveries,
 * publish.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class SettlementJob {

    /** The job's name in the batch tables. */
    static final String NAME = "settle";

    /** The job parameter that tells the executions of one offering from those of another. */
    public static final String OFFERING = "offering";

    /** Records, families or subscriptions that are committed together. */
    static final int CHUNK = 1_000;

    @Bean
    ClosingStore closingStore(DataSource dataSource, RunSettings settings) {
        return ClosingStore.of(new JdbcTemplate(dataSource), settings.offering());
    }

    @Bean
    @DependsOnDatabaseInitialization
    CurrentRun currentRun(ClosingStore store, RunSettings settings) {
        return new CurrentRun(store.runs().start(settings.asOf().toString(), settings.now()));
    }

    @Bean
    Reception reception(RunSettings settings, ClosingStore store) {
        return new Reception(settings, store.files(), store.runs());
    }

    @Bean
    Settlement settlement(RunSettings settings, ClosingStore store, CurrentRun run) {
        return new Settlement(settings, store, run);
    }

    @Bean
    Publication publication(RunSettings settings, ClosingStore store, CurrentRun run) {
        return new Publication(settings, store, run);
    }

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactions, StepProgress progress,
            StopRequest stop) {
        return new Steps(repository, transactions, progress, stop);
    }

    @Bean
    DeadExecutions deadExecutions(JobRepository repository, JobOperator operator, RunSettings settings) {
        return new DeadExecutions(repository, operator, settings.offering().id());
    }

    @Bean
    StoreSetUp storeSetUp() {
        return new StoreSetUp();
    }

    @Bean
    Job settle(JobRepository repository, Steps steps, Reception reception, Settlement settlement,
            Publication publication, ClosingStore store, CurrentRun run) {
        List<Step> inOrder = new ArrayList<>();
        inOrder.add(steps.single("receiveFiles", () -> reception.receive(run)));
        for (StagedTable<?> table : store.stagedTables()) {
            inOrder.add(staging(steps, table, reception, store));
        }
        inOrder.add(steps.single("closeFiles", () -> {
            for (StagedTable<?> table : store.stagedTables()) {
                reception.close(table);
            }
        }));
        inOrder.add(steps.single("checkBook", settlement::checkBook));
        inOrder.add(steps.<CashFamily, CashOutcome>chunked("applyCash",
                () -> settlement.families().size(), new ListReader<>(settlement::families),
                settlement::applyCash,
                chunk -> settlement.keepCash(chunk.getItems())));
        inOrder.add(steps.<Subscription, List<Break>>chunked("matchDeliveries",
                () -> settlement.staged().book().all().size(), new ListReader<>(settlement::subscriptions),
                settlement::matchDelivery,
                chunk -> settlement.keepBreaks(chunk.getItems())));
        inOrder.add(steps.single("publish", () -> publication.publish(settlement)));
        SimpleJobBuilder job = new JobBuilder(NAME, repository).start(inOrder.get(0));
        inOrder.subList(1, inOrder.size()).forEach(job::next);
        return job.build();
    }

    private static <T> Step staging(Steps steps, StagedTable<T> table, Reception reception,
            ClosingStore store) {
        String folder = table.kind().folder();
        String name = "stage" + folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
        return steps.chunked(name, () -> reception.expectedRecords(table.kind()),
                new RecordReader(() -> reception.received(table.kind())), record -> record,
                new RecordWriter<>(table, store.files()));
    }
}
