package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtReaderTest.entries;
import static settle.bankfile.swift.MtReaderTest.faults;
import static settle.bankfile.swift.MtReaderTest.of;
import static settle.bankfile.swift.MtReaderTest.read;
import static settle.bankfile.swift.MtReaderTest.statements;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.ControlFailed;

/** Balances, pages, numbers and totals. */
class MtControlsTest {

    /** A message of one credit; the balances as {@code F10,00} and {@code F11,00}. */
    private static String message(String number, String opening, String closing, String dates) {
        String[] days = dates.split("/");
        return String.join("\n", ":20:A", ":25:1", ":28C:" + number,
                ":60" + opening.charAt(0) + ":C" + days[0] + "USD" + opening.substring(1),
                ":61:" + days[1] + "C1,00NTRFX",
                ":62" + closing.charAt(0) + ":C" + days[1] + "USD" + closing.substring(1), "-", "");
    }

    private static String message(String number, String opening, String closing) {
        return message(number, opening, closing, "070118/070119");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C10,00 | C5,00;D2,00           | C13,00 | ''
            C10,00 | C5,00;RC2,00          | C13,00 | ''
            C10,00 | D5,00;RD2,00          | C7,00  | ''
            C10,00 | D15,00                | D5,00  | ''
            D10,00 | C15,00                | C5,00  | ''
            D10,00 | D5,00                 | D15,00 | ''
            C10,00 | C5,00;EC2,00;ED1,00   | C15,00 | ''
            C10,00 | C0,00                 | C10,00 | ''
            C10,00 | C5,00                 | C15,01 | F03:6
            C10,00 | C5,00                 | D15,00 | F03:6
            C10,00 | RC5,00                | C15,00 | F03:6
            """)
    void openingBalanceAndEntriesGiveTheClosingBalance(
            String opening, String entries, String closing, String fault) {
        StringBuilder text = new StringBuilder(":20:A\n:25:1\n:28C:1\n:60F:" + mark(opening) + "\n");
        for (String entry : entries.split(";")) {
            text.append(":61:070119").append(entry).append("NTRFX\n");
        }
        List<StatementEvent> events = read(text + ":62F:" + mark(closing) + "\n");
        assertThat(String.join(" ", faults(events))).isEqualTo(fault);
        assertThat(statements(events).get(0).controls()).hasSize(fault.isEmpty() ? 1 : 0);
    }

    private static String mark(String balance) {
        return balance.charAt(0) + "070119USD" + balance.substring(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            070119     | ''
            0701190119 | ''
            061229     | ''
            0612290119 | ''
            060119     | ''
            080119     | ''
            080120     | ''
            060117     | ''
            060116     | F03:5
            080121     | F03:5
            170119     | F03:5
            170119~990119 | F03:6 F03:5
            970119     | F03:5
            1701190119 | F03:5
            """)
    void aValueDateYearsAwayFromTheBalancesIsAWrongDigit(String dates, String fault) {
        StringBuilder text = new StringBuilder(":20:A\n:25:1\n:28C:1\n:60F:C070118USD10,00\n");
        for (String date : dates.split("~")) {
            text.append(":61:").append(date).append("C0,00NTRFX\n");
        }
        assertThat(String.join(" ", faults(read(text + ":62F:C070119USD10,00\n")))).isEqualTo(fault);
    }

    @Test
    void theDatesOfAReportAreComparedWithItsMomentIfItHasOne() {
        String report = ":20:A\n:25:1\n:28C:1\n:34F:USD0,\n:13D:0701191530-0500\n:61:170119C1,00NTRFX\n";
        assertThat(faults(read(report))).containsExactly("F03:6");
        assertThat(faults(read(report.replaceFirst(":13D:.*\n", "")))).isEmpty();
    }

    @Test
    void aFailedBalanceTellsWhatItStatesAndWhatTheEntriesGive() {
        ControlFailed failed = of(read(message("1", "F10,00", "F12,00")), ControlFailed.class).get(0);
        assertThat(failed.what()).isEqualTo(":62F: opening balance and 1 entries");
        assertThat(failed.expected()).isEqualTo("12.00");
        assertThat(failed.actual()).isEqualTo("11.00");
        assertThat(failed.source()).hasToString("escrow.sta:6");
    }

