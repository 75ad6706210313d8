package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Sentence;
import settle.breaks.Severity;

class ClosingVerdictTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',              READY
            C04;C05;F08,     READY
            C02,             PARTIAL
            C08,             PARTIAL
            C02;C04,         PARTIAL
            X06,             INCOMPLETE
            X06;C02;F08,     INCOMPLETE
            X06;X06,         INCOMPLETE
            X06;F07,         NOT_READY
            S05,             NOT_READY
            X01;C02,         NOT_READY
            """)
    void theWorstBreakDecides(String codes, ClosingVerdict verdict) {
        List<Break> breaks = Stream.of(codes.split(";")).filter(code -> !code.isEmpty())
                .map(code -> Break.of(BreakCode.valueOf(code)).saying(Sentence.told(""))).toList();
        assertThat(ClosingVerdict.of(breaks, ClosingVerdict.Progress.UNDER_WAY)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',      ALL_DONE,     CLOSED
            C04;C18, ALL_DONE,     CLOSED
            C08,     ALL_DONE,     PARTIAL
            C12;C18, ALL_DONE,     PARTIAL
            F10,     ALL_DONE,     PARTIAL
            X06,     ALL_DONE,     INCOMPLETE
            X04,     ALL_DONE,     NOT_READY
            '',      ALL_RETURNED, CLOSED
            C12;D01, ALL_RETURNED, CLOSED
            X06;C12, ALL_RETURNED, INCOMPLETE
            X04,     ALL_RETURNED, NOT_READY
            """)
    void whatIsDoneIsClosedUnlessSomethingHoldsOrStopsIt(String codes, ClosingVerdict.Progress progress,
            ClosingVerdict verdict) {
        List<Break> breaks = Stream.of(codes.split(";")).filter(code -> !code.isEmpty())
                .map(code -> Break.of(BreakCode.valueOf(code)).saying(Sentence.told(""))).toList();
        assertThat(ClosingVerdict.of(breaks, progress)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(BreakCode.class)
    void everyCodeAloneGivesTheVerdictOfItsSeverity(BreakCode code) {
        ClosingVerdict verdict = ClosingVerdict.of(List.of(Break.of(code).saying(Sentence.told(""))),
                ClosingVerdict.Progress.UNDER_WAY);
        assertThat(verdict).isEqualTo(code == BreakCode.X06 ? ClosingVerdict.INCOMPLETE
                : switch (code.severity()) {
                    case STOP -> ClosingVerdict.NOT_READY;
                    case HOLD -> ClosingVerdict.PARTIAL;
                    case WARN, INFO -> ClosingVerdict.READY;
                });
        assertThat(verdict.isStopped()).isEqualTo(code.severity() == Severity.STOP);
    }

    @ParameterizedTest
    @EnumSource(ClosingVerdict.class)
    void goodIsWhatLeavesNobodyAnythingToDo(ClosingVerdict verdict) {
        assertThat(verdict.isGood()).isEqualTo(List.of(ClosingVerdict.READY, ClosingVerdict.CLOSED)
                .contains(verdict));
    }

    @ParameterizedTest
    @EnumSource(ClosingVerdict.class)
    void everyVerdictSaysWhatItMeans(ClosingVerdict verdict) {
        assertThat(verdict.meaning()).isNotBlank();
    }
}
