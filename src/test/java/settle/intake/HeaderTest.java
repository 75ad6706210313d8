package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import settle.identity.SourceLine;
import settle.proof.Reject;
import settle.table.InputColumn;
import settle.table.Types;

class HeaderTest {

    private static final List<String> REQUIRED = List.of("id", "amount");
    private static final InputColumn<String, String> ID =
            new InputColumn<>("id", "", Types.STATED_IDENTIFIER, row -> row, true);
    private static final InputColumn<Long, Long> AMOUNT =
            new InputColumn<>("amount", "", Types.whole(1), row -> row, true);

    @Test
    void headerWithAllRequiredColumnsInAnyOrderIsGood() {
        assertThat(fault("amount,id")).isEmpty();
    }

    @Test
    void furtherAndNamelessColumnsAreNoFault() {
        assertThat(fault("id,colour,amount,,")).isEmpty();
    }

    @Test
    void blanksAroundNamesAreNoFault() {
        assertThat(fault(" id , amount ")).isEmpty();
    }

    @Test
    void missingColumnsAreAllNamed() {
        assertThat(fault("colour")).hasValueSatisfying(reject -> {
            assertThat(reject.reason()).isEqualTo("header: missing columns id, amount");
            assertThat(reject.source()).isEqualTo(new SourceLine("book.csv", 1));
            assertThat(reject.text()).isEqualTo("colour");
        });
    }

    @Test
    void namesKeepTheirCase() {
        assertThat(fault("ID,amount").orElseThrow().reason())
                .isEqualTo("header: missing column id (spelt \"ID\")");
    }

    @Test
    void columnThatStandsTwiceIsAFaultWhetherRequiredOrNot() {
        assertThat(fault("id,amount,id").orElseThrow().reason()).isEqualTo("header: column id stands twice");
        assertThat(fault("id,amount,x,x,x").orElseThrow().reason()).isEqualTo("header: column x stands "
                + "twice");
    }

    @Test
    void missingAndDoubledColumnsAreToldTogether() {
        assertThat(fault("id,id").orElseThrow().reason())
                .isEqualTo("header: missing column amount; column id stands twice");
    }

    @Test
    void brokenHeaderIsToldByItsFaultAlone() {
        CsvRecord broken = new CsvRecord(3, "\"id,amount", List.of(), "a quote that is not closed");

        assertThat(Header.of(broken).fault("book.csv", broken, REQUIRED).orElseThrow().reason())
                .isEqualTo("header: a quote that is not closed");
    }

    @Test
    void rowTakesItsFieldsByColumn() {
        Row row = row("amount,id", "5,7");

        assertThat(row.get(ID)).isEqualTo("7");
        assertThat(row.optional("amount")).isEqualTo("5");
        assertThat(row.optional("colour")).isEmpty();
    }

    @Test
    void rowWithTooFewOrTooManyFieldsIsAFaultAsAWhole() {
        assertThat(reason(row("id,amount", "7"))).isEqualTo("expected 2 fields, found 1");
        assertThat(reason(row("id,amount", "7,5,3"))).isEqualTo("expected 2 fields, found 3");
    }

    @Test
    void faultOfTheWholeRowHidesWhatItsFieldsLack() {
        Row row = row("id,amount", "7");
        row.get(ID);
        row.get(AMOUNT);

        assertThat(reason(row)).isEqualTo("expected 2 fields, found 1");
    }

    @Test
    void brokenRecordIsARejectWithItsLineAndText() {
        Header header = Header.of(Samples.record(1, "id,amount"));
        Row row = header.row("book.csv", new CsvRecord(9, "x\"y", List.of(), "a quote"));

        Reject reject = row.outcome(() -> "never").reject().orElseThrow();

        assertThat(reject).isEqualTo(new Reject(new SourceLine("book.csv", 9), "", "a quote", "x\"y"));
    }

    @Test
    void allFaultsOfARowAreToldAtOnceInTheOrderOfReading() {
        Row row = row("id,amount", ",x");
        row.get(ID);
        row.get(AMOUNT);

        Reject reject = row.outcome(() -> "never").reject().orElseThrow();

        assertThat(reject.column()).isEqualTo("id");
        assertThat(reject.reason()).isEqualTo("id: expected a value, found nothing; "
                + "amount: expected a whole number of at least 1, found \"x\"");
    }

    private static Optional<Reject> fault(String text) {
        CsvRecord record = Samples.record(1, text);
        return Header.of(record).fault("book.csv", record, REQUIRED);
    }

    private static Row row(String header, String text) {
        return Header.of(Samples.record(1, header)).row("book.csv", Samples.record(2, text));
    }

    private static String reason(Row row) {
        return row.outcome(() -> "never").reject().orElseThrow().reason();
    }
}
