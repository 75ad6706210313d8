package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.ToldDay.BANK;
import static settle.closings.ToldDay.BOOK;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.BreakCode;
import settle.fixture.SampleOffering;

/** What people decided of one thing is never taken for another that came after it. */
class TakenForAnotherTest {

    private static final String HEAD =
            "decision_id,exception_id,action,subscription_id,bank_reference,other_reference,amount,reason,"
                    + "decided_by,decided_at,approved_by,approved_at\n";
    private static final String SIGNED = ",agreed,J. Doe,2007-01-24T09:00,M. Roe,2007-01-24T09:05\n";
    private static final String TERMS = "200000,100000,1.14,228000.00";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S01 | 200000,100000,1.14,227000.00 | 200000,100000,1.14,22700.00 | HOLD S01
            S01 | 200000,100000,1.14,227000.00 | 200000,100000,1.14,227000.00 | RELEASE
            S02 | 200000,100000,1.10,220000.00 | 200000,100000,0.10,20000.00 | HOLD S01 S02
            S03 | 200000,100001,1.14,228000.00 | 200000,199999,1.14,228000.00 | HOLD S03
            S03 | 200000,100001,1.14,228000.00 | 200000,100001,1.14,228000.00 | RELEASE
            """)
    void aWaiverOfAPageIsNoneOfAnAmendedOneWithOtherTerms(String code, String first, String amended,
            String verdict) {
        ToldDay day = ToldDay.in(folder).again(BOOK, text -> text.replace(TERMS, first));
        day.decided("ACCEPT_DELIVERY", day.delivery(BOOK));
        day.comes("decisions/waived.csv", HEAD + day.found().stream()
                .filter(one -> one.code().name().startsWith("S0"))
                .map(one -> one.code() + "," + one.id() + ",WAIVE,,,," + SIGNED)
                .collect(Collectors.joining()));
        assertThat(day.found()).extracting(one -> one.code().name()).doesNotContain(code);

        day.comes("subscriptions/amended.csv", day.text(BOOK).lines().findFirst().orElseThrow() + ",version\n"
                + day.text(BOOK).lines().filter(row -> row.startsWith("CPST-002")).findFirst().orElseThrow()
                        .replace(first, amended)
                + ",2\n");

        assertThat(day.investors()).contains("002 " + verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S05 | CPST-004,Dogwood Fund LP,100000,50000,1.14,114000.00,0352,A-4,1 \
                | CPST-005,Elm Fund LP,300000,150000,1.14,342000.00,0352,A-5,1
            S09 | CPST-002,Birch Fund LP,100000,50000,1.14,114000.00,0352,A-2,1 \
                | CPST-002,Birch Fund LP,300000,150000,1.14,342000.00,0352,A-2,1
            S08 | CPST-002,Birch Fund LP,200000,100000,1.14,228000.00,35A2,A-2,2 \
                | CPST-002,Birch Fund LP,200000,100000,1.14,228000.00,9,A-2,3
            """)
    void aWaiverOfAFaultOfTheBookIsNoneOfABiggerOne(BreakCode code, String row, String further) {
        String head = "subscription_id,investor_name,shares,warrants,price_per_unit,"
                + "aggregate_purchase_price,dtc_participant_number,dtc_account_number,version\n";
        ToldDay day = ToldDay.in(folder, new SampleOffering().limits(600000, 350000))
                .comes("subscriptions/more.csv", head + row + "\n");
        assertThat(day.found(code)).isNotEmpty();
        day.comes("decisions/waived.csv", HEAD + day.found(code).stream()
                .map(one -> one.code() + "," + one.id() + ",WAIVE,,,," + SIGNED)
                .collect(Collectors.joining()));
        assertThat(day.found(code)).isEmpty();

        day.comes("subscriptions/further.csv", head + further + "\n");

        assertThat(day.found(code)).isNotEmpty();
    }

    @Test
    void aRegisterWithAnotherWrongQuantityIsAnotherFault() {
        String register =
                "warrant_number,subscription_id,holder_name,warrant_shares,exercise_price,issue_date,"
                        + "expiration_date\n";
        ToldDay day = ToldDay.in(folder).comes("warrants/register.csv", register
                + "W-1,CPST-001,Alder Fund LP,49999,1.17,2007-01-24,2012-01-24\n");
        String id = day.only(BreakCode.W01).map(found -> day.found(BreakCode.W01).stream()
                .filter(one -> one.message().contains("49999")).findFirst().orElse(found).id()).orElseThrow();

        day.again("warrants/register.csv", text -> text.replace("49999", "1"));

        assertThat(day.found(BreakCode.W01)).extracting(one -> one.id()).doesNotContain(id);
    }

    @Test
    void anAcceptedContentThatComesAgainAfterAnotherIsNotAccepted() {
        String whole = ToldDay.in(folder).text(BANK);
        String less = whole.replaceFirst("8025720131,R3.*\n", "");
        String counted = "key,value\nopening_balance,0.00\n";
        ToldDay day = ToldDay.in(folder).bank(text -> less, counted);
        String accepted = day.delivery(BANK);
        day.decided("ACCEPT_DELIVERY", accepted);
        assertThat(day.found(BreakCode.F10)).isEmpty();

        day.bank(text -> whole, counted).bank(text -> less, counted);

        assertThat(day.investors()).startsWith("001 RELEASE, 002 RELEASE, 003 HOLD F10");
        day.comes("decisions/again.csv", "decision_id,action,file,reason,decided_by,decided_at,approved_by,"
                + "approved_at\nD-again,ACCEPT_DELIVERY," + accepted + SIGNED);
        assertThat(day.found(BreakCode.F10)).isEmpty();
    }

    @Test
    void anAcceptanceIsOfTheUsableTimeOfAContentThoughAControlRefusedALaterOne() {
        ToldDay day = ToldDay.in(folder).bank(text -> text.replaceFirst("8025720131,R3.*\n", ""),
                "key,value\nopening_balance,0.00\n");
        String less = day.delivery(BANK);
        day.comes(BANK + ".control", "key,value\ncount,9\n");
        assertThat(day.found(BreakCode.F02)).hasSize(1);

        day.decided("ACCEPT_DELIVERY", less);

        assertThat(day.found(BreakCode.F10)).isEmpty();
    }

    @Test
    void aContentThatAControlRefusesElsewhereCountsUnderNoTimeOfItsOwnName() {
        ToldDay day = ToldDay.in(folder);
        String requests = day.text("dwac/dwac.csv");
        day.comes("dwac/dwac.csv.control", "key,value\ncount,9\n").goes("dwac/dwac.csv.control")
                .comes("dwac/copy.csv.control", "key,value\ncount,9\n").comes("dwac/copy.csv", requests);

        assertThat(day.found(BreakCode.F02)).extracting(one -> one.source().file())
                .containsExactlyInAnyOrder("dwac/copy.csv", "dwac/dwac.csv");
        assertThat(day.investors()).contains("001 HOLD D01");
    }

    @Test
    void aRowThatDoesNotFitLeavesItsIdToTheCorrectedOne() {
        ToldDay day = withAStrangersWire();
        day.comes("decisions/letter.csv", HEAD + "3,,APPLY,CPST-003,R3,,342000.01" + SIGNED);
        assertThat(day.investors()).contains("003 HOLD");

        day.comes("decisions/corrected.csv", HEAD + "3,,APPLY,CPST-003,R3,,342000.00" + SIGNED);

        assertThat(day.investors()).contains("003 RELEASE");
        assertThat(day.closing().rulings()).extracting(one -> one.outcome().name())
                .containsExactlyInAnyOrder("IN_FORCE", "REFUSED", "IN_FORCE");
    }

    @Test
    void aRowThatFitsStandsThoughALaterOneOfItsIdDoesNot() {
        ToldDay day = withAStrangersWire();

        day.comes("decisions/letter.csv", HEAD + "3,,APPLY,CPST-003,R3,,342000.00" + SIGNED
                + "3,,APPLY,CPST-003,R9,,342000.00" + SIGNED);

        assertThat(day.investors()).contains("003 RELEASE");
    }

    @Test
    void twoRowsOfOneIdThatBothFitAreNone() {
        ToldDay day = withAStrangersWire();

        day.comes("decisions/letter.csv", HEAD + "3,,APPLY,CPST-003,R3,,342000.00" + SIGNED
                + "3,,APPLY,CPST-003,R3,,341000.00" + SIGNED);

        assertThat(day.investors()).contains("003 HOLD");
        assertThat(day.closing().rulings()).extracting(one -> one.outcome().name())
                .containsExactlyInAnyOrder("IN_FORCE", "REFUSED", "REFUSED");
    }

    @Test
    void aReturnThatANewerDeliveryDropsHoldsWhoseMoneyItTook() {
        ToldDay day = ToldDay.in(folder).bank(text -> text.replace("value_date,", "value_date,type,reverses,")
                .replace(",CREDIT", ",,,CREDIT")
                + "8025720131,R3R,2007-01-22T10:00,2007-01-22,RETURN,R3,DEBIT,342000.00,USD,BOOKED,,\n",
                "key,value\nopening_balance,0.00\n");
        assertThat(day.investors()).contains("003 HOLD C12");

        day.bank(text -> text.replaceFirst("8025720131,R3R.*\n", ""), "key,value\nopening_balance,0.00\n");

        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 HOLD F10");
    }

    @Test
    void aRevocationThatANewerFileDropsHoldsWhomTheRevokedDecisionReleased() {
        ToldDay day = ToldDay.in(folder).again(BANK, text -> text.replace("CEDAR FUND LP", "UNCLE BOB"));
        day.decided("ACCEPT_DELIVERY", day.delivery(BANK));
        String exception = day.only(BreakCode.C07).orElseThrow().id();
        String accepted = HEAD + "A," + exception + ",ACCEPT_PAYER,,,," + SIGNED;
        day.comes("decisions/bob.csv", accepted + "B,A,REVOKE,,,," + SIGNED.replace("09:0", "09:1"));
        assertThat(day.investors()).contains("003 HOLD C07");

        day.comes("decisions/bob.csv", accepted);

        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 HOLD F10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            escrow/bank.csv        | escrow/copy.csv        | total,5.00 | F01
            subscriptions/book.csv | subscriptions/copy.csv | count,9    | F02
            dwac/dwac.csv          | dwac/copy.csv          | count,9    | F02
            """)
    void aContentThatItsControlRefusesIsRefusedUnderANameWithoutOne(String path, String copy, String control,
            String code) {
        String text = ToldDay.in(folder.resolve("first")).text(path) + "\n";
        ToldDay day = ToldDay.in(folder.resolve("second")).comes(path, text,
                "key,value\n" + control + "\n");

        day.comes(copy, text);

        assertThat(day.found().stream().filter(one -> one.code().name().equals(code))
                .map(one -> one.source().file())).containsExactlyInAnyOrder(path, copy);
        assertThat(day.verdict()).isEqualTo("NOT_READY");
        assertThat(day.goes(path).found()).extracting(one -> one.code().name()).doesNotContain(code);
    }

    @Test
    void bothWhomSightingsOfOneWireNameAreTold() {
        String other = """
                account_number,bank_reference,booked_at,value_date,direction,amount,currency,status,\
                originator_name,remittance
                8025720131,R9,2007-01-19T10:00,2007-01-19,CREDIT,456000.00,USD,BOOKED,ELM FUND LP,CPST-%s
                """;
        ToldDay day = ToldDay.in(folder).comes("subscriptions/more.csv",
                day(folder).text(BOOK).lines().findFirst().orElseThrow() + "\n"
                        + day(folder).text(BOOK).lines().skip(2).map(row -> row.replace("CPST-00", "CPST-01")
                                .replace(",A-", ",B-").replace("Fund LP", "Two LP") + "\n")
                                .collect(Collectors.joining()))
                .comes("escrow/one.csv", other.formatted("012")).comes("escrow/two.csv", other.formatted(
                        "013"));

        assertThat(day.investors()).contains("012 HOLD C01 C20").contains("013 HOLD C01 C20");
    }

    @Test
    void twoWiresUnderOneReferenceInTwoDeliveriesAreEachOneWhenPeopleSaySo() {
        ToldDay day = ToldDay.in(folder).comes("escrow/other.csv",
                "account_number,bank_reference,booked_at,value_date,direction,amount,currency,status,"
                        + "originator_name,remittance\n8025720131,R2,2007-01-22T10:00,2007-01-22,CREDIT,"
                        + "11.00,USD,BOOKED,ELM LP,NOTE\n");
        assertThat(day.found(BreakCode.C20)).hasSize(1);

        day.comes("decisions/two.csv", HEAD + "T,,TWO_WIRES,,R2,R2," + SIGNED);

        assertThat(day.found(BreakCode.C20)).isEmpty();
        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE");
        assertThat(day.found(BreakCode.C08)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            R1, R2, one is of 114000.00 USD
            R1, R4, a control of escrow/bank.csv counts each of them
            R4, R1, a control of escrow/bank.csv counts each of them
            """)
    void aWrongNameInADecisionMakesNoTwoWiresOne(String one, String other, String why) {
        ToldDay day = ToldDay.in(folder).bank(text -> text + text.lines().skip(1).findFirst().orElseThrow()
                .replace(",R1,", ",R4,") + "\n", "key,value\ncount,4\nclosing_balance,798000.00\n");
        String before = day.investors() + day.verdict() + day.found(BreakCode.X01);

        day.comes("decisions/one.csv", HEAD + "S,,SAME_WIRE,," + one + "," + other + "," + SIGNED);

        assertThat(day.only(BreakCode.X07).orElseThrow().message()).contains(why);
        assertThat(day.investors() + day.verdict() + day.found(BreakCode.X01)).isEqualTo(before);
    }

    @Test
    void twoWiresIsNoneOfASingleEntry() {
        ToldDay day = ToldDay.in(folder).comes("decisions/two.csv", HEAD + "T,,TWO_WIRES,,R2,R2," + SIGNED);

        assertThat(day.candidates(BreakCode.X07)).isEmpty();
        assertThat(day.only(BreakCode.X07).orElseThrow().message()).contains("is one entry");
    }

    private static ToldDay day(Path folder) {
        return ToldDay.in(folder.resolve("text"));
    }

    /** Who paid R3, and for whom, nobody can tell but those who decide. */
    private ToldDay withAStrangersWire() {
        ToldDay day = ToldDay.in(folder).again(BANK, text -> text.replace("LP,CPST-003", "LP,DEPOSIT")
                .replace("CEDAR FUND LP", "STRANGER"));
        return day.decided("ACCEPT_DELIVERY", day.delivery(BANK));
    }
}