    @Test
    void reversalsAreReturnsInTheirOwnDirectionAndExpectedEntriesArePending() {
        List<BankEntry> entries = entries(read(":20:A\n:25:1\n:28C:1\n:34F:USD0,\n:61:070119RC1,00NTRFA\n"
                + ":86:REVERSAL OF FW01\n:61:070119RD1,00NTRFB\n:61:070119EC1,00NTRFC\n"
                + ":61:070119ED1,00NTRFD\n"));
        assertThat(entries)
                .extracting(BankEntry::direction, BankEntry::type, BankEntry::status, BankEntry::reverses)
                .map(tuple -> tuple.toList().toString())
                .containsExactly("[DEBIT, RETURN, BOOKED, FW01]", "[CREDIT, RETURN, BOOKED, ]",
                        "[CREDIT, WIRE_IN, PENDING, ]", "[DEBIT, WIRE_OUT, PENDING, ]");
    }

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
            7/1,F10,M11;9/1,F11,F12                  | 2 | F05:10
            7/1,F10,F11;8/1,F11,F12;9/1,F12,F13      | 3 | ''
            7,F10,F11;8,F11,F12                      | 2 | ''
            0,F10,F11;0,F11,F12                      | 2 | ''
            0,F10,F11;1,F11,F12                      | 2 | F05:10
            1,F10,F11;0,F11,F12                      | 2 | F05:10
            7/1,F10,F11;9/1,F11,F12                  | 2 | F05:10
            7/1,F10,F11;7/1,F11,F12                  | 2 | F05:10
            7/1,F10,F11;6/1,F11,F12                  | 2 | F05:10
            7/1,F10,F11;8/1,F12,F13                  | 2 | F03:11
            7/1,F10,F11;9/1,F12,F13                  | 2 | F05:10 F03:11
            365,F10,F11;1,F11,F12                    | 2 | F05:10
            99999,F10,F11;1,F11,F12                  | 2 | ''
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7/2 | 3USD9,00 | ''
            7/2 | 2USD1,00 | ''
            7/2 | 1USD1,00 | ''
            7/2 | 1USD2,00 | F01:7
            7/2 | 0USD0,00 | F02:7 F01:7
            7/2 | 2USD0,50 | F02:7 F01:7
            7/1 | 3USD9,00 | F02:7 F01:7
            """)
    void totalsOfALastPageMayCountPagesThatAreElsewhereButNeverLessThanIsHere(
            String number, String credits, String fault) {
        String page = message(number, number.endsWith("2") ? "M10,00" : "F10,00", "F11,00")
                .replace("-\n", ":90C:" + credits + "\n");
        assertThat(String.join(" ", faults(read(page)))).isEqualTo(fault);
    }

    private static String amount(String balance) {
        return balance.replace('.', ',') + (balance.contains(".") ? "0" : ",00");
    }

    @Test
    void numbersBeginAnewWithTheYear() {
        String december = message("251/1", "F10,00", "F11,00", "061228/061229");
        assertThat(faults(read(december + message("1/1", "F11,00", "F12,00", "061229/070102")))).isEmpty();
        assertThat(faults(read(december + message("2/1", "F11,00", "F12,00", "061229/070102"))))
                .containsExactly("F05:10");
        assertThat(faults(read(december + message("1/1", "F11,00", "F12,00", "061229/061230"))))
                .containsExactly("F05:10");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2USD3,00 | 1USD5,00 | ''
            3USD3,00 | 1USD5,00 | F02:8
            2USD3,01 | 1USD5,00 | F01:8
            1USD3,00 | 1USD5,10 | F02:8 F01:9
            2USD3,00 | 0USD0,00 | F02:9 F01:9
            """)
    void countsAndSumsOfEntriesAreControlled(String debits, String credits, String fault) {
        List<StatementEvent> events = read(":20:A\n:25:1\n:28C:1\n:34F:USD0,\n:61:070119D1,00NTRFA\n"
                + ":61:070119RC2,00NTRFB\n:61:070119C5,00NTRFC\n:90D:" + debits + "\n:90C:" + credits + "\n");
        assertThat(String.join(" ", faults(events))).isEqualTo(fault);
        assertThat(statements(events).get(0).controls()).hasSize(fault.isEmpty() ? 2 : fault.contains(" ")
                && fault.contains("8") && fault.contains("9") ? 0 : 1);
        assertThat(entries(events)).extracting(BankEntry::direction)
                .containsExactly(Direction.DEBIT, Direction.DEBIT, Direction.CREDIT);
    }

    @Test
    void anInterimReportHasNoBalanceAndItsDateIsThatOfItsIndication() {
        List<StatementEvent> events = read(":20:A\n:25:1\n:28C:5/1\n:34F:USDD0,\n:34F:USDC100,\n"
                + ":13D:0701191530-0500\n:61:0701190119C5,00NTRFNONREF//FW01\n:90C:1USD5,00\n");
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events).get(0).toString()).contains("sequence=OptionalLong[5]",
                "date=Optional[2007-01-19]", "opening=Optional.empty", "closing=Optional.empty",
                "controls=[1 credits = 1, sum of credits 5.00 = 5.00]");
        assertThat(entries(events).get(0)).extracting(BankEntry::status, BankEntry::type, entry -> entry
                .bookedAt().orElseThrow().toString())
                .containsExactly(Status.BOOKED, Type.WIRE_IN, "2007-01-19");
    }

    @Test
    void aReportWithoutTotalsProvesNothing() {
        List<StatementEvent> events = read(":20:A\n:25:1\n:28C:5/1\n:34F:USD0,\n:61:070119C5,00NTRFX\n"
                + "-\n:20:A\n:25:1\n:28C:6/1\n:34F:USD0,\n:61:070119C5,00NTRFX\n");
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).allSatisfy(statement -> assertThat(statement.controls()).isEmpty());
    }

    @Test
    void totalsOfTheLastPageAreOfAllPagesAndThoseOfEachPageOfEach() {
        String first = ":20:A\n:25:1\n:28C:5/1\n:34F:USD0,\n:61:070119C5,00NTRFX\n";
        String second = ":20:A\n:25:1\n:28C:5/2\n:34F:USD0,\n:61:070119C6,00NTRFX\n";
        assertThat(faults(read(first + second + ":90C:2USD11,00\n"))).isEmpty();
        assertThat(faults(read(first + ":90C:1USD5,00\n" + second + ":90C:1USD6,00\n"))).isEmpty();
        assertThat(faults(read(first + ":90C:1USD5,00\n" + second + ":90C:2USD11,00\n")))
                .containsExactly("F02:12", "F01:12");
    }

    @Test
    void withAnUnreadableEntryNoTotalIsBlamed() {
        assertThat(faults(read(":20:A\n:25:1\n:28C:1\n:60F:C070118USD1,\n:61:070119C1.00NTRFX\n"
                + ":90C:1USD1,00\n:62F:C070119USD2,\n"))).containsExactly("F07:5 :61: amount");
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
