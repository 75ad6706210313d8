package settle.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A closing planned at random from a seed: 5 to 120 subscriptions, their money, their deposit requests,
 * sometimes their warrants, and the truth about them.
 *
 * <pre>
 * RandomClosing closing = RandomClosing.of(42);
 * closing.writeTo(folder);           // folder/offering.yaml, folder/inbox/...
 * closing.truth().closingVerdict();  // PARTIAL
 * </pre>
 */
public final class RandomClosing {
    private static final int MOST_SCENARIOS = 2_000;
    private static final int FEWEST_SUBSCRIPTIONS = 5;
    private static final int MOST_TO_PLAN = 114;

    private final long seed;
    private final Temper temper;
    private final Facts facts;
    private final Inbox inbox;
    private final Truth truth;
    private final List<String> scenarios;
    private final Map<String, String> origins;

    private RandomClosing(long seed, Temper temper, Facts facts, Inbox inbox, Truth truth,
            List<String> scenarios, Map<String, String> origins) {
        this.seed = seed;
        this.temper = temper;
        this.facts = facts;
        this.inbox = inbox;
        this.truth = truth;
        this.scenarios = List.copyOf(scenarios);
        this.origins = origins;
    }

    /** A closing of all kinds of scenarios; one in seven has no exception of HOLD. */
    public static RandomClosing of(long seed) {
        return of(seed, EnumSet.allOf(ScenarioGroup.class));
    }

    /** A closing with scenarios of these groups only, beside one plain subscription or more. */
    public static RandomClosing of(long seed, Set<ScenarioGroup> groups) {
        Dice dice = new Dice(seed);
        return plan(seed, dice, dice.chance(14) ? Temper.HARMLESS : Temper.MESSY, groups);
    }

    /**
     * The closing {@link #of(long)} with decisions on it: good ones, whose effect is part of the truth, and
     * others that must change nothing.
     *
     * @param ids of the exceptions of the closing without decisions
     */
    public static RandomClosing decided(long seed, ExceptionIds ids) {
        Dice dice = new Dice(seed);
        return plan(seed, dice, dice.chance(14) ? Temper.HARMLESS : Temper.MESSY,
                EnumSet.allOf(ScenarioGroup.class), Optional.of(ids));
    }

    /** A closing without any exception: READY, every investor RELEASE or SETTLED. */
    public static RandomClosing clean(long seed) {
        return plan(seed, new Dice(seed), Temper.CLEAN, EnumSet.allOf(ScenarioGroup.class));
    }

    /**
     * The same facts and truth in other files: rows in another order, and in other files where no balances
     * bind them. Names and number of files stay.
     */
    public RandomClosing shuffled(long orderSeed) {
        return new RandomClosing(seed, temper, facts, Inbox.of(facts, seed, orderSeed), truth, scenarios,
                origins);
    }

    /** Writes {@code offering.yaml} and the folder {@code inbox} into a folder, which is made if need be. */
    public void writeTo(Path folder) throws IOException {
        writeOfferingTo(folder);
        inbox.writeTo(folder.resolve("inbox"));
    }

    /** Writes {@code offering.yaml} alone. */
    public void writeOfferingTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("offering.yaml"), facts.offeringFile(), StandardCharsets.UTF_8);
    }

    /** The files one by one, in any order. */
    public List<Delivery> fileByFile(long orderSeed) {
        return Delivery.of(inbox.folders(), new Dice(orderSeed), Integer.MAX_VALUE);
    }

    /** The files cut by rows into smaller ones, in any order, in so many deliveries. */
    public List<Delivery> cut(long orderSeed, int deliveries) {
        Dice dice = new Dice(orderSeed);
        return Delivery.of(new CutFiles(facts, dice).of(inbox.folders()), dice, deliveries);
    }

    /** The files by their folder. */
    Map<String, List<CsvFile>> folders() {
        return inbox.folders();
    }

    public Truth truth() {
        return truth;
    }

    /** The scenarios that were planned, in their order. */
    public List<String> scenarios() {
        return scenarios;
    }

    /** The scenario that made a subscription, wire or request, by its id or reference: for a failing law. */
    public String originOf(String key) {
        return origins.getOrDefault(key, "nothing planned");
    }

    @Override
    public String toString() {
        return "random closing %d (%s, %s, %d subscriptions, %d escrow entries)".formatted(
                seed, temper, facts.deal().day(), truth.verdicts().size(), facts.entries().size());
    }

    private static RandomClosing plan(long seed, Dice dice, Temper temper, Set<ScenarioGroup> groups) {
        return plan(seed, dice, temper, groups, Optional.empty());
    }

    private static RandomClosing plan(long seed, Dice dice, Temper temper, Set<ScenarioGroup> groups,
            Optional<ExceptionIds> decidedOn) {
        boolean register = groups.equals(EnumSet.of(ScenarioGroup.WARRANT));
        Draft draft = new Draft(dice, Deal.of(seed, dice, temper, register), temper);
        List<String> played = playAll(draft, playable(temper, groups));
        draft.complete();
        boolean provenOnly = temper == Temper.CLEAN || !groups.contains(ScenarioGroup.FILE);
        Facts facts = Facts.of(draft, provenOnly);
        Inbox inbox = Inbox.of(facts, seed, seed);
        long grossCents = Verdicts.grossCents(draft);
        if (decidedOn.isPresent()) {
            Decisions decisions = new Decisions(draft, new Dice(seed ^ 0xdec1deL), decidedOn.get());
            DecisionStories.tell(decisions);
            BadDecisions.tell(decisions);
            inbox = inbox.with("decisions", decisions.files());
            // What is decided after the closing went ahead changes nothing of what went ahead
            grossCents = draft.deal.day().released() ? grossCents : Verdicts.grossCents(draft);
        }
        Truth truth = Verdicts.truth(draft, inbox, grossCents);
        return new RandomClosing(seed, temper, facts, inbox, truth, played, draft.origins());
    }

    /** Each scenario as often as it weighs. */
    private static List<Scenario> playable(Temper temper, Set<ScenarioGroup> groups) {
        return Scenario.catalogue().stream()
                .filter(scenario -> temper.allows(scenario.temper()) && groups.contains(scenario.group()))
                .flatMap(scenario -> Collections.nCopies(scenario.weight(), scenario).stream())
                .toList();
    }

    private static List<String> playAll(Draft draft, List<Scenario> playable) {
        Dice dice = draft.dice;
        Scenario plain = Scenario.catalogue().get(0);
        int wanted = dice.pick(dice.between(5, 12), dice.between(13, 40), dice.between(41, 80),
                dice.between(81, MOST_TO_PLAN));
        List<String> played = new ArrayList<>();
        play(draft, plain, played);
        for (int i = 0; i < MOST_SCENARIOS && draft.subscriptions() < wanted && !playable.isEmpty(); i++) {
            play(draft, dice.pick(playable), played);
        }
        while (draft.subscriptions() < FEWEST_SUBSCRIPTIONS) {
            play(draft, plain, played);
        }
        return played;
    }

    private static void play(Draft draft, Scenario scenario, List<String> played) {
        int before = draft.origins().size();
        draft.play(scenario);
        if (draft.origins().size() > before) {
            played.add(scenario.name());
        }
    }
}
