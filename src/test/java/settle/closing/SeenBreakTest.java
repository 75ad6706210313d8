package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key.Part;
import settle.breaks.Sentence;
import settle.closing.SeenBreak.Status;
import settle.fixture.SampleOffering;
import settle.identity.SubscriptionId;

class SeenBreakTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2007-01-22T09:00");
    private static final LocalDateTime SECOND = LocalDateTime.parse("2007-01-23T09:00");
    private static final LocalDateTime THIRD = LocalDateTime.parse("2007-01-24T09:30");

    @Test
    void aBreakIsNewThenOpenSinceItsFirstSightThenClearedThenForgotten() {
        List<SeenBreak> first = SeenBreak.since(List.of(), List.of(about("A")), FIRST);
        List<SeenBreak> second = SeenBreak.since(first, List.of(about("A")), SECOND);
        List<SeenBreak> third = SeenBreak.since(second, List.of(), THIRD);
        assertThat(shortly(first)).containsExactly("A NEW 2007-01-22T09:00");
        assertThat(shortly(second)).containsExactly("A OPEN 2007-01-22T09:00");
        assertThat(shortly(third)).containsExactly("A CLEARED 2007-01-22T09:00");
        assertThat(SeenBreak.since(third, List.of(), THIRD)).isEmpty();
    }

    @Test
    void aBreakThatComesBackIsNewAgain() {
        List<SeenBreak> cleared = SeenBreak.since(
                SeenBreak.since(List.of(), List.of(about("A")), FIRST), List.of(), SECOND);
        assertThat(shortly(SeenBreak.since(cleared, List.of(about("A")), THIRD)))
                .containsExactly("A NEW 2007-01-24T09:30");
    }

    @Test
    void aSecondRunAtTheSameMomentLeavesTheBreaksOpenAndAddsNothing() {
        List<SeenBreak> once = SeenBreak.since(List.of(), List.of(about("A"), about("B")), FIRST);
        assertThat(shortly(SeenBreak.since(once, List.of(about("B"), about("A")), FIRST)))
                .containsExactly("A OPEN 2007-01-22T09:00", "B OPEN 2007-01-22T09:00");
    }

    @Test
    void whatABreakSaysNowReplacesWhatItSaidBefore() {
        Break later = Break.of(BreakCode.C02).about(new SubscriptionId("A")).actual("2.00")
                .saying(Sentence.told("Later."));
        List<SeenBreak> second = SeenBreak.since(
                SeenBreak.since(List.of(), List.of(about("A")), FIRST), List.of(later), SECOND);
        assertThat(second).singleElement().satisfies(seen -> {
            assertThat(seen.found()).isEqualTo(later);
            assertThat(seen.status()).isEqualTo(Status.OPEN);
        });
    }

    @Test
    void theWorstComesFirstAndWhatIsClearedLast() {
        Break stop = Break.of(BreakCode.X01).about(new SubscriptionId("X")).saying(Sentence.told(""));
        List<SeenBreak> before = SeenBreak.since(List.of(), List.of(stop, about("A")), FIRST);
        assertThat(shortly(SeenBreak.since(before, List.of(about("B"), about("A")), SECOND)))
                .containsExactly("A OPEN 2007-01-22T09:00", "B NEW 2007-01-23T09:00",
                        "X CLEARED 2007-01-22T09:00");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-22T09:00, 0
            2007-01-22T09:59, 0
            2007-01-22T10:00, 1
            2007-01-23T09:30, 24
            2007-01-21T09:00, 0
            """)
    void ageIsInWholeHoursAndNeverNegative(LocalDateTime asOf, long hours) {
        assertThat(new SeenBreak(about("A"), Status.OPEN, FIRST).ageInHours(SampleOffering.offering(), asOf))
                .isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            C01, 2007-01-24T10:00
            C04, 2007-01-24T17:30
            D09, 2007-01-24T17:30
            X01, 2007-01-24T10:00
            """)
    void everyBreakIsDueAtAMomentOfTheClosingsCalendar(BreakCode code, LocalDateTime dueAt) {
        SeenBreak seen = new SeenBreak(Break.of(code).saying(Sentence.told("")), Status.NEW, FIRST);
        assertThat(seen.dueAt(SampleOffering.offering())).isEqualTo(dueAt);
    }

    private static Break about(String subscription) {
        return Break.of(BreakCode.C02).about(new SubscriptionId(subscription)).actual("1.00")
                .saying(Sentence.told("Short."));
    }

    private static List<String> shortly(List<SeenBreak> seen) {
        return seen.stream().map(one -> one.found().key().text(Part.SUBSCRIPTION) + " "
                + one.status() + " " + one.firstSeenAt()).toList();
    }
}
