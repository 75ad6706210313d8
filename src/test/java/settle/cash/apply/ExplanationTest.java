package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.SubscriptionBook;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

class ExplanationTest {

    private static final SubscriptionBook BOOK = SampleSubscription.book(
            SampleSubscription.of("CPST-001", 100).investor("Alder LP").manager("Birch"),
            SampleSubscription.of("CPST-002", 200).manager("Birch"));

    static Stream<Arguments> applied() {
        return Stream.of(
                Arguments.of(credit("W1", "50.00").from("Alder LP").saying("CPST-001"), List.of(
                        "50.00 of wire W1 of 50.00 from Alder LP: its remittance names CPST-001, open for "
                                + "114.00.")),
                Arguments.of(credit("W1", "342.00").from("Birch").saying("CPST-002 CPST-001"), List.of(
                        "114.00 of wire W1 of 342.00 from Birch: its remittance names CPST-001, CPST-002, "
                                + "whose open amounts add up to it exactly.",
                        "228.00 of wire W1 of 342.00 from Birch: its remittance names CPST-001, CPST-002, "
                                + "whose open amounts add up to it exactly.")),
                Arguments.of(credit("W1", "120.00").from("Alder LP"), List.of(
                        "114.00 of wire W1 of 120.00 from Alder LP: the payer is a party of CPST-001 alone, "
                                + "open for 114.00.")),
                Arguments.of(credit("W1", "228.00").from("Birch"), List.of(
                        "228.00 of wire W1 of 228.00 from Birch: the payer is a party of CPST-001, CPST-002; "
                                + "it fits the open amounts of one set of them, CPST-002 in it for "
                                + "228.00.")));
    }

    @ParameterizedTest
    @MethodSource("applied")
    void everyAllocationSaysWhatAPersonCanCheckAgainstTheFiles(SampleEntry entry, List<String> told) {
        assertThat(AppliedCash.of(BOOK, entry).allocations()).extracting(Allocation::explanation)
                .containsExactlyElementsOf(told);
    }

    @Test
    void anAllocationByPeopleSaysWhoDecidedSoAndWhy() {
        assertThat(AppliedCash.decided(BOOK, List.of(credit("W1", "9.00")), apply("D1", "W1", "CPST-001"))
                .allocations()).extracting(Allocation::explanation).containsExactly(
                        "9.00 of wire W1 of 9.00: decision D1 of J. Doe, approved by M. Roe: letter of the "
                                + "manager");
    }
}
