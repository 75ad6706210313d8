package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.revoke;
import static settle.fixture.SampleDecision.sameWire;
import static settle.fixture.SampleDecision.twoWires;
import static settle.fixture.SampleDecision.useSighting;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.decision.Decision.Action;
import settle.decision.Ruling;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

/** Decisions on the identity of wires that cannot both be right. */
class ContradictingDecisionsTest {

    private static final String IMAD = "20070122B1Q8021C000417";
    private static final List<SampleEntry> PERHAPS_ONE = List.of(named("W1", "a.csv"), named(IMAD, "b.csv"));
    private static final List<SampleEntry> JOINED = List.of(named("W1", "a.csv").imad(IMAD),
            named("R2", "b.csv").imad(IMAD));
    private static final List<SampleEntry> DISAGREEING = List.of(named("W1", "a.csv"),
            named("W1", "b.csv").amount("1410.00"));
    private static final List<SampleEntry> THREE = List.of(named("W1", "a.csv"), named("W2", "b.csv"),
            named("W3", "c.csv"));

    /** Which decisions cannot both count. */
    private interface Pair {
        List<SampleDecision> of(String one, String other);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair("one wire and two", PERHAPS_ONE, (one, other) -> List.of(sameWire(one, "W1", IMAD),
                        twoWires(other, IMAD, "W1"))),
                pair("one wire and two, which the bank's names join", JOINED, (one, other) -> List.of(
                        sameWire(one, "W1", "R2"), twoWires(other, "W1", "R2"))),
                pair("two right sightings of one wire", DISAGREEING, (one, other) -> List.of(
                        useSighting(one, "W1", "a.csv:2"), useSighting(other, "W1", "b.csv:2"))),
                pair("one right sighting of two wires", DISAGREEING, (one, other) -> List.of(
                        useSighting(one, "W1", "a.csv:2"), twoWires(other, "W1", "W1"))),
                pair("a right sighting of what is two wires", JOINED, (one, other) -> List.of(
                        useSighting(one, "W1", "a.csv:2"), twoWires(other, "W1", "R2"))));
    }

    private static Arguments pair(String what, List<SampleEntry> entries, Pair pair) {
        return Arguments.of(what, entries, pair);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void ofOneMomentNeitherCountsHoweverTheyAreCalled(String what, List<SampleEntry> entries, Pair pair) {
        Closing undecided = judged(entries, List.of());
        for (List<SampleDecision> both : List.of(pair.of("A", "B"), pair.of("B", "A"))) {
            Closing closing = judged(entries, both);
            assertThat(closing.rulings()).hasSize(2).allSatisfy(ruling -> {
                String other = ruling.decision().id().equals("A") ? "B" : "A";
                assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.REFUSED);
                assertThat(ruling.effect()).isEqualTo("decision " + other
                        + " of J. Doe, approved by M. Roe, of the same moment, says otherwise");
            });
            assertThat(money(closing)).isEqualTo(money(undecided));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void ofTwoMomentsTheLaterCounts(String what, List<SampleEntry> entries, Pair pair) {
        for (int later : List.of(0, 1)) {
            List<SampleDecision> both = pair.of("A", "B");
            both.get(later).approvedAt("2007-01-24T08:30");
            Closing closing = judged(entries, both);

            Ruling earlier = closing.rulings().stream()
                    .filter(ruling -> ruling.decision().id().equals(later == 0 ? "B" : "A")).findFirst()
                    .orElseThrow();
            assertThat(outcomes(closing)).contains(later == 0 ? "A IN_FORCE" : "B IN_FORCE");
            boolean neverFitted = entries == JOINED && earlier.decision().action() == Action.SAME_WIRE;
            assertThat(earlier.outcome()).isEqualTo(neverFitted ? Ruling.Outcome.REFUSED
                    : Ruling.Outcome.REVOKED);
            assertThat(earlier.effect()).endsWith(neverFitted ? "both names are of one wire already"
                    : "of a later moment, says otherwise");
            assertThat(money(closing)).isEqualTo(money(judged(entries, List.of(pair.of("A", "B").get(
                    later)))));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void onceTheLaterIsRevokedTheEarlierCountsAgain(String what, List<SampleEntry> entries, Pair pair) {
        List<SampleDecision> both = pair.of("A", "B");
        both.get(1).approvedAt("2007-01-24T08:30");
        assertThat(money(judged(entries, List.of(both.get(0), both.get(1), revoke("C", "B")))))
                .isEqualTo(money(judged(entries, List.of(both.get(0)))));
    }

    /** What the latest contradicts goes, and with it the contradiction of the two before. */
    @Test
    void noMoreIsTakenBackThanTheLatestContradicts() {
        assertThat(outcomes(judged(THREE, List.of(sameWire("A", "W1", "W2").approvedAt("2007-01-24T08:10"),
                twoWires("B", "W1", "W3").approvedAt("2007-01-24T08:20"),
                sameWire("C", "W2", "W3").approvedAt("2007-01-24T08:30")))))
                .isEqualTo("A IN_FORCE, B REVOKED, C IN_FORCE");
        assertThat(outcomes(judged(THREE, List.of(sameWire("A", "W1", "W2").approvedAt("2007-01-24T08:10"),
                twoWires("B", "W1", "W3").approvedAt("2007-01-24T08:10"),
                sameWire("C", "W2", "W3").approvedAt("2007-01-24T08:30")))))
                .isEqualTo("A IN_FORCE, B REVOKED, C IN_FORCE");
    }

    @Test
    void aThirdOfOneMomentThatFitsCountsAndWhatThreeCannotAllSayDoesNot() {
        String outcomes = outcomes(judged(THREE, List.of(sameWire("A", "W1", "W2"),
                sameWire("B", "W2", "W3"), twoWires("C", "W1", "W3"))));
        assertThat(outcomes).isEqualTo("A REFUSED, B REFUSED, C REFUSED");
        assertThat(outcomes(judged(THREE, List.of(sameWire("A", "W1", "W2"), twoWires("B", "W1", "W3")))))
                .isEqualTo("A IN_FORCE, B IN_FORCE");
    }

    @Test
    void whatNeitherCountsTakesNothingBack() {
        assertThat(outcomes(judged(PERHAPS_ONE, List.of(sameWire("A", "W1", IMAD),
                sameWire("B", "W1", IMAD).approvedAt("2007-01-24T08:30"),
                twoWires("C", "W1", IMAD).approvedAt("2007-01-24T08:30"))))).isEqualTo(
                        "A IN_FORCE, B REFUSED, C REFUSED");
        assertThat(outcomes(judged(DISAGREEING, List.of(useSighting("A", "W1", "a.csv:2"),
                useSighting("B", "W1", "b.csv:2").approvedAt("2007-01-24T08:30"),
                twoWires("C", "W1", "W1").approvedAt("2007-01-24T08:30")))))
                .isEqualTo("A IN_FORCE, B REFUSED, C REFUSED");
    }

    @Test
    void aRightSightingAndTheOtherNameOfItsWireAreNoContradiction() {
        List<SampleEntry> entries = List.of(named("W1", "a.csv"), named("W1", "b.csv").amount("1410.00"),
                named(IMAD, "c.csv"));
        for (List<String> ids : List.of(List.of("A", "B"), List.of("B", "A"))) {
            Closing closing = judged(entries, List.of(useSighting(ids.get(0), "W1", "a.csv:2"),
                    sameWire(ids.get(1), "W1", IMAD)));
            assertThat(outcomes(closing)).isEqualTo("A IN_FORCE, B IN_FORCE");
            assertThat(money(closing)).isEqualTo("applied 1140.00, refunds [], codes [C11]");
        }
    }

    private static Closing judged(List<SampleEntry> entries, List<SampleDecision> decisions) {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(entries.toArray(SampleEntry[]::new))
                .waivers(decisions.toArray(SampleDecision[]::new)).judge();
    }

    private static String outcomes(Closing closing) {
        return closing.rulings().stream().map(ruling -> ruling.decision().id() + " " + ruling.outcome())
                .sorted().collect(Collectors.joining(", "));
    }

    private static String money(Closing closing) {
        return "applied " + JudgedClosing.investor(closing, "CPST-001").applied() + ", refunds "
                + closing.refunds().stream().map(one -> one.wire().reference() + " " + one.amount()).toList()
                + ", codes " + closing.breaks().stream().map(one -> one.code().name())
                        .filter(code -> code.startsWith("C") && !code.equals("C13")).sorted().toList();
    }

    private static SampleEntry named(String reference, String file) {
        return credit(reference, "1140.00").from("Investor of CPST-001").saying("CPST-001").at(file, 2);
    }
}
