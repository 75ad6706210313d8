package settle.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The planner checked against itself: what it writes must be consistent before it can judge anything else.
 */
class RandomClosingTest {
    private static final long CLOSINGS = 120;

    @TempDir
    private static Path folder;

    private static final Map<RandomClosing, InboxReader> WRITTEN = new LinkedHashMap<>();

    @BeforeAll
    static void write() throws IOException {
        for (long seed = 0; seed < CLOSINGS; seed++) {
            RandomClosing closing = RandomClosing.of(seed);
            Path closingFolder = folder.resolve("closing" + seed);
            closing.writeTo(closingFolder);
            WRITTEN.put(closing, new InboxReader(closingFolder));
        }
    }

    @Test
    void controlsCountAndAddUpTheRowsOfTheirFile() {
        for (InboxReader inbox : WRITTEN.values()) {
            for (Map.Entry<String, String> totalled : Map.of("escrow", "amount", "subscriptions", "shares",
                    "dwac", "quantity").entrySet()) {
                inbox.files(totalled.getKey()).forEach((file, rows) -> assertControl(file, rows, inbox
                        .control(file), totalled.getValue()));
            }
        }
    }

    @Test
    void statedBalancesRollAndChainFromZero() {
        int chains = 0;
        for (InboxReader inbox : WRITTEN.values()) {
            Map<Long, Long> closingByOpening = new HashMap<>();
            inbox.files("escrow").forEach((file, rows) -> {
                Map<String, String> control = inbox.control(file);
                boolean copy = file.getFileName().toString().matches("(again|z-copy-of)-.*");
                if (control.containsKey("opening_balance") && !copy) {
                    long opening = Cents.parse(control.get("opening_balance"));
                    long closing = Cents.parse(control.get("closing_balance"));
                    assertEquals(closing, opening + rolled(rows), file.toString());
                    assertEquals(null, closingByOpening.put(opening, closing), file.toString());
                }
            });
            chains += closingByOpening.isEmpty() ? 0 : 1;
            assertChain(closingByOpening);
        }
        assertTrue(chains > 20, "closings with balances: " + chains);
    }

