package settle.random;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When a bank entered a wire: its value date, and the time of booking or null where the bank states none. */
record Moment(LocalDate valueDate, LocalDateTime bookedAt) {
    /** New York in January. */
    private static final ZoneOffset EASTERN = ZoneOffset.ofHours(-5);

    static Moment at(LocalDateTime time) {
        return new Moment(time.toLocalDate(), time);
    }

    static Moment withoutTime(LocalDate day) {
        return new Moment(day, null);
    }

    LocalDate day() {
        return bookedAt == null ? valueDate : bookedAt.toLocalDate();
    }

    /** The contract's order of wires: a missing time is the end of the value date. */
    LocalDateTime order() {
        return bookedAt == null ? valueDate.atTime(LocalTime.MAX) : bookedAt;
    }

    /** One of the spellings of ISO 8601 that the contract allows. */
    String bookedText(Dice dice) {
        if (bookedAt == null) {
            return "";
        }
        return switch (dice.between(0, 9)) {
            case 0 -> bookedAt.atOffset(EASTERN).toString();
            case 1 -> bookedAt.atOffset(EASTERN).toInstant().toString();
            case 2 -> bookedAt.toLocalDate() + "T" + bookedAt.toLocalTime().withNano(0) + secondsOf(bookedAt);
            default -> bookedAt.toString();
        };
    }

    private static String secondsOf(LocalDateTime time) {
        return time.getSecond() == 0 ? ":00" : "";
    }
}
