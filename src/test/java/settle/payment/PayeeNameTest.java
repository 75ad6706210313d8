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
            '' | /BNF/CAPSTONE TURBINE CORPORATION | CAPSTONE TURBINE CORPORATION
            '' | BNF/CAPSTONE TURBINE CORPORATION | CAPSTONE TURBINE CORPORATION
            '' | BNF=/CAPSTONE TURBINE CORPORATION | CAPSTONE TURBINE CORPORATION
            '' | /BENEFICIARY/A.G. EDWARDS & SONS INC/BBK/FERRIS BANK | A.G. EDWARDS & SONS INC
            '' | /BNF/21ST CENTURY FUND LP | 21ST CENTURY FUND LP
            '' | /BNF//0061313020 FALLOW RIDGE TRUST | FALLOW RIDGE TRUST
            '' | /BNF/0061313020 FALLOW RIDGE TRUST | FALLOW RIDGE TRUST
            '' | BENEFICIARY:CAPSTONE TURBINE CORPORATION BENE BANK:FERRIS BANK | CAPSTONE TURBINE CORPORATION
            '' | BNF: FALLOW RIDGE TRUST BNF BANK FERRIS BANK | FALLOW RIDGE TRUST
            '' | BNF: FALLOW RIDGE TRUST, BENEFICIARY ID: 0061313020 | FALLOW RIDGE TRUST
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
