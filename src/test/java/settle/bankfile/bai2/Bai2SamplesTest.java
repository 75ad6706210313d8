package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Type;
import settle.statement.Statement;
import settle.statement.StatementEvent.Malformed;

/** Other people's files: what each holds, and, apart from that, which of its controls refuse it. */
class Bai2SamplesTest {

    private static final String CITI = "moj-citi.bai2";
    private static final String NO_RECORD = "moov-parse-error.bai2";
    private static final String PADDED = "moov-sample1.bai2";
    private static final String SEVERAL_PER_LINE = "moov-sample3-several-records-per-line.bai2";
    private static final String CUT_DOWN = "moov-sample4-continuations.bai2";
    private static final String WIRE = "venturehacks-eod.bai2";
    private static final String WRONG_TOTAL = "venturehacks-invalid-checksum.bai2";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            moj-citi.bai2                              | 1  | GBP | 1  | 1  | 0
            moov-parse-error.bai2                      | 0  | ''  | 0  | 0  | 0
            moov-sample1.bai2                          | 2  | CAD | 17 | 5  | 12
            moov-sample3-several-records-per-line.bai2 | 15 | USD | 26 | 13 | 13
            moov-sample4-continuations.bai2            | 5  | USD | 17 | 9  | 8
            venturehacks-eod.bai2                      | 1  | USD | 1  | 1  | 0
            venturehacks-invalid-checksum.bai2         | 1  | USD | 1  | 1  | 0
            """)
    void everySampleIsReadInFull(String file, int statements, String currency, int entries, int credits,
            int debits) {
        Bai2Reading reading = Bai2Reading.of(Bai2Reading.sample(file));
        assertThat(reading.statements()).hasSize(statements);
        assertThat(reading.statements()).allMatch(statement -> statement.currency().equals(currency));
        assertThat(reading.entries()).hasSize(entries);
        assertThat(reading.entries().stream().filter(BankEntry::isCredit)).hasSize(credits);
        assertThat(reading.entries().stream().filter(entry -> !entry.isCredit())).hasSize(debits);
        assertThat(reading.statements().stream().mapToLong(Statement::entries).sum()).isEqualTo(entries);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            moj-citi.bai2                              | F03:12 03 closing ledger 015
            moov-parse-error.bai2                      | \
              F07:1 expected record 01, 02, 03, 16, 49, 88, 98 or 99, found 00
            moov-sample1.bai2                          | ''
            moov-sample3-several-records-per-line.bai2 | ''
            moov-sample4-continuations.bai2            | \
              F01:22 49 account control total; F02:22 49 number of records; \
              F01:110 49 account control total; F02:110 49 number of records; F03:110 03 closing ledger 015; \
              F01:115 98 group control total; F02:115 98 number of accounts; F02:115 98 number of records; \
              F02:116 99 number of records
            venturehacks-eod.bai2                      | ''
            venturehacks-invalid-checksum.bai2         | F01:15 49 account control total
            """)
    void everySampleIsAcceptedOrRefusedForWhatItIs(String file, String refusals) {
        List<String> expected =
                Arrays.stream(refusals.split(" *; *")).filter(text -> !text.isEmpty()).toList();
        assertThat(Bai2Reading.of(Bai2Reading.sample(file)).refusals()).isEqualTo(expected);
    }

    @Test
    void aWireWithALabelOnEveryLineIsReadWithItsPayer() {
        BankEntry wire = Bai2Reading.of(Bai2Reading.sample(WIRE)).entry();
        assertThat(wire.account()).isEqualTo("3333333333");
        assertThat(wire.amount()).hasToString("83259.82");
        assertThat(wire.type()).isEqualTo(Type.WIRE_IN);
        assertThat(wire.typeCode()).isEqualTo("BAI 195");
        assertThat(wire.imad()).isEqualTo("20100831L1B77D1CDSDSDJSIO15608310954FT01");
        assertThat(wire.remitter()).isEqualTo(
                new BankEntry.Remitter("OPTIONS LINK WIRE CLEARING", "", "ETRADE BANK"));
        assertThat(wire.remittance()).isEqualTo("INVOICE 123456");
        assertThat(wire.bookedAt()).hasValueSatisfying(at -> assertThat(at).hasToString("2010-08-31"));
        assertThat(wire.source()).hasToString("bank.bai2:4");
        assertThat(Bai2Reading.of(Bai2Reading.sample(WRONG_TOTAL)).entry()).isEqualTo(wire);
    }

    @Test
    void citisLabelsAndTheValueDateAreRead() {
        Bai2Reading reading = Bai2Reading.of(Bai2Reading.sample(CITI));
        BankEntry entry = reading.entry();
        assertThat(entry.amount()).hasToString("0.01");
        assertThat(entry.reference()).isEqualTo("1234567890");
        assertThat(entry.valueDate()).isEqualTo(LocalDate.of(2015, 7, 15));
        assertThat(entry.remitter())
                .isEqualTo(new BankEntry.Remitter("DOE JO", "11111111", "BARCLAYS BANK PLC"));
        assertThat(entry.remittance()).isEqualTo("RP1231231231231200 A1234BC 22/03/66 RP12312312312312");
        assertThat(entry.bookedAt().orElseThrow().time()).isEmpty();
        assertThat(reading.statements().get(0).controls()).containsExactly(
                "49 account control total 20001 = 20001", "49 number of records 10 = 10",
                "opening 100.00 + 0.01 ≠ closing 100.00", "02 as-of-date modifier 2: final previous-day");
    }

    @Test
    void summariesThatGoOnInAnotherRecordAreCounted() {
        Bai2Reading reading = Bai2Reading.of(Bai2Reading.sample(PADDED));
        assertThat(reading.statements().get(0).controls())
                .contains("49 account control total 834000 = 834000", "49 number of records 14 = 14");
        BankEntry first = reading.entries().get(0);
        assertThat(first.remittance()).isEqualTo("RETURNED CHEQUE");
        assertThat(first.valueDate()).isEqualTo(LocalDate.of(2006, 3, 16));
        assertThat(first.bookedAt().orElseThrow()).hasToString("2006-03-17");
    }

    @Test
    void recordsThatShareALineAreToldApart() {
        Bai2Reading reading = Bai2Reading.of(Bai2Reading.sample(SEVERAL_PER_LINE));
        assertThat(reading.entries().get(0).remittance()).isEqualTo("TRANSFER PAYPAL PPD");
        assertThat(reading.entries().get(1).remittance()).isEqualTo("TRANSFER MSPBNA BANK PPD");
        assertThat(reading.entries().get(1).source()).hasToString("bank.bai2:3");
        Statement overdrawn = reading.statements().get(3);
        assertThat(overdrawn.opening().orElseThrow()).isEqualByComparingTo("-557.03");
        assertThat(overdrawn.closing().orElseThrow()).isEqualByComparingTo("-864.06");
        assertThat(reading.statements().get(7).controls())
                .contains("opening 6252.66 - 149.51 = closing 6103.15");
        assertThat(reading.entries().get(8).remittance())
                .as("text broken by a line end without an 88")
                .startsWith("111111 ACH_SETL 1111111111 111111111111111");
    }

    @Test
    void labelsOfContinuationsAreRead() {
        List<BankEntry> entries = Bai2Reading.of(Bai2Reading.sample(CUT_DOWN)).entries();
        BankEntry wire = entries.stream().filter(entry -> entry.reference().equals("GI2228400005800"))
                .findFirst().orElseThrow();
        assertThat(wire.remitter()).isEqualTo(
                new BankEntry.Remitter("SAMPLE INC", "02122056789012205", "000000010"));
        assertThat(wire.remittance()).isEqualTo("\"Test Remittance\", Client Ref ID: RTR60880840833, "
                + "GS ID: GI2228400005800, Clearing Ref: 001 REMI: Test Remittance RTR60880840833");
        BankEntry returned = entries.get(3);
        assertThat(returned.type()).isEqualTo(Type.RETURN);
        assertThat(returned.direction()).isEqualTo(Direction.DEBIT);
        assertThat(entries.get(16).imad()).isEqualTo("20230821MMQFMPU7004100");
    }

    @Test
    void aFileThatIsNoBai2IsRefusedWithItsText() {
        Malformed malformed = Bai2Reading.of(Bai2Reading.sample(NO_RECORD)).only(Malformed.class).get(0);
        assertThat(malformed.text()).isEqualTo("00,0004,1/2/345,06/0321,0829,001,80,1,2/");
        assertThat(malformed.source().line()).isEqualTo(1);
    }
}
