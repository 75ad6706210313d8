package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.intake.SampleRow.DECISION;
import static settle.intake.SampleRow.DWAC;
import static settle.intake.SampleRow.ENTRY;
import static settle.intake.SampleRow.SUBSCRIPTION;
import static settle.intake.SampleRow.WARRANT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.statement.BankEntry;

/** Which texts are dates and moments, and which moments they are. */
class RowMomentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2007-02-29", "2007-13-01", "2007-00-10", "2007-1-9", "20070119", "19.01.2007",
            "01/19/2007",
            "2007-01-19T10:00", "07-01-19", "2007-01-32", "today", "2007-01-19Z"})
    void dateIsAnIsoDateThatExists(String text) {
        assertThat(ENTRY.rejected("value_date", text).column()).isEqualTo("value_date");
        assertThat(WARRANT.rejected("issue_date", text).column()).isEqualTo("issue_date");
        assertThat(WARRANT.rejected("delivered_on", text).column()).isEqualTo("delivered_on");
        assertThat(SUBSCRIPTION.rejected("investor_signed_on", text).column())
                .isEqualTo("investor_signed_on");
        assertThat(SUBSCRIPTION.rejected("company_signed_on", text).column())
                .isEqualTo("company_signed_on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12007-01-22", "-0044-03-15", "+999999999-12-31"})
    void yearHasFourDigits(String text) {
        assertThat(ENTRY.rejected("value_date", text).column()).isEqualTo("value_date");
    }

    @Test
    void leapDayExistsInALeapYear() {
        assertThat(WARRANT.read("expiration_date", "2012-02-29").expirationDate()).isEqualTo(LocalDate.of(
                2012, 2,
                29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2007-01-19T25:00", "2007-01-19T10:60", "2007-01-19 10:00", "10:00",
            "2007-02-30T10:00",
            "2007-01-19T10:00 EST", "2007-01-19T10", "2007-01-19T10:00+25:00", "1169200800"})
    void momentIsAnIsoMomentThatExists(String text) {
        assertThat(ENTRY.rejected("booked_at", text).column()).isEqualTo("booked_at");
        assertThat(DWAC.rejected("entered_at", text).column()).isEqualTo("entered_at");
        assertThat(DWAC.rejected("decided_at", text).column()).isEqualTo("decided_at");
        assertThat(DECISION.rejected("decided_at", text).column()).isEqualTo("decided_at");
        assertThat(DECISION.rejected("approved_at", text).column()).isEqualTo("approved_at");
    }

    @ParameterizedTest
    @CsvSource({
            "2007-01-24T10:00, 2007-01-24T10:00",
            "2007-01-24T10:00:05, 2007-01-24T10:00:05",
            "2007-01-24T10:00:05.123456789, 2007-01-24T10:00:05.123456789",
            "2007-01-24T10:00-05:00, 2007-01-24T10:00",
            "2007-01-24T10:00-06:00, 2007-01-24T11:00",
            "2007-01-24T15:00Z, 2007-01-24T10:00",
            "2007-01-25T00:30+01:00, 2007-01-24T18:30",
            "2007-07-01T12:00Z, 2007-07-01T08:00"})
    void momentWithAnOffsetIsPutIntoTheOfferingsZone(String text, LocalDateTime moment) {
        assertThat(ENTRY.read("booked_at", text).bookedAt().orElseThrow().orderingMoment()).isEqualTo(moment);
        assertThat(DWAC.read("entered_at", text).enteredAt()).contains(moment);
        assertThat(DECISION.read("decided_at", text).decidedAt()).isEqualTo(moment);
    }

    @Test
    void bookingDayWithoutATimeStaysWithoutOne() {
        BankEntry entry = ENTRY.read("booked_at", "2007-01-24");

        assertThat(entry.bookedAt().orElseThrow().date()).isEqualTo(LocalDate.of(2007, 1, 24));
        assertThat(entry.bookedAt().orElseThrow().time()).isEmpty();
    }

    @Test
    void requestDayWithoutATimeIsTheEndOfTheDay() {
        assertThat(DWAC.read("decided_at", "2007-01-24").decidedAt())
                .contains(LocalDate.of(2007, 1, 24).atTime(LocalTime.MAX));
    }
}