    @Test
    void noTwoScenariosShareAPayer() {
        WRITTEN.forEach((closing, inbox) -> {
            Map<String, String> scenarioByPayer = new HashMap<>();
            inbox.files("escrow").values().stream().flatMap(List::stream).forEach(row -> {
                String payer = row.get("originator_name").toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z0-9]", "");
                String origin = closing.originOf(row.get("bank_reference"));
                String other = payer.isEmpty() ? null : scenarioByPayer.put(payer, origin);
                assertTrue(other == null || other.equals(origin), closing + ": " + payer);
            });
        });
    }

    @Test
    void idsAreUniqueAndMadeByOneScenarioEach() {
        WRITTEN.forEach((closing, inbox) -> {
            Set<String> ids = new TreeSet<>();
            inbox.files("subscriptions").values().forEach(rows -> rows.forEach(row -> ids.add(row.get(
                    "subscription_id"))));
            assertEquals(ids, closing.truth().verdicts().keySet());
            ids.forEach(id -> assertNotEquals("nothing planned", closing.originOf(id)));
        });
    }

    @Test
    void bankReferencesAreUniqueButForRepeatsInOtherFiles() {
        for (InboxReader inbox : WRITTEN.values()) {
            inbox.files("escrow").forEach((file, rows) -> assertEquals(rows.size(),
                    rows.stream().map(row -> row.get("bank_reference")).distinct().count(),
                    file.toString()));
        }
    }

    @Test
    void noEscrowFileIsMostlyOfAnotherAccountOrCurrency() {
        for (InboxReader inbox : WRITTEN.values()) {
            inbox.files("escrow").forEach((file, rows) -> {
                long own = rows.stream().filter(row -> row.get("account_number").equals(Deal.ESCROW_ACCOUNT)
                        && row.get("currency").equals("USD")).count();
                assertTrue(2 * own > rows.size(), file.toString());
            });
        }
    }

    @Test
    void truthAppliesNoMoreOfAWireThanItHas() {
        WRITTEN.forEach((closing, inbox) -> {
            Map<String, Long> wires = new HashMap<>();
            inbox.files("escrow").values().stream().flatMap(List::stream).forEach(row -> wires.merge(row.get(
                    "bank_reference"), Cents.parse(row.get("amount")), Math::min));
            for (Truth.Allocation each : closing.truth().allocations()) {
                assertTrue(each.cents() > 0, closing + ": " + each);
                wires.merge(each.bankReference(), -each.cents(), Long::sum);
            }
            for (Truth.Refund each : closing.truth().refunds()) {
                wires.merge(each.bankReference(), -each.cents(), Long::sum);
            }
            wires.forEach((reference, rest) -> assertTrue(rest >= 0, closing + ": " + reference));
        });
    }

    @Test
    void truthReleasesNobodyForMoreOrLessThanIsDue() {
        WRITTEN.forEach((closing, inbox) -> {
            long released = closing.truth().allocations().stream()
                    .filter(each -> !closing.truth().verdicts().get(each.subscriptionId()).equals("HOLD"))
                    .mapToLong(Truth.Allocation::cents).sum();
            long gross = closing.truth().grossCents();
            boolean wentAhead = closing.truth().asOf().equals(ClosingDay.EVENING.asOf());
            assertTrue(wentAhead ? gross >= released : gross == released, closing.toString());
        });
    }

    @Test
    void cleanClosingIsReadyWithoutAnyException() {
        for (long seed = 0; seed < CLOSINGS; seed++) {
            Truth truth = RandomClosing.clean(seed).truth();
            assertEquals(Set.of(), truth.exceptions(), "seed " + seed);
            assertEquals("READY", truth.closingVerdict());
            assertFalse(truth.verdicts().containsValue("HOLD"), "seed " + seed);
        }
    }

    @Test
    void sameSeedWritesTheSameBytes() throws IOException {
        RandomClosing.of(7).writeTo(folder.resolve("a"));
        RandomClosing.of(7).writeTo(folder.resolve("b"));
        assertEquals(texts(new InboxReader(folder.resolve("a"))),
                texts(new InboxReader(folder.resolve("b"))));
    }

    @Test
    void shuffledClosingHasTheSameRowsInAnotherOrder() throws IOException {
        int number = 0;
        for (Map.Entry<RandomClosing, InboxReader> written : WRITTEN.entrySet()) {
            Path other = folder.resolve("shuffled" + number++);
            written.getKey().shuffled(number).writeTo(other);
            assertEquals(distinct(written.getValue()), distinct(new InboxReader(other)));
            assertNotEquals(texts(written.getValue()), texts(new InboxReader(other)));
        }
    }

    @Test
    void everyScenarioAndEveryCodeIsPlannedBySomeSeed() {
        Set<String> unplayed = new TreeSet<>(Scenario.catalogue().stream().map(Scenario::name).toList());
        Set<String> codes = new TreeSet<>();
        Set<String> verdicts = new TreeSet<>();
        for (long seed = 0; seed < 3 * CLOSINGS; seed++) {
            RandomClosing closing = RandomClosing.of(seed);
            closing.scenarios().forEach(unplayed::remove);
            closing.truth().exceptions().forEach(each -> codes.add(each.code()));
            verdicts.add(closing.truth().closingVerdict());
            verdicts.addAll(closing.truth().verdicts().values());
            assertTrue(closing.truth().verdicts().size() >= 5 && closing.truth().verdicts().size() <= 120);
        }
        assertEquals(Set.of(), unplayed);
        assertEquals(Set.of("HOLD", "NOT_READY", "PARTIAL", "READY", "RELEASE", "SETTLED"), verdicts);
        assertEquals("[C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, "
                + "C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, "
                + "D01, D02, D03, D04, D05, D06, D07, D08, D09, D10, D11, F04, F08, "
                + "S01, S02, S03, S04, S06, S07, S08, S09, S10, W01, W02, W03, X01]", codes.toString());
    }

    static void assertControl(Path file, List<Row> rows, Map<String, String> control, String column) {
        assertFalse(rows.isEmpty(), file.toString());
        if (!control.isEmpty()) {
            assertEquals(Integer.toString(rows.size()), control.get("count"), file.toString());
            LongStream amounts = rows.stream().mapToLong(row -> Cents.parse(row.get(column)));
            assertEquals(Cents.parse(control.get("total")), amounts.sum(), file.toString());
        }
    }

    private static long rolled(List<Row> rows) {
        return rows.stream().filter(row -> !row.get("status").equals("PENDING"))
                .mapToLong(row -> row.get("direction").equals("CREDIT") ? Cents.parse(row.get("amount"))
                        : -Cents.parse(row.get("amount"))).sum();
    }

    private static void assertChain(Map<Long, Long> closingByOpening) {
        Map<Long, Long> left = new HashMap<>(closingByOpening);
        Long balance = 0L;
        while (left.containsKey(balance)) {
            balance = left.remove(balance);
        }
        assertEquals(Map.of(), left);
    }

    static Set<Row> distinct(InboxReader inbox) {
        Set<Row> rows = new HashSet<>();
        for (String kind : List.of("escrow", "subscriptions", "dwac")) {
            inbox.files(kind).values().forEach(each -> each.forEach(row -> rows.add(filled(row))));
        }
        return rows;
    }

    private static Row filled(Row row) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.values().removeIf(String::isEmpty);
        return new Row(cells);
    }

    static Map<String, List<String>> texts(InboxReader inbox) {
        Map<String, List<String>> texts = new HashMap<>();
        for (String kind : List.of("escrow", "subscriptions", "dwac")) {
            inbox.files(kind).forEach((file, rows) -> texts.put(kind + file.getFileName(), rows.stream().map(
                    Row::toString).toList()));
        }
        return texts;
    }
}
