package settle.bankfile.swift;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import settle.statement.BookedAt;

/**
 * A date and time: {@code :13D:0701191530-0500}.
 *
 * @param date as the bank writes it, in its own zone
 * @param moment in the offering's zone
 */
record MtMoment(LocalDate date, BookedAt moment) {

    private static final Pattern MOMENT =
            Pattern.compile("([0-9]{6})([0-9]{2})([0-9]{2})(?:([+-])([0-9]{2})([0-9]{2}))?");
    private static final int MAX_OFFSET_HOURS = 14;

    /** Reads the field; a time without an offset is in the zone. */
    static MtReading<MtMoment> of(MtToken.Field field, ZoneId zone) {
        Matcher matcher = MOMENT.matcher(field.value());
        Optional<LocalDate> date = matcher.matches() ? MtValues.date(matcher.group(1)) : Optional.empty();
        if (date.isEmpty() || number(matcher, 2) > 23 || number(matcher, 3) > 59
                || number(matcher, 5) > MAX_OFFSET_HOURS || number(matcher, 6) > 59) {
            return MtReading.fault("", "a date, a time and an offset such as 0701191530-0500", field.value());
        }
        LocalDateTime local = date.get().atTime(LocalTime.of(number(matcher, 2), number(matcher, 3)));
        if (matcher.group(4) != null) {
            int minutes = 60 * number(matcher, 5) + number(matcher, 6);
            int sign = matcher.group(4).equals("-") ? -1 : 1;
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(sign * 60 * minutes);
            local = local.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
        }
        return MtReading.of(new MtMoment(date.get(), BookedAt.of(local)));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
