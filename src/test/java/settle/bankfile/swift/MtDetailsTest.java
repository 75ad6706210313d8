package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.bankfile.text.PaymentText;
import settle.offering.BankDialect;
import settle.offering.BankDialect.BaiTotals;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.Quoted;

/** The text of :86:, structured and free. */
class MtDetailsTest {

    private static PaymentText read(String text, boolean credit) {
        return MtDetails.of(List.of(text.split("~", -1)), credit ? Direction.CREDIT : Direction.DEBIT,
                BankDialect.STANDARD);
    }

    /** Each case: the lines of :86:, then name | account | bank | remittance. */
    private static final String CREDITS = """
            166?00CREDIT?100399?20CPST-017?30PNCCUS33?31DE1450880?32ACME FUND LP?34339
            = ACME FUND LP | DE1450880 | PNCCUS33 | CPST-017

            166?00CREDIT?100399?20EREF+EndToEndId TFNR 22 004?21 00001?22
            SVWZ+Verw CTSc-01 BC-PPP TF?23Nr 22 004?32KARL?33        KAUFMANN
            = KARL KAUFMANN | | | Verw CTSc-01 BC-PPP TFNr 22 004 EREF+EndToEndId TFNR 22 004 00001

            166?20SVWZ+CPST-017?21ABWA+ACME FUND LP?22EREF+NOTPROVIDED?31123
            = | 123 | | CPST-017 ABWA+ACME FUND LP

            166?20CPST-0?2117?32ACME?33FUND
            = ACME FUND | | | CPST-0 17

            166?20INVOICE FOR SUBSCRIPTION CP?21ST-017?32THE ACME GROWTH AND INCOME ?33FUND LP
            = THE ACME GROWTH AND INCOME FUND LP | | | INVOICE FOR SUBSCRIPTION CPST-017

            166?20CPST-0017?32ACME GROWTH AND INCOME FUND OF THE NORTHERN STA
            TES
            = ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES | | | CPST-0017

            166?20CPST-017 SHARES AND WARRANTS OF CAPSTONE TURBINE CORPORATI
            ON
            = | | | CPST-017 SHARES AND WARRANTS OF CAPSTONE TURBINE CORPORATI ON

            020<00WIRE<20CPST-017<32ACME
            = ACME | | | CPST-017

            000>100987654321
            >20ALGEMENE TUSSENREKENING KOS>21TEN VAN 01-10-2010 TOT EN M
            >22ET 31-12-2010>310390123456
            = | 0390123456 | | ALGEMENE TUSSENREKENING KOSTEN VAN 01-10-2010 TOT EN MET 31-12-2010

            ?20CPST-017?32ACME
            = ACME | | | CPST-017

            166?00ONLY A BOOKING TEXT?100399
            = | | | ONLY A BOOKING TEXT

            166?20A?60B?61C?38DE99?70FOR MARTA
            = | DE99 | | A B C FOR MARTA

            166?20IS IT YOURS?99CPST-017
            = | | | IS IT YOURS?99CPST-017

            166?20IMAD:20070119B1QGC08C001234 OBI=CPST-017?32ACME
            = ACME | | | IMAD:20070119B1QGC08C001234 OBI=CPST-017

            /ORDP//NAME/ACME FUND LP/IBAN/US99/BIC/PNCCUS33/REMI/CPST-017/EREF/E2E-1
            = ACME FUND LP | US99 | PNCCUS33 | CPST-017 /EREF/E2E-1

            /ORDP/ACME FUND LP/REMI/CPST-017
            = ACME FUND LP | | | CPST-017

            /TRTP/SEPA/IBAN/NL12/BIC/RABONL2U/NAME/ACME/REMI/CPST-017/EREF/NOTPROVIDED
            = ACME | NL12 | RABONL2U | CPST-017

            /BENM//NAME/LOWENSTEIN/ORDP//NAME/ACME/REMI/CPST-017
            = ACME | | | CPST-017

            /CNTP/NL32INGB0000012345/INGBNL2A/ACME FUND LP///REMI/USTD//CPST-017///
            = ACME FUND LP | NL32INGB0000012345 | INGBNL2A | CPST-017

            /EREF/CPST-017/ORDP/ACME FUND LP/REMI/UNITS
            = ACME FUND LP | | | UNITS /EREF/CPST-017

            /EREF/X/ORDP/SHADY LTD/ORDP/ACME FUND LP/REMI/CPST-017
            = ACME FUND LP | | | CPST-017 /EREF/X

            /EREF/X/NAME/SHADY LTD/ORDP//NAME/ACME FUND LP/REMI/CPST-017
            = ACME FUND LP | | | CPST-017 /EREF/X

            /ORDP/ACME FUND LP/EREF/X/ORDP/SHADY LTD/REMI/CPST-017
            = ACME FUND LP | | | CPST-017 /EREF/X

            /EREF/X/ORDP/ACME FUND LP
            = | | | /EREF/X

            /EREF/CPST-017/ORDP//NAME/ACME FUND LP
            = | | | /EREF/CPST-017

            /PREF/X/NAME/ACME FUND LP/IBAN/US99
            = | | | /PREF/X

            /EREF/X/ORDP/ACME FUND LP/BENM/TRUST SPECIAL A/C IV
            = ACME FUND LP | | | /EREF/X

            /EREF/X/ORDP/ACME GROWTH AND INCOME FUND LP
            = ACME GROWTH AND INCOME FUND LP | | | /EREF/X

            EREF+E2E-1 ABWA+ACME IBAN+DE99 BIC+PNCCUS33 SVWZ+CPST-017
            = ACME | DE99 | PNCCUS33 | CPST-017 EREF+E2E-1 ABWA+ACME

            EREF+E2E-1 SVWZ+CPST-017 ABWA+ACME IBAN+DE99 BIC+PNCCUS33
            = | | | CPST-017 EREF+E2E-1 ABWA+ACME

            ORG=ACME FUND LP OBI=CPST-017
            = ACME FUND LP | | | CPST-017

            999PN5477SCHECK-NR. 0000016703074
            = | | | 999PN5477SCHECK-NR. 0000016703074

            FIRST LINE
            SECOND LINE
            = | | | FIRST LINE SECOND LINE
            """;

