package settle.closings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key.Part;
import settle.closing.Closing;
import settle.random.RandomClosing;
import settle.random.Truth;

/** Holds what a closing came to against what its random closing was planned to yield. */
final class PlannedTruth {

    private PlannedTruth() {}

    /** Everything that is not as planned, each with the seed and the scenario that planned it. */
    static List<String> differences(RandomClosing random, Closing closing) {
        Truth truth = random.truth();
        List<String> differences = new ArrayList<>();
        truth.differencesFrom(closing.breaks().stream().map(PlannedTruth::expectation).toList())
                .forEach(difference -> differences.add(random + ": " + difference));
        compare(random, "allocation", differences,
                truth.allocations().stream().map(one -> one.subscriptionId() + " " + one.bankReference() + " "
                        + one.cents()),
                closing.cash().allocations().stream().map(one -> one.subscription() + " "
                        + one.wire().reference() + " " + one.amount().minor()));
        compare(random, "verdict", differences,
                truth.verdicts().entrySet().stream().map(one -> one.getKey() + " " + one.getValue()),
                closing.investors().stream().map(one -> one.subscription().id() + " " + one.verdict()));
        compare(random, "refund", differences,
                truth.refunds().stream()
                        .map(one -> one.bankReference() + " " + one.cents() + " " + one.code()),
                closing.refunds().stream()
                        .filter(one -> one.code() != BreakCode.C19)
                        .map(one -> one.wire().reference() + " " + one.amount().minor() + " "
                                + one.code()));
        compare(random, "gross", differences, Stream.of("cents " + truth.grossCents()),
                Stream.of("cents " + closing.totals().investors().gross().minor()));
        compare(random, "verdict", differences, Stream.of("closing " + truth.closingVerdict()),
                Stream.of("closing " + closing.verdict()));
        return differences;
    }

    /** A break by the keys that a truth knows it by. */
    static Truth.Expectation expectation(Break found) {
        return new Truth.Expectation(found.code().name(), found.key().text(Part.SUBSCRIPTION),
                found.key().text(Part.WIRE), found.key().text(Part.REQUEST));
    }

    private static void compare(RandomClosing closing, String what, List<String> differences,
            Stream<String> expected, Stream<String> actual) {
        TreeSet<String> missing = expected.collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> surplus = actual.collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> both = new TreeSet<>(missing);
        both.retainAll(surplus);
        missing.removeAll(both);
        surplus.removeAll(both);
        missing.forEach(one -> differences.add(closing + ": missing " + what + " " + one
                + origin(closing, one)));
        surplus.forEach(one -> differences.add(closing + ": surplus " + what + " " + one
                + origin(closing, one)));
    }

    private static String origin(RandomClosing closing, String difference) {
        return " (" + closing.originOf(difference.split(" ")[0]) + ")";
    }
}
