package settle.job;

import java.util.List;
import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.cash.apply.CashOutcome;
import settle.cash.link.CashFamily;
import settle.closing.OfferingAt;
import settle.closing.PreparedClosing;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.store.ClosingStore;

/** The steps that hand what is staged to the core, in chunks, and keep what it finds. */
@Configuration(proxyBeanMethods = false)
class SettlingSteps {

    /** Made when a step first asks for it, from what is staged by then; the same for all steps of the run. */
    @Bean
    @Scope("job")
    PreparedClosing prepared(OfferingAt at, ClosingStore store, CurrentRun run) {
        return PreparedClosing.of(store.received(run.id()), store.rows(), at);
    }

    @Bean
    Step checkBook(Steps steps, ObjectProvider<PreparedClosing> prepared) {
        return steps.single("checkBook", prepared::getObject);
    }

    @Bean
    Step applyCash(Steps steps, ObjectProvider<PreparedClosing> prepared,
            ItemReader<CashFamily> families, ItemProcessor<CashFamily, CashOutcome> cash,
            ClosingStore store, CurrentRun run, FoundBreaks found) {
        return steps.chunked("applyCash", () -> prepared.getObject().families().size(), families, cash,
                outcomes -> {
                    store.cash().insert(run.id(), outcomes.getItems());
                    found.keepAll(outcomes.getItems().stream().map(CashOutcome::breaks).toList());
                });
    }

    @Bean
    @StepScope
    ItemReader<CashFamily> families(PreparedClosing prepared) {
        return new ListReader<>(prepared.families());
    }

    @Bean
    @StepScope
    ItemProcessor<CashFamily, CashOutcome> cash(PreparedClosing prepared) {
        return prepared::cash;
    }

    @Bean
    Step matchDeliveries(Steps steps, ObjectProvider<PreparedClosing> prepared,
            ItemReader<Subscription> subscriptions,
            ItemProcessor<Subscription, List<Break>> deliveries, FoundBreaks found) {
        return steps.chunked("matchDeliveries", () -> prepared.getObject().book().all().size(),
                subscriptions, deliveries, breaks -> found.keepAll(breaks.getItems()));
    }

    @Bean
    @StepScope
    ItemReader<Subscription> subscriptions(PreparedClosing prepared) {
        return new ListReader<>(prepared.book().all());
    }

    /** All cash is applied by the time that it is asked for. */
    @Bean
    @StepScope
    ItemProcessor<Subscription, List<Break>> deliveries(PreparedClosing prepared, ClosingStore store,
            CurrentRun run) {
        Map<SubscriptionId, Money> applied =
                store.cash().placed(run.id(), prepared.position().wires()).applied();
        return subscription -> prepared.deliveries(subscription, applied);
    }

    @Bean
    FoundBreaks foundBreaks(ClosingStore store, CurrentRun run, OfferingAt at) {
        return new FoundBreaks(store.breaks(), run, at.asOf());
    }

    @Bean
    Publication publication(RunSettings settings, WallClock clock, ClosingStore store, CurrentRun run) {
        return new Publication(settings, clock, store, run);
    }

    @Bean
    Step publish(Steps steps, Publication publication, ObjectProvider<PreparedClosing> prepared) {
        return steps.single("publish", () -> publication.publish(prepared.getObject()));
    }
}
