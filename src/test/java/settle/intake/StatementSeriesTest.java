package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import settle.bankfile.Statement;
import settle.breaks.Break;
import settle.breaks.SourceLine;

/** Numbered statements follow each other without a gap, in number and in balance. */
class StatementSeriesTest {

    @Test
    void statementsThatFollowEachOtherRaiseNothing() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(2, "2007-01-22", "5.00", "7.00"),
                statement(3, "2007-01-23", "7.00", "7.00"))).isEmpty();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        assertThat(codes(statement(3, "2007-01-23", "7.00", "7.00"), statement(1, "2007-01-19", "0.00", "5.00"),
                statement(2, "2007-01-22", "5.00", "7.00"))).isEmpty();
    }

    @Test
    void aMissingStatementIsAGapUntilItArrives() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(3, "2007-01-23", "7.00", "7.00")))
                .containsExactly("F05");
    }

    @Test
    void aStatementThatOpensWithAnotherBalanceIsNotTheNextOne() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(2, "2007-01-22", "5.01", "7.00")))
                .containsExactly("F03");
    }

    @Test
    void theSameStatementSentAgainIsNoGap() {
        assertThat(codes(statement(1, "2007-01-19", "0.00", "5.00"), statement(1, "2007-01-19", "0.00", "5.00"),
                statement(2, "2007-01-22", "5.00", "7.00"))).isEmpty();
    }

    @Test
    void numbersBeginAnewWithTheYear() {
        assertThat(codes(statement(249, "2006-12-29", "0.00", "5.00"), statement(1, "2007-01-02", "5.00", "7.00")))
                .isEmpty();
        assertThat(codes(statement(249, "2007-01-18", "0.00", "5.00"), statement(1, "2007-01-19", "5.00", "7.00")))
                .containsExactly("F05");
    }

    @Test
    void formatsHaveSeriesOfTheirOwnAndReportsWithoutBalancesNone() {
        Statement report = new Statement("8025720131", "USD", "", OptionalLong.of(9), Optional.empty(),
                Optional.empty(), Optional.empty(), 1, List.of(), new SourceLine("escrow/day.xml", 1));
        assertThat(StatementSeries.breaks(Map.of(
                "BAI2", List.of(statement(1, "2007-01-19", "0.00", "5.00")),
                "SWIFT MT", List.of(statement(7, "2007-01-22", "5.00", "7.00"), report)))).isEmpty();
    }

    private static List<String> codes(Statement... statements) {
        return StatementSeries.breaks(Map.of("SWIFT MT", List.of(statements))).stream()
                .map(Break::code).map(Enum::name).toList();
    }

    private static Statement statement(long number, String date, String opening, String closing) {
        return new Statement("8025720131", "USD", "", OptionalLong.of(number), Optional.of(LocalDate.parse(date)),
                Optional.of(new BigDecimal(opening)), Optional.of(new BigDecimal(closing)), 1, List.of(),
                new SourceLine("escrow/" + number + ".sta", 1));
    }
}
