package settle.job;

import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import settle.store.ClosingStore;
import settle.store.StagedTable;

/** The steps that bring the inbox into the store: receive, stage kind by kind, close the files. */
@Configuration(proxyBeanMethods = false)
class StagingSteps {

    @Bean
    Reception reception(RunSettings settings, ClosingStore store) {
        return new Reception(settings, store.files(), store.runs());
    }

    @Bean
    Step receiveFiles(Steps steps, Reception reception, CurrentRun run) {
        return steps.single("receiveFiles", () -> reception.receive(run));
    }

    @Bean
    Step stageSubscriptions(Steps steps, Reception reception, ClosingStore store) {
        return staging("stageSubscriptions", store.subscriptions(), steps, reception, store);
    }

    @Bean
    Step stageEscrow(Steps steps, Reception reception, ClosingStore store) {
        return staging("stageEscrow", store.entries(), steps, reception, store);
    }

    @Bean
    Step stageDwac(Steps steps, Reception reception, ClosingStore store) {
        return staging("stageDwac", store.dwacs(), steps, reception, store);
    }

    @Bean
    Step stageWarrants(Steps steps, Reception reception, ClosingStore store) {
        return staging("stageWarrants", store.warrants(), steps, reception, store);
    }

    @Bean
    Step stageDecisions(Steps steps, Reception reception, ClosingStore store) {
        return staging("stageDecisions", store.decisions(), steps, reception, store);
    }

    @Bean
    Step closeFiles(Steps steps, Reception reception, ClosingStore store) {
        return steps.single("closeFiles", () -> {
            for (StagedTable<?> table : store.stagedTables()) {
                reception.close(table);
            }
        });
    }

    private static <T> Step staging(String name, StagedTable<T> table, Steps steps, Reception reception,
            ClosingStore store) {
        return steps.chunked(name, () -> reception.expectedRecords(table.kind()),
                new RecordReader(() -> reception.received(table.kind())), record -> record,
                new RecordWriter<>(table, store.files()));
    }
}
