package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.ToldDay.BANK;
import static settle.closings.ToldDay.DWAC;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.BreakCode;

/**
 * A decisions file comes again without a row that it had on a delivery: whom that concerns which counts
 * otherwise now is held (F10).
 */
class LostDeliveryDecisionsTest {

    private static final String DESK = "decisions/desk.csv";
    private static final String HEAD = "decision_id,exception_id,action,file,reason,decided_by,decided_at,"
            + "approved_by,approved_at\nK,C08-0000000000,WAIVE,,agreed,Jane Doe,2007-01-24T09:00,Mark Roe,"
            + "2007-01-24T09:00\n";
    private static final String ALL_BUT_3 = "001 RELEASE, 002 RELEASE, 003 HOLD F10";

    @TempDir
    private Path folder;

    private static String row(String id, String about, String action, String file) {
        return String.join(",", id, about, action, file)
                + ",agreed,Jane Doe,2007-01-24T09:05,Mark Roe,2007-01-24T09:05\n";
    }

    private static ToldDay accepted(ToldDay day, String path, String row, String instead) {
        day.again(path, text -> text.replaceFirst(row, instead)).comes(path + ".control", "key,value\n");
        return day.found(BreakCode.F10).isEmpty() ? day : day.decided("ACCEPT_DELIVERY", day.delivery(path));
    }

    private static String rowOf(String text, String id) {
        return text.lines().limit(1).findFirst().orElseThrow() + "\n"
                + text.lines().filter(line -> line.contains(id)).findFirst().orElseThrow() + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            escrow/bank.csv        | escrow/more.csv        | R3,
            subscriptions/book.csv | subscriptions/more.csv | CPST-003,
            dwac/dwac.csv          | dwac/more.csv          | DW-3,
            """)
    void aWithdrawnFileThatCountsAgainHoldsWhomItsRowsConcern(String path, String other, String id) {
        ToldDay day = ToldDay.in(folder);
        String more = rowOf(day.text(path), id);
        accepted(day, path, "(?m)^.*" + id + ".*\n", "").comes(other, more);
        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE");
        day.comes(DESK, HEAD + row("W", "", "WITHDRAW_DELIVERY", other));
        assertThat(day.investors()).doesNotContain("003 RELEASE");

        day.comes(DESK, HEAD);

        assertThat(day.investors()).isEqualTo(ALL_BUT_3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"book", "decisions"})
    void aPayerWhoIsKnownAgainHoldsWhomHePaid(String kind) {
        ToldDay day = ToldDay.in(folder);
        accepted(day, BANK, "CEDAR FUND LP", "UNCLE BOB");
        String exception = day.only(BreakCode.C07).orElseThrow().id();
        String path = kind.equals("book") ? "subscriptions/bob.csv" : "decisions/bob.csv";
        day.comes(path, kind.equals("book")
                ? rowOf(day.text(ToldDay.BOOK), "CPST-003,").replace("_name,shares",
                        "_name,expected_payers,version,shares")
                        .replace("LP,300000", "LP,Uncle Bob,2,300000")
                : HEAD + row("B", exception, "ACCEPT_PAYER", ""));
        assertThat(day.investors()).contains("003 RELEASE");
        day.comes(DESK, HEAD + row("W", "", "WITHDRAW_DELIVERY", path));
        assertThat(day.investors()).contains("003 HOLD C07");

        day.comes(DESK, HEAD);

        assertThat(day.investors()).isEqualTo(ALL_BUT_3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            escrow/bank.csv        | CEDAR FUND LP        | ELM FUND LP
            subscriptions/book.csv | 2007-01-18,0352,A-3  | ,0352,A-3
            dwac/dwac.csv          | A-3,Cedar Fund LP,PENDING | A-3,Cedar Fund LP,CANCELLED
            """)
    void onlyThoseAreHeldOfWhomTheContentSaysOtherThanTheOneBefore(String path, String row, String instead) {
        ToldDay day = ToldDay.in(folder);
        String whole = day.text(path);
        accepted(day, path, row, instead);
        assertThat(day.investors()).contains("003 HOLD");
        day.comes(path, whole);
        String delivery = day.delivery(path);
        if (!day.found(BreakCode.F10).isEmpty()) {
            day.decided("ACCEPT_DELIVERY", delivery);
        }
        assertThat(day.investors()).contains("003 RELEASE");
        day.comes(DESK, HEAD + row("W", "", "WITHDRAW_DELIVERY", delivery));
        assertThat(day.investors()).contains("003 HOLD");

        day.comes(DESK, HEAD);

        assertThat(day.investors()).isEqualTo(ALL_BUT_3);
    }

    @Test
    void aRevocationThatIsGoneHoldsWhomTheFileConcernsThatCountsNoMore() {
        ToldDay day = ToldDay.in(folder).comes("escrow/back.csv", """
                account_number,bank_reference,value_date,type,direction,amount,currency,reverses
                8025720131,X2,2007-01-19,RETURN,DEBIT,342000.00,USD,R3
                """);
        String withdrawn = HEAD + row("W", "", "WITHDRAW_DELIVERY", "escrow/back.csv");
        day.comes(DESK, withdrawn + row("Z", "W", "REVOKE", ""));
        assertThat(day.investors()).contains("003 HOLD C12");

        day.comes(DESK, withdrawn);

        assertThat(day.investors()).isEqualTo(ALL_BUT_3);
    }

    @Test
    void anAcceptanceThatIsGoneHoldsWhomTheDeliveryConcerns() {
        ToldDay day = ToldDay.in(folder).again(BANK, text -> text.replace("LP,CPST-003", "LP,DEPOSIT"));
        day.comes(DESK, HEAD + row("A", "", "ACCEPT_DELIVERY", day.delivery(BANK)));
        assertThat(day.investors()).contains("003 RELEASE");

        day.comes(DESK, HEAD);

        assertThat(day.investors()).isEqualTo(ALL_BUT_3);
    }

    @Test
    void aWithdrawalThatChangedNothingHoldsNobody() {
        ToldDay day = ToldDay.in(folder);
        day.comes(DESK, HEAD + row("W", "", "WITHDRAW_DELIVERY", "escrow/bank.csv@000000000000")
                + row("U", "", "WITHDRAW_DELIVERY", DWAC).replace("Mark Roe", ""));

        day.comes(DESK, HEAD);

        assertThat(day.found(BreakCode.F10)).hasSize(1);
        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE");
    }
}
