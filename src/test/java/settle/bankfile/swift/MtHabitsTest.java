package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.MESSAGE;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.message;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** How banks fill the fields of SWIFT besides its own book. */
class MtHabitsTest {

    private static List<StatementEvent> entry(String line) {
        return read(MESSAGE.replace("0701190119C1140,00NTRFNONREF//FW01", line)
                .replaceFirst(":60F:C070118USD10,00", ":60F:C070118USD0,00")
                .replaceFirst(":62F:C070119USD1150,00", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "070119    C1140,00NTRFNONREF//FW01|2007-01-19|CREDIT|BOOKED",
            "070119    D1140,00NTRFNONREF//FW01|2007-01-19|DEBIT|BOOKED",
            "070119    RC1140,00NTRFNONREF//FW01|2007-01-19|DEBIT|BOOKED",
            "070119    EC1140,00NTRFNONREF//FW01|2007-01-19|CREDIT|PENDING",
            "070119 C1140,00NTRFNONREF//FW01|2007-01-19|CREDIT|BOOKED",
            "070119C1140,00NTRFNONREF//FW01|2007-01-19|CREDIT|BOOKED",
            "0701190000C1140,00NTRFNONREF//FW01|2007-01-19|CREDIT|BOOKED",
            "0701190122C1140,00NTRFNONREF//FW01|2007-01-22|CREDIT|BOOKED"})
    void aBlankEntryDateIsTheValueDate(String line, String booked, Direction direction, Status status) {
        BankEntry entry = entries(entry(line)).get(0);
        assertThat(entry.effective()).hasToString(booked);
        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.status()).isEqualTo(status);
        assertThat(entry.reference()).isEqualTo("FW01");
    }

    /** A report of 23 January, 09:15. */
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
            "070123,0915,2007-01-23T09:15,AT_LATEST", "070122,0915,2007-01-23T09:15,AT_LATEST",
            "070119    ,0915,2007-01-23T09:15,AT_LATEST", "0701240000,0915,2007-01-23T09:15,AT_LATEST",
            "070122,0000,2007-01-23,AT_LATEST", "0701190123,0915,2007-01-23T09:15,STATED",
            "0701230122,0915,2007-01-22,STATED"})
    void withoutAnEntryDateAReportTellsByWhenItWasBooked(String dates, String time, String booked,
            BookedAt.Word word) {
        BankEntry entry = entries(read(report("23/1", "070123" + time, "1,00").replace("0701230123C", dates
                + "C"))).get(0);
        assertThat(entry.bookedAt().orElseThrow()).hasToString(booked);
        assertThat(entry.bookedAt().orElseThrow().word()).isEqualTo(word);
    }

    /** The line before which it stands. */
    @ParameterizedTest
    @ValueSource(strings = {":61:", ":90D:", ":90C:", "-"})
    void momentOfAReportCountsWhereverItStands(String before) {
        String moment = ":13D:0701230915-0500\n";
        String report = report("23/1", "0701230915", "1,00").replace(moment, "").replaceFirst("(?m)^"
                + before,
                moment + before);
        assertThat(faults(read(report))).isEmpty();
        assertThat(entries(read(report))).singleElement().satisfies(entry -> assertThat(entry.effective())
                .hasToString("2007-01-23T09:15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"070119     C1,00NTRFX", "0701191332C1,00NTRFX", "07011901C1,00NTRFX",
            "      0119C1,00NTRFX"})
    void otherDatesAreMalformed(String line) {
        assertThat(faults(entry(line))).anyMatch(fault -> fault.startsWith("F07:5 :61:"));
    }

    @ParameterizedTest
    @CsvSource({"D, NCHG, DEBIT, FEE", "RD, NCHG, CREDIT, FEE", "RC, NCHG, DEBIT, FEE",
            "RD, NCOM, CREDIT, FEE",
            "RD, NINT, CREDIT, INTEREST", "RC, NINT, DEBIT, INTEREST", "RC, NTRF, DEBIT, RETURN",
            "RD, NTRF, CREDIT, RETURN", "RC, NMSC, DEBIT, RETURN", "RC, S103, DEBIT, RETURN",
            "RD, S191, CREDIT, FEE", "C, NRTI, CREDIT, RETURN"})
    void aChargeThatIsTakenBackIsStillTheBanksItem(String mark, String code, Direction direction, Type type) {
        BankEntry entry = entries(entry("0701190119" + mark + "25,00" + code + "NONREF//F1")).get(0);
        assertThat(entry.direction()).isEqualTo(direction);
        assertThat(entry.type()).isEqualTo(type);
    }

    private static String report(String number, String moment, String amount) {
        return ":20:INTRA\n:25:1\n:28C:" + number + "\n:34F:USD0,00\n:13D:" + moment
                + "-0500\n:61:0701230123C"
                + amount + "NTRFNONREF//B" + number.replace('/', '-') + "\n:90D:0USD0,00\n:90C:1USD" + amount
                + "\n-\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"23/2", "23/3", "13/37", "1/2", "23/1", "23", "00023/00002"})
    void aReportOfADayProvesItselfWhateverItsNumber(String number) {
        List<StatementEvent> events = read(report(number, "0701231030", "228000,00"));
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events).get(0).controls())
                .containsExactly("0 debits = 0, sum of debits 0.00 = 0.00",
                        "1 credits = 1, sum of credits 228000.00 = 228000.00");
    }

    @ParameterizedTest
    @CsvSource({"23/1, 23/2", "23/1, 23/3", "19/1, 22/1", "19/2, 22/1", "23, 23", "22/9, 23/1"})
    void severalReportsInOneFileEachProveThemselves(String one, String other) {
        List<StatementEvent> events =
                read(report(one, "0701230930", "1,00") + report(other, "0701231030", "2,00"));
        assertThat(faults(events)).isEmpty();
        assertThat(entries(events)).hasSize(2);
    }

    @Test
    void aReportWhoseTotalsDoNotHoldIsStillRefused() {
        String wrong = report("23/1", "0701230930", "1,00").replace(":90C:1USD1,00", ":90C:2USD1,00");
        assertThat(faults(read(wrong))).containsExactly("F02:8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19 22", "19 20 23", "135 175 176", "25035 25038", "19/1 22/1", "364 1", "22 19"})
    void numbersMaySkipWhereTheBalancesJoin(String numbers) {
        String[] all = numbers.split(" ");
        String file = Stream.iterate(0, at -> at < all.length, at -> at + 1)
                .map(at -> message(all[at], "F1" + at + ",00", "F1" + (at + 1) + ",00"))
                .collect(Collectors.joining());
        List<StatementEvent> events = read(file);
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).hasSize(all.length).extracting(Statement::controls)
                .noneMatch(List::isEmpty);
    }

    @ParameterizedTest
    @CsvSource({"19, 22", "19/1, 22/1", "135, 175"})
    void aGapThatTheBalancesConfirmIsTold(String one, String other) {
        assertThat(faults(read(message(one, "F10,00", "F11,00") + message(other, "F12,00", "F13,00"))))
                .contains("F05:10");
    }
}
