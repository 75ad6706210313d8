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
            CPST-001,002              | CPST-001
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
            CPST-1/2        | CPST-1
            """)
    void anIdInsideALongerOneIsTheLongerOne(String text, String ids) {
        assertThat(String.join(",", found(text, "CPST-1", "CPST-12", "CPST-1-A"))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AB-1  | AB-1
            AB1   | AB-1,A-B-1
            A-B-1 | A-B-1
            A B 1 | A-B-1
            A-B1  | A-B-1
            """)
    void idsOfTheSameLettersAreToldApartWhereTheTextTellsThemApart(String text, String atLeast) {
        assertThat(found(text, "AB-1", "A-B-1")).contains(atLeast.split(","));
        assertThat(found(text, "AB-1", "A-B-1").contains("AB-1")).isEqualTo(!text.startsWith("A-B")
                && !text.startsWith("A B"));
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
        return new ReferenceFinder(Stream.of(known).map(SubscriptionId::new).toList()).find(text)
                .stream().map(SubscriptionId::text).toList();
    }
}
