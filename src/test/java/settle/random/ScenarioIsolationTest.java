package settle.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No scenario touches another: neither by an id, nor by a name, nor by an account. */
class ScenarioIsolationTest {
    private static final long CLOSINGS = 60;
    private static final List<String> PARTY_COLUMNS = List.of("investor_name", "registration_name",
            "dtc_account_name", "fund_manager", "expected_payers");

    @TempDir
    private static Path folder;

    private static final Map<RandomClosing, InboxReader> WRITTEN = new LinkedHashMap<>();

    @BeforeAll
    static void write() throws IOException {
        for (long seed = 1_000; seed < 1_000 + CLOSINGS; seed++) {
            RandomClosing closing = RandomClosing.of(seed);
            closing.writeTo(folder.resolve("" + seed));
            WRITTEN.put(closing, new InboxReader(folder.resolve("" + seed)));
        }
    }

    @Test
    void remittanceNamesOnlySubscriptionsOfItsOwnScenario() {
        int named = 0;
        for (Map.Entry<RandomClosing, InboxReader> written : WRITTEN.entrySet()) {
            RandomClosing closing = written.getKey();
            for (String id : closing.truth().verdicts().keySet()) {
                Pattern reference = reference(id);
                for (Row wire : rows(written.getValue(), "escrow")) {
                    if (reference.matcher(wire.get("remittance")).find()) {
                        assertEquals(closing.originOf(id), closing.originOf(wire.get("bank_reference")), id);
                        named++;
                    }
                }
            }
        }
        assertTrue(named > CLOSINGS * 10, "references: " + named);
    }

    @Test
    void payerResemblesOnlyPartiesOfItsOwnScenario() {
        WRITTEN.forEach((closing, inbox) -> {
            Map<String, String> scenarioByStart = new HashMap<>();
            for (Row row : rows(inbox, "subscriptions")) {
                for (String name : parties(row)) {
                    String origin = closing.originOf(row.get("subscription_id"));
                    String other = scenarioByStart.put(start(name), origin);
                    assertTrue(other == null || other.equals(origin), closing + ": " + name);
                }
            }
            for (Row wire : rows(inbox, "escrow")) {
                String origin = closing.originOf(wire.get("bank_reference"));
                String other = scenarioByStart.getOrDefault(start(wire.get("originator_name")), origin);
                assertEquals(origin, other, closing + ": " + wire.get("originator_name"));
            }
        });
    }

    @Test
    void accountsAreSharedOnlyWithinAScenario() {
        WRITTEN.forEach((closing, inbox) -> {
            Map<String, String> scenarioByAccount = new HashMap<>();
            for (Row row : rows(inbox, "subscriptions")) {
                String account = row.get("dtc_account_number");
                String origin = closing.originOf(row.get("subscription_id"));
                String other = account.isEmpty() ? null : scenarioByAccount.put(account, origin);
                assertTrue(other == null || other.equals(origin), closing + ": " + account);
            }
        });
    }

    /** The contract's letter: parts joined by anything but letters and digits, none of which stand around. */
    private static Pattern reference(String id) {
        String parts = String.join("[^A-Za-z0-9]*", id.split("[^A-Z0-9]+"));
        return Pattern.compile("(?<![A-Za-z0-9])" + parts + "(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
    }

    private static List<String> parties(Row row) {
        return PARTY_COLUMNS.stream().flatMap(column -> Stream.of(row.get(column).split(";")))
                .filter(name -> !name.isBlank()).toList();
    }

    /** The first word, which is what names of different scenarios never have in common. */
    private static String start(String name) {
        String upper = name.toUpperCase(Locale.ROOT).strip();
        return (upper.startsWith("THE ") ? upper.substring(4).strip() : upper).split("[^A-Z0-9]+")[0];
    }

    private static List<Row> rows(InboxReader inbox, String folder) {
        List<Row> rows = new ArrayList<>();
        inbox.files(folder).values().forEach(rows::addAll);
        return rows;
    }
}