    static Stream<Arguments> credits() {
        return Stream.of(CREDITS.split("\n\n")).map(one -> one.strip().split("\n= "))
                .map(one -> Arguments.of(List.of(one[0].split("\n")), one[1]));
    }

    @ParameterizedTest
    @MethodSource("credits")
    void thePayerAndTheRemittanceOfACreditAreTold(List<String> lines, String expected) {
        PaymentText details = MtDetails.of(lines, Direction.CREDIT, BankDialect.STANDARD);
        BankEntry.Remitter payer = details.remitter();
        assertThat(String.join(" | ", payer.name(), payer.account(), payer.bank(), details.remittance())
                .replaceAll(" +", " ").strip()).isEqualTo(expected);
    }

    @Test
    void withoutTextNothingIsTold() {
        assertThat(read("", true)).isEqualTo(read(" ~ ", true));
        assertThat(read("", true).remittance()).isEmpty();
    }

    @Test
    void ofADebitTheOtherSideIsTheBeneficiary() {
        assertThat(read("/ORDP//NAME/OURSELVES/BENM//NAME/ACME FUND LP/REMI/BACK", false).remitter().name())
                .isEqualTo("ACME FUND LP");
    }

    @ParameterizedTest
    @CsvSource({
            // The cut stands in a word, in a label, at a blank on either side, and before a label.
            "'ORG=THE ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES OBI=CPS', 'T-017'",
            "'ORG=THE ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES XXXX OB', 'I=CPST-017'",
            "'ORG=THE ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES XXXXX O', 'BI=CPST-017'",
            "'ORG=THE ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES XXXXXX ', 'OBI=CPST-017'",
            "'ORG=THE ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES XXXXXXX', ' OBI=CPST-017'",
            "'ORG=THE ACME GROWTH AND INCOME FUND OF THE NORTHERN STATES XXXXXXX', 'OBI=CPST-017'",
            "'ORG=THE ACME GROWTH AND INCOME FUND', 'OBI=CPST-017'"
    })
    void aTextThatWasCutAtTheEndOfALineIsWhole(String first, String second) {
        assertThat(first.length()).isIn(35, 66);
        String cut = first.length() == 66 ? first.replaceFirst("THE NORTHERN", "TH NORTHERN") : first;
        PaymentText details = read(cut + "~" + second, true);
        assertThat(details.remittance()).isEqualTo("CPST-017");
        assertThat(details.remitter().name()).startsWith("THE ACME GROWTH AND INCOME FUND");
    }

