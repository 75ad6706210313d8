package settle.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a random closing must yield, known from how it was planned. Amounts are US cents.
 *
 * @param asOf the text for {@code --as-of}
 * @param allocations what {@code allocations.csv} must list, and nothing else
 * @param exceptions what {@code exceptions.csv} must list, and nothing else
 * @param verdicts by subscription id: HOLD, RELEASE or SETTLED
 * @param closingVerdict READY, PARTIAL, or NOT_READY where the bank took a charge
 * @param grossCents amounts due of the investors who close, or did when the closing went ahead
 * @param refunds the rows of {@code refunds.csv} with code C04 or C10; the contract leaves other codes open
 */
public record Truth(String asOf, Set<Allocation> allocations, Set<Expectation> exceptions,
        Map<String, String> verdicts, String closingVerdict, long grossCents, Set<Refund> refunds) {

    /** Stands for any text, the empty one included. */
    public static final String ANY = "*";

    /** Money applied; a null rule means any rule. */
    public record Allocation(String subscriptionId, String bankReference, long cents, String rule) {}

    /** Money to give back, with the code that says why. */
    public record Refund(String bankReference, long cents, String code) {}

    /** An exception by its keys; a key it must not carry is empty, {@link #ANY} leaves a key open. */
    public record Expectation(String code, String subscriptionId, String bankReference, String dwacId) {

        /** Whether a row that was found is this one. */
        public boolean covers(Expectation found) {
            return code.equals(found.code) && same(subscriptionId, found.subscriptionId)
                    && same(bankReference, found.bankReference) && same(dwacId, found.dwacId);
        }

        private static boolean same(String expected, String found) {
            return expected.equals(ANY) || expected.equals(found);
        }
    }

    /** One line for each exception that is missing among those found, and for each that nothing expects. */
    public List<String> differencesFrom(Collection<Expectation> found) {
        List<String> differences = new ArrayList<>();
        for (Expectation expected : exceptions) {
            if (found.stream().noneMatch(expected::covers)) {
                differences.add("missing " + expected);
            }
        }
        for (Expectation row : found) {
            if (exceptions.stream().noneMatch(expected -> expected.covers(row))) {
                differences.add("unexpected " + row);
            }
        }
        return differences.stream().sorted().toList();
    }
}
