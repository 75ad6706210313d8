package settle.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.closing.InvestorVerdict;
import settle.closings.ToldDay;

/** Every exception that blocks something has ways out, and each of them leads out. */
class WaysOutTest {

    /** Nothing raises it yet. */
    private static final Set<BreakCode> NEVER_RAISED = EnumSet.of(BreakCode.X05);

    @TempDir
    private Path folder;

    static Stream<Trial> trials() {
        return Stream.of(WaysOfFiles.TRIALS, WaysOfBook.TRIALS, WaysOfCash.TRIALS, WaysOfDeliveries.TRIALS,
                WaysOfClosing.TRIALS).flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void wayLeadsOut(Trial trial) {
        ToldDay day = ToldDay.in(folder);
        trial.trouble().accept(day);
        List<Break> found = day.found(trial.code()).stream()
                .filter(one -> one.severity().compareTo(Severity.HOLD) <= 0).toList();
        assertThat(found).as("before: " + day.found()).isNotEmpty();

        trial.way().accept(day, found.get(0));

        assertThat(day.found()).as("after: " + stands(day)).noneMatch(one -> one.id().equals(found.get(0)
                .id()))
                .noneMatch(one -> one.code() == BreakCode.X07);
        assertThat(stands(day)).isEqualTo(trial.then());
    }

    @Test
    void everyWayIsTriedAndNoOther() {
        Set<String> tried = new TreeSet<>();
        trials().forEach(trial -> tried.add(trial.code() + " " + trial.by().title()));
        Set<String> known = new TreeSet<>();
        for (BreakCode code : BreakCode.values()) {
            code.waysOut().forEach(way -> known.add(code + " " + way.by().title()));
        }
        assertThat(tried).containsExactlyElementsOf(known);
    }

    @Test
    void whatBlocksSomethingHasAWayOut() {
        assertThat(Arrays.stream(BreakCode.values())
                .filter(code -> code.severity().compareTo(Severity.HOLD) <= 0 && code.waysOut().isEmpty()))
                .containsExactlyElementsOf(NEVER_RAISED);
    }

    /** {@code PARTIAL 004 HOLD C01}: the verdict, and who is not released. */
    private static String stands(ToldDay day) {
        return day.verdict() + day.closing().investors().stream()
                .filter(one -> one.verdict() == InvestorVerdict.HOLD)
                .map(one -> " " + one.subscription().id().text().substring(5) + one.breaks().stream()
                        .filter(found -> found.severity().compareTo(Severity.HOLD) <= 0)
                        .map(found -> " " + found.code()).distinct().collect(Collectors.joining()))
                .collect(Collectors.joining(","));
    }
}
