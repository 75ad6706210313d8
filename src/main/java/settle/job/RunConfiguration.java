package settle.job;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import settle.closing.OfferingAt;
import settle.offering.Offering;
import settle.store.ClosingStore;

/** What the steps of one run share. The offering and the clock come from whoever starts the run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunSettings.class)
class RunConfiguration {

    @Bean
    StoreSetUp storeSetUp() {
        return new StoreSetUp();
    }

    @Bean
    ClosingStore closingStore(DataSource dataSource, Offering offering) {
        return ClosingStore.of(new JdbcTemplate(dataSource), offering);
    }

    @Bean
    WallClock wallClock(Clock clock) {
        return new WallClock(clock);
    }

    @Bean
    @DependsOnDatabaseInitialization
    CurrentRun currentRun(ClosingStore store, RunSettings settings, WallClock clock) {
        return new CurrentRun(store.runs().start(settings.asOf().toString(), clock.now()));
    }

    @Bean
    OfferingAt offeringAt(Offering offering, RunSettings settings) {
        return new OfferingAt(offering, new FedCalendar(), settings.asOf());
    }

    @Bean
    DeadExecutions deadExecutions(JobRepository repository, JobOperator operator, Offering offering,
            WallClock clock) {
        return new DeadExecutions(repository, operator, offering.id(), clock);
    }

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactions, StepProgress progress,
            StopRequest stop) {
        return new Steps(repository, transactions, progress, stop);
    }
}