    /** Names, numbers and remittances of random lengths, so that cuts fall everywhere. */
    @Test
    void whereLinesAreCutDoesNotChangeWhatIsRead() {
        Random random = new Random(20070119);
        List<String> words =
                List.of("ACME", "FUND", "LP", "GROWTH", "OF", "L.P.", "&", "(CAYMAN)", "17", "I", "NO.");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder name = new StringBuilder("THE");
            StringBuilder remittance = new StringBuilder("CPST-" + random.nextInt(1_000));
            for (int count = random.nextInt(9); count > 0; count--) {
                name.append(' ').append(words.get(random.nextInt(words.size())));
                remittance.append(' ').append(words.get(random.nextInt(words.size())));
            }
            String text = "ORG=" + name + (random.nextBoolean() ? " IMAD=20070119B1QGC08C001234" : "")
                    + " OBI=" + remittance + (random.nextBoolean() ? " REVERSES=FW" + random.nextInt(100_000)
                            : "");
            PaymentText whole = PaymentText.of(text, BankDialect.STANDARD);
            PaymentText cut = MtDetails.of(List.of(text.split("(?<=\\G.{65})")), Direction.CREDIT,
                    BankDialect.STANDARD);
            assertThat(cut).as(text).isEqualTo(whole);
        }
    }

    @Test
    void inAPayersFieldNoNumberIsTheBanks() {
        String uetr = "eb6305c9-1f7f-49de-aed0-16487c27b42d";
        assertThat(read("166?20OBI=CPST-017 UETR:" + uetr + "?32ACME", true).uetr()).isEmpty();
        assertThat(read("/REMI/CPST-017/UETR/" + uetr, true).uetr()).isEqualTo(Quoted.of(uetr));
        assertThat(read("166?20IMAD:20070119B1QGC08C001234?32ACME", true).imad()).isEmpty();
    }

    @Test
    void ofADebitAnyTextSaysWhatIsReturned() {
        assertThat(read("079?00REVERSAL?20REVERSAL OF FW01", false).reverses()).isEqualTo("FW01");
        assertThat(read("REVERSES=FW01", false).reverses()).isEqualTo("FW01");
    }

    @Test
    void theBanksOwnPatternsGoBeforeTheStructure() {
        BankDialect dialect = new BankDialect(BaiTotals.ALL_AMOUNTS, Map.of(),
                Map.of("originator_name", Pattern.compile("PAYER ([A-Z ]+)"),
                        "remittance", Pattern.compile("NR (\\d+)")),
                Map.of());
        PaymentText both = MtDetails.of(List.of("166?20NR 17 PAYER ACME FUND?32SOMEBODY ELSE"),
                Direction.CREDIT, dialect);
        assertThat(both.remitter().name()).isEqualTo("ACME FUND");
        assertThat(both.remittance()).isEqualTo("17");
        PaymentText none = MtDetails.of(List.of("166?20CPST-017?32SOMEBODY ELSE"), Direction.CREDIT, dialect);
        assertThat(none.remitter().name()).isEqualTo("SOMEBODY ELSE");
        assertThat(none.remittance()).isEqualTo("CPST-017");
    }

    @Test
    void whatElseMayNameASubscriptionStandsInTheRemittanceToo() {
        String message = ":20:1\n:25:1\n:28C:1\n:60F:C070118USD0,\n"
                + ":61:070119C1,00NTRFCPST-017//FW01\nSUPPLEMENT\n:86:ORG=ACME OBI=SHARES\n"
                + ":61:070119C1,00NTRFNONREF//FW02\nORG=ACME OBI=CPST-018\n"
                + ":62F:C070119USD2,\n";
        assertThat(MtMessages.entries(MtMessages.read(message)))
                .extracting(BankEntry::remittance, entry -> entry.remitter().name(), BankEntry::reference)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[SHARES SUPPLEMENT CPST-017, ACME, FW01]", "[CPST-018, ACME, FW02]");
    }

    @Test
    void anAccountTooLongToBeOneIsLeftOut() {
        String message = ":20:1\n:25:1\n:28C:1\n:60F:C070118USD0,\n:61:070119C1,00NTRFX\n:86:166?20A?31"
                + "9".repeat(101) + "\n:62F:C070119USD1,\n";
        assertThat(MtMessages.entries(MtMessages.read(message)))
                .extracting(entry -> entry.remitter().account()).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 55, 60, 62, 63, 64, 65})
    void textThatTheBankCutsAtAWidthOfItsOwnSaysTheSame(int width) {
        String text =
                "FEDWIRE CREDIT VIA: CITIBANK NA B/O: BOREALIS PARTNERS LLC REF: NYC/CTR RFB=O/B CITIBANK "
                        + "OBI=CAPSTONE UNITS SUBSCRIPTION CPST-017 IMAD: 20070119B1QGC08C001234";
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); at += width) {
            lines.add(text.substring(at, Math.min(text.length(), at + width)).stripTrailing());
        }
        PaymentText read = MtDetails.of(lines, Direction.CREDIT, BankDialect.STANDARD);
        assertThat(read.remitter().name()).isEqualTo("BOREALIS PARTNERS LLC");
        assertThat(read.remittance()).contains("CPST-017");
    }

    /** The last line but one is full, and the word behind it would have had no room. */
    @ParameterizedTest
    @CsvSource({"UNITS FOR CPST-017, WITH THANKS", "UNITS, CPST-017 WITH THANKS",
            "UNITS LP CPST, 017 THANKS"})
    void fullLineOfATextThatIsWrappedAtWordsEndsAWordToo(String end, String next) {
        String last = "OBI=SUBSCRIPTION" + " ".repeat(65 - 17 - end.length()).replace(" ", "X") + " " + end;
        List<String> lines = List.of("WIRE IN ORG=ACME GROWTH FUND LP OGB=FIRST BANK NA NEW YORK NY",
                last, next);
        assertThat(last).hasSize(65);
        PaymentText read = MtDetails.of(lines, Direction.CREDIT, BankDialect.STANDARD);
        assertThat(read.remitter().name()).isEqualTo("ACME GROWTH FUND LP");
        assertThat(read.remittance()).contains(end.substring(end.lastIndexOf(' ') + 1) + " " + next
                .split(" ")[0]);
    }

    @Test
    void banksOwnReferenceInTheTextIsTheEntrysWhereItHasNoOther() {
        String message = ":20:1\n:25:1\n:28C:1\n:60F:C070118USD0,\n"
                + ":61:070119C1,00NTRFNONREF\n:86:WIRE IN TRN:2007011900012341 ORIG:ACME PMT DET:CPST-001\n"
                + ":61:070119C1,00NTRFNONREF//FW02\n:86:WIRE IN TRN:2007011900012342 ORIG:ACME\n"
                + ":62F:C070119USD2,\n";
        assertThat(MtMessages.entries(MtMessages.read(message))).extracting(BankEntry::reference)
                .containsExactly("2007011900012341", "FW02");
        assertThat(MtMessages.entries(MtMessages.read(message))).extracting(BankEntry::secondReference)
                .containsExactly("", "2007011900012342");
    }
}
