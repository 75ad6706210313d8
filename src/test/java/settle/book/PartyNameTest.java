package settle.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alder Capital Fund, L.P.    | ALDER CAPITAL FUND LP
            Alder Capital Fund, L.P.    | Alder Capital Fund L P
            Alder Capital Fund, L.P.    | alder capital fund
            Alder Capital Fund L.L.C.   | ALDER CAPITAL FUND LLC
            Alder Capital Fund L.L.C.   | Alder Capital Fund L L C
            Alder Capital Fund LLP      | Alder Capital Fund, L.L.P.
            Alder Capital Fund LLLP     | Alder Capital Fund L.L.L.P.
            Alder Capital Inc           | ALDER CAPITAL, INC.
            Alder Capital Incorporated  | ALDER CAPITAL I N C
            Alder Capital Ltd.          | Alder Capital Limited
            Alder Capital Corp          | ALDER CAPITAL CORPORATION
            Alder Capital & Co.         | Alder Capital Company
            Alder Capital P.L.C.        | Alder Capital plc
            Alder Capital, C.O.         | Alder Capital
            The Alder Fund              | Alder Fund
            Alder Fund, The             | ALDER FUND
            Alder Limited Partnership   | Alder LP
            Alder Limited Liability Company | Alder LLC
            Alder Limited Liability Partnership | Alder LLP
            Alder-Capital/Fund          | ALDERCAPITAL FUND
            A.G. Edwards & Sons, Inc.   | AG EDWARDS AND SONS
            Alder's Fund                | ALDERS FUND
            Alder’s Fund                | Alder's Fund
            3M Fund II                  | 3M FUND II LP
            A.G. Edwards & Sons         | A G Edwards and Sons
            Hohenberg & Müller Fonds    | HOHENBERG AND MULLER FONDS
            Société Générale Fund       | SOCIETE GENERALE FUND
            Société                     | Socie\u0301te\u0301
            Weiß Capital                | WEISS CAPITAL
            Ørsted Æther Fund           | ORSTED AETHER FUND
            Łódź Fund                   | LODZ FUND
            Øæ                          | OAE
            Alder & Co., Inc.           | ALDER AND CO
            Alder Fund I, L.P.          | ALDER FUND I L P
            """)
    void namesAreEqualWithoutCasePunctuationAndLegalForms(String one, String other) {
        assertThat(PartyName.of(one).isNameOf(PartyName.of(other))).isTrue();
        assertThat(PartyName.of(other).isNameOf(PartyName.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alder Fund I            | Alder Fund II
            Alder Fund II, L.P.     | Alder Fund III, L.P.
            Alder Fund 1            | Alder Fund 11
            A.G. Edwards & Sons     | Edwards & Sons
            Alder Fund              | Alder Fund Offshore
            Alder Fund LP           | Alder Funds LP
            Alder Fund              | Elder Fund
            Alder Lp2 Fund          | Alder 2 Fund
            Alderco                 | Alder
            Theodore Fund           | odore Fund
            Incline Partners        | line Partners
            Alder Partners          | Alder LP
            A.G. Edwards & Sons     | AG Edwards Sons
            Smith Co Partners       | Smith Partners
            Alder Inc Fund          | Alder Fund
            Alder LP Fund           | Alder Fund
            Incubator Limited Growth Fund | Incubator Growth Fund
            Over The Hill Fund      | Over Hill Fund
            Müller Fund             | Mueller Fund
            """)
    void likeNamesOfDifferentPartiesAreNotEqual(String one, String other) {
        assertThat(PartyName.of(one).isNameOf(PartyName.of(other))).isFalse();
        assertThat(PartyName.of(other).isNameOf(PartyName.of(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alder Capital Master Opportunities Fund, L.P.   | ALDER CAPITAL MASTER OPPORTUNITIES
            Alder Capital Master Opportunities Fund, L.P.   | ALDER CAPITAL MASTER OPPORTUNITIES F
            Alder Capital Master Opportunities, L.P.        | ALDER CAPITAL MASTER OPPORTUNITIES L
            Alder Capital Master Opportunities, L.L.C.      | ALDER CAPITAL MASTER OPPORTUNITIESLL
            Alder Capital Master Opportuniti Limited        | Alder Capital Master Opportuniti Lim
            """)
    void aNameThatABankMayHaveCutIsTheBeginningOfALongerOne(String party, String cut) {
        assertThat(cut.length()).isBetween(33, 36);
        assertThat(PartyName.of(cut).isNameOf(PartyName.of(party))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            32 | false
            33 | true
            34 | true
            35 | true
            36 | true
            """)
    void onlyANameOfThirtyThreeCharactersOrMoreCountsAsCut(int length, boolean cut) {
        String party = "Alderwood Capital Management Opportunities Master Fund";
        assertThat(PartyName.of(party.substring(0, length).replace(' ', 'x')).perhapsCut()).isEqualTo(cut);
        String text = party.replace(" ", "").substring(0, length);
        assertThat(PartyName.of(text).isNameOf(PartyName.of(party))).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '  ALDERWOOD CAPITAL MANAGEMENT OPP  ', false
            '  ALDERWOOD CAPITAL MANAGEMENT OPPO  ', true
            """)
    void blanksAroundANameDoNotMakeItLonger(String text, boolean cut) {
        assertThat(text.strip().length()).isEqualTo(cut ? 33 : 32);
        assertThat(PartyName.of(text).perhapsCut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alder Capital Master Opportunities Fund I, L.P. | ALDER CAPITAL MASTER OPPORTUNITIES FUND II
            Alder Capital Master Opportunities Fund, L.P.   | THE ALDER CAPITAL MASTER OPPORTUNIT
            Alder Capital Master Opportunities Fund, L.P.   | ALDER CAPITAL MASTER OPPORTUNITY FU
            """)
    void aLongNameThatIsNoBeginningIsAnotherName(String party, String cut) {
        assertThat(PartyName.of(cut).isNameOf(PartyName.of(party))).isFalse();
    }

    @Test
    void theBookGivesNamesInFullSoOnlyTheBanksNameMayBeCut() {
        PartyName full = PartyName.of("Alder Capital Master Opportunities Fund, L.P.");
        PartyName cut = PartyName.of("ALDER CAPITAL MASTER OPPORTUNITIES");
        assertThat(cut.isNameOf(full)).isTrue();
        assertThat(full.isNameOf(cut)).isFalse();
    }

    /** Of each of these pairs the bank gave both names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alder Fund, L.P.                    | ALDER FUND                                  | true
            ALDER CAPITAL MASTER OPPORTUNITIES  | ALDER CAPITAL MASTER OPPORTUNITIES FUND LP  | true
            ALDER CAPITAL MASTER OPPORTUNITIES  | ALDER CAPITAL MASTER OPPORTUNITIES FU       | true
            THE ALDER CAPITAL MASTER OPPORTUN   | ALDER CAPITAL MASTER OPPORTUNITIES FU       | true
            THE                                 | THE FUND                                    | false
            ALDER CAPITAL MASTER                | ALDER CAPITAL MASTER OPPORTUNITIES          | false
            ALDER CAPITAL MASTER OPPORTUNITIES  | ALDER CAPITAL MASTER OPPORTUNITY FUND       | false
            ALDER CAPITAL MASTER OPPORTUNITIES  | ''                                          | false
            ''                                  | ''                                          | false
            """)
    void twoNamesOfABankAreOnePayersWhicheverOfThemItCut(String one, String other, boolean same) {
        assertThat(PartyName.of(one).samePayerAs(PartyName.of(other))).isEqualTo(same);
        assertThat(PartyName.of(other).samePayerAs(PartyName.of(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "-", "'", "& / ,"})
    void aBlankNameIsNobodys(String text) {
        assertThat(PartyName.of(text).isBlank()).isTrue();
        assertThat(PartyName.of(text).isNameOf(PartyName.of(text))).isFalse();
        assertThat(PartyName.of(text).isNameOf(PartyName.of("Alder Fund"))).isFalse();
        assertThat(PartyName.of("Alder Fund").isNameOf(PartyName.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Company", "LLC", "Co.", "L.P.", "The Limited"})
    void aNameOfLegalFormsAloneIsComparedAsItStands(String text) {
        assertThat(PartyName.of(text).isBlank()).isFalse();
        assertThat(PartyName.of(text).isNameOf(PartyName.of(text.toUpperCase(Locale.ROOT)))).isTrue();
        assertThat(PartyName.of(text).isNameOf(PartyName.of("Inc"))).isFalse();
    }
}
