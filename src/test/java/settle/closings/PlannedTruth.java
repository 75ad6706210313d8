package settle.closings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.random.RandomClosing;
import settle.random.Truth;

/** Holds what a run published against what its random closing was planned to yield. */
final class PlannedTruth {

    private PlannedTruth() {}

    /** Everything that is not as planned, each with the seed and the scenario that planned it. */
    static List<String> differences(RandomClosing closing, ClosingRun run) {
        Truth truth = closing.truth();
        List<String> differences = new ArrayList<>();
        List<Truth.Expectation> found = run.rows("exceptions.csv").stream().map(row -> new Truth.Expectation(
                row.get("code"), row.get("subscription_id"), row.get("bank_reference"), row.get("dwac_id")))
                .toList();
        truth.differencesFrom(found).forEach(difference -> differences.add(closing + ": " + difference));
        compare(closing, "allocation", differences,
                truth.allocations().stream().map(one -> one.subscriptionId() + " " + one.bankReference() + " "
                        + one.cents()),
                run.rows("allocations.csv").stream().map(row -> row.get("subscription_id") + " "
                        + row.get("bank_reference") + " " + cents(row.get("amount_applied"))));
        compare(closing, "verdict", differences,
                truth.verdicts().entrySet().stream().map(one -> one.getKey() + " " + one.getValue()),
                run.rows("settlement.csv").stream()
                        .map(row -> row.get("subscription_id") + " " + row.get("verdict")));
        compare(closing, "refund", differences,
                truth.refunds().stream()
                        .map(one -> one.bankReference() + " " + one.cents() + " " + one.code()),
                run.rows("refunds.csv").stream().filter(row -> !row.get("code").equals("C19"))
                        .map(row -> row.get("bank_reference") + " " + cents(row.get("amount")) + " "
                                + row.get("code")));
        String gross = run.rows("funds-flow.csv").get(0).get("amount");
        if (cents(gross) != truth.grossCents()) {
            differences.add(closing + ": gross " + gross + " instead of " + truth.grossCents() + " cents");
        }
        if (!run.text("run.json").contains("\"verdict\" : \"" + truth.closingVerdict() + "\"")) {
            differences.add(closing + ": verdict is not " + truth.closingVerdict());
        }
        return differences;
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

    private static long cents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
