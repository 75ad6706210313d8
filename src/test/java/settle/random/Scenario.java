package settle.random;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A story with a certain outcome. Its plan writes subscriptions, wires and requests of its own into the
 * draft, and what they must yield; it plans nothing where the day or the offering do not fit.
 */
record Scenario(String name, ScenarioGroup group, Temper temper, int weight, Consumer<Draft> plan) {

    static Scenario clean(ScenarioGroup group, String name, int weight, Consumer<Draft> plan) {
        return new Scenario(name, group, Temper.CLEAN, weight, plan);
    }

    static Scenario harmless(ScenarioGroup group, String name, int weight, Consumer<Draft> plan) {
        return new Scenario(name, group, Temper.HARMLESS, weight, plan);
    }

    static Scenario messy(ScenarioGroup group, String name, int weight, Consumer<Draft> plan) {
        return new Scenario(name, group, Temper.MESSY, weight, plan);
    }

    /** Every scenario there is, in a fixed order. */
    static List<Scenario> catalogue() {
        return Stream.of(ReferenceScenarios.all(), PartyScenarios.all(), GroupScenarios.all(),
                AmountScenarios.all(), TimingScenarios.all(), StrayScenarios.all(),
                BookScenarios.all(), DwacScenarios.all(), SharedAccountScenarios.all(),
                WarrantScenarios.all())
                .flatMap(List::stream)
                .toList();
    }
}
