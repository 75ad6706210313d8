package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementPages;

/** Numbered statements follow each other without a gap, in number and in balance. */
class StatementSeriesTest {

    @Test
    void statementsThatFollowEachOtherRaiseNothing() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(2, "2007-01-22", "5.00",
                "7.00"),
                statement(3, "2007-01-23", "7.00", "7.00"))).isEmpty();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        assertThat(codes(statement(3, "2007-01-23", "7.00", "7.00"), statement(1, "2007-01-19", "0.00",
                "5.00"),
                statement(2, "2007-01-22", "5.00", "7.00"))).isEmpty();
    }

    @Test
    void aMissingStatementIsAGapUntilItArrives() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(3, "2007-01-23", "7.00",
                "7.00")))
                .containsExactly("F05");
    }

    @Test
    void aStatementThatOpensWithAnotherBalanceIsNotTheNextOne() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(2, "2007-01-22", "5.01",
                "7.00")))
                .containsExactly("F03");
    }

    @Test
    void theSameStatementSentAgainIsNoGap() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(1, "2007-01-19", "0.00",
                "5.00"),
                statement(2, "2007-01-22", "5.00", "7.00"))).isEmpty();
    }

    @Test
    void numbersBeginAnewWithTheYear() {
        assertThat(codes(statement(249, "2006-12-29", "0.00", "5.00"), statement(1, "2007-01-02", "5.00",
                "7.00")))
                .isEmpty();
        assertThat(codes(statement(249, "2006-12-29", "0.00", "5.00"), statement(1, "2007-01-02", "5.01",
                "7.00")))
                .containsExactly("F03");
        assertThat(codes(statement(249, "2007-01-18", "0.00", "5.00"), statement(1, "2007-01-19", "5.01",
                "7.00")))
                .containsExactly("F05");
    }

    /** Banks number by the day of the year, by the month, by their own book days, or always alike. */
    @ParameterizedTest
    @CsvSource({"19, 22, 23", "352, 2, 3", "13501, 17501, 17601", "1, 7, 8", "3, 2, 1", "701, 704, 705",
            "99, 1, 2"})
    void numbersProveNothingWhereBalancesJoin(long friday, long monday, long tuesday) {
        Statement first = statement(friday, "2007-01-19", "0.00", "5.00");
        Statement second = statement(monday, "2007-01-22", "5.00", "7.00");
        assertThat(codes(first, second, statement(tuesday, "2007-01-23", "7.00", "7.00"))).isEmpty();
        assertThat(codes(first, second, statement(tuesday, "2007-01-23", "7.01", "7.00"))).hasSize(1);
    }

    @Test
    void formatsHaveSeriesOfTheirOwnAndReportsWithoutBalancesNone() {
        Statement report = new Statement("8025720131", "USD", "", OptionalLong.of(9), Optional.empty(),
                Optional.empty(), Optional.empty(), 1, List.of(), new SourceLine("escrow/day.xml", 1));
        assertThat(StatementSeries.breaks(Map.of(
                "BAI2", List.of(statement(1, "2007-01-19", "0.00", "5.00")),
                "SWIFT MT", List.of(statement(7, "2007-01-22", "5.00", "7.00"), report)), List.of()))
                .isEmpty();
    }

    /** The second day was sent in another format, or with a control file, or not at all. */
    @ParameterizedTest
    @CsvSource({"5.00, 7.00, 2007-01-22, ''", "5.00, 6.00, 2007-01-22, F05", "5.00, 7.00, 2007-01-18, F05",
            "5.00, 7.00, 2007-01-24, F05", "7.00, 5.00, 2007-01-22, F05", "5.00, 7.00, '', ''"})
    void whatIsStatedInAnotherFormatLiesBetween(String opening, String closing, String day, String expected) {
        Currency dollars = Currency.getInstance("USD");
        StatedBalance other = new StatedBalance(Money.parse(opening, dollars),
                Money.parse(closing, dollars).orElseThrow(), day.isEmpty() ? "" : day + "T17:00", 1,
                new SourceLine("escrow/other.csv", 0), false);
        assertThat(StatementSeries.breaks(Map.of("SWIFT MT", List.of(
                statement(1, "2007-01-19", "0.00", "5.00"), statement(3, "2007-01-23", "7.00", "9.00"))),
                List.of(other)).stream().map(found -> found.code().name()).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5/1 F0 M5; 5/2 M5 M7; 5/3 M7 F9                    | ''
            5/1-2 F0 M7; 5/3 M7 F9                             | ''
            5/1 F0 F5; 5/2 F5 F9                               | ''
            5/1 F0 M5; 5/2 M5 F9; 6/1 F9 F9                    | ''
            4/1 F0 F2; 5/1 F2 M5; 5/2 M5 F9; 6 F9 F9           | ''
            5/1 F0 M5; 5/2 M5 F9; 5/1-2 F0 F9                  | ''
            5/1 F0 M5; 5/1 F0 M5; 5/2 M5 F9                    | ''
            5 F0 M5; 5 M5 M7; 5 M7 F9                          | ''
            5 F0 M5; 5 M5 M5; 5 M5 F9                          | ''
            5/1 F0 M5                                          | F05 pages after page 1
            5/2 M5 F9                                          | F05 page 1
            5/3 M5 M9                                          | F05 pages 1 to 2; F05 pages after page 3
            5/1 F0 M5; 5/3 M7 F9                               | F05 page 2
            5/1 F0 M5; 5/4 M7 F9                               | F05 pages 2 to 3
            5/1 F0 M5; 5/2 M5 M7; 6/1 F9 F9                    | F05 pages after page 2
            4/1 F0 F2; 5/2 M5 F9                               | F05 page 1
            4/1 F0 F2; 5/2 F5 F9                               | F05 page 1
            5/1 F0 M5; 5/2 M6 F9                               | F03 5.00 6.00
            5/1 F0 M5; 5/2 M5 F9; 6/1 F8 F9                    | F03 9.00 8.00
            4/1 F0 F1; 5/1 F2 M5; 5/2 M5 F9                    | F03 1.00 2.00
            5/1 F0 M5; 5/2 M5 F9; 7/1 F9 F9                    | ''
            5/1 F0 M5; 5/2 M5 F9; 7/1 F8 F9                    | F05 statement 6
            4/1 F0 F1; 6/2 M2 F9                               | F05 page 1
            5 F0 M5                                            | F05 pages after this
            5 M5 F9                                            | F05 pages before this
            5 F0 M5; 5 M6 F9                                   | F03 5.00 6.00
            5 M5 M6; 5 M6 M5                                   | F05 the first page
            5 F0 M5; 5 M5 M6; 5 M6 M7                          | F05 the last page
            5/1 F0 F5; 5/2 F5 F9; 6/1 F5 F9                    | F03 9.00 5.00
            4/1 F0 F2; 4/1 F0 F3; 5/1 F4 F9                    | F03 2.00 or 3.00 4.00
            5/1 F0 M5; 5/2 M5 M6; 5/3 M5 F9                    | F03 6.00 5.00
            5/1 F0 F5; 5/2 F5 M9                               | F05 pages after page 2
            """)
    void pagesOfOneStatementJoinWhateverFilesTheyComeIn(String parts, String expected) {
        List<Statement> pages = new ArrayList<>(Stream.of(parts.split("; *"))
                .map(StatementSeriesTest::pages).toList());
        for (long seed = 0; seed < 8; seed++) {
            Collections.shuffle(pages, new Random(seed));
            assertThat(StatementSeries.breaks(Map.of("SWIFT MT", pages), List.of()).stream()
                    .map(found -> found.code() + " " + found.expected().plain()
                            + (found.code() == BreakCode.F03 ? " " + found.actual().plain() : ""))
                    .map(text -> text.replaceAll(" of statement \\d+$", "")).sorted()
                    .collect(Collectors.joining("; "))).isEqualTo(expected);
        }
    }

    @Test
    void missingPagesOfOneStatementAreExceptionsOfTheirOwn() {
        assertThat(StatementSeries.breaks(Map.of("SWIFT MT", List.of(pages("5/3 M5 M9"))), List.of()))
                .extracting(Break::id).doesNotHaveDuplicates().hasSize(2);
    }

    /** Half a year tells one statement from the next of its number. */
    @ParameterizedTest
    @CsvSource({"2007-07-21, ''", "2007-07-22, F05 F05", "2008-01-19, F05 F05"})
    void aPageOfLastYearsStatementOfThatNumberIsNoPageOfThisOne(String day, String expected) {
        Statement old = pages("5/1 F0 M5");
        Statement late = new Statement(old.account(), "USD", "", OptionalLong.of(5),
                new StatementPages(2, 2, true, false), BookedAt.on(Optional.of(LocalDate.parse(day))),
                Optional.of(new BigDecimal("5.00")), Optional.of(new BigDecimal("9.00")), 1, List.of(),
                new SourceLine("escrow/late.sta", 1));
        assertThat(StatementSeries.breaks(Map.of("SWIFT MT", List.of(old, late)), List.of()).stream()
                .map(found -> found.code().name()).collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    /** {@code 5/1-2 F0 M7}: number, pages, opening and closing balance, each Final or interMediate. */
    private static Statement pages(String text) {
        String[] parts = text.strip().split(" ");
        String[] number = parts[0].split("[/-]");
        long first = number.length > 1 ? Long.parseLong(number[1]) : 0;
        long last = number.length > 2 ? Long.parseLong(number[2]) : first;
        return new Statement("8025720131", "USD", "", OptionalLong.of(Long.parseLong(number[0])),
                new StatementPages(first, last, parts[1].startsWith("M"), parts[2].startsWith("M")),
                BookedAt.on(Optional.of(LocalDate.parse("2007-01-19"))),
                Optional.of(new BigDecimal(parts[1].substring(1) + ".00")),
                Optional.of(new BigDecimal(parts[2].substring(1) + ".00")), 1, List.of(),
                new SourceLine("escrow/" + text.strip().replaceAll("[ /]", "-") + ".sta", 1));
    }

    private static List<String> codes(Statement... statements) {
        return StatementSeries.breaks(Map.of("SWIFT MT", List.of(statements)), List.of()).stream()
                .map(Break::code).map(Enum::name).toList();
    }

    private static Statement statement(long number, String date, String opening, String closing) {
        return new Statement("8025720131", "USD", "", OptionalLong.of(number), Optional.of(LocalDate.parse(
                date)),
                Optional.of(new BigDecimal(opening)), Optional.of(new BigDecimal(closing)), 1, List.of(),
                new SourceLine("escrow/" + number + ".sta", 1));
    }
}
