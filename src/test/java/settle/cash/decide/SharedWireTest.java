package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.cash.decide.CashDecisionsTest.BOOK;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.release;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.AppliedCash;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;

/** Several decisions share one wire: each takes what those before it have left. */
class SharedWireTest {

    private static final String[] MOMENTS = {"2007-01-24T08:20", "2007-01-24T08:30", "2007-01-24T08:40",
            "2007-01-24T08:50"};

    @ParameterizedTest
    @CsvSource({"57.00, 57.00", "100.00, 14.00", "100.00, ''"})
    void partsOfOneWireForOneInvestorAddUpToOneAllocation(String first, String second) {
        AppliedCash cash = oneLetter("114.00", part("D1", "CPST-001", first), part("D2", "CPST-001", second));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 DECISION");
        assertThat(cash.allocations().get(0).explanation()).contains(first + " by decision D1",
                "by decision D2");
        assertThat(cash.broken()).containsExactly("C01 CPST-002", "C01 CPST-003");
    }

    @Test
    void whatIsToldOfAWireThatCameLateIsToldOnceOfItsParts() {
        AppliedCash cash = AppliedCash.decided(BOOK, List.of(credit("W1", "114.00").from("Nobody Known")
                .booked("2007-01-23T09:00")), apply("D1", "W1", "CPST-001").of("57.00"),
                apply("D2", "W1", "CPST-001").of("57.00"));
        assertThat(cash.broken()).containsOnlyOnce("C13 CPST-001 W1");
    }

