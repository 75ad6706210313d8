package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.closings.BankFormat.Day;

/** A statement of which the bank sends each page in a file of its own, over several runs. */
class PagesInSeveralFilesTest {

    private static final Path CLEAN = Path.of("sample-data/clean");
    private static final LocalDate LAST_DAY = LocalDate.of(2007, 1, 24);

    @TempDir
    private Path folder;
    private Path closing;
    /** Of the first day's statement, then those of the other days. */
    private final List<String> pages = new ArrayList<>();

    @BeforeEach
    void writeAllButTheEscrowFiles() throws IOException {
        closing = folder.resolve("closing");
        BankFormat.copyAllButEscrow(CLEAN, closing);
        Files.createDirectories(closing.resolve("inbox/escrow"));
        List<Day> days =
                BankFormat.days(CLEAN, "8025720131", ZoneId.of("America/New_York"), LAST_DAY);
        pages.addAll(Mt940Writing.pages(days.get(0), 10));
        assertThat(pages).hasSize(3);
        days.subList(1, days.size()).forEach(day -> pages.addAll(Mt940Writing.pages(day, 10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1 2 3 4", "4 3 2 1 0", "2 4 0 3 1"})
    void theClosingIsReadyOnceEveryPageCameWhateverTheOrder(String order) throws IOException {
        String[] arrivals = order.split(" ");
        ClosingRun run = null;
        for (int at = 0; at < arrivals.length; at++) {
            receive(Integer.parseInt(arrivals[at]), "file-" + at);
            run = at < 2 ? null : run();
        }
        assertThat(run.exitCode()).as(run.console() + run.errors()).isZero();
        assertThat(codes(run)).doesNotContain("F05", "F03", "X01");
        assertThat(run.rows("allocations.csv")).hasSameSizeAs(
                ClosingRun.of(CLEAN, "2007-01-24T09:30", folder.resolve("csv")).rows("allocations.csv"));
    }

    @Test
    void aPageThatDidNotComeStopsTheClosingUntilItDoes() throws IOException {
        for (int page : List.of(0, 2, 3, 4)) {
            receive(page, "file-" + page);
        }
        ClosingRun without = run();
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.rows("exceptions.csv")).filteredOn(row -> row.get("code").equals("F05"))
                .extracting(row -> row.get("expected") + ", " + row.get("source_file"))
                .containsExactly("page 2 of statement 1, escrow/file-2.sta");

        receive(1, "late");
        ClosingRun complete = run();
        assertThat(complete.exitCode()).as(complete.console()).isZero();
        assertThat(complete.rows("exceptions.csv")).filteredOn(row -> row.get("code").equals("F05"))
                .extracting(row -> row.get("status")).containsExactly("CLEARED");
    }

    @Test
    void anIntermediateBalanceIsTheBanksAsLongAsNoLaterOneIsKnown() throws IOException {
        receive(0, "first");
        ClosingRun first = run();
        assertThat(codes(first)).contains("F05").doesNotContain("X01");

        receive(2, "third");
        receive(1, "second");
        assertThat(codes(run())).doesNotContain("F05", "X01");
    }

    @Test
    void aPageThatDoesNotOpenWithTheBalanceOfTheOneBeforeIsToldAcrossFiles() throws IOException {
        pages.set(0, rebalanced(pages.get(0).replaceFirst("(?<=:60F:C[0-9]{6}USD)0,00", "1,00")));
        for (int page = 0; page < pages.size(); page++) {
            receive(page, "file-" + page);
        }
        assertThat(run().rows("exceptions.csv")).filteredOn(row -> row.get("code").equals("F03"))
                .extracting(row -> row.get("source_file")).containsExactly("escrow/file-1.sta");
    }

    /** The page with a closing balance raised by one dollar. */
    private static String rebalanced(String page) {
        String stated = page.replaceAll("(?s).*:62M:C[0-9]{6}USD([0-9]+),[0-9]{2}.*", "$1");
        return page.replace("USD" + stated + ",", "USD" + (Long.parseLong(stated) + 1) + ",");
    }

    private void receive(int page, String name) throws IOException {
        Files.writeString(closing.resolve("inbox/escrow").resolve(name + ".sta"), pages.get(page));
    }

    private ClosingRun run() {
        return ClosingRun.of(closing, "2007-01-24T09:30", folder.resolve("run"));
    }

    private static List<String> codes(ClosingRun run) {
        return run.rows("exceptions.csv").stream()
                .filter(row -> !row.get("status").equals("CLEARED"))
                .map((Map<String, String> row) -> row.get("code")).collect(Collectors.toList());
    }
}
