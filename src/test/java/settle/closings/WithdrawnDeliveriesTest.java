package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.ToldDay.BANK;
import static settle.closings.ToldDay.BOOK;
import static settle.closings.ToldDay.DWAC;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.BreakCode;

/** Two persons withdraw a delivery, or accept one; what does not fit is X07 and changes nothing. */
class WithdrawnDeliveriesTest {

    private static final String ALL = "001 RELEASE, 002 RELEASE, 003 RELEASE";
    private static final String OTHER_DEAL = "escrow/otherdeal.csv";

    @TempDir
    private Path folder;

    private ToldDay withOtherDeal() {
        return ToldDay.in(folder).comes(OTHER_DEAL, """
                account_number,bank_reference,value_date,direction,amount,currency
                8025720131,X1,2007-01-19,CREDIT,900.00,USD
                8025720131,X2,2007-01-19,DEBIT,500.00,USD
                """);
    }

    @Test
    void contentThatIsWithdrawnCountsUnderNoName() {
        ToldDay day = withOtherDeal();
        String delivery = day.delivery(OTHER_DEAL);
        day.isCalled(OTHER_DEAL, "escrow/copy.csv");
        assertThat(day.verdict()).isEqualTo("NOT_READY");

        day.decided("WITHDRAW_DELIVERY", delivery);
        assertThat(day.verdict()).isEqualTo("READY");
        assertThat(day.closing().rulings()).extracting(one -> one.effect())
                .containsExactly(delivery + " counts no more");
    }

    @Test
    void pathAloneIsEnoughWhileItHasHadOneContent() {
        ToldDay day = withOtherDeal().decided("WITHDRAW_DELIVERY", OTHER_DEAL);
        assertThat(day.verdict()).isEqualTo("READY");

        day.again(OTHER_DEAL, text -> text.replace("900.00", "901.00"));
        assertThat(day.found(BreakCode.X07)).hasSize(1);
        assertThat(day.verdict()).isEqualTo("NOT_READY");
    }

    /** So it does on a database that never saw it under that name. */
    @ParameterizedTest
    @CsvSource({"escrow/never.csv, READY", "escrow/bank.csv, READY", "dwac/never.csv, NOT_READY",
            "never.csv, NOT_READY"})
    void contentIsWithdrawnUnderANameThatItNeverHad(String name, String verdict) {
        ToldDay day = withOtherDeal();
        String digits = day.delivery(OTHER_DEAL).substring(OTHER_DEAL.length());

        day.decided("WITHDRAW_DELIVERY", name + digits);

        assertThat(day.verdict()).isEqualTo(verdict);
        assertThat(day.found(BreakCode.X07)).hasSize(verdict.equals("READY") ? 0 : 1);
        day.decided("ACCEPT_DELIVERY", "escrow/never.csv" + digits);
        assertThat(day.found(BreakCode.X07)).as("it is no delivery of that name")
                .hasSize(verdict.equals("READY") ? 1 : 2);
    }

    @Test
    void contentOfSeveralNamesIsWithdrawnUnderAnother() {
        ToldDay day = withOtherDeal().comes("escrow/copy.csv", withOtherDeal().text(OTHER_DEAL));
        String delivery = day.delivery(OTHER_DEAL);

        day.decided("WITHDRAW_DELIVERY", "escrow/first.csv" + delivery.substring(OTHER_DEAL.length()));

        assertThat(day.verdict()).isEqualTo("READY");
        assertThat(day.closing().rulings()).extracting(one -> one.effect()).containsExactly(
                "escrow/copy.csv" + delivery.substring(OTHER_DEAL.length()) + " counts no more");
    }

    @Test
    void deliveryBeforeAWithdrawnOneCountsAgain() {
        ToldDay day = ToldDay.in(folder).again(DWAC, text -> text.replaceFirst("DW-3.*\\n", ""));
        assertThat(day.investors()).isNotEqualTo(ALL);

        day.decided("WITHDRAW_DELIVERY", day.delivery(DWAC));
        assertThat(day.investors()).isEqualTo(ALL);
        assertThat(day.verdict()).isEqualTo("READY");
    }

