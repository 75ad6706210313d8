package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

class BreakTest {

    private static final SubscriptionId A = new SubscriptionId("A");
    private static final SubscriptionId B = new SubscriptionId("B");
    private static final Sentence SO = Sentence.told("So it is.");

    @Test
    void anIdIsTheSameFromRunToRunAndFromVersionToVersion() {
        Break found = Break.of(BreakCode.C01).about(new SubscriptionId("CPST-001")).saying(SO);
        assertThat(found.id()).isEqualTo("C01-3F3E813EC3");
    }

    @Test
    void anIdDoesNotDependOnWhatIsSaidOrFound() {
        String one = Break.of(BreakCode.S03).about(A).actual("1.00").expected("2.00")
                .difference(Figure.difference(3, 4, Unit.WARRANTS)).candidates(List.of(Sentence.told("x")))
                .source(new SourceLine("a.csv", 3)).saying(Sentence.told("One.")).id();
        String other = Break.of(BreakCode.S03).about(A).actual("1.50").saying(Sentence.told("Other.")).id();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void breaksAboutDifferentThingsHaveDifferentIds() {
        List<UnaryOperator<BreakDraft>> about = List.of(
                draft -> draft,
                draft -> draft.about(A),
                draft -> draft.about(wire("A")),
                draft -> draft.about(new DwacId("A")),
                draft -> draft.about(new CertificateNumber("A")),
                draft -> draft.about(A).about(wire("B")),
                draft -> draft.about(B).about(wire("A")),
                draft -> draft.about(new SubscriptionId("AB")),
                draft -> draft.identifiedBy("A"),
                draft -> draft.identifiedBy("A", "B"),
                draft -> draft.about(A).identifiedBy("C"));
        List<String> ids = new ArrayList<>();
        for (BreakCode code : BreakCode.values()) {
            about.forEach(keys -> ids.add(keys.apply(Break.of(code)).saying(SO).id()));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aWireIsToldFromOthersByItsKeyWhereThatIsKnown() {
        WireId known = WireId.of(new WireKey("1/W"), new BankReference("W"));
        Break found = Break.of(BreakCode.C08).about(known).saying(SO);
        assertThat(found.id()).isEqualTo(Break.idOf(BreakCode.C08, Key.NOTHING.with(known)))
                .isNotEqualTo(Break.of(BreakCode.C08).about(wire("W")).saying(SO).id())
                .isEqualTo(Break.of(BreakCode.C08).about(wire("1/W")).saying(SO).id());
        assertThat(found.key().text(Key.Part.WIRE)).isEqualTo("W");
    }

    @Test
    void filesAndDecisionsAreNoPartOfAnId() {
        Key key = Key.NOTHING.with(new FileId("a.csv", "abc")).with(new DecisionId("D1"));
        assertThat(Break.idOf(BreakCode.X07, key)).isEqualTo(Break.idOf(BreakCode.X07, Key.NOTHING));
        assertThat(key.text(Key.Part.FILE)).isEqualTo("a.csv");
        assertThat(key.text(Key.Part.DECISION)).isEqualTo("D1");
    }

    @Test
    void whatIdentifiesABreakMayDifferFromTheKeysThatItKnows() {
        Break one = Break.of(BreakCode.C17).about(A).about(wire("W")).identifiedBy("W").saying(SO);
        Break other = Break.of(BreakCode.C17).about(B).about(wire("W")).identifiedBy("W").saying(SO);
        assertThat(one.id()).isEqualTo(other.id()).isEqualTo(Break.idOf(BreakCode.C17, List.of("W")));
        assertThat(one.key()).isEqualTo(Key.NOTHING.with(A).with(wire("W")));
    }

    @Test
    void whatIsNeverSaidStaysEmpty() {
        Break found = Break.of(BreakCode.C01).saying(SO);
        assertThat(found.key()).isEqualTo(Key.NOTHING);
        assertThat(List.of(found.expected(), found.actual(), found.difference()))
                .containsOnly(Figure.NOTHING);
        assertThat(found.candidates()).isEmpty();
        assertThat(found.source()).isEqualTo(SourceLine.NONE);
        assertThat(found.source()).hasToString("");
    }

    @Test
    void aDifferenceIsInTheUnitOfItsCode() {
        Figure warrants = Figure.difference(3, 4, Unit.WARRANTS);
        assertThat(Break.of(BreakCode.S05).difference(warrants).saying(SO).difference()).isEqualTo(warrants);
        BreakDraft money = Break.of(BreakCode.C02).difference(warrants);
        assertThatIllegalStateException().isThrownBy(() -> money.saying(SO));
        BreakDraft words = Break.of(BreakCode.S06).difference(Figure.text("much"));
        assertThatIllegalStateException().isThrownBy(() -> words.saying(SO));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            S05, A, A, true
            C02, A, A, true
            C02, A, B, false
            C04, A, A, false
            C05, A, A, false
            """)
    void onlyAStopOrHoldAboutASubscriptionBlocksIt(BreakCode code, String about, String asked,
            boolean blocks) {
        Break found = Break.of(code).about(new SubscriptionId(about)).saying(SO);
        assertThat(found.blocks(new SubscriptionId(asked))).isEqualTo(blocks);
        assertThat(Break.of(code).saying(SO).blocks(new SubscriptionId(asked))).isFalse();
    }

    @Test
    void theWorstComesFirstThenTheCodeThenWhatItIsAbout() {
        List<Break> inOrder = List.of(
                Break.of(BreakCode.F01).saying(SO),
                Break.of(BreakCode.X06).saying(SO),
                Break.of(BreakCode.S01).about(B).saying(SO),
                Break.of(BreakCode.C08).about(wire("W2")).saying(SO),
                Break.of(BreakCode.C08).about(wire("W3")).saying(SO),
                Break.of(BreakCode.C08).about(wire("W4")).saying(SO),
                Break.of(BreakCode.C08).about(wire("W5")).saying(SO),
                Break.of(BreakCode.C08).about(A).about(wire("W1")).saying(SO),
                Break.of(BreakCode.D02).about(A).about(new DwacId("1")).saying(SO),
                Break.of(BreakCode.D02).about(A).about(new DwacId("2")).saying(SO),
                Break.of(BreakCode.W02).about(new CertificateNumber("1")).saying(SO),
                Break.of(BreakCode.W02).about(new CertificateNumber("2")).saying(SO),
                Break.of(BreakCode.W02).about(new CertificateNumber("3")).saying(SO),
                Break.of(BreakCode.W02).about(new CertificateNumber("4")).saying(SO),
                Break.of(BreakCode.C04).about(A).saying(SO),
                Break.of(BreakCode.C05).about(A).saying(SO));
        List<Break> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(Break.WORST_FIRST);
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Test
    void whatToDoNextNamesWhatTheBreakKnowsAndElseSaysWhoseItIs() {
        for (BreakCode code : BreakCode.values()) {
            Break known = Break.of(code).about(A).about(wire("W1")).about(new FileId("a.csv",
                    "0123456789abcdef"))
                    .about(new DecisionId("D1")).saying(SO);
            assertThat(known.nextAction()).isEqualTo(filled(known, "a.csv@0123456789ab", "W1", "A"))
                    .startsWith(code.firstStep());
            Break lost = Break.of(code).source(new SourceLine("b.csv", 3)).saying(SO);
            assertThat(lost.nextAction()).isEqualTo(filled(lost, "b.csv", "the wire's", "the investor's"));
            Break unknown = Break.of(code).saying(SO);
            assertThat(unknown.nextAction())
                    .isEqualTo(filled(unknown, "its path", "the wire's", "the investor's"));
        }
    }

    private static String filled(Break found, String delivery, String wire, String subscription) {
        return found.code().nextAction(Set.of()).replace("{exception}", found.id()).replace("{delivery}",
                delivery)
                .replace("{wire}", wire).replace("{subscription}", subscription);
    }

    @Test
    void aBreakToldOtherwiseOrHoldingOthersIsStillTheSameBreak() {
        Break found = Break.of(BreakCode.F10).saying(SO);
        Break other = found.saying(Sentence.told("Other."), List.of(Sentence.told("x")));
        assertThat(other.message() + other.toldCandidates()).isEqualTo("Other.[x]");
        assertThat(found.holding(A).key().subscription()).contains(A);
        assertThat(found.holding(Set.of(A, B)).concerned()).containsExactlyInAnyOrder(A, B);
        assertThat(List.of(other, found.holding(A), found.holding(Set.of(A)))).extracting(Break::id)
                .containsOnly(found.id());
    }

    @Test
    void candidatesBeyondTheLimitAreCountedAndNotShown() {
        assertThat(candidates(Break.MAX_CANDIDATES)).hasSize(Break.MAX_CANDIDATES).endsWith("11");
        assertThat(candidates(Break.MAX_CANDIDATES + 3)).hasSize(Break.MAX_CANDIDATES + 1)
                .startsWith("0", "1").endsWith("11", "and 3 more");
    }

    @Test
    void aCandidateStandsOnOneLineWhateverItQuotes() {
        Break found = Break.of(BreakCode.C08).candidates(List.of(Sentence.told("a\nb"))).saying(SO);
        assertThat(found.toldCandidates()).containsExactly("a b");
    }

    @Test
    void sourceLinesAreOrderedByFileAndThenAsNumbers() {
        assertThat(new SourceLine("a.csv", 10)).isGreaterThan(new SourceLine("a.csv", 9))
                .isLessThan(new SourceLine("b.csv", 1)).hasToString("a.csv:10");
        assertThat(new SourceLine("a.csv", 0)).hasToString("a.csv");
    }

    private static List<String> candidates(int many) {
        return Break.of(BreakCode.C08)
                .candidates(IntStream.range(0, many).mapToObj(Integer::toString).map(Sentence::told).toList())
                .saying(SO).toldCandidates();
    }

    private static WireId wire(String reference) {
        return WireId.called(new BankReference(reference));
    }
}
