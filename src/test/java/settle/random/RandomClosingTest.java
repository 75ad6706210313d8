package settle.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The planner checked against itself: what it writes must be consistent before it can judge anything else. */
class RandomClosingTest {
    private static final long CLOSINGS = 150;

    @TempDir
    private Path folder;

    @Test
    void controlsCountAndAddUpTheRowsOfTheirFile() throws IOException {
        for (InboxReader inbox : written()) {
            for (Map.Entry<String, String> totalled : Map.of("escrow", "amount", "subscriptions", "shares",
                    "dwac", "quantity").entrySet()) {
                inbox.files(totalled.getKey()).forEach((file, rows) ->
                        assertControl(file, rows, inbox.control(file), totalled.getValue()));
            }
        }
    }

    @Test
    void statedBalancesRollAndChainFromZero() throws IOException {
        int chains = 0;
        for (InboxReader inbox : written()) {
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
    void noTwoScenariosShareAPayer() throws IOException {
        for (long seed = 0; seed < CLOSINGS; seed++) {
            RandomClosing closing = write(seed);
            Map<String, String> scenarioByPayer = new HashMap<>();
            for (List<Row> rows : reader(seed).files("escrow").values()) {
                for (Row row : rows) {
                    String payer = row.get("originator_name").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
                    String origin = closing.originOf(row.get("bank_reference"));
                    String other = payer.isEmpty() ? null : scenarioByPayer.put(payer, origin);
                    assertTrue(other == null || other.equals(origin), closing + ": " + payer);
                }
            }
        }
    }

    @Test
    void bankReferencesAreUniqueButForRepeatsInOtherFiles() throws IOException {
        for (InboxReader inbox : written()) {
            inbox.files("escrow").forEach((file, rows) ->
                    assertEquals(rows.size(), rows.stream().map(row -> row.get("bank_reference")).distinct().count(),
                            file.toString()));
        }
    }

    @Test
    void noEscrowFileIsMostlyOfAnotherAccountOrCurrency() throws IOException {
        for (InboxReader inbox : written()) {
            inbox.files("escrow").forEach((file, rows) -> {
                long own = rows.stream().filter(row -> row.get("account_number").equals(Deal.ESCROW_ACCOUNT)
                        && row.get("currency").equals("USD")).count();
                assertTrue(2 * own > rows.size(), file.toString());
            });
        }
    }

    @Test
    void truthGivesNoInvestorMoreThanIsDueAndNoWireMoreThanItHas() throws IOException {
        for (long seed = 0; seed < CLOSINGS; seed++) {
            RandomClosing closing = write(seed);
            Map<String, Long> wires = new HashMap<>();
            reader(seed).files("escrow").values().forEach(rows -> rows.forEach(row ->
                    wires.merge(row.get("bank_reference"), Cents.parse(row.get("amount")), Math::min)));
            closing.truth().allocations().forEach(each -> wires.merge(each.bankReference(), -each.cents(), Long::sum));
            closing.truth().refunds().forEach(each -> wires.merge(each.bankReference(), -each.cents(), Long::sum));
            wires.forEach((reference, rest) -> assertTrue(rest >= 0, closing + ": " + reference));
            assertTrue(closing.truth().allocations().stream().allMatch(each -> each.cents() > 0), closing.toString());
        }
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
        assertEquals(texts(folder.resolve("a")), texts(folder.resolve("b")));
    }

    @Test
    void shuffledClosingHasTheSameRowsInAnotherOrder() throws IOException {
        for (long seed = 0; seed < CLOSINGS; seed++) {
            RandomClosing.of(seed).writeTo(folder.resolve("a" + seed));
            RandomClosing.of(seed).shuffled(seed + 1).writeTo(folder.resolve("b" + seed));
            InboxReader first = new InboxReader(folder.resolve("a" + seed));
            InboxReader second = new InboxReader(folder.resolve("b" + seed));
            assertEquals(distinct(first), distinct(second), "seed " + seed);
            assertNotEquals(texts(folder.resolve("a" + seed)), texts(folder.resolve("b" + seed)));
        }
    }

    @Test
    void everyScenarioAndEveryCodeIsPlannedBySomeSeed() {
        Set<String> unplayed = new TreeSet<>(Scenario.catalogue().stream().map(Scenario::name).toList());
        Set<String> codes = new TreeSet<>();
        Set<String> verdicts = new TreeSet<>();
        for (long seed = 0; seed < 2 * CLOSINGS; seed++) {
            RandomClosing closing = RandomClosing.of(seed);
            closing.scenarios().forEach(unplayed::remove);
            closing.truth().exceptions().forEach(each -> codes.add(each.code()));
            verdicts.add(closing.truth().closingVerdict());
            verdicts.addAll(closing.truth().verdicts().values());
            assertTrue(closing.truth().verdicts().size() >= 5 && closing.truth().verdicts().size() <= 120);
        }
        assertEquals(Set.of(), unplayed);
        assertEquals(Set.of("HOLD", "PARTIAL", "READY", "RELEASE", "SETTLED"), verdicts);
        assertEquals("[C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, "
                + "C11, C12, C13, C14, C15, C16, C17, C18, C19, C20, D01, D02, D03, D04, D05, D06, D07, D08, D09, D10, D11, F04, F08, "
                + "S01, S02, S03, S04, S06, S07, S08, S09, S10, W01, W02, W03]", codes.toString());
    }

    private List<InboxReader> written() throws IOException {
        List<InboxReader> inboxes = new ArrayList<>();
        for (long seed = 0; seed < CLOSINGS; seed++) {
            write(seed);
            inboxes.add(reader(seed));
        }
        return inboxes;
    }

    private RandomClosing write(long seed) throws IOException {
        RandomClosing closing = RandomClosing.of(seed);
        closing.writeTo(folder.resolve("closing" + seed));
        return closing;
    }

    private InboxReader reader(long seed) {
        return new InboxReader(folder.resolve("closing" + seed));
    }

    private static void assertControl(Path file, List<Row> rows, Map<String, String> control, String column) {
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

    private static Set<Row> distinct(InboxReader inbox) {
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

    private static Map<String, List<String>> texts(Path closing) throws IOException {
        Map<String, List<String>> texts = new HashMap<>();
        InboxReader inbox = new InboxReader(closing);
        for (String kind : List.of("escrow", "subscriptions", "dwac")) {
            inbox.files(kind).forEach((file, rows) ->
                    texts.put(kind + file.getFileName(), rows.stream().map(Row::toString).toList()));
        }
        return texts;
    }
}
