package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.message;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** Pages and numbers: how messages and statements follow each other. */
class MtSeriesTest {

    @Test
    void aStatementSplitOverMessagesIsOne() {
        List<StatementEvent> events = read(message("7/1", "F10,00", "M11,00")
                + message("7/2", "M11,00", "M12,00") + message("7/3", "M12,00", "F13,00")
                + message("8/1", "F13,00", "F14,00"));
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).extracting(Statement::toString).first().asString()
                .contains("sequence=OptionalLong[7]", "opening=Optional[10.00]", "closing=Optional[13.00]",
                        "entries=3", "3 messages follow each other", "escrow.sta:1]");
        assertThat(statements(events)).hasSize(2);
        assertThat(events.indexOf(events.stream().filter(StatementEvent.StatementEnd.class::isInstance)
                .findFirst().orElseThrow())).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7/1,F10,M11;7/2,M11,F12                  | 1 | ''
            7/1,F10,F11;7/2,F11,F12                  | 1 | ''
            7,F10,M11;7,M11,F12                      | 1 | ''
            0/1,F10,M11;0/2,M11,F12                  | 1 | ''
            7/1,F10,M11;7/2,M11.5,F12.5              | 1 | F03:11
            7/1,M10,F11                              | 1 | F05:4
            0/2,M10,F11                              | 1 | F05:3
            0/0,M10,F11                              | 1 | F05:4
            0/1,F10,M11                              | 1 | F05:6
            0/1,F10,M11;0/3,M11,F12                  | 1 | F05:10
            7/1,F10,M11;7/2,M11,M12;7/1,F10,M11      | 2 | F05:17
            7/1,F10,M11;9/1,F11,F12                  | 2 | ''
            7/1,F10,F11;8/1,F11,F12;9/1,F12,F13      | 3 | ''
            7,F10,F11;8,F11,F12                      | 2 | ''
            0,F10,F11;0,F11,F12                      | 2 | ''
            0,F10,F11;1,F11,F12                      | 2 | ''
            1,F10,F11;0,F11,F12                      | 2 | ''
            7/1,F10,F11;9/1,F11,F12                  | 2 | ''
            7/1,F10,F11;7/1,F11,F12                  | 2 | ''
            7/1,F10,F11;6/1,F11,F12                  | 2 | ''
            7/1,F10,F11;8/1,F12,F13                  | 2 | F03:11
            7/1,F10,F11;9/1,F12,F13                  | 2 | F05:10 F03:11
            365,F10,F11;1,F11,F12                    | 2 | ''
            99999,F10,F11;1,F11,F12                  | 2 | ''
            19/1,F10,F11;22/1,F11,F12                | 2 | ''
            19/1,F10,F11;22/1,F11.5,F12.5            | 2 | F05:10 F03:11
            7/1,F10,F11;7/1,F12,F13                  | 2 | F05:10 F03:11
            """)
    void messagesAndStatementsFollowEachOther(String messages, int statements, String fault) {
        StringBuilder text = new StringBuilder();
        for (String message : messages.split(";")) {
            String[] parts = message.split(",");
            text.append(message(parts[0], amount(parts[1]), amount(parts[2])));
        }
        List<StatementEvent> events = read(text.toString());
        assertThat(String.join(" ", faults(events))).isEqualTo(fault);
        assertThat(statements(events)).hasSize(statements);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7/1,F10,M11                      | 1-1 before others
            7/2,M10,F11                      | 2-2 after others
            7/2,M10,M11;7/3,M11,M12          | 2-3 after others before others
            7/2,F10,F11                      | 2-2
            7,F10,M11                        | 0-0 before others
            7,M10,M11;7,M11,F12              | 0-0 after others
            7/1,F10,M11;7/3,M90,F91          | 1-1 before others; 3-3 after others
            7/2,M90,F91;7/1,F10,M11          | 2-2 after others; 1-1 before others
            7/1,F10,M11;8/1,F90,F91          | 1-1 before others; 1-1
            7/1,F10,F11;8/2,M90,F91          | 1-1; 2-2 after others
            7/1,F10,F11;8/2,F90,F91          | 1-1; 2-2
            0/1,F10,F11                      | 0-0
            """)
    void pagesOfANumberedStatementMayStandInOtherFiles(String messages, String pages) {
        StringBuilder text = new StringBuilder();
        for (String message : messages.split(";")) {
            String[] parts = message.split(",");
            text.append(message(parts[0], amount(parts[1]), amount(parts[2])));
        }
        List<StatementEvent> events = read(text.toString());
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).extracting(Statement::pages)
                .map(part -> part.first() + "-" + part.last() + (part.afterOthers() ? " after others" : "")
                        + (part.beforeOthers() ? " before others" : ""))
                .containsExactly(pages.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7/2,M10,F11 | note: pages before these are not in the file
            7/1,F10,M11 | note: pages after these are not in the file
            7/2,M10,M11 | note: pages before and after these are not in the file
            7/1,F10,F11 | opening balance 10.00 and 1 entries = closing balance 11.00
            """)
    void whichPagesAFileLacksIsSaid(String message, String note) {
        String[] parts = message.split(",");
        List<StatementEvent> events = read(message(parts[0], amount(parts[1]), amount(parts[2])));
        assertThat(statements(events).get(0).controls()).last().isEqualTo(note);
    }

    private static String amount(String balance) {
        return balance.replace('.', ',') + (balance.contains(".") ? "0" : ",00");
    }

    @Test
    void numbersBeginAnewWithTheYear() {
        String december = message("251/1", "F10,00", "F11,00", "061228/061229");
        assertThat(faults(read(december + message("1/1", "F11,00", "F12,00", "061229/070102")))).isEmpty();
        assertThat(faults(read(december + message("1/1", "F12,00", "F13,00", "061229/070102"))))
                .containsExactly("F03:11");
        assertThat(faults(read(december + message("2/1", "F12,00", "F13,00", "061229/070102"))))
                .containsExactly("F05:10", "F03:11");
        assertThat(faults(read(december + message("1/1", "F12,00", "F13,00", "061229/061230"))))
                .containsExactly("F05:10", "F03:11");
    }

    @Test
    void whatIsLongerThanANumberOfSwiftNeedNotCountUp() {
        List<StatementEvent> events = read(message("1810118101", "F10,00", "F11,00")
                + message("1810218101", "F11,00", "F12,00"));
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).extracting(Statement::sequence)
                .containsOnly(OptionalLong.empty());
        assertThat(faults(read(message("1810118101", "F10,00", "M11,00")))).containsExactly("F05:6");
    }

    @Test
    void accountsAndKindsAreNumberedApart() {
        String other = message("40/1", "F5,00", "F6,00").replace(":25:1", ":25:2");
        String euro = message("50/1", "F5,00", "F6,00").replace("USD", "EUR");
        String interim = ":20:I\n:25:1\n:28C:90/1\n:34F:USD0,\n:13D:0701191200-0500\n-\n";
        List<StatementEvent> events = read(message("7/1", "F10,00", "F11,00") + other + euro + interim
                + message("8/1", "F11,00", "F12,00"));
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).hasSize(5);
    }

    @Test
    void tooManyAccountsAreTold() {
        StringBuilder text = new StringBuilder();
        for (int account = 0; account <= MtSeries.MAX_ACCOUNTS; account++) {
            text.append(message("1", "F10,00", "F11,00").replace(":25:1", ":25:9" + account));
        }
        assertThat(faults(read(text.toString()))).hasSize(1).first().asString().endsWith(":25:");
    }
}
