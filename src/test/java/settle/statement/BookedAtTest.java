package settle.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.identity.SourceLine;
import settle.statement.BankEntry.Remitter;

/** When entries were booked, as far as a bank says it, and what kinds of entries there are. */
class BookedAtTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T09:59, 2007-01-24T10:00, false, false
            2007-01-24T10:00, 2007-01-24T10:00, false, false
            2007-01-24T10:01, 2007-01-24T10:00, true,  true
            2007-01-23,       2007-01-24T10:00, false, false
            2007-01-24,       2007-01-24T10:00, false, true
            2007-01-25,       2007-01-24T10:00, true,  true
            """)
    void anUnknownTimeMayBeAnyOfItsDayAndIsLateOnTheDayOfTheCutOff(String booked, LocalDateTime moment,
            boolean notYet, boolean late) {
        assertThat(at(booked).isAfter(moment)).isEqualTo(notYet);
        assertThat(at(booked).misses(moment)).isEqualTo(late);
        assertThat(at(booked)).hasToString(booked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-24T09:00, 2007-01-24T09:00, true
            2007-01-24T09:00, 2007-01-24T09:01, true
            2007-01-24T09:01, 2007-01-24T09:00, false
            2007-01-24,       2007-01-24T09:00, true
            2007-01-24T09:00, 2007-01-24,       true
            2007-01-24,       2007-01-24,       true
            2007-01-25,       2007-01-24T09:00, false
            2007-01-25T09:00, 2007-01-24,       false
            2007-01-23,       2007-01-24,       true
            """)
    void ofOneDayWithoutTimesEitherMayHaveComeFirst(String one, String other, boolean may) {
        assertThat(at(one).mayPrecede(at(other))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-01-22T09:00, 2007-01-22T09:00
            '',               2007-01-19
            """)
    void withoutABookingMomentAnEntryIsOfItsValueDate(String booked, String effective) {
        SampleEntry entry = SampleEntry.credit("W1", "5.00");
        BankEntry built = (booked.isEmpty() ? entry.withoutBookingMoment() : entry.booked(booked))
                .valued("2007-01-19").build();
        assertThat(built.effective()).hasToString(effective);
    }

    @ParameterizedTest
    @EnumSource(BankEntry.Type.class)
    void interestAndChargesAreTheBanksOwnWhicheverWayTheyGo(BankEntry.Type type) {
        BankEntry in = SampleEntry.credit("W1", "5.00").type(type).build();
        BankEntry out = SampleEntry.debit("W1", "5.00").type(type).pending().build();
        boolean own = type == BankEntry.Type.INTEREST || type == BankEntry.Type.FEE;
        assertThat(in.isBankItem()).isEqualTo(out.isBankItem()).isEqualTo(own);
        assertThat(in.isBooked()).isTrue();
        assertThat(out.isBooked()).isFalse();
        assertThat(in.signedAmount()).isEqualTo(out.signedAmount().negated()).hasToString("5.00");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0, true,  false
            1, 1, true,  true
            1, 9, true,  true
            0, 3, true,  true
            3, 2, false, false
            -1, 2, false, false
            """)
    void pagesCountUpFromOneOrHaveNoNumbers(long first, long last, boolean may, boolean numbered) {
        if (may) {
            assertThat(new StatementPages(first, last, false, false).areNumbered()).isEqualTo(numbered);
        } else {
            assertThatThrownBy(() -> new StatementPages(first, last, false, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            8025720131, USD, true
            8025720131, EUR, false
            99,         USD, false
            """)
    void aStatementIsOfOneAccountInOneCurrency(String account, String currency, boolean own) {
        Statement statement = new Statement(account, currency, "", OptionalLong.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of(),
                SourceLine.NONE);
        assertThat(statement.isOf(SampleOffering.ESCROW_ACCOUNT, SampleOffering.USD)).isEqualTo(own);
    }

    /** What a report, an account or Fedwire calls an entry is all that changes. */
    @Test
    void anEntryUnderOtherNamesIsOtherwiseTheSame() {
        BankEntry entry = SampleEntry.credit("W1", "5.00").build();
        assertThat(entry.in("r").report()).isEqualTo("r");
        assertThat(entry.of("99").account()).isEqualTo("99");
        assertThat(entry.numbered("imad", "omad", "of").imad()).isEqualTo("imad");
        assertThat(entry.numbered("imad", "omad", "of").omad()).isEqualTo("omad");
        assertThat(entry.numbered("imad", "omad", "of").reverses()).isEqualTo("of");
        assertThat(entry.numbered("imad", "", entry.reverses()).imad()).isEqualTo("imad");
        assertThat(entry.numbered(entry.imad(), "", "of").reverses()).isEqualTo("of");
        assertThat(entry.withCustomerReference("c").customerReference()).isEqualTo("c");
        assertThat(List.of(entry.in("r").in(entry.report()), entry.of("99").of(entry.account()),
                entry.of(entry.account()), entry.numbered("imad", "", entry.reverses()).numbered(entry.imad(),
                        "",
                        entry.reverses()),
                entry.numbered(entry.imad(), "", "of").numbered(entry.imad(), "", entry.reverses()),
                entry.withOmad("omad").withOmad(""),
                entry.numbered(entry.imad(), "", entry.reverses()),
                entry.withCustomerReference("c").withCustomerReference(entry.customerReference())))
                .containsOnly(entry);
    }

    @Test
    void ofAPayerWhomAnotherSightingNamesInFullWhatWasSaidBeforeStays() {
        BankEntry nameless = SampleEntry.credit("W1", "5.00").build().from(new Remitter("AB", "", "B1"));
        assertThat(nameless.from(new Remitter("ABC", "1", "B2")).remitter())
                .isEqualTo(new Remitter("ABC", "1", nameless.remitter().bank()));
        assertThat(nameless.from(new Remitter("ABC", "1", "B2")).from(new Remitter("ABCD", "2", "B3"))
                .remitter()).isEqualTo(new Remitter("ABCD", "1", nameless.remitter().bank()));
        assertThat(nameless.remitter().bank()).isNotEmpty();
    }

    @Test
    void entriesAreInTheOrderOfTheirFilesLinesAndReports() {
        BankEntry first = SampleEntry.credit("W1", "5.00").at("a.csv", 9).build();
        BankEntry next = SampleEntry.credit("W1", "5.00").at("a.csv", 10).build();
        assertThat(Stream.of(next.in("r2"), next.in("r1"), first.in("r3")).sorted(BankEntry.IN_ORDER)
                .map(one -> one.source().line() + one.report())).containsExactly("9r3", "10r1", "10r2");
    }

    @Test
    void aStatementOfAnAccountWrittenOtherwiseIsOtherwiseTheSame() {
        Statement statement = new Statement("99", "USD", "", OptionalLong.of(1),
                BookedAt.on(Optional.of(LocalDate.parse("2007-01-24"))).map(BookedAt::date), Optional.empty(),
                Optional.empty(), 0, List.of(), SourceLine.NONE);
        assertThat(statement.of("98").account()).isEqualTo("98");
        assertThat(statement.of("98").of("99")).isEqualTo(statement).isEqualTo(statement.of("99"));
        assertThat(statement.date()).contains(LocalDate.parse("2007-01-24"));
    }

    private static BookedAt at(String text) {
        return text.contains("T") ? BookedAt.of(LocalDateTime.parse(text))
                : new BookedAt(LocalDate.parse(text), Optional.<LocalTime>empty());
    }
}
