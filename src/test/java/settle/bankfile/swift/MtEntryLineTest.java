package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.statement.BankEntry.Type;

/** The parts of :61:. */
class MtEntryLineTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static MtReading<MtEntryLine> read(String text) {
        return MtEntryLine.of(new MtToken.Field(MtTag.ENTRY, "61", 1, List.of(text.split("~", -1))), USD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            0701190119C1140,00NTRFNONREF//FW01 | 2007-01-19 | 2007-01-19 | C | 1140.00 | NTRF | '' | FW01
            070119C1140,NTRFREF1 | 2007-01-19 | 2007-01-19 | C | 1140.00 | NTRF | REF1 | ''
            070119C,50NTRFREF1 | 2007-01-19 | 2007-01-19 | C | 0.50 | NTRF | REF1 | ''
            0701190122D25,5NCHG | 2007-01-19 | 2007-01-22 | D | 25.50 | NCHG | '' | ''
            0701190119RC204,88NRTINONREF | 2007-01-19 | 2007-01-19 | RC | 204.88 | NRTI | '' | ''
            0701190119RD204,88NTRFNONREF//A | 2007-01-19 | 2007-01-19 | RD | 204.88 | NTRF | '' | A
            0701190119EC204,88NTRFNONREF//A | 2007-01-19 | 2007-01-19 | EC | 204.88 | NTRF | '' | A
            0701190119ED204,88NTRFNONREF//A | 2007-01-19 | 2007-01-19 | ED | 204.88 | NTRF | '' | A
            0701190119CD1,00NTRFX | 2007-01-19 | 2007-01-19 | C | 1.00 | NTRF | X | ''
            0701190119RCD1,00NTRFX | 2007-01-19 | 2007-01-19 | RC | 1.00 | NTRF | X | ''
            0310201020D1,00FTRFREF 256//83 | 2003-10-20 | 2003-10-20 | D | 1.00 | FTRF | REF 256 | 83
            070119C00000000001,00S103A/B//C/D | 2007-01-19 | 2007-01-19 | C | 1.00 | S103 | A/B | C/D
            070119C1,1000NTRFX//NONREF | 2007-01-19 | 2007-01-19 | C | 1.10 | NTRF | X | ''
            100722D1,11NGT TMG TANGO | 2010-07-22 | 2010-07-22 | D | 1.11 | NGT | TMG TANGO | ''
            130101D000000000025,00N102EREF | 2013-01-01 | 2013-01-01 | D | 25.00 | N102 | '' | ''
            070119D620,3NSTON | 2007-01-19 | 2007-01-19 | D | 620.30 | NSTO | '' | ''
            0701190119D12,35 NRTIKREF+//20070 | 2007-01-19 | 2007-01-19 | D | 12.35 | NRTI | '' | 20070
            070119C1,00NTRF//ONLY | 2007-01-19 | 2007-01-19 | C | 1.00 | NTRF | '' | ONLY
            991231C1,00NTRFX | 1999-12-31 | 1999-12-31 | C | 1.00 | NTRF | X | ''
            1811261126CR~30,00N062NONREF | 2018-11-26 | 2018-11-26 | C | 30.00 | N062 | '' | ''
            """)
    void itsPartsAreTold(String text, String valueDate, String bookedOn, String mark, String amount,
            String code, String customer, String bank) {
        MtEntryLine line = read(text).value().orElseThrow();
        assertThat(line.valueDate()).hasToString(valueDate);
        assertThat(line.day()).hasToString(bookedOn);
        assertThat(line.mark()).hasToString(mark);
        assertThat(line.amount()).hasToString(amount);
        assertThat(line.code()).isEqualTo(code);
        assertThat(line.customerReference()).isEqualTo(customer);
        assertThat(line.bankReference()).isEqualTo(bank);
    }

    @ParameterizedTest
    @CsvSource({
            "0612290102, 2006-12-29, 2007-01-02", "0701021229, 2007-01-02, 2006-12-29",
            "0712311231, 2007-12-31, 2007-12-31", "0701010101, 2007-01-01, 2007-01-01",
            "0803010229, 2008-03-01, 2008-02-29", "0706300702, 2007-06-30, 2007-07-02",
            "0701190119, 2007-01-19, 2007-01-19"
    })
    void theEntryDateIsTheOneNearestToTheValueDate(String dates, String valueDate, String bookedOn) {
        MtEntryLine line = read(dates + "C1,00NTRFX").value().orElseThrow();
        assertThat(line.valueDate()).hasToString(valueDate);
        assertThat(line.day()).hasToString(bookedOn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            070119C1140.00NTRFX       | amount
            070119C1140NTRFX          | amount
            070119C1,005NTRFX         | amount
            070119C1,0,0NTRFX         | amount
            070119C,NTRFX             | amount
            070119C12345678901234,00NTRFX | amount
            070230C1,00NTRFX          | value date
            0701190230C1,00NTRFX      | entry date
            0701191319C1,00NTRFX      | entry date
            070119C1,00ATRFX          | type
            070119C1,00               | type
            070119C1,00ntrf           | type
            070119X1,00NTRFX          | ''
            7-1-19 C 1,00             | ''
            """)
    void whatItMayNotBeIsToldByItsPart(String text, String part) {
        MtReading<MtEntryLine> reading = read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.fault()).isEqualTo(part);
        assertThat(reading.reason()).startsWith("expected ").contains(", found ");
    }

    @Test
    void aReferenceIsNotEndless() {
        assertThat(read("070119C1,00NTRF" + "X".repeat(101)).fault()).isEqualTo("reference");
        assertThat(read("070119C1,00NTRFA//" + "X".repeat(101)).fault()).isEqualTo("reference");
        assertThat(read("070119C1,00NTRFA//" + "X".repeat(100)).value()).isPresent();
    }

    @Test
    void supplementaryDetailsStandOnTheLineBelow() {
        assertThat(read("070119C1,00NTRFX~/OCMT/USD1,00/").value().orElseThrow().supplement())
                .isEqualTo("/OCMT/USD1,00/");
    }

    @ParameterizedTest
    @CsvSource({
            "NTRF, C, WIRE_IN", "NTRF, D, WIRE_OUT", "FTRF, C, WIRE_IN", "S103, C, WIRE_IN",
            "S202, D, WIRE_OUT",
            "S910, C, WIRE_IN", "NSTO, C, WIRE_IN", "NCHG, D, FEE", "NCOM, D, FEE", "FCHG, C, FEE",
            "S190, D, FEE", "NINT, C, INTEREST", "NRTI, C, RETURN", "NRTI, D, RETURN",
            "NMSC, C, OTHER", "N103, C, OTHER",
            "STRF, C, OTHER", "S950, C, OTHER", "NGT, D, OTHER", "NTRF, RC, RETURN", "NCHG, RD, FEE",
            "NTRF, EC, WIRE_IN",
            "S, C, OTHER"
    })
    void theTypeFollowsFromCodeAndMark(String code, MtEntryLine.Mark mark, Type type) {
        assertThat(MtEntryTypes.of(code, mark)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"'1234,56', 1234.56", "'1234,', 1234.00", "',50', 0.50", "'0,', 0.00",
            "'000000000012,30', 12.30", "'1,5000', 1.50", "'9999999999999,99', 9999999999999.99"})
    void anAmountHasOneComma(String text, String amount) {
        assertThat(MtValues.amount(text, USD).orElseThrow()).hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1", "1.00", "1,001", "-1,00", "1,0,0", "10000000000000,00",
            " 1,00", "١,00"})
    void anythingElseIsNoAmount(String text) {
        assertThat(MtValues.amount(text, USD)).isEmpty();
    }
}
