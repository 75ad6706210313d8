package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.message;
import static settle.bankfile.swift.MtMessages.of;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.ControlFailed;

/** Balances, and what entries do to them. */
class MtBalancesTest {

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
    void anInterimReportHasNoBalanceAndItsDateIsThatOfItsIndication() {
        List<StatementEvent> events = read(":20:A\n:25:1\n:28C:5/1\n:34F:USDD0,\n:34F:USDC100,\n"
                + ":13D:0701191530-0500\n:61:0701190119C5,00NTRFNONREF//FW01\n:90C:1USD5,00\n");
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events).get(0).toString()).contains("sequence=OptionalLong[5]",
                "upTo=Optional[2007-01-19]", "opening=Optional.empty", "closing=Optional.empty",
                "controls=[1 credits = 1, sum of credits 5.00 = 5.00]");
        assertThat(entries(events).get(0)).extracting(BankEntry::status, BankEntry::type, entry -> entry
                .bookedAt().orElseThrow().toString())
                .containsExactly(Status.BOOKED, Type.WIRE_IN, "2007-01-19T15:30");
    }
}
