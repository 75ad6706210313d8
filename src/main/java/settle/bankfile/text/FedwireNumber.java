package settle.bankfile.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fedwire's numbers of a message, in one spelling each: the IMAD of the sender ({@code
 * 20070119B1QGC08C001234}: day, source, sequence), and the OMAD of the receiver, which goes on with the
 * moment and the application ({@code 20070119B1Q8021R00012301191012FT03}). Banks put blanks, slashes or
 * dashes between their parts, break them at the end of a line, leave out the year, and write the day with the
 * month first.
 */
public final class FedwireNumber {

    private static final Pattern IMAD = Pattern.compile("([0-9]{8}|[0-9]{6}|[0-9]{4})([A-Z0-9]{8}[0-9]{6})");
    private static final Pattern OMAD =
            Pattern.compile("([0-9]{8}|[0-9]{6}|[0-9]{4})([A-Z0-9]{8}[0-9]{6}[0-9]{8}(?:FT[0-9]{2})?)");
    private static final Pattern NO_MORE_THAN_A_DAY = Pattern.compile("[^0-9]*|[0-9]{1,8}");
    /** An IMAD amid whose source or sequence a text ends. */
    private static final Pattern CUT = Pattern.compile("([0-9]{8}|[0-9]{6}|[0-9]{4})([A-Z][A-Z0-9]{0,12})");
    /** {@code 01/19/2007}, {@code 01-19-07}: a day as people write it. */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\s*(?<month>[0-9]{2})[/-](?<day>[0-9]{2})[/-](?:20)?(?<year>[0-9]{2})(?=[\\s/-])");
    /** Where the source begins; it has a letter, which a mere number has not. */
    private static final Pattern LETTER = Pattern.compile("^[A-Z0-9]{0,7}[A-Z]");
    private static final String SEPARATORS = " \t\n/-";
    /** Of these the longest OMAD, separators between all its characters, has fewer. */
    private static final int MAX_CHARACTERS = 100;
    private static final int DAY_OF_YEAR = 4;
    private static final int SHORT_YEAR = 6;

    private FedwireNumber() {}

    /** The IMAD that a text begins with, without separators; the year may lack. */
    public static Optional<String> imad(String text) {
        return spellings(text).flatMap(one -> Stream.of(8, SHORT_YEAR, DAY_OF_YEAR)
                .flatMap(day -> begins(one, day + 14, IMAD).stream())).findFirst();
    }

    /** The OMAD that a text begins with, without separators; the year may lack. */
    public static Optional<String> omad(String text) {
        return spellings(text).flatMap(one -> Stream.of(26, 22)
                .flatMap(rest -> Stream.of(8, SHORT_YEAR, DAY_OF_YEAR)
                        .flatMap(day -> begins(one, day + rest, OMAD).stream())))
                .findFirst();
    }

    /** Either of them, if a text is nothing else. */
    public static Optional<String> whole(String text) {
        return text.length() > MAX_CHARACTERS ? Optional.empty()
                : spellings(text).map(FedwireNumber::compact).flatMap(compact -> Stream.of(IMAD, OMAD)
                        .flatMap(shape -> shaped(compact, shape).stream())).findFirst();
    }

    /** A text, and the same with the month, the day and the year that it begins with as Fedwire has them. */
    private static Stream<String> spellings(String text) {
        Matcher day = MONTH_FIRST.matcher(text);
        return !day.lookingAt() ? Stream.of(text) : Stream.of(text, "20" + day.group("year") + day.group(
                "month")
                + day.group("day") + text.substring(day.end()));
    }

    /**
     * Whether a text cannot tell one message from another: it has no digit, is no more than a day, or ends
     * amid what an IMAD has behind its day, as much of which many wires have in common.
     */
    static boolean tellsNothing(String text) {
        String compact = compact(text);
        Matcher parts = CUT.matcher(compact);
        return NO_MORE_THAN_A_DAY.matcher(compact).matches()
                || parts.matches() && LETTER.matcher(parts.group(2)).find() && isDay(parts.group(1));
    }

    /**
     * A number with its year, where it is one that lacks it; any other text as it stands.
     *
     * @param near a day of the entry, such as that of its booking: the year is the one that brings the number
     *     nearest to it
     */
    public static String dated(String number, LocalDate near) {
        if (number.length() > MAX_CHARACTERS) {
            return number;
        }
        return whole(number).map(compact -> Stream.of(IMAD, OMAD)
                .map(shape -> shape.matcher(compact)).filter(Matcher::matches).findFirst()
                .map(parts -> day(parts.group(1), near) + parts.group(2)).orElse(compact)).orElse(number);
    }

    private static Optional<String> begins(String text, int length, Pattern shape) {
        StringBuilder compact = new StringBuilder();
        int most = Math.min(text.length(), MAX_CHARACTERS);
        int at = 0;
        for (; at < most && compact.length() < length; at++) {
            if (SEPARATORS.indexOf(text.charAt(at)) < 0) {
                compact.append(text.charAt(at));
            }
        }
        boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return ends && compact.length() == length ? shaped(compact.toString().toUpperCase(Locale.ROOT), shape)
                : Optional.empty();
    }

    private static Optional<String> shaped(String compact, Pattern shape) {
        Matcher parts = shape.matcher(compact);
        return parts.matches() && LETTER.matcher(parts.group(2)).find() && isDay(parts.group(1))
                ? Optional.of(compact) : Optional.empty();
    }

    private static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        text.toUpperCase(Locale.ROOT).chars().filter(character -> SEPARATORS.indexOf(character) < 0)
                .forEach(character -> compact.append((char) character));
        return compact.toString();
    }

    private static boolean isDay(String digits) {
        return day(digits.length() == DAY_OF_YEAR ? "2000" + digits
                : digits.length() == SHORT_YEAR ? "20" + digits : digits).isPresent();
    }

    private static String day(String digits, LocalDate near) {
        if (digits.length() == SHORT_YEAR) {
            return "20" + digits;
        }
        if (digits.length() != DAY_OF_YEAR) {
            return digits;
        }
        return Stream.of(-1, 0, 1).flatMap(years -> day(near.getYear() + years + digits).stream())
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(near, day))))
                .map(day -> day.format(DateTimeFormatter.BASIC_ISO_DATE)).orElse(digits);
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
