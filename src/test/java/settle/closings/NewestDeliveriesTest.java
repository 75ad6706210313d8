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
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.fixture.SampleOffering;
import settle.offering.InputKind;

/** What counts of a path is its newest usable delivery; what it takes back is told, and holds (F10). */
class NewestDeliveriesTest {

    private static final String ALL = "001 RELEASE, 002 RELEASE, 003 RELEASE";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            escrow/bank.csv    | 8025720131,R3.*\\n | ""            | 001 RELEASE, 002 RELEASE, 003 HOLD F10 C01
            escrow/bank.csv    | 342000.00         | 34200.00      | 001 RELEASE, 002 RELEASE, 003 HOLD F10 C02
            escrow/bank.csv    | BOOKED,CEDAR      | PENDING,CEDAR | 001 RELEASE, 002 RELEASE, 003 HOLD F10 C17
            escrow/bank.csv    | CREDIT,342        | DEBIT,342     | 001 RELEASE, 002 RELEASE, 003 HOLD F10 C01
            escrow/bank.csv    | LP,CPST-003       | LP,CPST-002   | 001 RELEASE, 002 HOLD F10 C10, 003 HOLD F10 C01
            escrow/bank.csv    | CEDAR FUND        | OTHER FUND    | 001 RELEASE, 002 RELEASE, 003 HOLD F10 C07
            escrow/bank.csv    | 01-19,CREDIT,342  | 01-22,CREDIT,342 | 001 RELEASE, 002 RELEASE, 003 HOLD F10 C13
            subscriptions/book.csv | CPST-003.*\\n  | ""            | 001 RELEASE, 002 RELEASE
            subscriptions/book.csv | 0352,A-2      | 0352,A-9      | 001 RELEASE, 002 HOLD F10 D04, 003 RELEASE
            subscriptions/book.csv | 200000,100000,1.14,228000.00 | 100000,50000,1.14,114000.00 | \
            001 RELEASE, 002 HOLD F10 D02 C04, 003 RELEASE
            subscriptions/book.csv | Birch Fund LP,200 | Burch Fund LP,200 | 001 RELEASE, 002 HOLD F10, 003 RELEASE
            dwac/dwac.csv      | DW-3.*\\n         | ""            | 001 RELEASE, 002 RELEASE, 003 HOLD F10 D01
            """)
    void rowThatANewerDeliveryLacksOrChangesHoldsWhomItConcerns(String path, String row, String instead,
            String investors) {
        ToldDay day = ToldDay.in(folder);
        assertThat(day.investors()).isEqualTo(ALL);

        if (path.equals(BANK)) {
            day.bank(text -> text.replaceFirst(row, instead), "key,value\nopening_balance,0.00\n");
        } else {
            day.again(path, text -> text.replaceFirst(row, instead));
        }

        assertThat(day.investors()).isEqualTo(investors);
        assertThat(day.found(BreakCode.F10)).hasSize(1);
        assertThat(day.verdict()).isNotEqualTo("READY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dwac/dwac.csv          | 300000,0352,A-3,(.*),PENDING | 30000,0352,A-3,$1,PENDING
            dwac/dwac.csv          | ,PENDING                     | ,CANCELLED
            subscriptions/book.csv | 12-3456789                   | 98-7654321
            subscriptions/book.csv | ,2007-01-18,2007-01-18,0352  | ,2007-01-18,2007-01-19,0352
            subscriptions/book.csv | ,company_signed_on           | ,company_signed_on
            escrow/bank.csv        | LP,CPST-003                  | LP,CPST- 003
            """)
    void requestThatChangedOrPaperThatCameTakesNothingBack(String path, String row, String instead) {
        ToldDay day = ToldDay.in(folder).again(path, text -> text.replaceFirst(row, instead));

        assertThat(day.found(BreakCode.F10)).isEmpty();
    }

    @Test
    void fileThatOnlyGrewTakesNothingBack() {
        ToldDay day = ToldDay.in(folder).bank(text -> text
                + "8025720131,R4,2007-01-22T10:00,2007-01-22,CREDIT,5.00,USD,BOOKED,ELM LP,NOTE\n", """
                        key,value
                        count,4
                        opening_balance,0.00
                        closing_balance,684005.00
                        """);

        assertThat(day.found(BreakCode.F10)).isEmpty();
        assertThat(day.closing().proof().bank().orElseThrow()).hasToString("684005.00");
    }

    @Test
    void balanceOfTheNewestDeliveryCounts() {
        ToldDay day = ToldDay.in(folder).bank(text -> text.replaceFirst("8025720131,R3.*\\n", ""),
                "key,value\ncount,2\nopening_balance,0.00\nclosing_balance,342000.00\n");

        assertThat(day.closing().proof().bank().orElseThrow()).hasToString("342000.00");
        assertThat(day.found(BreakCode.X01)).isEmpty();
        Break found = day.only(BreakCode.F10).orElseThrow();
        assertThat(found.expected().plain() + " ~ " + found.actual().plain())
                .isEqualTo("3 rows, 684000.00 ~ 2 rows, 342000.00");
        assertThat(found.toldCandidates())
                .containsExactly("entry R3 of 342,000.00, CEDAR FUND LP: no longer there");
        assertThat(found.nextAction()).contains("ACCEPT_DELIVERY").contains(day.delivery(BANK));
    }

    @Test
    void differenceOfTheBankNamesTheReportThatANewerOneTookBack() {
        ToldDay day = ToldDay.in(folder);
        String first = day.delivery(BANK);
        day.bank(text -> text.replaceFirst("8025720131,R3.*\\n", ""), "key,value\ncount,2\n");
        day.comes("escrow/late.csv", """
                account_number,bank_reference,booked_at,value_date,direction,amount,currency,remittance
                8025720131,R4,2007-01-22T10:00,2007-01-22,CREDIT,5.00,USD,NOTE
                """, "key,value\nopening_balance,684000.00\nclosing_balance,684005.00\n");
        assertThat(day.candidates(BreakCode.X01))
                .containsExactly(first + ": a newer delivery took back some of its entries");

        day.decided("ACCEPT_DELIVERY", day.delivery(BANK));
        assertThat(day.found(BreakCode.F10)).isEmpty();
        assertThat(day.candidates(BreakCode.X01)).hasSize(1);

        day.again(BOOK, text -> text.replace("Alder Fund LP,100", "Alder Fund II LP,100"));
        assertThat(day.candidates(BreakCode.X01)).as("a book is no report of the bank").hasSize(1);
    }

    @Test
    void investorOnWhomTheMoneyStoodBeforeWaitsToo() {
        ToldDay day = ToldDay.in(folder).again(BANK, text -> text.replace("LP,CPST-003", "LP,DEPOSIT"));

        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 HOLD F10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"escrow/a.csv", "escrow/z.csv"})
    void investorOnWhomTheMoneyStoodBeforeOtherMoneyTookItsPlaceWaitsToo(String other) {
        String paid =
                """
                        account_number,bank_reference,booked_at,value_date,direction,amount,currency,originator_name,remittance
                        8025720131,P0,2007-01-22T10:00,2007-01-22,CREDIT,5.00,USD,ELM LP,NOTE
                        8025720131,P4,2007-01-22T10:00,2007-01-22,CREDIT,1140.00,USD,DOGWOOD FUND LP,DEPOSIT
                        """;
        ToldDay day = ToldDay.in(folder).at("2007-01-24T08:00")
                .comes("subscriptions/more.csv",
                        """
                                subscription_id,investor_name,shares,warrants,price_per_unit,aggregate_purchase_price,tin,investor_signed_on,company_signed_on,dtc_participant_number,dtc_account_number,dtc_account_name
                                CPST-004,Dogwood Fund LP,1000,500,1.14,1140.00,12-3456789,2007-01-18,2007-01-18,0352,A-4,Dogwood Fund LP
                                """)
                .comes("dwac/more.csv",
                        """
                                dwac_id,entered_at,cusip,quantity,dtc_participant_number,account_number,account_name,status
                                DW-4,2007-01-22T10:00,14067D102,1000,0352,A-4,Dogwood Fund LP,PENDING
                                """)
                .comes("escrow/m.csv", paid);
        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE, 004 RELEASE C13");

        day.at("2007-01-24T09:40").comes("escrow/m.csv", paid.replaceFirst("8025720131,P4.*\\n", ""))
                .comes(other, paid.replaceFirst("8025720131,P0.*\\n", "").replace("P4", "Q4")
                        .replace("DEPOSIT", "CPST-004"));

        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE, 004 HOLD F10 C13");
        day.decided("ACCEPT_DELIVERY", day.delivery("escrow/m.csv"));
        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE, 004 RELEASE C13");
    }

    @Test
    void acceptedDeliveryHoldsNobodyAndALaterOneRaisesItsOwn() {
        ToldDay day = ToldDay.in(folder).again(BOOK, text -> text.replace("Birch Fund LP,200",
                "Birch Fund II LP,200"));
        assertThat(day.found(BreakCode.F10)).hasSize(1);

        day.decided("ACCEPT_DELIVERY", day.delivery(BOOK));
        assertThat(day.found(BreakCode.F10)).isEmpty();
        assertThat(day.found(BreakCode.X07)).isEmpty();

        day.again(BOOK, text -> text.replace("Birch Fund II LP,200", "Birch Fund III LP,200"));
        assertThat(day.found(BreakCode.F10)).hasSize(1);
    }

    @Test
    void rowsThatAreBackEndTheHold() {
        ToldDay day = ToldDay.in(folder);
        day.again(DWAC, text -> text.replaceFirst("DW-3.*\\n", ""));
        day.again(DWAC, text -> text
                + "DW-4,2007-01-22T11:00,14067D102,300000,0352,A-3,Cedar Fund LP,PENDING\n");
        assertThat(day.candidates(BreakCode.F10))
                .containsExactly("request DW-3 for 300000 shares: no longer there");

        day.again(DWAC, text -> text.replace("PENDING", "CANCELLED").replaceFirst("CANCELLED", "PENDING")
                .replaceFirst("CANCELLED", "PENDING")
                + "DW-3,2007-01-22T11:00,14067D102,300000,0352,A-3,Cedar Fund LP,PENDING\n");
        assertThat(day.found(BreakCode.F10)).isEmpty();
    }

    @Test
    void higherVersionOfASubscriptionIsAnAmendment() {
        ToldDay day = ToldDay.in(folder).again(BOOK, text -> text
                .replace("\n", ",1\n").replaceFirst(",1\n", ",version\n")
                .replaceFirst("CPST-003(.*),1\n", "CPST-003$1,2\n").replace("A-3,Cedar", "A-7,Cedar"));

        assertThat(day.found(BreakCode.F10)).isEmpty();
    }

    @Test
    void refusedDeliverySupersedesNothingAndStopsUntilAUsableOneFollows() {
        ToldDay day = ToldDay.in(folder).bank(text -> text.replaceFirst("8025720131,R3.*\\n", ""),
                "key,value\ncount,3\n");
        assertThat(day.verdict()).isEqualTo("NOT_READY");
        assertThat(day.investors()).isEqualTo(ALL);

        day.comes(BANK + ".control", "key,value\ncount,2\n");
        assertThat(day.found(BreakCode.F02)).isEmpty();
        assertThat(day.investors()).isEqualTo("001 RELEASE, 002 RELEASE, 003 HOLD F10 C01");
    }

    /** Cut amid a row, at the end of one, in the header; without a column; all rows unreadable. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            subscriptions/book.csv | (?s),2007-01-18,0352,A-2.*   | F02 F07 F11
            subscriptions/book.csv | (?s)\\nCPST-003.*             | F02 F11
            subscriptions/book.csv | (?s),price_per_unit.*        | F07
            subscriptions/book.csv | (?s),investor_name.*         | F09
            subscriptions/book.csv | ,shares,                     | F07
            subscriptions/book.csv | 2007-01-18,2007-01-18        | F07
            dwac/dwac.csv          | (?s)02,200000.*              | F02 F07 F11
            dwac/dwac.csv          | ,cusip,                      | F07
            dwac/dwac.csv          | ,PENDING                     | F07
            """)
    void fileThatMayNotBeUsedSupersedesNothingOfWhateverKind(String path, String part, String told) {
        ToldDay day = ToldDay.in(folder).comes(path + ".control", "key,value\ncount,3\n");

        day.again(path, text -> text.replaceAll(part, part.endsWith(",") ? ",other," : ""));

        assertThat(day.closing().breaks()).extracting(one -> one.code().name())
                .containsOnly(told.split(" "));
        assertThat(day.closing().cash().allocations()).hasSize(3);
        assertThat(day.found(BreakCode.F10)).isEmpty();
    }

    @Test
    void refusedFileStopsUnderEveryNameUntilItIsGone() {
        String other = "escrow/other.csv";
        ToldDay day = ToldDay.in(folder).comes(other, """
                account_number,bank_reference,value_date,direction,amount,currency
                8025720131,R9,2007-01-19,CREDIT,5.00,USD
                """, "key,value\ncount,9\n");
        assertThat(day.found(BreakCode.F02)).hasSize(1);

        day.isCalled(other, "escrow/copy.csv");
        assertThat(day.found(BreakCode.F02)).extracting(one -> one.source().file())
                .containsExactly("escrow/copy.csv");
        assertThat(day.found(BreakCode.F04)).isEmpty();

        assertThat(day.goes("escrow/copy.csv").verdict()).isEqualTo("READY");
    }

    @Test
    void copyCountsOnceAndTheOneThatCountsIsInTheInbox() {
        ToldDay day = ToldDay.in(folder);
        day.isCalled(BANK, "escrow/z.csv");
        assertThat(day.found(BreakCode.F04)).isEmpty();
        assertThat(day.closing().prepared().files().gone()).isEmpty();
        assertThat(day.closing().cash().allocations()).extracting(one -> one.wire().source().file())
                .containsOnly("escrow/z.csv");

        day.comes("escrow/another.csv", day.text("escrow/z.csv"));
        assertThat(day.found(BreakCode.F04)).extracting(one -> one.source().file())
                .containsExactly("escrow/another.csv");
        assertThat(day.investors()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {BANK, BOOK, DWAC})
    void fileThatIsGoneStillCountsAndIsTold(String path) {
        ToldDay day = ToldDay.in(folder).goes(path);

        assertThat(day.investors()).isEqualTo(ALL);
        assertThat(day.closing().prepared().files().gone()).extracting(one -> one.path())
                .containsExactly(path);
    }

    @Test
    void contentsOfAFileThatAddsUpAllCount() {
        ToldDay day = ToldDay.in(folder, new SampleOffering().adding(InputKind.ESCROW)).again(BANK,
                text -> text.replaceFirst("8025720131,R3.*\\n", ""));

        assertThat(day.investors()).isEqualTo(ALL);
        assertThat(day.found(BreakCode.F10)).isEmpty();
    }
}
