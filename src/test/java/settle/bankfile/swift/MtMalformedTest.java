package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.MESSAGE;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.of;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.Malformed;

/** What a message must have, and what cannot be read. */
class MtMalformedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :60F:C070118USD10,00   | :60F:X070118USD10,00     | F07:4 :60F:
            :60F:C070118USD10,00   | :60F:C071318USD10,00     | F07:4 :60F: date
            :60F:C070118USD10,00   | :60F:C070118QQQ10,00     | F07:4 :60F: currency
            :60F:C070118USD10,00   | :60F:C070118USD10.00     | F07:4 :60F: amount
            :62F:C070119USD1150,00 | :62F:C070119USD1150,001  | F07:7 :62F: amount
            :62F:C070119USD1150,00 | :62F:C070119EUR1150,00   | F07:7 :62F: currency
            :62F:C070119USD1150,00 | :62F:C070119USD1150,00~:64:C070119USD | F07:8 :64: amount
            :28C:19/1              | :28C:A                   | F07:3 :28C:
            :25:031207607/8025720131 | :25:/                  | F07:2 :25:
            :25:031207607/8025720131 | :25:1~:25:2            | F07:3 :25:
            :25:031207607/8025720131 | :25:80257~ANY WORDS    | F07:2 :25:
            :20:070119~            | ''                       | F07:1 :20:
            :28C:19/1~             | ''                       | F07:1 :28C:
            :28C:19/1              | :28C:19/1~:99Z:what     | F07:4
            :28C:19/1              | :28C:19/1~any words      | F07:4
            :20:070119             | :20:12345678901234567890123456789012345~:21:A~any words | F07:3
            :62F:C070119USD1150,00 | :62F:C070119USD1150,00~-}:20:A | F07:8
            :20:070119             | any words~:20:070119     | F07:1
            :61:0701190119C1140,00NTRFNONREF//FW01 | :61:0701190119C1140NTRFNONREF//FW01 | F07:5 :61: amount
            :62F:C070119USD1150,00~ | ''                      | F07:1 :62F:
            :28C:19/1              | :28C:19/1~:34F:USD       | F07:4 :34F:
            :28C:19/1              | :28C:19/1~:13D:0701192561+0000 | F07:4 :13D:
            :62F:C070119USD1150,00 | :62F:C070119USD1150,00~:90C:1USD | F07:8 :90C: sum
            :62F:C070119USD1150,00 | :62F:C070119USD1150,00~:90C:1EUR1140, | F07:8 :90C: currency
            """)
    void whatCannotBeReadIsToldWithItsLineAndField(String replaced, String by, String fault) {
        String text = MESSAGE.replace(replaced.replace("~", "\n"), (by == null ? "" : by).replace("~", "\n"));
        assertThat(text).isNotEqualTo(MESSAGE);
        List<StatementEvent> events = read(text);
        assertThat(faults(events)).containsExactly(fault);
        Malformed malformed = of(events, Malformed.class).get(0);
        assertThat(malformed.reason()).contains("expected").contains("found");
        assertThat(malformed.text()).isNotEmpty();
    }

    @Test
    void readingGoesOnAfterAnEntryThatCannotBeRead() {
        List<StatementEvent> events =
                read(MESSAGE.replace(":61:", ":61:07aa19C5,00NTRFX\n:86:of no entry\n:61:"));
        assertThat(faults(events)).containsExactly("F07:5 :61:");
        assertThat(entries(events)).extracting(BankEntry::remittance).containsExactly("CPST-017");
        assertThat(statements(events).get(0).controls()).isEmpty();
    }

    @Test
    void aMessageThatMovesMoneyElsewhereIsNotRead() {
        List<StatementEvent> events = read("{1:F01PNCCUS33AXXX0000000000}{2:O9001200070119}{4:\n:20:A\n"
                + ":21:B\n:25:1\n:32A:070119USD5,\n:33B:USD5,\n-}\n" + MESSAGE);
        assertThat(faults(events)).containsExactly("F07:2");
        assertThat(of(events, Malformed.class).get(0).reason()).contains("found MT900");
        assertThat(entries(events)).hasSize(1);
    }

    @Test
    void aReferenceOfAMessageIsNotEndless() {
        List<StatementEvent> events = read(MESSAGE.replace("070119\n:25:", "7".repeat(101) + "\n:25:"));
        assertThat(faults(events)).containsExactly("F07:1 :20:");
        assertThat(statements(events).get(0).id()).isEmpty();
    }

    @Test
    void anEndlessLineIsCutOffAndTold() {
        List<StatementEvent> events = read(MESSAGE.replace("CPST-017", "x".repeat(MtLines.MAX_LINE_LENGTH)));
        assertThat(faults(events)).containsExactly("F07:6");
        assertThat(of(events, Malformed.class)).extracting(Malformed::reason)
                .containsExactly("line longer than 4000 characters");
        String lines = ("x".repeat(60) + "\n").repeat(200);
        events = read(MESSAGE.replace("CPST-017", lines));
        assertThat(faults(events)).containsExactly("F07:6");
        assertThat(of(events, Malformed.class).get(0).text()).hasSizeLessThanOrEqualTo(1_000);
    }
}
