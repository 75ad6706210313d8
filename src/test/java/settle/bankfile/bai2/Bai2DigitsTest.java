package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every digit of the samples that prove, changed: to every other one where a control covers it, and it must
 * catch them all; to the next one where none does, to show what is not covered.
 */
class Bai2DigitsTest {

    private static final Pattern RECORD =
            Pattern.compile("(?:(?<=^|\\n)|(?<=/ {1,9}))(01|02|03|16|49|88|98|99),");
    private static final Pattern SUMMARY = Pattern.compile(",([0-9]{3}),([+-]?[0-9]+),([0-9]*)(?=,|/)");
    private static final String COVERED = "covered: ";

    /** How many changed files of one kind of digit there are, and how many of them were refused. */
    private static final class Tally {
        private int changed;
        private int caught;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "venturehacks-eod.bai2", "moov-sample1.bai2", "moov-sample3-several-records-per-line.bai2"})
    void everyDigitThatAControlCoversIsCaught(String sample) {
        String file = Bai2Reading.sample(sample);
        List<String> kinds = kinds(file);
        Map<String, Tally> tallies = new TreeMap<>();
        for (int at = 0; at < file.length(); at++) {
            if (!Character.isDigit(file.charAt(at))) {
                continue;
            }
            Tally tally = tallies.computeIfAbsent(kinds.get(at), kind -> new Tally());
            int changes = kinds.get(at).startsWith(COVERED) ? 9 : 1;
            for (int change = 1; change <= changes; change++) {
                int digit = (Character.digit(file.charAt(at), 10) + change) % 10;
                tally.changed++;
                tally.caught += isRefused(file.substring(0, at) + digit + file.substring(at + 1)) ? 1 : 0;
            }
        }
        tallies.forEach((kind, tally) -> System.out.println(
                sample + ": " + kind + ": " + tally.caught + " of " + tally.changed + " caught"));
        assertThat(tallies.keySet()).anyMatch(kind -> kind.startsWith(COVERED));
        tallies.forEach((kind, tally) -> {
            if (kind.startsWith(COVERED)) {
                assertThat(tally.caught).as(kind).isEqualTo(tally.changed);
            }
        });
    }

    private static boolean isRefused(String file) {
        return !Bai2Reading.of(file).refusals().isEmpty();
    }

    /** Of every character, what kind of field it stands in. */
    private static List<String> kinds(String file) {
        List<String> kinds = new ArrayList<>();
        file.chars().forEach(character -> kinds.add("text without a record code"));
        List<int[]> records = new ArrayList<>();
        Matcher record = RECORD.matcher(file);
        while (record.find()) {
            records.add(new int[]{record.start(1), file.length()});
            if (records.size() > 1) {
                records.get(records.size() - 2)[1] = record.start(1);
            }
        }
        String code = "";
        for (int[] span : records) {
            String text = file.substring(span[0], span[1]);
            boolean continued = text.startsWith("88");
            code = continued ? code : text.substring(0, 2);
            mark(kinds, span[0], text, code, continued);
        }
        return kinds;
    }

    private static void mark(List<String> kinds, int begin, String text, String code, boolean continued) {
        boolean trailer = code.matches("49|98|99");
        fill(kinds, begin, text.length(),
                trailer ? COVERED + code + " totals and counts" : code + " other fields");
        if (code.equals("03")) {
            Matcher summary = SUMMARY.matcher(text);
            while (summary.find()) {
                fill(kinds, begin + summary.start(1), 3, "03 type code");
                fill(kinds, begin + summary.start(2), summary.group(2).length(), COVERED + "03 amount");
                fill(kinds, begin + summary.start(3), summary.group(3).length(), "03 item count");
            }
        }
        if (code.equals("16") && !continued) {
            String[] fields = text.split(",", 4);
            fill(kinds, begin + 3, fields[1].length(), "16 type code");
            fill(kinds, begin + 4 + fields[1].length(), fields[2].length(), COVERED + "16 amount");
        }
        if (continued && code.equals("16")) {
            fill(kinds, begin, text.length(), "88 text");
        }
        fill(kinds, begin, 2, COVERED + "record code");
    }

    private static void fill(List<String> kinds, int from, int length, String kind) {
        for (int at = from; at < from + length; at++) {
            kinds.set(at, kind);
        }
    }
}
