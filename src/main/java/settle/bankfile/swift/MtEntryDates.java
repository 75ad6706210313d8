package settle.bankfile.swift;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import settle.breaks.BreakCode;

/**
 * The value dates of a message's entries, against the dates of its balances. Banks value entries days or
 * months apart from their statement, even behind its end, so only a date that lies years away is refused: it
 * can only be a wrong digit.
 */
final class MtEntryDates {

    /** Between an entry and the nearer one of the balances. */
    static final int MAX_DAYS = 366;

    private final TreeMap<LocalDate, Integer> lines = new TreeMap<>();

    /** Keeps the first line of the earliest date and of the latest one. */
    void add(LocalDate valueDate, int line) {
        lines.putIfAbsent(valueDate, line);
        if (lines.size() > 2) {
            lines.remove(lines.higherKey(lines.firstKey()));
        }
    }

    /**
     * Checks them.
     *
     * @param known dates of the balances, or of the report; where there are none nothing can be told
     */
    void check(List<LocalDate> known, MtFaults faults) {
        if (known.isEmpty() || lines.isEmpty()) {
            return;
        }
        LocalDate first = known.stream().min(LocalDate::compareTo).get();
        LocalDate last = known.stream().max(LocalDate::compareTo).get();
        lines.forEach((date, line) -> {
            if (date.isBefore(first.minusDays(MAX_DAYS)) || date.isAfter(last.plusDays(MAX_DAYS))) {
                faults.failed(BreakCode.F03, line, ":61: value date", "at most " + MAX_DAYS
                        + " days from the balances of " + first + " and " + last, date.toString());
            }
        });
    }
}
