package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;

class BreakTest {

    @Test
    void anIdIsTheSameFromRunToRunAndFromVersionToVersion() {
        Break found = Break.of(BreakCode.C01, Subject.SUBSCRIPTION).subscription("CPST-001")
                .saying("No funds.");
        assertThat(found.id()).isEqualTo("C01-3F3E813EC3");
    }

    @Test
    void anIdDoesNotDependOnWhatIsSaidOrFound() {
        String one = Break.of(BreakCode.C02, Subject.CASH).subscription("A").actual("1.00").expected("2.00")
                .difference("-1.00").candidates(List.of("x")).source(new SourceLine("a.csv", 3))
                .saying("One.").id();
        String other = Break.of(BreakCode.C02, Subject.SUBSCRIPTION).subscription("A").actual("1.50")
                .saying("Other.").id();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void breaksAboutDifferentThingsHaveDifferentIds() {
        List<UnaryOperator<Break.Draft>> about = List.of(
                draft -> draft,
                draft -> draft.subscription("A"),
                draft -> draft.bankReference("A"),
                draft -> draft.dwac("A"),
                draft -> draft.warrant("A"),
                draft -> draft.subscription("A").bankReference("B"),
                draft -> draft.subscription("B").bankReference("A"),
                draft -> draft.subscription("AB"),
                draft -> draft.identifiedBy("A"),
                draft -> draft.identifiedBy("A", "B"),
                draft -> draft.subscription("A").identifiedBy("C"));
        List<String> ids = new ArrayList<>();
        for (BreakCode code : BreakCode.values()) {
            about.forEach(keys -> ids.add(keys.apply(Break.of(code, Subject.CASH)).saying("").id()));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whatIdentifiesABreakMayDifferFromTheKeysThatItKnows() {
        Break one = Break.of(BreakCode.C17, Subject.CASH).subscription("A").bankReference("W")
                .identifiedBy("W").saying("");
        Break other = Break.of(BreakCode.C17, Subject.CASH).subscription("B").bankReference("W")
                .identifiedBy("W").saying("");
        assertThat(one.id()).isEqualTo(other.id());
        assertThat(one.about()).isEqualTo(new About("A", "W", "", ""));
    }

    @Test
    void whatIsNeverSaidStaysEmpty() {
        Break found = Break.of(BreakCode.C01, Subject.SUBSCRIPTION).saying("No funds.");
        assertThat(found.about()).isEqualTo(About.NOTHING);
        assertThat(List.of(found.expected(), found.actual(), found.difference())).containsOnly(
                Figure.NOTHING);
        assertThat(found.candidates()).isEmpty();
        assertThat(found.source()).isEqualTo(SourceLine.NONE);
        assertThat(found.source()).hasToString("");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            S05, A, A, true
            C02, A, A, true
            C02, A, B, false
            C02, '', A, false
            C04, A, A, false
            C05, A, A, false
            """)
    void onlyAStopOrHoldAboutASubscriptionBlocksIt(BreakCode code, String about, String asked,
            boolean blocks) {
        Break found = Break.of(code, Subject.SUBSCRIPTION).subscription(about).saying("");
        assertThat(found.blocks(new SubscriptionId(asked))).isEqualTo(blocks);
    }

    @Test
    void theWorstComesFirstThenTheCodeThenWhatItIsAbout() {
        List<Break> inOrder = List.of(
                Break.of(BreakCode.F01, Subject.FILE).saying(""),
                Break.of(BreakCode.X06, Subject.CLOSING).saying(""),
                Break.of(BreakCode.S01, Subject.SUBSCRIPTION).subscription("B").saying(""),
                Break.of(BreakCode.C08, Subject.CASH).bankReference("W2").saying(""),
                Break.of(BreakCode.C08, Subject.CASH).subscription("A").bankReference("W1").saying(""),
                Break.of(BreakCode.D02, Subject.DWAC).subscription("A").dwac("1").saying(""),
                Break.of(BreakCode.D02, Subject.DWAC).subscription("A").dwac("2").saying(""),
                Break.of(BreakCode.C04, Subject.CASH).subscription("A").saying(""),
                Break.of(BreakCode.C05, Subject.SUBSCRIPTION).subscription("A").saying(""));
        List<Break> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Break.WORST_FIRST);
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Test
    void candidatesBeyondTheLimitAreCountedAndNotShown() {
        List<String> twelve = IntStream.range(0, Break.MAX_CANDIDATES).mapToObj(Integer::toString).toList();
        List<String> fifteen = IntStream.range(0, Break.MAX_CANDIDATES + 3).mapToObj(Integer::toString)
                .toList();
        assertThat(Break.of(BreakCode.C08, Subject.CASH).candidates(twelve).saying("").toldCandidates())
                .isEqualTo(twelve);
        assertThat(Break.of(BreakCode.C08, Subject.CASH).candidates(fifteen).saying("").toldCandidates())
                .hasSize(Break.MAX_CANDIDATES + 1).startsWith("0", "1").endsWith("11", "and 3 more");
    }

    @Test
    void sourceLinesAreOrderedByFileAndThenAsNumbers() {
        assertThat(new SourceLine("a.csv", 10)).isGreaterThan(new SourceLine("a.csv", 9))
                .isLessThan(new SourceLine("b.csv", 1)).hasToString("a.csv:10");
        assertThat(new SourceLine("a.csv", 0)).hasToString("a.csv");
    }
}
