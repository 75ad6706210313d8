package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.BreakCode;
import settle.offering.InputKind;

/** Nobody is told that nothing has come while a file of the bank lies there of which nothing is used. */
class UnusedFileTest {

    private static final String LATE = "escrow/late.csv";
    private static final String ROW =
            """
                    account_number,bank_reference,booked_at,value_date,direction,amount,currency,status,originator_name,remittance
                    8025720131,R4,2007-01-19T11:00,2007-01-19,CREDIT,456000.00,USD,BOOKED,DOGWOOD FUND LP,CPST-004
                    """;
    private static final String COUNTED =
            "key,value\ncount,1\nopening_balance,684000.00\nclosing_balance,1140000.00\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("F01", COUNTED + "total,1.00\n", UnaryOperator.identity()),
                Arguments.of("F02", COUNTED.replace("count,1", "count,4"), UnaryOperator.identity()),
                Arguments.of("F03", COUNTED.replace("1140000", "1140001"), UnaryOperator.identity()),
                Arguments.of("F07", COUNTED, edit("456000.00,USD", "45600O.00,USD")),
                Arguments.of("F09", COUNTED, (UnaryOperator<String>) text -> "From the bank.\n"));
    }

    private static UnaryOperator<String> edit(String one, String other) {
        return text -> text.replace(one, other);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void fileThatIsNotUsedMayHoldTheMoney(String code, String control, UnaryOperator<String> edit) {
        ToldDay day = ToldDay.in(folder).again(ToldDay.BOOK, text -> text
                + """
                        CPST-004,Dogwood Fund LP,400000,200000,1.14,456000.00,12-3456789,2007-01-18,2007-01-18,0352,A-4,Dogwood
                        """)
                .comes(LATE, edit.apply(ROW), control);
        assertThat(day.found(BreakCode.C01)).singleElement().satisfies(one -> {
            assertThat(one.message()).isEqualTo("Nothing is applied to CPST-004; 456,000.00 is due, and "
                    + "what is held may be its money: " + LATE + " (" + code + ").");
            assertThat(one.nextAction()).startsWith("Settle what is held first.");
        });
    }

    @Test
    void fileThatTakesAnInvestorsWireBackHoldsItsMoney() {
        ToldDay day = ToldDay.in(folder).bank(
                text -> text.replaceAll("(?m)^8025720131,R1,.*\\R", ""),
                "key,value\ncount,2\nopening_balance,0.00\nclosing_balance,570000.00\n");
        assertThat(day.found(BreakCode.C01)).singleElement().satisfies(one -> assertThat(one.message())
                .contains("CPST-001").endsWith("may be its money: " + ToldDay.BANK + " (F10)."));
    }

    @Test
    void fileOfAnotherKindHoldsNoMoney() {
        ToldDay day = ToldDay.in(folder).goes(ToldDay.BANK).comes("dwac/note.txt", "hello");
        assertThat(day.found(BreakCode.F09)).hasSize(1);
        assertThat(day.found(BreakCode.C01)).isEmpty();
    }

    /** A wire of two parts, of which people have placed the one: the rest is just what another investor owes. */
    @Test
    void restOfAWireIsHeldForWhomJustThatIsDue() {
        ToldDay day = ToldDay.in(folder).again(ToldDay.BOOK, text -> text
                + """
                        CPST-004,Dogwood Fund LP,400000,200000,1.14,456000.00,12-3456789,2007-01-18,2007-01-18,0352,A-4,Dogwood
                        CPST-005,Elm Fund LP,100000,50000,1.14,114000.00,12-3456789,2007-01-18,2007-01-18,0352,A-5,Elm Fund LP
                        """)
                .comes(LATE, ROW.replace("456000", "570000").replace("DOGWOOD FUND LP,CPST-004", "MAPLE,"))
                .comes("decisions/letter.csv",
                        """
                                decision_id,action,subscription_id,bank_reference,amount,reason,decided_by,decided_at,\
                                approved_by,approved_at
                                D1,APPLY,CPST-005,R4,114000.00,agreed,J. Doe,2007-01-24T09:00,M. Roe,2007-01-24T09:05
                                """);
        assertThat(day.found(BreakCode.C01)).singleElement().satisfies(one -> assertThat(one.message())
                .contains("CPST-004").endsWith("may be its money: R4 of 570,000.00 from MAPLE (C08)."));
    }

    /** What a refused file of another kind may say is not told as missing: nothing goes back for the lack of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscriptions/more.csv | subscription_id,shares | C08",
            "dwac/more.csv | dwac_id | D01",
            "warrants/more.csv | warrant_number | W01"})
    void whatIsMissingMayStandInAFileThatIsNotUsed(String path, String text, BreakCode code) {
        ToldDay day = ToldDay.in(folder).again(ToldDay.BOOK, book -> book
                + """
                        CPST-005,Elm Fund LP,100000,50000,1.14,114000.00,12-3456789,2007-01-18,2007-01-18,0352,A-5,Elm Fund LP
                        """)
                .agreed(terms -> terms.expecting(InputKind.ESCROW, InputKind.WARRANTS)).comes(LATE, ROW)
                .comes(path, text + "\n1\n");
        assertThat(day.found(code)).isNotEmpty().allSatisfy(one -> assertThat(one.nextAction()).isEqualTo(
                "Have "
                        + path
                        + " mended first: nothing of it was used, and what is missing may stand in it."));

        assertThat(day.goes(path).found(code)).allSatisfy(one -> assertThat(one.nextAction())
                .doesNotContain("mended first"));
    }
}
