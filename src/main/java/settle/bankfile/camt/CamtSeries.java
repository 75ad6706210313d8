package settle.bankfile.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import settle.breaks.BreakCode;

/**
 * The statements of one file, account by account: each goes on from the one before (F03), and where it does
 * not, numbers tell whether one is missing (F05). Numbers alone may be days of the year.
 */
final class CamtSeries {

    /** Accounts of one file that are followed; of more, those seen longest ago are forgotten. */
    static final int MAX_ACCOUNTS = 10_000;

    /**
     * A statement as the next one sees it.
     *
     * @param number where it is numbered
     * @param page whether it is one page of several
     * @param line of its number, else of the statement
     */
    record Part(OptionalLong number, boolean page, Optional<LocalDate> date,
            Optional<CamtBalances.Balance> opening, Optional<CamtBalances.Balance> closing, int line) {}

    private final Map<String, Part> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Part> eldest) {
            return size() > MAX_ACCOUNTS;
        }
    };

    /**
     * Checks a statement against the one before it.
     *
     * @param account with its currency
     */
    void follow(String account, Part next, CamtEvents events) {
        Part before = latest.put(account, next);
        if (before == null) {
            return;
        }
        boolean backwards = before.date().isPresent() && next.date().isPresent()
                && next.date().get().isBefore(before.date().get());
        if (backwards || before.closing().isEmpty() || next.opening().isEmpty()
                || before.closing().get().amount().equals(next.opening().get().amount())) {
            return;
        }
        if (before.number().isPresent() && next.number().isPresent() && !mayFollow(before, next)) {
            events.failed(BreakCode.F05, next.line(), "number of the statement",
                    BigDecimal.valueOf(before.number().getAsLong()).add(BigDecimal.ONE).toPlainString(),
                    Long.toString(next.number().getAsLong()));
        } else {
            events.failed(BreakCode.F03, next.opening().get().line(),
                    "opening balance after the statement before", next.opening().get().amount().toString(),
                    before.closing().get().amount().toString());
        }
    }

    /** The next number, the same one on another page, or the first one of another year. */
    private static boolean mayFollow(Part before, Part next) {
        long number = next.number().getAsLong();
        long numberBefore = before.number().getAsLong();
        boolean newYear = number == 1 && next.date().map(LocalDate::getYear).orElse(0)
                > before.date().map(LocalDate::getYear).orElse(0);
        return number == numberBefore + 1 || number == numberBefore && before.page() && next.page()
                || newYear;
    }
}
