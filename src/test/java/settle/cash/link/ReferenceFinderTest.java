package settle.cash.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.identity.SubscriptionId;

class ReferenceFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PMT SUB-10        | SUB-10 SUB-100 SUB-1000
            PMT SUB-100       | SUB-100 SUB-1000
            pmt sub-10        | SUB-10 SUB-100 SUB-1000
            SUB-1000/100      | SUB-100 SUB-1000
            FUND ALPHA        | ALPHA ALPHABET
            SUB-1000, SUB-10  | SUB-10 SUB-100 SUB-1000
            """)
    void anIdThatEndsATextThatMayBeCutAndBeginsALongerOneNamesNobody(String text, String disputed) {
        ReferenceFinder.Found found = ofMany().findInCut(text);

        assertThat(found.named()).isEmpty();
        assertThat(found.disputed()).extracting(SubscriptionId::text).containsExactly(disputed.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PMT SUB-1000      | SUB-1000
            SUB-10 PMT        | SUB-10
            SUB-10.           | SUB-10
            PMT SUB-10 OF 12  | SUB-10
            ALPHABET          | ALPHABET
            PMT               | ''
            """)
    void whatIsWholeInATextThatMayBeCutIsNamed(String text, String named) {
        assertThat(String.join(" ", ofMany().findInCut(text).named().stream().map(SubscriptionId::text)
                .toList())).isEqualTo(named);
    }

    private static ReferenceFinder ofMany() {
        return new ReferenceFinder(List.of("SUB-10", "SUB-100", "SUB-1000", "ALPHA", "ALPHABET").stream()
                .map(SubscriptionId::new).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-017
            cpst-017
            Cpst 017
            CPST017
            CPST/017
            CPST - 017
            CPST.#017
            (CPST-017)
            "CPST-017"
            /RFB/CPST-017/
            REF:CPST-017.
            subscription CPST-017, 1,000 shares
            pay CPST-017;thanks
            CPST-017 CPST-017
            äCPST-017 CPST-017
            """)
    void anIdIsFoundHoweverItsPartsAreJoined(String text) {
        assertThat(found(text, "CPST-017")).containsExactly("CPST-017");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''
            17
            CPST-17
            CPST-0017
            CPST-0170
            CPST-017A
            XCPST-017
            1CPST-017
            XCPST017
            CPST-01 7
            C PST-017
            CP-ST-017
            CPST-0-17
            CPST-O17
            CPSTX017
            äCPST-017
            CPST-018
            """)
    void aTextThatIsNotTheIdAsAWordOfItsOwnIsNoReference(String text) {
        assertThat(found(text, "CPST-017")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-001 CPST-002         | CPST-001,CPST-002
            CPST-002/CPST-001         | CPST-001,CPST-002
            CPST001CPST002            | ''
            CPST-001,002              | CPST-001,CPST-002
            CPST-001 and CPST-001     | CPST-001
            CPST-001+CPST-002+CPST-03 | CPST-001,CPST-002
            CPST 001 002              | CPST-001
            """)
    void severalIdsAreAllFoundInTheirOrder(String text, String ids) {
        assertThat(String.join(",", found(text, "CPST-001", "CPST-002", "CPST-003"))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-1          | CPST-1
            CPST-1-A        | CPST-1-A
            CPST 1 A        | CPST-1-A
            CPST1A          | CPST-1-A
            CPST-1 CPST-1-A | CPST-1,CPST-1-A
            CPST-1-B        | CPST-1
            CPST-12         | CPST-12
            CPST-1 2        | CPST-1
            """)
    void anIdInsideALongerOneIsTheLongerOne(String text, String ids) {
        assertThat(String.join(",", found(text, "CPST-1", "CPST-12", "CPST-1-A"))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-001/002/003            | CPST-001,CPST-002,CPST-003
            CPST-001,002,003            | CPST-001,CPST-002,CPST-003
            CPST-001 + 002              | CPST-001,CPST-002
            CPST-001 & 003              | CPST-001,CPST-003
            CPST-001 and 003            | CPST-001,CPST-003
            cpst 001/002                | CPST-001,CPST-002
            CPST001-002                 | CPST-001,CPST-002
            CPST-001/002 CPST-003       | CPST-001,CPST-002,CPST-003
            FOR CPST-001/002.           | CPST-001,CPST-002
            """)
    void numbersJoinedToAnIdAreAListWhereTheBookKnowsThemAll(String text, String ids) {
        assertThat(String.join(",", found(text, "CPST-001", "CPST-002", "CPST-003"))).isEqualTo(ids);
        assertThat(disputed(text, "CPST-001", "CPST-002", "CPST-003")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-001, 100,000 SHARES
            CPST-001,100000 SHARES
            CPST-001 - 200000 UNITS
            CPST-001/01/24/2007
            CPST-001-2007-01-24
            CPST-001 & 1 OTHER
            CPST-001 002
            CPST-001 2007
            CPST-001/2ND WIRE
            CPST-001/A02
            """)
    void aNumberThatCanBeNoIdLeavesTheIdAlone(String text) {
        assertThat(found(text, "CPST-001", "CPST-002", "CPST-003")).containsExactly("CPST-001");
        assertThat(disputed(text, "CPST-001", "CPST-002", "CPST-003")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPST-001/002/999            | CPST-001,CPST-002
            CPST-001/999                | CPST-001
            CPST-001, 999               | CPST-001
            CPST-001.5                  | CPST-001
            CPST-001 AND 004            | CPST-001
            CPST-001,102,999            | CPST-001
            """)
    void aListThatDoesNotFitTheBookWholeNamesNobodyAndIsTold(String text, String ids) {
        assertThat(found(text, "CPST-001", "CPST-002", "CPST-003")).isEmpty();
        assertThat(String.join(",", disputed(text, "CPST-001", "CPST-002", "CPST-003"))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CAPSTONE CPST 01/24/2007 CLOSING |         |
            CPST 1.14                        |         |
            CPST 01-24-2007                  |         |
            CPST 01 24                       |         |
            CPST-01/24/2007                  |         | CPST-01
            CPST-01                          | CPST-01 |
            cpst-01 wire                     | CPST-01 |
            CPST01                           |         |
            REF CPST 01                      | CPST-01 |
            SUBSCRIPTION NO. CPST 1          | CPST-1  |
            Sub ID: CPST01                   | CPST-01 |
            CPST-01/05                       | CPST-01,CPST-05 |
            CPST 01/05                       |         |
            REF: CPST 01/05                  | CPST-01,CPST-05 |
            """)
    void aShortIdIsNamedAsTheBookWritesItOrBehindAWordThatSaysSo(String text, String ids, String disputed) {
        String[] book = {"CPST-01", "CPST-05", "CPST-1"};
        assertThat(String.join(",", found(text, book))).isEqualTo(ids == null ? "" : ids);
        assertThat(String.join(",", disputed(text, book))).isEqualTo(disputed == null ? "" : disputed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10017               |
            10 MAIN ST 10017 NY |
            REF 10017           | 10017
            SUBSCRIPTION 10017  | 10017
            ID#10017            | 10017
            PREF 10017          |
            """)
    void anIdOfDigitsAloneIsNamedOnlyBehindAWordThatSaysSo(String text, String ids) {
        assertThat(String.join(",", found(text, "10017"))).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void anIdThatEndsALongerOneIsTheLongerOneToo() {
        assertThat(found("for CPST-1-A", "CPST-1-A", "1-A", "A")).containsExactly("CPST-1-A");
        assertThat(found("for CPST-1-A and 1-A", "CPST-1-A", "1-A")).containsExactly("1-A", "CPST-1-A");
    }

    @Test
    void lettersAndDigitsAreSeparatePartsOfAnIdToo() {
        assertThat(found("wire for CPST 017", "CPST017")).containsExactly("CPST017");
        assertThat(found("wire for CPST-017-A", "CPST017A")).containsExactly("CPST017A");
    }

    @Test
    void anIdWithoutLettersAndDigitsIsNeverFound() {
        assertThat(found("-- --", "--")).isEmpty();
    }

    @Test
    void aBookWithoutSubscriptionsKnowsNoReference() {
        assertThat(found("CPST-017")).isEmpty();
    }

    private static List<String> found(String text, String... known) {
        return find(text, known).named().stream().map(SubscriptionId::text).toList();
    }

    private static List<String> disputed(String text, String... known) {
        return find(text, known).disputed().stream().map(SubscriptionId::text).toList();
    }

    private static ReferenceFinder.Found find(String text, String... known) {
        return new ReferenceFinder(Stream.of(known).map(SubscriptionId::new).toList()).find(text);
    }
}
