package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** The advice of a credit, MT910. */
class MtAdviceTest {

    private static final String HEADING = "{1:F01PNCCUS33AXXX0000000000}{2:O9101200070119}"
            + "{3:{121:EB6305C9-1f7f-49de-aed0-16487c27b42d}}{4:\n";
    private static final String ADVICE = """
            :20:FW0119001
            :21:ACME-77
            :25:8025720131
            :13D:0701192030+0000
            :32A:070119USD1140000,
            :50K:/12345678
            ACME FUND LP
            1 MAIN STREET
            :52A:/C/123
            CHASUS33
            :56A:CITIUS33
            :72:/BNF/CPST-017 FOR SHARES AND WARRAN
            //TS IMAD:20070119B1QGC08C001234
            """;

    @Test
    void itIsOneCreditOfItsPayer() {
        List<StatementEvent> events = read(HEADING + ADVICE + "-}");
        assertThat(faults(events)).isEmpty();
        BankEntry entry = entries(events).get(0);
        assertThat(entry).extracting(BankEntry::account, BankEntry::reference, BankEntry::typeCode,
                BankEntry::direction, BankEntry::type, BankEntry::status)
                .containsExactly("8025720131", "FW0119001", "MT910", Direction.CREDIT, Type.WIRE_IN,
                        Status.BOOKED);
        assertThat(entry.amount()).hasToString("1140000.00");
        assertThat(entry.remitter()).isEqualTo(new Remitter("ACME FUND LP", "12345678", "CHASUS33"));
        assertThat(entry.remittance()).isEqualTo(
                "/BNF/CPST-017 FOR SHARES AND WARRANTS IMAD:20070119B1QGC08C001234 ACME-77");
        assertThat(entry.imad()).isEmpty();
        assertThat(entry.uetr()).isEqualTo("eb6305c9-1f7f-49de-aed0-16487c27b42d");
        assertThat(entry.source()).hasToString("escrow.sta:2");
        assertThat(statements(events)).extracting(Statement::id, Statement::entries, Statement::controls)
                .map(tuple -> tuple.toList().toString()).containsExactly("[FW0119001, 1, []]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :13D:0701192030+0000 | 2007-01-19T15:30
            :13D:0701200130+0000 | 2007-01-19T20:30
            :13D:0701191530-0500 | 2007-01-19T15:30
            :13:0701191530       | 2007-01-19T15:30
            :21:X                | 2007-01-19
            """)
    void itIsBookedWhenTheBankSaysInTheOfferingsZone(String moment, String bookedAt) {
        String advice = ADVICE.replace(":21:ACME-77\n", "").replace(":13D:0701192030+0000", moment);
        assertThat(entries(read(HEADING + advice)).get(0).bookedAt().orElseThrow()).hasToString(bookedAt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            :50K:ACME FUND LP~1 MAIN STREET                      | ACME FUND LP | ''
            :50K:/99~ACME FUND LP                                | ACME FUND LP | 99
            :50:ACME FUND LP                                     | ACME FUND LP | ''
            :50A:/C/99~ACMEUS33                                  | ACMEUS33     | 99
            :50F:/99~1/ACME FUND LP~2/1 MAIN STREET~3/US/NEWARK  | ACME FUND LP | 99
            :50F:NIDN/US/123~1/ACME~1/FUND LP~2/1 MAIN STREET    | ACME FUND LP | ''
            :50F:/99~1/THE ACME GROWTH AND INCOME FUND NE~1/WARK | THE ACME GROWTH AND INCOME FUND NEWARK | 99
            """)
    void thePayerIsReadInAllItsOptions(String field, String name, String account) {
        String advice = ADVICE.replace(
                ":50K:/12345678\nACME FUND LP\n1 MAIN STREET", field.replace("~", "\n"));
        Remitter remitter = entries(read(HEADING + advice)).get(0).remitter();
        assertThat(remitter.name()).isEqualTo(name);
        assertThat(remitter.account()).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :52A:CHASUS33                       | CHASUS33
            :52D:/99~CHASE~NEW YORK             | CHASE
            :52D://FW021000021                  | FW021000021
            """)
    void theBankIsReadInAllItsOptions(String field, String bank) {
        String advice = ADVICE.replace(":52A:/C/123\nCHASUS33", field.replace("~", "\n"));
        assertThat(entries(read(HEADING + advice)).get(0).remitter().bank()).isEqualTo(bank);
    }

    @Test
    void severalAdvicesFollowEachOther() {
        String second = ADVICE.replace("FW0119001", "FW0119002");
        List<StatementEvent> events = read(ADVICE + second + "-\n" + ADVICE);
        assertThat(faults(events)).isEmpty();
        assertThat(entries(events)).hasSize(3);
    }

    @Test
    void withoutHeadingOrPayerItMayBeADebit() {
        String unknown = ADVICE.replaceAll("(?s):50K:.*?:52A:", ":52A:").replace(":56A:CITIUS33\n", "");
        assertThat(entries(read(HEADING + unknown))).hasSize(1);
        List<StatementEvent> events = read(unknown);
        assertThat(entries(events)).isEmpty();
        assertThat(faults(events)).containsExactly("F07:1 :50a:");
        assertThat(faults(read(HEADING.replace("O910", "O900") + ADVICE))).containsExactly("F07:2");
    }

    @Test
    void aPaymentOfOursThatComesBackIsAReturn() {
        String advice = ADVICE.replaceAll("(?s):72:.*", ":72:/RETN/50K\n/AC01/\n/MREF/OUT-7\n");
        BankEntry entry = entries(read(HEADING + advice)).get(0);
        assertThat(entry.type()).isEqualTo(Type.RETURN);
        assertThat(entry.direction()).isEqualTo(Direction.CREDIT);
        assertThat(entry.reverses()).isEqualTo("OUT-7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :32A:070119USD1140000,    | :32A:070119USD1140000   | F07:6 :32A: amount
            :32A:070119USD1140000,    | :32A:071319USD1140000,  | F07:6 :32A: date
            :32A:070119USD1140000,    | :32A:070119QQQ1140000,  | F07:6 :32A: currency
            :32A:070119USD1140000,    | :32A:USD1140000,        | F07:6 :32A:
            :32A:070119USD1140000,    | :21A:X                  | F07:6
            :25:8025720131            | :25:/                   | F07:4 :25:
            """)
    void whatCannotBeReadIsTold(String replaced, String by, String fault) {
        assertThat(faults(read(HEADING + ADVICE.replace(replaced, by)))).startsWith(fault);
    }
}
