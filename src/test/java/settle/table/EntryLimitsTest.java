package settle.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.SampleEntry;
import settle.statement.BankEntry;

/** What a bank's file states is never longer than what is kept of it. */
class EntryLimitsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            100,  2000, ''
            101,  2000, 'bank_reference: expected at most 100 characters, found 101'
            100,  2001, 'remittance: expected at most 2000 characters, found 2001'
            """)
    void whatIsLongerIsTold(int reference, int remittance, String fault) {
        BankEntry entry = SampleEntry.credit("R".repeat(reference), "5.00").saying("x".repeat(remittance))
                .build();
        assertThat(EntryColumns.excess(entry).orElse("")).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "101, 0"})
    void whatAPayerMayWriteIsNoNameWhereItIsTooLong(int length, int kept) {
        BankEntry entry = SampleEntry.credit("R", "5.00").build().withCustomerReference("C".repeat(length));
        assertThat(entry.customerReference()).hasSize(kept);
        assertThat(new BankEntry.Remitter("P", "A".repeat(length), "").account()).hasSize(kept);
    }
}
