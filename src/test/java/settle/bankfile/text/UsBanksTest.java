package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.Quoted;

/** The wires of {@code us-banks.txt}, a row for each bank, rail and spelling. */
class UsBanksTest {

    private static final LocalDate DAY = LocalDate.of(2007, 1, 19);
    /** Where the layout leaves open what it is. */
    private static final String ANYTHING = "*";

    /** A row of the table. */
    record Row(String bank, String rail, String text, String payer, String sender, String remittance,
            String identifier, String returned) {

        static Row of(String line) {
            List<String> columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(columns.get(0), columns.get(1), columns.get(2).replace('~', '\n'), columns.get(3),
                    columns.get(4), columns.get(5), columns.get(6), columns.get(7));
        }

        boolean isReturn() {
            return rail.startsWith("return") || !returned.isEmpty();
        }
    }

    static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                UsBanksTest.class.getResourceAsStream("/bankfile/text/us-banks.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(UsBanksTest::padded).map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> named() {
        return rows().stream().map(row -> Arguments.of(row.bank() + ", " + row.rail(), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void theWireIsReadAsThisBankWritesIt(String name, Row row) {
        Direction direction = row.isReturn() ? Direction.DEBIT : Direction.CREDIT;
        PaymentText text = PaymentText.of(row.text(), direction, BankDialect.STANDARD).on(DAY);
        if (!row.payer().equals(ANYTHING)) {
            assertThat(text.originatorName()).isEqualTo(row.payer());
        }
        if (!row.sender().equals(ANYTHING)) {
            assertThat(text.originatorBank()).isEqualTo(row.sender());
        }
        assertThat(text.remittance()).contains(row.remittance());
        assertThat(Stream.of(Quoted.number(text.imad()), Quoted.number(text.uetr()), Quoted.number(text
                .reference())).filter(
                        one -> !one.isEmpty())
                .findFirst().orElse("")).isEqualTo(row.identifier());
        assertThat(text.reverses()).isEqualTo(row.returned());
    }

    @Test
    void atLeastTwentyBanksAreInTheTable() {
        assertThat(rows().stream().map(Row::bank).distinct().count()).isGreaterThan(20);
    }

    /** A row may leave out empty columns at its end. */
    private static String padded(String line) {
        return line + "|".repeat(8);
    }
}