    /** What is left of a wire is not known where what is stated of it cannot be. */
    @Test
    void theRestOfAWireIsNobodysWhereItsLetterStatesMoreThanItIs() {
        AppliedCash cash = oneLetter("100.00", part("D1", "CPST-001", "60.00"), part("D2", "CPST-002",
                "60.00"), part("D3", "CPST-003", ""));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.unplaced()).containsExactly("W1 100.00");
        assertThat(oneLetter("100.00", part("D1", "CPST-001", "60.00"), part("D2", "CPST-002", "60.00"),
                refund("D3", "W1")).unplaced()).containsExactly("W1 100.00");
    }

    @Test
    void aReleaseTakesAllPartsOfAnInvestorBack() {
        AppliedCash cash = inTurn("114.00", part("D1", "CPST-001", "57.00"), part("D2", "CPST-001", "57.00"),
                release("D3", "W1").to("CPST-001"));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.unplaced()).containsExactly("W1 114.00");
    }

    @ParameterizedTest(name = "{index} {0}: {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            228.00 | ''     | ''     | CPST-001 W1 114.00 DECISION;CPST-002 W1 114.00 DECISION | ''
            228.00 | ''     | 114.00 | CPST-001 W1 114.00 DECISION;CPST-002 W1 114.00 DECISION | ''
            228.00 | 114.00 | ''     | CPST-001 W1 114.00 DECISION;CPST-002 W1 114.00 DECISION | ''
            300.00 | ''     | ''     | CPST-001 W1 114.00 DECISION;CPST-002 W1 114.00 DECISION | W1 72.00 C04 CPST-002
            228.00 | ''     | 100.00 | CPST-001 W1 114.00 DECISION;CPST-002 W1 100.00 DECISION | W1 14.00 C04 CPST-001
            """)
    void whatIsTooMuchForOneInvestorIsThereForTheNext(String wire, String first, String second,
            String applied,
            String back) {
        SampleDecision[] both = {part("D1", "CPST-001", first), part("D2", "CPST-002", second)};
        for (AppliedCash cash : List.of(oneLetter(wire, both), inTurn(wire, both))) {
            assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 IN_FORCE");
            assertThat(cash.applied()).containsExactly(applied.split(";"));
            assertThat(String.join(";", cash.refunds())).isEqualTo(back);
        }
    }

    @Test
    void whoIsShortIsForALetterToSayAndNotForItsOrder() {
        assertThat(inTurn("200.00", part("D1", "CPST-001", ""), part("D2", "CPST-002", "")).applied())
                .containsExactly("CPST-001 W1 114.00 DECISION",
                        "CPST-002 W1 86.00 DECISION");
        AppliedCash cash = oneLetter("200.00", part("D1", "CPST-001", ""), part("D2", "CPST-002", ""));
        assertThat(cash.ruled()).containsExactly("D1 REFUSED", "D2 REFUSED");
        assertThat(cash.rulings()).allSatisfy(ruling -> assertThat(ruling.effect())
                .isEqualTo("its letter applies 228.00 of wire W1, of which 200.00 is left"));
    }

    @Test
    void whoeverTakesAnExcessSaysSo() {
        AppliedCash cash = inTurn("228.00", part("D1", "CPST-001", ""), part("D2", "CPST-002", "100.00"));
        assertThat(cash.rulings()).extracting(ruling -> ruling.sentence().spoken()).containsExactly(
                "114.00 of wire W1 is applied to CPST-001, and 114.00 goes back",
                "100.00 of wire W1 is applied to CPST-002, 100.00 of which was to go back");
    }

    @Test
    void whatIsReleasedOfAWireWithAnExcessWaitsForADecision() {
        AppliedCash cash = inTurn("228.00", part("D1", "CPST-001", ""), part("D2", "CPST-002", "100.00"),
                release("D3", "W1").to("CPST-002"));
        assertThat(cash.refunds()).containsExactly("W1 14.00 C04 CPST-001");
        assertThat(cash.unplaced()).containsExactly("W1 100.00");
    }

    @ParameterizedTest
    @CsvSource({"''", "114.00", "57.00"})
    void whatPeopleGaveBackIsAppliedNoMore(String stated) {
        AppliedCash cash = inTurn("114.00", refund("D1", "W1"), part("D2", "CPST-001", stated));
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 REFUSED");
        assertThat(cash.refunds()).containsExactly("W1 114.00 C08");
    }

    @Test
    void whatADebitPaidBackIsAppliedNoMore() {
        List<SampleEntry> entries = List.of(credit("W1", "120.00").from("Nobody Known"),
                debit("B1", "6.00").from("Nobody Known").at("escrow/b.csv", 2));
        AppliedCash cash = AppliedCash.decided(BOOK, entries, timed(part("D1", "CPST-001", ""),
                refund("D2", "W1").and("B1"), part("D3", "CPST-002", "")));
        assertThat(cash.ruled()).containsExactly("D1 IN_FORCE", "D2 IN_FORCE", "D3 REFUSED");
        assertThat(cash.refunds()).containsExactly("W1 6.00 C04 CPST-001");
    }

    /** The fixture holds every such closing against itself: no cent twice, no row twice, no more than due. */
    @Test
    void whateverPeopleDecideOnAWireNoCentOfItIsAnywhereTwice() {
        Random random = new Random(7);
        for (int trial = 0; trial < 400; trial++) {
            List<SampleDecision> decisions = new ArrayList<>();
            for (int at = 0; at < 6; at++) {
                decisions.add(anyDecision("D" + at, random)
                        .at(MOMENTS[random.nextInt(MOMENTS.length)]));
            }
            List<SampleEntry> entries = List.of(credit("W1", List.of("114.00", "228.00", "300.00", "570.00")
                    .get(random.nextInt(4))).from(random.nextBoolean() ? "Nobody Known" : "Birch Management"),
                    credit("W2", "120.00").saying("CPST-001").at("escrow/b.csv", 2),
                    debit("B1", "57.00").from("Nobody Known").at("escrow/c.csv", 2));
            AppliedCash.decided(BOOK, entries, decisions.toArray(SampleDecision[]::new));
        }
    }

    private static SampleDecision anyDecision(String id, Random random) {
        String wire = random.nextInt(4) == 0 ? "W2" : "W1";
        String investor = "CPST-00" + (1 + random.nextInt(3));
        String amount = List.of("", "", "57.00", "114.00").get(random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> release(id, wire);
            case 1 -> release(id, wire).to(investor);
            case 2 -> sized(random.nextBoolean() ? refund(id, wire) : refund(id, wire).and("B1"), amount);
            default -> sized(apply(id, wire, investor), amount);
        };
    }

    private static SampleDecision part(String id, String subscription, String amount) {
        return sized(apply(id, "W1", subscription), amount);
    }

    private static SampleDecision sized(SampleDecision decision, String amount) {
        return amount.isEmpty() ? decision : decision.of(amount);
    }

    private static AppliedCash oneLetter(String wire, SampleDecision... decisions) {
        return AppliedCash.decided(BOOK, List.of(credit("W1", wire).from("Nobody Known")), decisions);
    }

    private static AppliedCash inTurn(String wire, SampleDecision... decisions) {
        return oneLetter(wire, timed(decisions));
    }

    private static SampleDecision[] timed(SampleDecision... decisions) {
        int[] at = {0};
        return Arrays.stream(decisions).map(one -> one.at(MOMENTS[at[0]++])).toArray(SampleDecision[]::new);
    }
}
