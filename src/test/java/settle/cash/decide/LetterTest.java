package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.book.SubscriptionBook;
import settle.fixture.AppliedCash;
import settle.fixture.SampleDecision;
import settle.fixture.SampleSubscription;

/** A letter: decisions to apply money that were approved by one person at one moment. */
class LetterTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            300.00, 384.00, W1 CPST-001 114.00;W1 CPST-002 186.00;W2 CPST-002 42.00;W2 CPST-003 342.00
            300.00, 384.00, W2 CPST-003 342.00;W2 CPST-002 42.00;W1 CPST-002 186.00;W1 CPST-001 114.00
            200.00, 484.00, W1 CPST-001 100.00;W1 CPST-002 100.00;W2 CPST-001 14.00;W2 CPST-002 128.00;W2 CPST-003 342.00
            150.00, 534.00, W1 CPST-003 150.00;W2 CPST-003 192.00;W2 CPST-001 114.00;W2 CPST-002 228.00
            400.00, 284.00, W1 CPST-001 57.00;W1 CPST-003 343.00;W2 CPST-002 228.00;W2 CPST-001 56.00
            """)
    void aLetterIsJudgedTogetherBeforeTheRestOfItsWiresIsMatched(String one, String two, String rows) {
        SampleDecision[] letter = letter(rows);
        AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", one).from("Birch Management"),
                credit("W2", two).from("Birch Management")), letter);
        if (rows.contains("343.00")) {
            assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 REFUSED", "D3 IN_FORCE",
                    "D4 IN_FORCE");
        } else {
            assertThat(cash.ruled()).allMatch(ruled -> ruled.endsWith("IN_FORCE"));
            assertThat(cash.broken()).allMatch(broken -> broken.startsWith("C05"));
        }
    }

    @Test
    void aMatchOfAnotherFundOfTheManagerDoesNotConcernALetter() {
        SubscriptionBook more = SampleSubscription.book(
                SampleSubscription.of("CPST-001", 100).manager("Birch Management"),
                SampleSubscription.of("CPST-002", 200).manager("Birch Management"),
                SampleSubscription.of("CPST-003", 300).manager("Birch Management"),
                SampleSubscription.of("CPST-004", 400).manager("Birch Management"));
        AppliedCash cash = AppliedCash.decided(more, List.of(
                credit("W1", "300.00").from("Birch Management"),
                credit("W2", "384.00").from("Birch Management"),
                credit("W3", "456.00").from("Birch Management").saying("CPST-004")), letter(
                        "W1 CPST-001 114.00;W1 CPST-002 186.00;W2 CPST-002 42.00;W2 CPST-003 342.00"));
        assertThat(cash.ruled()).hasSize(4).allMatch(ruled -> ruled.endsWith("IN_FORCE"));
    }

    @Test
    void whatAPassHadMatchedBeforeALetterIsReleasedFirst() {
        AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", "300.00").from(
                "Birch Management"),
                credit("W2", "228.00").from("Birch Management")), letter(
                        "W1 CPST-001 114.00;W2 CPST-003 228.00"));
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 REFUSED");
    }

    @Test
    void decisionsOfTwoMomentsAreNoLetter() {
        SampleDecision[] rows = letter(
                "W1 CPST-001 114.00;W1 CPST-002 186.00;W2 CPST-002 42.00;W2 CPST-003 342.00");
        rows[2].approvedAt("2007-01-24T08:20");
        rows[3].approvedAt("2007-01-24T08:20");
        AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", "300.00").from(
                "Birch Management"),
                credit("W2", "384.00").from("Birch Management")), rows);
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 IN_FORCE", "D3 REFUSED", "D4 REFUSED");
    }

    /** Three funds of one manager, 114.00, 228.00 and 342.00 due on them. */
    private static SubscriptionBook funds() {
        return SampleSubscription.book(SampleSubscription.of("CPST-001", 100).manager("Birch Management"),
                SampleSubscription.of("CPST-002", 200).manager("Birch Management"),
                SampleSubscription.of("CPST-003", 300).manager("Birch Management"));
    }

    private static SampleDecision[] letter(String rows) {
        List<String[]> parts = Stream.of(rows.split(";")).map(row -> row.split(" ")).toList();
        return parts.stream().map(part -> apply("D" + (parts.indexOf(part) + 1), part[0], part[1]).of(
                part[2]))
                .toArray(SampleDecision[]::new);
    }
}
