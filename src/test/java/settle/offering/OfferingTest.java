package settle.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static settle.fixture.SampleOffering.usd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.fixture.SampleOffering;
import settle.money.Shares;

class OfferingTest {

    @Test
    void amountDueIsSharesTimesPriceAndNeverCountsWarrants() {
        assertThat(SampleOffering.offering().amountDue(new Shares(40_000_000))).isEqualTo(usd("45600000.00"));
        assertThat(SampleOffering.offering().amountDue(new Shares(1001))).isEqualTo(usd("1141.14"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T10:04:59, false
            2007-01-24T10:05,    true
            2007-01-25T00:00,    true
            """)
    void theClosingWentAheadFromTheMomentOfItsRelease(LocalDateTime asOf, boolean released) {
        Offering offering = new SampleOffering().releasedAt("2007-01-24T10:05").build();
        assertThat(offering.releasedBy(asOf)).isEqualTo(released);
    }

    @Test
    void aClosingWithoutReleaseNeverWentAhead() {
        assertThat(SampleOffering.offering().releasedBy(LocalDateTime.parse("2099-01-01T00:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00,      0.00
            124999.99, 124999.99
            125000.00, 125000.00
            125000.01, 125000.00
            """)
    void expensesAreReimbursedUpToTheirCap(String invoiced, String reimbursed) {
        assertThat(new SampleOffering().invoiced(invoiced).build().expenses().reimbursed())
                .isEqualTo(usd(reimbursed));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-18, 2007-01-19
            2007-01-19, 2007-01-22
            2007-01-20, 2007-01-22
            2007-01-12, 2007-01-16
            2007-01-14, 2007-01-16
            2006-12-31, 2007-01-02
            """)
    void theNextBusinessDayLeavesOutWeekendsAndHolidays(LocalDate day, LocalDate next) {
        assertThat(SampleOffering.FED.nextBusinessDay(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"capstone-2007", "a", "0", "A.b_c-1"})
    void anOfferingIdIsAFolderName(String text) {
        assertThat(new OfferingId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../x", "a/b", "-a", "a b", "\u00e4", "a\n",
            "a12345678901234567890123456789012345678901234567890123456789012345"})
    void anythingElseIsNoOfferingId(String text) {
        assertThat(OfferingId.isValid(text)).isFalse();
        assertThatThrownBy(() -> new OfferingId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(InputKind.class)
    void everyKindOfInputHasAFolderOfItsName(InputKind kind) {
        assertThat(kind.folder()).isEqualTo(kind.name().toLowerCase(Locale.ROOT));
    }
}
