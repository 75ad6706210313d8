package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.decision.Ruling;
import settle.fixture.Effort;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;

/** The effort of judging a closing grows with it, and not with its square, where much of it is alike. */
class ClosingEffortTest {

    private static final int INVESTORS = 4_000;
    private static final int DECISIONS = 500;

    @Test
    void wireOfAStrangerThatMayBeForAnyInvestor() {
        Effort.growsWithItsInput(INVESTORS, investors -> {
            JudgedClosing closing = closing(investors)
                    .entries(SampleEntry.credit("W", "1140.00").from("Stranger").saying(""));
            return () -> assertThat(closing.judge().breaks())
                    .filteredOn(found -> found.code() == BreakCode.C08).hasSize(1);
        });
    }

    @Test
    void decisionsThatNameExceptions() {
        Effort.growsWithItsInput(DECISIONS, ClosingEffortTest::accepting);
    }

    /** Each investor's wire comes from somebody else, which two persons accept. */
    private static Runnable accepting(int wires) {
        JudgedClosing closing = closing(wires).entries(IntStream.range(0, wires).mapToObj(
                at -> SampleEntry.credit("W" + at, "1140.00").from("Stranger " + at).saying(id(at)))
                .toArray(SampleEntry[]::new));
        Map<String, String> strangers = closing.judge().breaks().stream()
                .filter(found -> found.code() == BreakCode.C07)
                .collect(Collectors.toMap(found -> found.key().wire().orElseThrow().called(), Break::id));
        assertThat(strangers).hasSize(wires);
        closing.waivers(IntStream.range(0, wires).mapToObj(
                at -> SampleDecision.accept("D" + at, "", "").about(strangers.get("W" + at)))
                .toArray(SampleDecision[]::new));
        return () -> assertThat(closing.judge().rulings()).hasSize(wires).allSatisfy(ruling -> assertThat(
                ruling.outcome()).as(ruling.toString()).isEqualTo(Ruling.Outcome.IN_FORCE));
    }

    private static JudgedClosing closing(int investors) {
        return new JudgedClosing().book(IntStream.range(0, investors).mapToObj(
                at -> SampleSubscription.of(id(at), 1_000).investor("Fund " + at))
                .toArray(SampleSubscription[]::new));
    }

    private static String id(int at) {
        return String.format("CPST-%05d", at);
    }
}
