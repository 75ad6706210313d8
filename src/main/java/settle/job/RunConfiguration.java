package settle.job;

import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import settle.closing.OfferingAt;
import settle.store.ClosingStore;

/** What the steps of one run share. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    @Bean
    StoreSetUp storeSetUp() {
        return new StoreSetUp();
    }

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
    OfferingAt offeringAt(RunSettings settings) {
        return new OfferingAt(settings.offering(), new FedCalendar(), settings.asOf());
    }

    @Bean
    DeadExecutions deadExecutions(JobRepository repository, JobOperator operator, RunSettings settings) {
        return new DeadExecutions(repository, operator, settings.offering().id());
    }

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactions, StepProgress progress,
            StopRequest stop) {
        return new Steps(repository, transactions, progress, stop);
    }
}
