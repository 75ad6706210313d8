package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.BreakCode;

/** A row that is taken back concerns those on whom money stood by it, or stands now that it is gone. */
class MoneyTakenBackTest {

    private static final String MORE = "subscriptions/more.csv";
    private static final String LATE = "escrow/late.csv";
    private static final String LETTER = "decisions/letter.csv";
    private static final String OF_BOOK = "subscription_id,investor_name,shares,warrants,price_per_unit,"
            + "aggregate_purchase_price,tin,investor_signed_on,company_signed_on,dtc_participant_number,"
            + "dtc_account_number,dtc_account_name,status\n";
    private static final String DOVER = OF_BOOK + "CPST-004,Dover Fund LP,400000,200000,1.14,456000.00,"
            + "12-3456789,2007-01-18,2007-01-18,0352,A-4,Dover Fund LP,ACTIVE\n";
    private static final String WIRE =
            """
                    account_number,bank_reference,booked_at,value_date,direction,amount,currency,status,originator_name
                    8025720131,R4,2007-01-19T11:00,2007-01-19,CREDIT,456000.00,USD,BOOKED,DOVER FUND LP
                    """;
    private static final String ONE_ROW = "key,value\ncount,1\n";

    @TempDir
    private Path folder;

    @Test
    void wireThatStoodByItsPayersNameAloneConcernsItsInvestor() {
        ToldDay day = withDover();
        assertThat(day.investors()).endsWith("004 HOLD D01");

        day.again(LATE, text -> text.replace("456000.00", "455000.00"));

        assertThat(day.investors()).startsWith("001 RELEASE, 002 RELEASE, 003 RELEASE, 004 HOLD F10 C02");
    }

    @Test
    void investorToWhomTheMoneyOfALostRowGoesWaitsToo() {
        ToldDay day = withDover();

        day.again(MORE, text -> text.replace("CPST-004", "CPST-005"));

        assertThat(day.investors())
                .isEqualTo("001 RELEASE, 002 RELEASE, 003 RELEASE, 005 HOLD F10 D01");
    }

    @Test
    void nobodyWaitsForWhoHadWithdrawn() {
        ToldDay day = withDover().again(MORE, text -> text.replace("ACTIVE", "WITHDRAWN")
                .replace("Dover Fund LP,400", "Elm Fund LP,400"));

        assertThat(day.only(BreakCode.F10).orElseThrow().concerned()).isEmpty();
    }

    /** By wire or by subscription. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            'RELEASE_MATCH,,,R3',          '001 RELEASE, 002 RELEASE, 003 HOLD F10'
            'WAIVE,C03-1,CPST-002,',       '001 RELEASE, 002 HOLD F10, 003 RELEASE'
            'WAIVE,C03-1,,',               '001 RELEASE, 002 RELEASE, 003 RELEASE'
            """)
    void decisionThatIsTakenBackConcernsWhomItNamed(String decision, String investors) {
        ToldDay day = ToldDay.in(folder).comes(LETTER,
                """
                        decision_id,action,exception_id,subscription_id,bank_reference,reason,decided_by,decided_at,approved_by,approved_at
                        D1,%s,agreed,J. Doe,2007-01-24T09:00,M. Roe,2007-01-24T09:05
                        D9,WAIVE,C03-9,,,agreed,J. Doe,2007-01-24T09:00,M. Roe,2007-01-24T09:05
                        """
                        .formatted(decision));

        day.again(LETTER, text -> text.replaceFirst("D1,.*\n", ""));

        assertThat(day.only(BreakCode.F10)).isPresent();
        assertThat(day.investors()).isEqualTo(investors);
    }

    /** A fourth investor, who paid without a reference. */
    private ToldDay withDover() {
        return ToldDay.in(folder).comes(MORE, DOVER).comes(LATE, WIRE, ONE_ROW);
    }
}
