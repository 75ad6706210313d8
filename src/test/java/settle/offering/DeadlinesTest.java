package settle.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import settle.fixture.SampleOffering;

class DeadlinesTest {

    private static final Deadlines SAMPLE = Deadlines.of(SampleOffering.offering());

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-18T18:00,    FUNDING_DEADLINE, 1800
            2007-01-19T23:59,    FUNDING_DEADLINE, 1
            2007-01-19T23:59:59, FUNDING_DEADLINE, 0
            2007-01-20T00:00,    FUNDS_CUT_OFF,    6360
            2007-01-24T09:59,    FUNDS_CUT_OFF,    1
            2007-01-24T09:59:30, FUNDS_CUT_OFF,    0
            2007-01-24T10:00,    FUNDS_CUT_OFF,    0
            2007-01-24T10:00:01, DWAC_CUT_OFF,     449
            2007-01-24T10:01,    DWAC_CUT_OFF,     449
            2007-01-24T17:29,    DWAC_CUT_OFF,     1
            2007-01-24T17:30,    DWAC_CUT_OFF,     0
            2007-01-24T17:30:01, ,
            2007-01-24T17:31,    ,
            """)
    void theNextDeadlineIsTheFirstThatHasNotPassed(LocalDateTime asOf, Deadline next, Long minutes) {
        Optional<Deadlines.Coming> coming = SAMPLE.next(asOf);

        assertThat(coming.map(Deadlines.Coming::deadline)).isEqualTo(Optional.ofNullable(next));
        assertThat(coming.map(Deadlines.Coming::minutesLeft)).isEqualTo(Optional.ofNullable(minutes));
        assertThat(coming.map(Deadlines.Coming::at)).isEqualTo(Optional.ofNullable(next).map(SAMPLE::at));
    }

    @Test
    void theNextCutOffPassesOverTheFundingDeadline() {
        assertThat(SAMPLE.nextCutOff(LocalDateTime.parse("2007-01-18T18:00"))).contains(new Deadlines.Coming(
                Deadline.FUNDS_CUT_OFF, SampleOffering.CUT_OFF, Duration.ofMinutes(8160)));
        assertThat(SAMPLE.nextCutOff(LocalDateTime.parse("2007-01-24T17:31"))).isEmpty();
    }

    @Test
    void theFundsCutOffComesFirstWhereBothAreAtOneMoment() {
        Deadlines both = Deadlines.of(new SampleOffering().cutOffs("2007-01-24T10:00", "2007-01-24T10:00")
                .build());

        assertThat(both.next(LocalDateTime.parse("2007-01-24T10:00")).map(Deadlines.Coming::deadline))
                .contains(Deadline.FUNDS_CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource(Deadline.class)
    void aDeadlineHasPassedFromTheMomentThatItIsNoMoreTheNext(Deadline deadline) {
        LocalDateTime at = SAMPLE.at(deadline);

        assertThat(SAMPLE.isPast(at.minusMinutes(1), deadline)).isFalse();
        assertThat(SAMPLE.isPast(at, deadline)).as("a day's end is not of the day, a cut-off is in time")
                .isEqualTo(deadline == Deadline.FUNDING_DEADLINE);
        assertThat(SAMPLE.isPast(at.plusMinutes(1), deadline)).isTrue();
    }

    /** New York: forward on 11 March 2007 at 2:00, back on 4 November 2007 at 2:00. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-03-10T22:00, 2007-03-12T10:00, 2100
            2007-03-10T10:00, 2007-03-12T10:00, 2820
            2007-03-11T01:59, 2007-03-11T03:00, 1
            2007-03-11T03:00, 2007-03-12T10:00, 1860
            2007-03-12T10:00, 2007-03-10T22:00, -2100
            2007-11-03T10:00, 2007-11-05T10:00, 2940
            2007-11-03T22:00, 2007-11-05T10:00, 2220
            2007-11-04T00:59, 2007-11-04T02:00, 121
            2007-11-04T02:00, 2007-11-05T10:00, 1920
            2007-11-05T10:00, 2007-11-03T10:00, -2940
            2007-01-22T10:00, 2007-01-24T10:00, 2880
            """)
    void lengthsAreThoseOfTheTimeLine(LocalDateTime asOf, LocalDateTime moment, long minutes) {
        assertThat(SAMPLE.until(asOf, moment)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(SAMPLE.age(moment, asOf)).isEqualTo(Duration.ofMinutes(Math.max(0, -minutes)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-03-12T10:00, 2007-03-10T10:00,    2820
            2007-03-12T10:00, 2007-03-12T09:59,    1
            2007-03-12T10:00, 2007-03-12T10:00:00, 0
            2007-11-05T10:00, 2007-11-03T10:00,    2940
            2007-11-05T10:00, 2007-11-04T02:00,    1920
            """)
    void aDeadlineAfterAChangeOfClocksIsAsFarAsItsMoment(String cutOff, LocalDateTime asOf, long minutes) {
        Deadlines deadlines = Deadlines.of(new SampleOffering().cutOffs(cutOff, cutOff).build());

        assertThat(deadlines.until(asOf, Deadline.FUNDS_CUT_OFF)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(deadlines.nextCutOff(asOf).map(Deadlines.Coming::minutesLeft)).contains(minutes);
    }

    @ParameterizedTest
    @EnumSource(Deadline.class)
    void everyDeadlineHasANameForProgramsAndOneForPeople(Deadline deadline) {
        assertThat(deadline.key()).matches("[a-z_]+");
        assertThat(deadline.title()).isNotBlank();
        assertThat(deadline.key()).isEqualTo(deadline.title().toLowerCase(Locale.ROOT).replaceAll(
                "[ -]", "_"));
    }
}
