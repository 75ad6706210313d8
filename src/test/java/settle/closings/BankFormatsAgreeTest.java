package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.bankfile.StatementContext;
import settle.bankfile.StatementFormat;
import settle.bankfile.StatementReader;
import settle.bankfile.bai2.Bai2Reader;
import settle.bankfile.camt.CamtReader;
import settle.bankfile.swift.MtReader;
import settle.closings.BankFormat.Day;
import settle.fixture.SampleEntry;
import settle.offering.BankDialect;
import settle.random.RandomClosing;
import settle.random.ScenarioGroup;
import settle.statement.BankEntry;
import settle.statement.StatementEvent;

/** The same closing comes out the same in whatever format the bank sends its wires. */
class BankFormatsAgreeTest {

    private static final String ACCOUNT = "8025720131";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Path CLOSING_DAY = Path.of("sample-data/closing-day");
    private static final LocalDate CUT_OFF_DAY = LocalDate.of(2007, 1, 24);
    private static final int RANDOM_CLOSINGS = 4;

    @TempDir
    private Path folder;

    static Stream<Arguments> closings() {
        return Stream.of(BankFormat.BAI2, BankFormat.MT940, BankFormat.CAMT053)
                .flatMap(format -> Stream.iterate(0, seed -> seed + 1)
                        .limit(RANDOM_CLOSINGS + 1).map(seed -> Arguments.of(format, seed)));
    }

    /**
     * @param seed of a random closing whose wires all have what each format can carry; 0 for the clean sample
     */
    @ParameterizedTest
    @MethodSource("closings")
    void aClosingComesOutTheSame(BankFormat format, int seed) throws IOException {
        compare(format, seed == 0 ? Path.of("sample-data/clean") : random(seed));
    }

    @ParameterizedTest
    @EnumSource(value = BankFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void theSampleOfABadMorningComesOutTheSame(BankFormat format) throws IOException {
        compare(format, CLOSING_DAY);
    }

    @ParameterizedTest
    @EnumSource(value = BankFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void theSampleHoldsItsWiresInEveryFormat(BankFormat format) throws IOException {
        Path kept = CLOSING_DAY.resolve("formats").resolve(format.fileName());
        String written = BankFormat.written(format, CLOSING_DAY, ACCOUNT, ZONE, CUT_OFF_DAY.plusDays(1));
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, written);
        }
        assertThat(Files.readString(kept)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(value = BankFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void aReturnNamesWhatItGivesBackInEveryFormat(BankFormat format) throws IOException {
        List<BankEntry> entries = List.of(
                SampleEntry.credit("FW0119001", "5.00").from("ACME FUND LP").build(),
                SampleEntry.returned("FW0119002", "5.00").reverses("FW0119001").from("ACME FUND LP")
                        .saying("ACCOUNT CLOSED").build());
        String written = format.write(List.of(
                new Day(1, LocalDate.of(2007, 1, 22), ACCOUNT, new BigDecimal("0.00"), entries)));
        StatementContext context = new StatementContext("escrow/bank", ZONE, Currency.getInstance("USD"),
                BankDialect.STANDARD);
        List<String> read = new ArrayList<>();
        StatementFormat known = switch (format) {
            case BAI2 -> Bai2Reader.FORMAT;
            case MT940 -> MtReader.FORMAT;
            case CAMT053 -> CamtReader.FORMAT;
            case CSV -> throw new IllegalArgumentException();
        };
        try (StatementReader reader = known.open(
                new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), context)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof StatementEvent.Entry one) {
                    read.add(one.entry().reference() + " " + one.entry().type() + " of "
                            + one.entry().reverses());
                }
            }
        }
        assertThat(read).containsExactly("FW0119001 WIRE_IN of ", "FW0119002 RETURN of FW0119001");
    }

    @Test
    void aWireSightedInEveryFormatIsCountedOnce() throws IOException {
        Path csv = Path.of("sample-data/clean");
        ClosingRun expected = run(BankFormat.CSV, csv);
        Path together = folder.resolve("together");
        BankFormat.CSV.convert(csv, ACCOUNT, ZONE, CUT_OFF_DAY, together);
        for (BankFormat format : BankFormat.values()) {
            Files.writeString(together.resolve("inbox/escrow").resolve(format.fileName()),
                    BankFormat.written(format, csv, ACCOUNT, ZONE, CUT_OFF_DAY));
        }
        ClosingRun actual = ClosingRun.of(together, "2007-01-24T09:30", together.resolve("run"));
        assertThat(stops(actual)).isEmpty();
        assertThat(actual.rows("exceptions.csv")).extracting(row -> row.get("code"))
                .contains("C11").doesNotContain("C20");
        assertThat(allocations(actual)).containsExactlyInAnyOrderElementsOf(allocations(expected));
    }

    private void compare(BankFormat format, Path csv) throws IOException {
        ClosingRun expected = run(BankFormat.CSV, csv);
        ClosingRun actual = run(format, csv);
        assertThat(actual.errors()).isEmpty();
        assertThat(stops(actual)).isEmpty();
        assertThat(allocations(actual)).containsExactlyInAnyOrderElementsOf(allocations(expected));
        assertThat(actual.text("settlement.csv")).isEqualTo(expected.text("settlement.csv"));
    }

    private ClosingRun run(BankFormat format, Path closing) throws IOException {
        Path converted = folder.resolve(format.name());
        format.convert(closing, ACCOUNT, ZONE, CUT_OFF_DAY, converted);
        return ClosingRun.of(converted, "2007-01-24T09:30", converted.resolve("run"));
    }

    private Path random(int seed) throws IOException {
        Path closing = folder.resolve("random");
        RandomClosing.of(seed, Set.of(ScenarioGroup.REFERENCE, ScenarioGroup.PARTY, ScenarioGroup.GROUP,
                ScenarioGroup.AMOUNT, ScenarioGroup.STRAY, ScenarioGroup.DWAC)).writeTo(closing);
        return closing;
    }

    private static List<String> stops(ClosingRun run) {
        return run.rows("exceptions.csv").stream().filter(row -> row.get("severity").equals("STOP"))
                .map(row -> row.get("message")).toList();
    }

    private static List<String> allocations(ClosingRun run) {
        return run.rows("allocations.csv").stream().map(BankFormatsAgreeTest::withoutPlace).sorted().toList();
    }

    private static String withoutPlace(Map<String, String> row) {
        return String.join(" ", row.get("subscription_id"), row.get("bank_reference"),
                row.get("amount_applied"),
                row.get("rule"));
    }
}
