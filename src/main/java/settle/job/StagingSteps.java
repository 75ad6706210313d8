package settle.job;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import settle.intake.Inbox;
import settle.job.RecordReader.RecordOfFile;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.store.ClosingStore;
import settle.store.StagedTable;

/** The steps that bring the inbox into the store: receive, stage kind by kind, close the files. */
@Configuration(proxyBeanMethods = false)
class StagingSteps {

    @Bean
    Inbox inbox(RunSettings settings, Offering offering) {
        return new Inbox(settings.inbox(), offering);
    }

    /** Looked through once, when the first step asks for it. */
    @Bean
    @Scope("job")
    FoundInbox foundInbox(Inbox inbox) throws IOException {
        return new FoundInbox(inbox.files());
    }

    @Bean
    Reception reception(Inbox inbox, ClosingStore store, CurrentRun run, RunSettings settings) {
        return new Reception(inbox, store.files(), store.runs(), run, settings.readWith());
    }

    @Bean
    Step receiveFiles(Steps steps, Reception reception, ObjectProvider<FoundInbox> found) {
        return steps.single("receiveFiles", () -> reception.receive(found.getObject()));
    }

    @Bean
    Step stageSubscriptions(Staging staging, ClosingStore store) {
        return staging.step(store.subscriptions());
    }

    @Bean
    Step stageEscrow(Staging staging, ClosingStore store) {
        return staging.step(store.entries());
    }

    @Bean
    Step stageDwac(Staging staging, ClosingStore store) {
        return staging.step(store.dwacs());
    }

    @Bean
    Step stageWarrants(Staging staging, ClosingStore store) {
        return staging.step(store.warrants());
    }

    @Bean
    Step stageDecisions(Staging staging, ClosingStore store) {
        return staging.step(store.decisions());
    }

    @Bean
    Staging staging(Steps steps, ObjectProvider<FilesToStage> files, ItemStreamReader<RecordOfFile> records,
            ClosingStore store) {
        return new Staging(steps, files, records, store);
    }

    /** What a step that stages files is made of, whatever their kind. */
    record Staging(Steps steps, ObjectProvider<FilesToStage> files, ItemStreamReader<RecordOfFile> records,
            ClosingStore store) {

        <T> Step step(StagedTable<T> table) {
            return steps.chunked(name(table.kind()), () -> files.getObject().lines(), records,
                    record -> record, new RecordWriter<>(table, store.files()));
        }

        static String name(InputKind kind) {
            String folder = kind.folder();
            return "stage" + folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
        }
    }

    @Bean
    @Scope("step")
    FilesToStage filesToStage(@Value("#{stepExecution.stepName}") String step, Reception reception,
            FoundInbox found) {
        return reception.toStage(found, Stream.of(InputKind.values())
                .filter(kind -> Staging.name(kind).equals(step)).findAny().orElseThrow());
    }

    @Bean
    @StepScope
    ItemStreamReader<RecordOfFile> records(FilesToStage files) {
        return new RecordReader(files);
    }

    @Bean
    Step closeFiles(Steps steps, Reception reception, ObjectProvider<FoundInbox> found, ClosingStore store) {
        return steps.single("closeFiles", () -> {
            for (StagedTable<?> table : store.stagedTables()) {
                reception.close(reception.toStage(found.getObject(), table.kind()), table);
            }
        });
    }
}
