package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.AmendedSample.BOOK;
import static settle.closings.AmendedSample.DWAC;
import static settle.closings.AmendedSample.WARRANTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.closing.Closing;
import settle.closing.ClosingVerdict;
import settle.closing.InvestorVerdict;

/** A row that cannot be read holds what it is about, and nothing else. */
class UnreadRowsTest {

    private static final String DECISIONS = "decision_id,exception_id,action,subscription_id,reason,"
            + "decided_by,decided_at,approved_by,approved_at\n";

    @TempDir
    private Path folder;
    private AmendedSample sample;

    @BeforeEach
    void copySample() throws IOException {
        sample = AmendedSample.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CPST-002,Halvorsen Ridge,1 200 000,600000,1.14,1368000.00,0352,0041822925,2",
            "CPST-002,Halvorsen Ridge,1200000,600000,$1.14 each,1368000.00,0352,0041822925,2",
            "CPST-002,Halvorsen Ridge,1200000,600000,1.14,1368000.005,0352,0041822925,2",
            "CPST-002,Halvorsen Ridge,1200000,600000,1.14,1368000.00,0352,0041822925,two",
            "CPST-002,Halvorsen Ridge 1200000,600000,1.14,1368000.00,0352,0041822925,2",
            "CPST-002,Halvorsen Ridge,1,200,000,600000,1.14,1368000.00,0352,0041822925,2",
            "CPST-002,,1200000,600000,1.14,1368000.00,0352,0041822925,2"})
    void amendmentThatCannotBeReadHoldsTheSubscriptionThatItAmends(String row) throws IOException {
        sample.write("subscriptions/amendments.csv", BOOK + row + "\n");

        holdsAlone("CPST-002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DW0701190106,2007-01-25T25:00,14067D102,1200000,0352,0041822925,DROPPED",
            "DW0701190106,2007-01-24T09:00,14067D102,1.2 million,0352,0041822925,PENDING",
            "DW0701190106,2007-01-24T09:00,14067D102,1200000,0352,0041822925,WITHDRAWN",
            "DW0701190106,2007-01-24T09:00,14067D102,1200000,0352,,REJECTED,0041822925,",
            "DW0701190106,2007-01-24T09:00,14067D102,1200000.5,0352,0041822925,CANCELLED"})
    void stateOfARequestThatCannotBeReadHoldsTheSubscriptionOfTheRequest(String row) throws IOException {
        sample.write("dwac/late.csv", DWAC + row + "\n");

        holdsAlone("CPST-002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CW-901,CPST-003,Halvorsen,many,1.30,2007-01-24,2012-01-23",
            "CW-901,CPST-003,Halvorsen,900000,1.30 USD,2007-01-24,2012-01-23",
            "CW-901,CPST-003,Halvorsen,900000,1.30,24 January 2007,2012-01-23",
            "CW-901,CPST-003,Halvorsen,900000,1.30,2007-01-24,2012-02-30",
            "CW-901,CPST-003,Halvorsen,-1,1.30,2007-01-24,2012-01-23"})
    void lineOfTheRegisterThatCannotBeReadHoldsItsSubscription(String row) throws IOException {
        sample.write("warrants/more.csv", WARRANTS + row + "\n");

        holdsAlone("CPST-003");
    }

    @Test
    void lineOfTheRegisterThatNamesItsCertificateAloneHoldsNobodyElse() throws IOException {
        sample.write("warrants/more.csv", WARRANTS + "CW-901,,Halvorsen,900000,1.30,2007-01-24,2012-01-23\n");

        assertThat(f07(sample.closing())).isEqualTo(Severity.HOLD);
        assertThat(heldByF07(sample.closing())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "D1,C01-1,WAIVE,CPST-001,fine,Ann,2007-13-19T10:00,Bob,2007-01-19T11:00",
            "D1,C01-1,WAVE,CPST-001,fine,Ann,2007-01-19T10:00,Bob,2007-01-19T11:00",
            "D1,C01-1,WAIVE,CPST-001,fine,Ann,2007-01-19T10:00,Bob",
            ",C01-1,WAIVE,CPST-001,fine,Ann,2007-01-19T10:00,Bob,2007-01-19T11:00",
            "D1,C01-1,WAIVE,CPST-001,fi\"ne,Ann,2007-01-19T10:00,Bob,2007-01-19T11:00"})
    void typoInADecisionHoldsNobody(String row) throws IOException {
        sample.write("decisions/letter.csv", DECISIONS + row + "\n");

        holdsAlone();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscriptions/more.csv | ,Halvorsen Ridge,1 200 000,600000,1.14,1368000.00,0352,,2",
            "subscriptions/more.csv | Halvorsen Ridge 1200000,600000,1.14",
            "dwac/more.csv | ,2007-01-25T25:00,14067D102,1200000,0352,,PENDING"})
    void rowThatSaysNotWhatItIsAboutStopsTheClosing(String path, String row) throws IOException {
        sample.write(path, (path.startsWith("dwac") ? DWAC : BOOK) + row + "\n");

        Closing closing = sample.closing();

        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.NOT_READY);
        assertThat(heldByF07(closing)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscriptions/more.csv | ,Halvorsen,1 200 000,600000,1.14,1368000.00,0352,0041822925,2 | CPST-002",
            "subscriptions/more.csv | ,Nobody,1 200 000,600000,1.14,1368000.00,0352,0099999999,2 | ''",
            "subscriptions/more.csv | ,Nobody,1200000,600000,1.14,1368000.00,0352,0099999999,2 | ''",
            "dwac/more.csv | ,2007-01-25T25:00,14067D102,1200000,0352,0041822925,PENDING | CPST-002",
            "dwac/more.csv | ,2007-01-24T09:00,14067D102,many,0352,0041822925,APPROVED | CPST-002",
            "dwac/more.csv | DW-NEW,2007-01-24T09:00,14067D102,many,0352,0041822925,APPROVED | CPST-002",
            "dwac/more.csv | ,2007-01-24T09:00,14067D102,many,0352,0099999999,APPROVED | ''"})
    void rowOfWhichTheAccountCanBeReadHoldsWhoseAccountThatIsAndNobodyElse(String path, String row,
            String held)
            throws IOException {
        sample.write(path, (path.startsWith("dwac") ? DWAC : BOOK) + row + "\n");

        holdsAlone(held.isEmpty() ? new String[0] : new String[]{held});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscriptions | CPST-777,Zephyr Fund,many,500,1.14,1140.00,0352,0099777,1 "
                    + "| CPST-777,Zephyr Fund,1000,500,1.14,1140.00,0352,0099777,1",
            "subscriptions | CPST-777,Zephyr Fund,many,500,1.14,1140.00,0352,0099777,1 "
                    + "| cpst 777,Zephyr Fund,1000,500,1.14,1140.00,0352,0099777,2",
            "dwac | DW0701190106,2007-01-24T09:00,14067D102,1.2 million,0352,0041822925,PENDING "
                    + "| DW0701190106,2007-01-24T09:00,14067D102,1200000,0352,0041822925,PENDING",
            "dwac | DW0701190106,2007-01-24T09:00,14067D102,1.2 million,0352,0041822925,PENDING "
                    + "| DW0701190106,2007-01-24T09:10,14067D102,1200000,0352,0041822925,PENDING",
            "warrants | CW-901,CPST-003,Halvorsen,many,1.30,2007-01-24,2012-01-23 "
                    + "| CW-901,CPST-003,Halvorsen,900000,1.30,2007-01-24,2012-01-23",
            "decisions | D1,C01-1,WAIVE,CPST-001,fine,Ann,2007-13-19T10:00,Bob,2007-01-19T11:00 "
                    + "| D1,C01-1,WAIVE,CPST-001,fine,Ann,2007-01-19T10:00,Bob,2007-01-19T11:00"})
    void rowThatAnotherFileCorrectsBlocksNobody(String kind, String bad, String good) throws IOException {
        String header = switch (kind) {
            case "subscriptions" -> BOOK;
            case "dwac" -> DWAC;
            case "warrants" -> WARRANTS;
            default -> DECISIONS;
        };
        sample.write(kind + "/first.csv", header + bad + "\n");
        assertThat(f07(sample.closing())).isEqualTo(Severity.HOLD);
        sample.write(kind + "/again.csv", header + good + "\n");
        assertThat(f07(sample.closing())).isEqualTo(Severity.WARN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscriptions | CPST-002,Halvorsen Ridge,many,600000,1.14,1368000.00,0352,0041822925,2",
            "subscriptions | CPST-002,Halvorsen Ridge,many,600000,1.14,1368000.00,0352,0041822925,",
            "subscriptions | CPST-002,Halvorsen Ridge,many,600000,1.14,1368000.00,0352,0041822925,one",
            "dwac | DW0701190106,2007-01-24T09:00,14067D102,1.2 million,0352,0041822925,PENDING",
            "dwac | DW0701190106,,14067D102,1.2 million,0352,0041822925,DROPPED",
            "decisions | D1,C01-1,REVOKE,CPST-001,fine,Ann,2007-13-19T10:00,Bob,2007-01-19T11:00"})
    void anEarlierRowOfItsIdCorrectsNothing(String kind, String bad) throws IOException {
        sample.write("decisions/before.csv", DECISIONS
                + "D1,C01-1,WAIVE,CPST-001,fine,Ann,2007-01-19T10:00,Bob,2007-01-19T11:00\n");
        sample.write(kind + "/first.csv", (kind.equals("dwac") ? DWAC : kind.equals("decisions") ? DECISIONS
                : BOOK)
                + bad + "\n");
        assertThat(f07(sample.closing())).isEqualTo(Severity.HOLD);
    }

    private static Severity f07(Closing closing) {
        return closing.breaks().stream().filter(one -> one.code() == BreakCode.F07).findFirst().orElseThrow()
                .severity();
    }

    @Test
    void tenRowsWithOneFaultAreOneBreakThatHoldsThemAll() throws IOException {
        sample.write("subscriptions/amendments.csv", BOOK + withoutASeparator(10));

        Closing closing = sample.closing();
        List<Break> found = closing.breaks().stream().filter(one -> one.code() == BreakCode.F07).toList();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).startsWith("10 records of subscriptions/amendments.csv cannot be "
                + "read, the first at line 2: expected 9 fields, found 8");
        assertThat(found.get(0).toldCandidates()).hasSize(10).contains("line 2", "line 11");
        assertThat(heldByF07(closing)).hasSize(10).contains("CPST-001", "CPST-010");
    }

    @Test
    void tenRequestsWithOneFaultAreOneBreakThatHoldsWhomTheyAreForUntilAnotherFileHasThem()
            throws IOException {
        String rows = Files.readAllLines(sample.file("dwac/mellon-dwac-20070119.csv")).subList(1, 11)
                .stream().map(row -> row.split(","))
                .map(row -> String.join(",", row[0], "2007-01-24T09:00", row[4], row[5], row[6], row[7],
                        "DONE\n"))
                .collect(Collectors.joining());
        sample.write("dwac/more.csv", DWAC + rows);

        Closing closing = sample.closing();
        assertThat(closing.breaks()).filteredOn(one -> one.code() == BreakCode.F07).singleElement()
                .satisfies(one -> assertThat(one.message()).startsWith("10 records of dwac/more.csv"));
        assertThat(heldByF07(closing)).hasSize(10).contains("CPST-001", "CPST-002");
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.PARTIAL);

        sample.write("dwac/again.csv", DWAC + rows.replace("09:00", "09:20").replace("DONE", "PENDING"));
        assertThat(f07(sample.closing())).isEqualTo(Severity.WARN);
    }

    @Test
    void nineRowsWithOneFaultAreToldOneByOne() throws IOException {
        sample.write("subscriptions/amendments.csv", BOOK + withoutASeparator(9));

        assertThat(sample.closing().breaks()).filteredOn(one -> one.code() == BreakCode.F07).hasSize(9);
    }

    private void holdsAlone(String... subscriptions) throws IOException {
        Closing closing = sample.closing();
        assertThat(heldByF07(closing)).containsExactly(subscriptions);
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.PARTIAL);
    }

    private static List<String> heldByF07(Closing closing) {
        return closing.investors().stream()
                .filter(investor -> investor.breaks().stream().anyMatch(found -> found.code()
                        == BreakCode.F07))
                .peek(investor -> assertThat(investor.verdict()).isEqualTo(InvestorVerdict.HOLD))
                .map(investor -> investor.subscription().id().text()).toList();
    }

    /** Amendments of so many subscriptions, each with the separator behind the name missing. */
    private static String withoutASeparator(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(number -> "CPST-%03d,Fund %d 1200000,600000,1.14,1368000.00,0352,0041822925,2\n"
                        .formatted(number, number)).collect(Collectors.joining());
    }

}
