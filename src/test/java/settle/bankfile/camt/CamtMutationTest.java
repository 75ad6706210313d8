package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every digit of every amount, count, balance and statement number of a file, changed into each other digit:
 * what a control covers is caught. What none covers is listed, so that a control that is lost is seen.
 */
class CamtMutationTest {

    private static final Set<String> NUMBERS = Set.of("Amt", "Sum", "NbOfNtries", "NbOfTxs", "TtlAmt",
            "TtlNetNtryAmt",
            "ElctrncSeqNb", "LglSeqNb");
    private static final Pattern TAG = Pattern.compile("<(/?)(?:\\w+:)?(\\w+)[^>]*?(/?)>([^<]*)");

    /** What became of the changed digits of one kind of field. */
    private static final class Count {
        private int refused;
        private int noted;
        private int unseen;
    }

    /** A number in a file: where its text begins and ends, and its path. */
    private record Field(String path, int begin, int end) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            own-escrow-statements.camt.053.001.02.xml | Bal[CLAV]/Amt; Stmt/ElctrncSeqNb
            own-escrow-intraday.camt.052.001.08.xml   | Bal[ITBD]/Amt; Rpt/ElctrncSeqNb
            camt053.v2.multi.statement.xml            | Stmt/ElctrncSeqNb; Stmt/LglSeqNb
            camt052.v8.xml  | Btch/NbOfTxs; Ntry/Amt; Rpt/ElctrncSeqNb; Rpt/LglSeqNb
            camt054.v8-with-UETR.xml                  | Ntry/Amt""")
    void digitThatAControlCoversCannotChangeUnseen(String file, String uncovered) {
        String xml = new String(CamtReading.sample(file), StandardCharsets.UTF_8);
        Map<String, Count> counts = new TreeMap<>();
        CamtReading good = CamtReading.of(xml);
        for (Field field : fields(xml)) {
            Count count = counts.computeIfAbsent(field.path(), any -> new Count());
            for (int at = field.begin(); at < field.end(); at++) {
                change(xml, at, good, count);
            }
        }
        List<String> unseen = new ArrayList<>();
        counts.forEach((path, count) -> {
            System.out.printf("%-42s %-38s refused %4d, noted %3d, unseen %3d%n", file, path,
                    count.refused, count.noted, count.unseen);
            assertThat(count.unseen == 0 || count.refused == 0).as(path).isTrue();
            if (count.unseen > 0) {
                unseen.add(path);
            }
        });
        assertThat(String.join("; ", unseen)).isEqualTo(uncovered);
    }

    private static void change(String xml, int at, CamtReading good, Count count) {
        if (!Character.isDigit(xml.charAt(at))) {
            return;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            if (digit != xml.charAt(at)) {
                CamtReading changed = CamtReading.of(xml.substring(0, at) + digit + xml.substring(at + 1));
                Set<String> refusals = new HashSet<>(changed.refusals());
                good.refusals().forEach(refusals::remove);
                if (!refusals.isEmpty()) {
                    count.refused++;
                } else if (changed.lines().toString().contains("told as one")) {
                    assertThat(changed.entries()).isEqualTo(good.entries());
                    count.noted++;
                } else {
                    count.unseen++;
                }
            }
        }
    }

    private static List<Field> fields(String xml) {
        List<Field> fields = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(xml);
        String balance = "";
        while (tags.find()) {
            String name = tags.group(2);
            if (!tags.group(1).isEmpty()) {
                open.pop();
                continue;
            }
            if (tags.group(3).isEmpty()) {
                if (NUMBERS.contains(name)) {
                    String parent = open.element();
                    fields.add(new Field(parent + (parent.equals("Bal") ? "[" + balance + "]" : "") + "/"
                            + name,
                            tags.start(4), tags.end(4)));
                }
                balance = name.equals("Cd") && "CdOrPrtry".equals(open.peek()) ? tags.group(4) : balance;
                open.push(name);
            }
        }
        return fields;
    }
}
