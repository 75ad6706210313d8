package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.release;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.stream.IntStream;
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

    /** Somebody has wired 114.00, W1, and 228.00, W2, and funds 1 to 3 owe 114.00, 228.00, 342.00. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            W1 CPST-001 114.00;W1 CPST-002 114.00,                    XX
            W1 CPST-001 114.00;W1 CPST-002 114.00;W2 CPST-003 228.00, XX+
            W1 CPST-001 60.00;W1 CPST-002 54.00;W1 CPST-003 1.00,     XXX
            W1 CPST-001;W1 CPST-002,                                  XX
            W1 CPST-001 57.00;W1 CPST-002,                            ++
            W2 CPST-002 100.00;W2 CPST-001;W2 CPST-003,               +XX
            W2 CPST-001;W2 CPST-001 100.00,                           ++
            W1 CPST-001 114.00;W2 CPST-001 100.00,                    XX
            W1 CPST-001 114.00;W1 CPST-002 115.00,                    +X
            W1 CPST-003 114.00;W2 CPST-003 228.00,                    ++
            """)
    void whatALetterAppliesTooMuchOfCountsNotAtAllWhateverTheIds(String rows, String outcomes) {
        for (boolean reversed : List.of(false, true)) {
            List<SampleDecision> letter = called(rows, reversed);
            AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", "114.00").from(
                    "Maple Custody"), credit("W2", "228.00").from("Maple Custody").booked(
                            "2007-01-22T15:00")), letter.toArray(SampleDecision[]::new));
            List<String> expected = IntStream.range(0, outcomes.length()).mapToObj(at -> (reversed ? "D"
                    + (outcomes.length() - at) : "D" + (at + 1)) + " "
                    + (outcomes.charAt(at) == '+' ? "IN_FORCE" : "REFUSED")).sorted().toList();
            assertThat(cash.ruled()).isEqualTo(expected);
        }
    }

    @Test
    void aLetterThatSaysOneThingTwiceSaysItOnce() {
        AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", "114.00").from(
                "Maple Custody")), letter("W1 CPST-002 114.00;W1 CPST-002 114.00"));
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 REFUSED");
        assertThat(cash.applied()).containsExactly("CPST-002 W1 114.00 DECISION");
    }

    @Test
    void whatALetterGivesBackIsOfWhatItLeavesWhateverTheIds() {
        for (boolean reversed : List.of(false, true)) {
            AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", "150.00").from(
                    "Maple Custody")), refund(reversed ? "A" : "Z", "W1"),
                    apply("M", "W1", "CPST-001").of("100.00"));
            assertThat(cash.ruled()).allMatch(ruled -> ruled.endsWith("IN_FORCE"));
            assertThat(cash.applied()).containsExactly("CPST-001 W1 100.00 DECISION");
        }
    }

    @Test
    void aMatchIsReleasedBeforeItsLetterAppliesTheWireWhateverTheIds() {
        for (boolean reversed : List.of(false, true)) {
            AppliedCash cash = AppliedCash.decided(funds(), List.of(credit("W1", "114.00").from(
                    "Maple Custody").saying("CPST-001")), release(reversed ? "A" : "Z", "W1"),
                    apply("M", "W1", "CPST-002").of("114.00"));
            assertThat(cash.ruled()).allMatch(ruled -> ruled.endsWith("IN_FORCE"));
            assertThat(cash.applied()).containsExactly("CPST-002 W1 114.00 DECISION");
        }
    }

    private static List<SampleDecision> called(String rows, boolean reversed) {
        List<String[]> parts = Stream.of(rows.split(";")).map(row -> row.split(" ")).toList();
        return IntStream.range(0, parts.size()).mapToObj(at -> {
            String[] part = parts.get(at);
            SampleDecision row = apply("D" + (reversed ? parts.size() - at : at + 1), part[0], part[1]);
            return part.length > 2 ? row.of(part[2]) : row;
        }).toList();
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
