package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.AmendedSample.BOOK;
import static settle.closings.AmendedSample.DWAC;
import static settle.closings.AmendedSample.WARRANTS;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.breaks.Severity;
import settle.closing.Closing;

/** What lacks a row that is there, but cannot be read, waits for that row: nothing goes back or is rejected. */
class WaitingForUnreadRowsTest {

    @TempDir
    private Path folder;
    private AmendedSample sample;

    @BeforeEach
    void copySample() throws IOException {
        sample = AmendedSample.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CPST-777 | STRANGER LLC | C08 | names CPST-777, of which a row of the book cannot be read",
            "cpst 777 units | STRANGER LLC | C08 | names CPST-777, of which a row",
            "FOR CPST777 | '' | C08 | names CPST-777, of which a row",
            "CPST-777 | HALVORSEN RIDGE PARTNERS LP | C08 | names CPST-777, of which a row",
            "CPST-777 AND CPST-001 | STRANGER LLC | C06 | names CPST-001; of CPST-777 a row",
            "CPST-001 CPST-777 | HALVORSEN RIDGE PARTNERS LP | C06 | names CPST-001; of CPST-777 a row"})
    void wireForARowThatCannotBeReadWaitsForTheRow(String text, String payer, String code, String told)
            throws IOException {
        sample.write("subscriptions/more.csv", BOOK
                + "CPST-777,Zephyr Fund,many,500,1.14,1140.00,0352,0099777,1\n");
        sample.write("escrow/late.csv",
                "account_number,bank_reference,value_date,direction,amount,currency,originator_name,"
                        + "remittance\n8025720131,NEW1,2007-01-23,CREDIT,1140.00,USD," + payer + "," + text
                        + "\n");

        Closing closing = sample.closing();
        Break found = closing.breaks().stream().filter(one -> one.code().severity() == Severity.HOLD)
                .filter(one -> one.key().text(Key.Part.WIRE).equals("NEW1")).findFirst().orElseThrow();

        assertThat(found.code().name()).isEqualTo(code);
        assertThat(found.message()).contains(told);
        assertThat(found.nextAction()).contains("mended").doesNotContain("return the money");
        assertThat(found.toldCandidates()).containsExactly(
                "CPST-777: subscriptions/more.csv:2 cannot be read");
        assertThat(closing.refunds()).isEmpty();
    }

    @Test
    void requestForARowThatCannotBeReadWaitsForTheRow() throws IOException {
        sample.write("subscriptions/more.csv", BOOK
                + "CPST-777,Zephyr Fund,many,500,1.14,1140.00,0352,0099777,1\n");
        sample.write("dwac/more.csv", DWAC + "DW-777,2007-01-24T09:00,14067D102,1000,0352,0099777,PENDING\n"
                + "DW-778,2007-01-24T09:00,14067D102,1000,0352,0099778,PENDING\n");

        assertThat(sample.closing().breaks()).filteredOn(one -> one.code() == BreakCode.D10)
                .extracting(one -> one.nextAction().contains("the request waits for it"))
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            ",Zephyr Fund,1000,500,1.14,1140.00,0352,0099777,1",
            "CPST-777,Zephyr Fund,1,000,500,1.14,1140.00,0352,0099777,1",
            "Zephyr Fund,1000,500,1.14,1140.00,0352,0099777"})
    void requestForAnAccountThatStandsInARowThatCannotBeReadWaitsForTheRow(String row) throws IOException {
        sample.write("subscriptions/more.csv", BOOK + row + "\n");
        sample.write("dwac/more.csv", DWAC + "DW-777,2007-01-24T09:00,14067D102,1000,0352,0099777,PENDING\n");

        assertThat(sample.closing().breaks()).filteredOn(one -> one.code() == BreakCode.D10).singleElement()
                .satisfies(one -> assertThat(one.nextAction()).contains("the request waits for it"));
    }

    @Test
    void certificateForARowThatCannotBeReadWaitsForTheRow() throws IOException {
        sample.write("subscriptions/more.csv", BOOK
                + "CPST-777,Zephyr Fund,many,500,1.14,1140.00,0352,0099777,1\n");
        sample.write("warrants/more.csv", WARRANTS
                + "CW-777,CPST-777,Zephyr Fund,500,1.30,2007-01-24,2012-01-23\n"
                + "CW-778,CPST-778,Zephyr Fund,500,1.30,2007-01-24,2012-01-23\n");

        assertThat(sample.closing().breaks()).filteredOn(one -> one.code() == BreakCode.W02)
                .extracting(one -> one.nextAction().contains("the certificate waits for it"))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoseOnlyRequestOrCertificateCannotBeReadIsNotToldThatThereIsNone() throws IOException {
        sample.write("subscriptions/more.csv", BOOK
                + "CPST-777,Zephyr Fund,1000,500,1.14,1140.00,0352,0099777,1\n"
                + "CPST-778,Yarrow Fund,1000,500,1.14,1140.00,0352,0099778,1\n");
        sample.write("dwac/more.csv", DWAC + "DW-777,2007-01-24T09:00,14067D102,many,0352,0099777,PENDING\n");
        sample.write("warrants/more.csv", WARRANTS
                + "CW-777,CPST-777,Zephyr Fund,many,1.30,2007-01-24,2012-01-23\n");

        assertThat(sample.closing().breaks())
                .filteredOn(one -> one.code() == BreakCode.D01 || one.code() == BreakCode.W01)
                .filteredOn(one -> one.key().text(Key.Part.SUBSCRIPTION).startsWith("CPST-77"))
                .extracting(one -> one.code() + " " + one.key().text(Key.Part.SUBSCRIPTION) + " "
                        + one.nextAction().startsWith("Have the row that cannot be read mended"))
                .containsExactlyInAnyOrder("D01 CPST-777 true", "W01 CPST-777 true", "D01 CPST-778 false",
                        "W01 CPST-778 false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ZEPHYR FUND LP    | hello         | true",
            "ZEPHYR FUND       | hello         | true",
            "SOMEBODY          | FOR CPST-777  | true",
            "ZEPHYR FUND TWO   | hello         | false",
            "ZEPHYR            | 1140.00       | true",
            "FUND              | 1000 1140.00  | true",
            "SOMEBODY          | 1000 1140.00  | false"})
    void wireThatMayBeOfARowWithoutAnIdWaitsForIt(String payer, String text, boolean waits)
            throws IOException {
        sample.write("subscriptions/more.csv", BOOK
                + ",\"Zephyr Fund, L.P.\",1000,500,1.14,1140.00,0352,CPST-777,1\n");
        sample.write("escrow/more.csv", "account_number,bank_reference,booked_at,value_date,direction,amount,"
                + "currency,status,originator_name,remittance\n8025720131,N777,2007-01-19T10:00,2007-01-19,"
                + "CREDIT,1140.00,USD,BOOKED," + payer + "," + text + "\n");

        assertThat(sample.closing().breaks()).filteredOn(one -> one.key().text(Key.Part.WIRE).equals("N777")
                && one.code() == BreakCode.C08).singleElement().satisfies(one -> assertThat(one.nextAction()
                        .startsWith("Have the row that cannot be read mended")).isEqualTo(waits));
    }
}