    @Test
    void stopOfAWithdrawnRefusedFileIsGone() {
        ToldDay day = ToldDay.in(folder).comes(BANK + ".control", "key,value\ncount,9\n");
        assertThat(day.found(BreakCode.F02)).hasSize(1);
        day.comes("escrow/bad.csv", "account_number,bank_reference,value_date,direction,amount,currency\n",
                "key,value\ncount,9\n");
        assertThat(day.found(BreakCode.F02)).hasSize(2);

        assertThat(day.decided("WITHDRAW_DELIVERY", "escrow/bad.csv").found(BreakCode.F02)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"escrow/bank.csv, escrow", "subscriptions/book.csv, subscriptions", "dwac/dwac.csv, dwac"})
    void expectedKindOfWhichAllIsWithdrawnIsMissing(String path, String kind) {
        ToldDay day = ToldDay.in(folder);
        day.decided("WITHDRAW_DELIVERY", day.delivery(path));
        assertThat(day.found(BreakCode.X06)).extracting(one -> one.message())
                .containsExactly("Every file of the kind " + kind + " is withdrawn.");
        assertThat(day.verdict()).isEqualTo("INCOMPLETE");

        String text = day.text(path);
        day.goes(path);
        assertThat(day.found(BreakCode.X06)).as("an empty database says the same")
                .extracting(one -> one.message())
                .containsExactly("No file of the kind " + kind + " has arrived.");

        day.comes(kind + "/other.csv", "nothing that is known\n");
        assertThat(day.found(BreakCode.X06)).as("F09 tells of it").isEmpty();
        day.goes(kind + "/other.csv").comes(path, text + "\n", "key,value\ncount,9\n");
        assertThat(day.found(BreakCode.X06)).as("F02 tells of it").isEmpty();
        day.goes(path);
        assertThat(day.found(BreakCode.X06)).as("what was refused and is gone never was").hasSize(1);
        assertThat(day.comes(path, text + "\n").investors()).isEqualTo(ALL);
        assertThat(day.found(BreakCode.X06)).isEmpty();
        assertThat(day.goes(path).found(BreakCode.X06)).as("what is gone counts").isEmpty();
    }

    @Test
    void withdrawnDecisionFileDecidesNothing() {
        ToldDay day = withOtherDeal().decided("WITHDRAW_DELIVERY", OTHER_DEAL);
        String decided = "decisions/WITHDRAW_DELIVERY" + OTHER_DEAL.hashCode() + ".csv";

        day.comes("decisions/later.csv", """
                decision_id,action,file,reason,decided_by,decided_at,approved_by,approved_at
                L1,WITHDRAW_DELIVERY,%s,wrong deal,J. Doe,2007-01-24T09:10,M. Roe,2007-01-24T09:15
                """.formatted(decided));
        assertThat(day.verdict()).isEqualTo("NOT_READY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WITHDRAW_DELIVERY | escrow/nothing.csv              | no file escrow/nothing.csv has come
            WITHDRAW_DELIVERY | escrow/bank.csv@000000000000    | no delivery escrow/bank.csv@000000000000 has come
            WITHDRAW_DELIVERY | escrow/bank.csv@12              | no file escrow/bank.csv@12 has come
            WITHDRAW_DELIVERY | ''                              | it names no file
            ACCEPT_DELIVERY   | subscriptions/book.csv          | is the first delivery of its name
            ACCEPT_DELIVERY   | escrow/otherdeal.csv            | is the first delivery of its name
            """)
    void decisionThatFitsNothingIsX07(String action, String file, String why) {
        ToldDay day = withOtherDeal().decided(action, file);

        assertThat(day.found(BreakCode.X07)).singleElement()
                .satisfies(found -> assertThat(found.actual().plain()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOK, DWAC})
    void firstContentThatComesAgainCanBeAccepted(String path) {
        ToldDay day = ToldDay.in(folder);
        String first = day.text(path);
        day.again(path, text -> text.replaceAll("(CPST-00|DW-)3", "$14")).comes(path, first);
        assertThat(day.found(BreakCode.F10)).hasSize(1);

        day.decided("ACCEPT_DELIVERY", day.delivery(path));
        assertThat(day.found(BreakCode.F10)).isEmpty();
        assertThat(day.found(BreakCode.X07)).isEmpty();
        assertThat(day.investors()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {BOOK, DWAC})
    void acceptedDeliveryThatIsWithdrawnIsX07(String path) {
        ToldDay day = ToldDay.in(folder).again(path, text -> text.replaceFirst("(CPST-00|DW-)3.*\\n", ""));
        String delivery = day.delivery(path);
        day.decided("ACCEPT_DELIVERY", delivery).decided("WITHDRAW_DELIVERY", delivery);

        assertThat(day.found(BreakCode.X07)).hasSize(1);
        assertThat(day.investors()).isEqualTo(ALL);
    }
}
