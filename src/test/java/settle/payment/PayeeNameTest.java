package settle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.debit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeNameTest {

    private static final String ACCOUNT = "Lowenstein Sandler Attorney Trust Special A/C IV";

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CAPSTONE TURBINE CORP | CLOSING PROCEEDS | CAPSTONE TURBINE CORP
            CAPSTONE TURBINE CORP | BNF A.G. EDWARDS & SONS INC | CAPSTONE TURBINE CORP
            Lowenstein Sandler Attorney Trust S | OBI=PLACEMENT FEE BNF A.G. EDWARDS & SONS INC | A.G. EDWARDS & SONS INC
            LOWENSTEIN SANDLER ATTORNEY TRUST SPECIAL A/C IV | BENEFICIARY: CAPSTONE TURBINE CORP | CAPSTONE TURBINE CORP
            '' | CREDITOR NAME=CAPSTONE TURBINE CORP OBI=PROCEEDS | CAPSTONE TURBINE CORP
            '' | BNF=/0061313020 FALLOW RIDGE TRUST REF: CPST-106 | FALLOW RIDGE TRUST
            '' | BNF FALLOW RIDGE TRUST; EXCESS OF CPST-106 | FALLOW RIDGE TRUST
            '' | BNF BANK: FERRIS BANK BNF: FALLOW RIDGE TRUST | FALLOW RIDGE TRUST
            '' | BNF: ; BENEFICIARY: FALLOW RIDGE TRUST | FALLOW RIDGE TRUST
            '' | bnf fallow ridge trust | fallow ridge trust
            '' | BNF FALLOW RIDGE TRUST BENEFICIARY QUARRY BEND FUND | ''
            '' | RETURN OF FUNDS BENEFICIARY INSTRUCTION | ''
            '' | PAYMENT | ''
            Lowenstein Sandler Attorney Trust S | ADVANCE ON PROCEEDS PER ISSUER REQUEST | ''
            '' | SUBNF CAPSTONE TURBINE CORP | ''
            """)
    void thePayeeIsTheCounterpartyElseWhoeverTheTextNamesAsBeneficiary(String counterparty, String text,
            String payee) {
        assertThat(PayeeName.of(debit("P1", "1.00").from(counterparty).saying(text).build(), ACCOUNT))
                .isEqualTo(payee);
    }
}
