package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.statement.BankEntry;
import settle.statement.Statement;

/** Whole files in a bank's own layout: titles above them, a total below, balances beside. */
class BankLayoutFilesTest {

    private static final String HEADER = "Date,Ref,Memo,Memo,Amount,Balance,";
    private static final String ROWS = HEADER + "\n01/19/2007,R1,a,b,\"114,000.00\",\"114,000.00\",\n"
            + "01/19/2007,R2,,,(75.00),\"113,925.00\",\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "Account activity,8025720131\n\nFrom 01/19/2007,,,\n", "\"Prepared by\n",
            "\uFEFFPNC Bank\n", "Date,Ref\n,,,,,\n"})
    void titlesAboveTheHeaderArePassedOver(String titles) throws IOException {
        assertThat(read(titles + ROWS + "Total,,,,\"113,925.00\"\n")).hasSize(3)
                .doesNotHaveAnyElementsOfTypes(
                        ReceivedRecord.Rejected.class, ReceivedRecord.ControlFailed.class);
    }

    @ParameterizedTest
    @CsvSource({"'Total,,,,\"113,925.00\"', 0", "'Total,,,,\"$113,925.00\",,', 0",
            "'Total,,,,\"114,075.00\"', 1",
            "'Total,,,,', 1", "'', 1", "'Total', 1"})
    void lastLineStatesTheSumOfTheAmounts(String footer, int failed) throws IOException {
        assertThat(read(ROWS + footer + (footer.isEmpty() ? "" : "\nprinted by a person\n")))
                .filteredOn(ReceivedRecord.ControlFailed.class::isInstance).hasSize(failed);
    }

    @ParameterizedTest
    @CsvSource({"114000.00, 113925.00, 0", "'', 113925.00, 0", "114000.00, '', 0", "-75.00, 113925.00, 1",
            "113925.00, -75.00, 0", "114000.00, 113925.01, 1", "114000.00, 114075.00, 1"})
    void balanceAfterEachRowFollowsInOneOfBothOrders(String first, String second, int failed)
            throws IOException {
        assertThat(read(HEADER + "\n01/19/2007,R1,a,b,\"114,000.00\"," + first + ","
                + "\n01/19/2007,R2,,,(75.00)," + second + ",\nTotal,,,,\"113,925.00\"\n"))
                .filteredOn(ReceivedRecord.ControlFailed.class::isInstance).hasSize(failed);
    }

    @Test
    void fileThatKeepsItsControlsProvesItself() throws IOException {
        List<ReceivedRecord<BankEntry>> records = read(ROWS + "Total,,,,\"113,925.00\"\n");

        assertThat(records.get(2)).isInstanceOfSatisfying(ReceivedRecord.StatementEnd.class,
                end -> assertThat(end.statement().controls()).hasSize(2));
    }

    /** Of each row day, amount and the balance after it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "19 5.00 15.00, 10.00, 15.00",
            "19 5.00 5.00; 22 7.00 12.00, 0.00, 12.00",
            "22 7.00 12.00; 19 5.00 5.00, 0.00, 12.00",
            "19 5.00 5.00; 19 7.00 12.00; 22 -2.00 10.00, 0.00, 10.00",
            "22 -2.00 10.00; 19 7.00 12.00; 19 5.00 5.00, 0.00, 10.00",
            "22 7.00 7.00; 19 5.00 12.00, -, -",
            "19 5.00 5.00; 22 7.00 '', -, -",
            "19 5.00 5.00; 22 7.00 13.00, -, -",
            "19 5.00 5.001, -, -"})
    void balanceBeforeAndAfterAllRowsIsStatedWhereTheRowsAreInTheOrderOfTheirDays(String rows, String opening,
            String closing) throws IOException {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        BigDecimal sum = BigDecimal.ZERO;
        for (String row : rows.split("; ")) {
            String[] said = row.replace("''", "").split(" ", -1);
            text.append("01/").append(said[0]).append("/2007,R").append(text.length()).append(",,,")
                    .append(said[1]).append(',').append(said[2]).append(",\n");
            sum = sum.add(new BigDecimal(said[1]));
        }

        Stream<Statement> stated = read(text + "Total,,,," + sum + "\n").stream()
                .filter(ReceivedRecord.StatementEnd.class::isInstance)
                .map(end -> ((ReceivedRecord.StatementEnd<?>) end).statement());

        assertThat(stated.filter(any -> any.closing().isPresent())
                .map(one -> List.of(one.opening().orElseThrow(), one.closing().orElseThrow())))
                .usingElementComparator((one, other) -> one.get(0).compareTo(other.get(0)) == 0
                        && one.get(1).compareTo(other.get(1)) == 0 ? 0 : 1)
                .isEqualTo(closing == null ? List.of()
                        : List.of(List.of(new BigDecimal(opening), new BigDecimal(closing))));
    }

    private List<ReceivedRecord<BankEntry>> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), text);
        BankFormats formats = BankFormats.of(Samples.offeringWith("name: Portal",
                "columns: { bank_reference: Ref, value_date: Date, amount: Amount }",
                "date-format: MM/dd/yyyy", "grouping-separator: \",\"", "amounts: SIGNED",
                "ends-at: \"^Total\"", "footer-total: Amount", "running-balance: Balance",
                "header: FIRST_LINE_WITH_COLUMNS",
                "constants: { account_number: \"8025720131\", currency: USD }"));
        List<ReceivedRecord<BankEntry>> records = new ArrayList<>();
        try (RecordSource<BankEntry> source = formats.recognise(file).format().orElseThrow().open(file,
                "escrow/export.csv")) {
            for (Optional<ReceivedRecord<BankEntry>> next = source.next(); next.isPresent(); next = source
                    .next()) {
                records.add(next.get());
            }
        }
        return records;
    }
}
