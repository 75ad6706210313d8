package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.message;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.StatementEvent;

/** Counts and sums of entries. */
class MtTotalsTest {

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
}
