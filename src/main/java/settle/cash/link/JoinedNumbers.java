package settle.cash.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a text joins to a subscription id: {@code /002/003} behind {@code CPST-001}. Blanks alone
 * join nothing.
 *
 * @param numbers as they are written; one grouped by commas is one number, unless a comma alone joins it
 * @param allComplete whether each of them completes the prefix of the id to a known id
 * @param byPoint whether any is joined by a point, as the places of a price are
 * @param strangers those that complete nothing
 */
record JoinedNumbers(List<String> numbers, boolean allComplete, boolean byPoint, List<String> strangers) {

    private static final Pattern JOINED = Pattern.compile(
            "\\G(?<joint>\\s*[/.,+&-]\\s*|\\s+AND\\s+)(?<number>[0-9]+)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED = Pattern.compile(
            "[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![\\p{L}\\p{N}])");

    JoinedNumbers {
        numbers = List.copyOf(numbers);
        strangers = List.copyOf(strangers);
    }

    /**
     * Reads on behind an id.
     *
     * @param completes whether a number completes the prefix of the id to a known id
     */
    static JoinedNumbers behind(String text, int end, Predicate<String> completes) {
        List<String> numbers = new ArrayList<>();
        boolean byPoint = false;
        Matcher joined = JOINED.matcher(text);
        Matcher grouped = GROUPED.matcher(text);
        int at = end;
        while (joined.find(at)) {
            String joint = joined.group("joint");
            byPoint |= joint.strip().equals(".");
            int start = joined.start("number");
            at = joined.end();
            String number = joined.group("number");
            boolean mayBeGrouped = !joint.equals(",") && !completes.test(number);
            if (mayBeGrouped && grouped.find(start) && grouped.start() == start) {
                number = grouped.group().replace(",", "");
                at = grouped.end();
            }
            numbers.add(number);
        }
        List<String> strangers = numbers.stream().filter(completes.negate()).toList();
        return new JoinedNumbers(numbers, strangers.isEmpty(), byPoint, strangers);
    }

    /** Whether a number that completes nothing has as many digits as the id, and so may be meant as one. */
    boolean hasStrangerOf(int digits) {
        return strangers.stream().anyMatch(number -> number.length() == digits);
    }
}
