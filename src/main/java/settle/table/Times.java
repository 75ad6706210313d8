package settle.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import settle.statement.BookedAt;

/** Reads ISO 8601 dates and moments into the offering's zone; anything else is empty, never a guess. */
public final class Times {

    private static final DateTimeFormatter STRICT_DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter STRICT_MOMENT =
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter STRICT_OFFSET_MOMENT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

    private final ZoneId zone;

    public Times(ZoneId zone) {
        this.zone = zone;
    }

    public static Optional<LocalDate> date(String text) {
        return attempt(text, () -> LocalDate.parse(text, STRICT_DATE));
    }

    /** {@code 10:00}, with seconds where they are given. */
    public static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A formatter for a pattern of dates or moments, strict about those that do not exist; empty if it is no
     * pattern.
     */
    public static Optional<DateTimeFormatter> formatter(String pattern) {
        try {
            String strict = pattern.replace("yyyy", "uuuu").replaceAll("(?<!u)yy(?!y)", "uu");
            return Optional.of(DateTimeFormatter.ofPattern(strict, Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code 2007-01-24T10:00}, with seconds or an offset where they are given. */
    public Optional<LocalDateTime> moment(String text) {
        return attempt(text, () -> LocalDateTime.parse(text, STRICT_MOMENT))
                .or(() -> attempt(text, () -> OffsetDateTime.parse(text, STRICT_OFFSET_MOMENT)
                        .atZoneSameInstant(zone).toLocalDateTime()));
    }

    /**
     * Whether a text with an offset means the second of two moments that the clocks of a zone show alike.
     *
     * @param moment what they show then
     */
    public static boolean isSecondOfTwo(String text, LocalDateTime moment, ZoneId zone) {
        return attempt(text, () -> OffsetDateTime.parse(text, STRICT_OFFSET_MOMENT).toInstant())
                .filter(instant -> !instant.equals(moment.atZone(zone).toInstant())).isPresent();
    }

    /** A moment, or a date, which is then the end of its day. */
    public Optional<LocalDateTime> momentOrEndOfDay(String text) {
        return moment(text).or(() -> date(text).map(day -> day.atTime(LocalTime.MAX)));
    }

    /** A moment, or a date without a time. */
    public Optional<BookedAt> bookedAt(String text) {
        return moment(text).map(BookedAt::of)
                .or(() -> date(text).map(day -> new BookedAt(day, Optional.empty())));
    }

    /** Years have four digits: ISO 8601 knows others, but no calendar of a closing does. */
    private static <T> Optional<T> attempt(String text, Supplier<T> parse) {
        if (!FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
