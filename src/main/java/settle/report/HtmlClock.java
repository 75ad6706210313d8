package settle.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import settle.offering.Deadlines;

/** Tells moments as seen from the moment that the run speaks for. */
record HtmlClock(LocalDateTime asOf, Deadlines deadlines) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static HtmlClock of(ClosingReport report) {
        return new HtmlClock(report.asOf(), Deadlines.of(report.offering()));
    }

    static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /** Day, moment, zone and offset of the run. */
    String now() {
        String day = asOf.getDayOfWeek().name();
        ZoneId zone = deadlines.zone();
        String offset = asOf.atZone(zone).getOffset().getId().replace("Z", "+00:00");
        return day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT) + " " + moment(asOf)
                + " (" + zone + ", UTC" + offset + ")";
    }

    boolean isPast(LocalDateTime moment) {
        return deadlines.until(asOf, moment).isNegative();
    }

    /** How long until then, or since: {@code in 30 min}, {@code passed 3 h 20 min ago}. */
    String distance(LocalDateTime moment) {
        Duration until = deadlines.until(asOf, moment);
        if (until.isNegative()) {
            return "passed " + Deadlines.words(until.negated()) + " ago";
        }
        return until.isZero() ? "now" : "in " + Deadlines.words(until);
    }
}
