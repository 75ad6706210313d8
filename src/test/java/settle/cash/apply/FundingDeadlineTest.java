package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;

/** Funds are due within one business day of the Federal Reserve after both parties signed. */
class FundingDeadlineTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-18, 2007-01-18, 2007-01-19T23:59, 2007-01-19, false
            2007-01-18, 2007-01-18, 2007-01-22T00:01, 2007-01-22, true
            2007-01-18, 2007-01-18, 2007-01-19T11:00, 2007-01-22, true
            2007-01-17, 2007-01-18, 2007-01-19T11:00, 2007-01-19, false
            2007-01-18, 2007-01-17, 2007-01-19T11:00, 2007-01-19, false
            2007-01-17, 2007-01-17, 2007-01-19T11:00, 2007-01-19, true
            2007-01-19, 2007-01-19, 2007-01-22T11:00, 2007-01-22, false
            2007-01-19, 2007-01-19, 2007-01-23T11:00, 2007-01-23, true
            2007-01-12, 2007-01-12, 2007-01-16T11:00, 2007-01-16, false
            2007-01-12, 2007-01-12, 2007-01-17T11:00, 2007-01-17, true
            '',         2007-01-22, 2007-01-19T11:00, 2007-01-19, false
            '',         2007-01-22, 2007-01-22T11:00, 2007-01-22, true
            2007-01-22, '',         2007-01-22T11:00, 2007-01-22, true
            '',         '',         2007-01-22T11:00, 2007-01-22, true
            """)
    void moneyAfterTheDeadlineIsAppliedWithAWarning(
            String investor, String company, String booked, String valued, boolean late) {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100)
                .signed(investor.isEmpty() ? null : investor, company.isEmpty() ? null : company)),
                SampleEntry.credit("W1", "114.00").from("Investor of CPST-001").booked(booked)
                        .valued(valued));
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 PARTY");
        assertThat(cash.broken()).isEqualTo(late ? List.of("C13 CPST-001 W1") : List.of());
    }

    @Test
    void theWarningSaysWhenTheMoneyCameAndWhenItWasDue() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100)),
                SampleEntry.credit("W1", "114.00").from("Investor of CPST-001").booked("2007-01-23T09:00"));
        assertThat(cash.only("C13").expected().plain()).isEqualTo("2007-01-19");
        assertThat(cash.only("C13").actual().plain()).isEqualTo("2007-01-23");
    }

    @Test
    void onlyMoneyThatIsAppliedIsLate() {
        AppliedCash cash = AppliedCash.at(LocalDateTime.parse("2007-01-25T09:00"), SampleOffering.offering(),
                SampleSubscription.book(SampleSubscription.of("CPST-001", 100)),
                SampleEntry.credit("W1", "114.00").from("Investor of CPST-001").booked("2007-01-24T10:01"));
        assertThat(cash.broken()).containsExactly("C14 CPST-001 W1");
    }
}
