package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offering.BankDialect;

/** Where a party's name begins and ends. */
class PartyTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"COBALT/NORTHGATE MASTER FUND LTD", "A/B CORP", "SMITH/JONES CO",
            "ACME/GROWTH IN",
            "COBALT LP/NORTHGATE MASTER FUND", "ACME FUND LP/NORTHGATE CO", "ACME C/O NORTHGATE LLC",
            "ONE/TWO/THREE LLC", "ACME FUND LP SERIES B RENO NV 89501", "ACME LP II RENO NV 89501",
            "ACME GROWTH FUND NEW YORK NY 10019", "1 OAK FUND LP",
            "ACME FUND LP FOR HOLLIS TRENTON NJ 08601"})
    void nothingIsCutOutOfAName(String name) {
        assertThat(PartyText.of(name, false)).isEqualTo(new PartyText(name, ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1/ACME GROWTH FUND LP                              | ACME GROWTH FUND LP | ''
            1/ACME GROWTH FUND LP 2/1 MAIN ST 3/US/NEW YORK    | ACME GROWTH FUND LP | ''
            1/ACME GROWTH 1/FUND LP 3/KY/GEORGE TOWN           | ACME GROWTH FUND LP | ''
            1/ACME GROWTH FUND LP3/US/NEW YORK                 | ACME GROWTH FUND LP | ''
            /004925580 1/ACME GROWTH FUND LP 2/MAIN ST         | ACME GROWTH FUND LP | 004925580
            NIDN/US/123456 1/ACME GROWTH FUND LP               | ACME GROWTH FUND LP | ''
            /004925580 ACME GROWTH FUND LP                     | ACME GROWTH FUND LP | 004925580
            /D/004925580 ACME GROWTH FUND LP                   | ACME GROWTH FUND LP | 004925580
            //US33ACME77 ACME GROWTH FUND LP                   | ACME GROWTH FUND LP | US33ACME77
            /ACME GROWTH FUND LP                               | ACME GROWTH FUND LP | ''
            """)
    void accountsAndNumbersOfLinesStandBeforeANameOnly(String text, String name, String account) {
        assertThat(PartyText.of(text, false)).isEqualTo(new PartyText(name, account));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ACME GROWTH FUND LP NEW YORK NY 10019-6012         | ACME GROWTH FUND LP
            ACME GROWTH FUND LP NEW YORK NY 10019- US          | ACME GROWTH FUND LP
            ACME GROWTH FUND, L.P. NEW YORK, NY 10019 US       | ACME GROWTH FUND, L.P
            ACME GROWTH FUND L P GREENWICH CT 06830 US         | ACME GROWTH FUND L P
            BOREALIS PARTNERS LLC SALT LAKE CITY UT 84101      | BOREALIS PARTNERS LLC
            GRANTHAM PEAK TRUST COMPANY LATHROP, CA, 95330 US  | GRANTHAM PEAK TRUST COMPANY
            FERNCLIFF INVESTORS, INC. 1 MAIN ST RENO NV 89501  | FERNCLIFF INVESTORS, INC
            ACME GROWTH FUND LP/NEW YORK NY                    | ACME GROWTH FUND LP
            ACME GROWTH FUND LP/1 MAIN STREET/NEW YORK NY      | ACME GROWTH FUND LP
            ACME GROWTH FUND/1 MAIN STREET/NEW YORK NY 10019   | ACME GROWTH FUND
            Acme Growth Fund LP New York NY 10019              | Acme Growth Fund LP
            """)
    void anAddressBehindACompleteNameIsNotOfIt(String text, String name) {
        assertThat(PartyText.of(text, false).name().replaceFirst("\\.$", "")).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            B/O: ACME LP ORG=/325177590254 GREENWICH CT 06830 US OBI=X   | ACME LP
            ORG=177590254 LATHROP, CA, 95330 US B/O: ACME LP OBI=X       | ACME LP
            ORG=100 WEST STREET NEW YORK NY 10019 DBNM: ACME LP OBI=X    | ACME LP
            ORIGINATOR: 85 BROAD STREET B/O: ACME LP OBI=X               | ACME LP
            ORG=NEW YORK NY 10019-6012 ORDERING CUSTOMER: ACME LP OBI=X  | ACME LP
            ORG=GREENWICH CT 06830 US OBI=X                              | GREENWICH CT 06830 US
            """)
    void anAddressAloneNeverWinsOverAName(String text, String name) {
        assertThat(PaymentText.of(text, BankDialect.STANDARD).originatorName()).isEqualTo(name);
    }

    @Test
    void endlessNamesAreReadInTime() {
        String name = "ACME LP ".repeat(40_000) + "NEW YORK NY 10019";
        assertThat(PartyText.of(name, false).name()).isEqualTo(name);
    }
}
