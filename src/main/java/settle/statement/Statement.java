package settle.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import settle.identity.SourceLine;

/**
 * One statement (or intraday report, or advice) of one account within a bank file.
 *
 * @param account as the file writes it, without spaces
 * @param currency ISO 4217
 * @param id the bank's own identifier of the statement; empty text without one
 * @param sequence its number where statements of the account are numbered, such as 28C or ElctrncSeqNb
 * @param pages which of its pages these are
 * @param upTo the moment that its closing balance speaks for: the end of the day where no time is stated
 * @param opening booked balance before its entries
 * @param closing booked balance after them
 * @param entries how many entries it has
 * @param controls in words, each control that was checked: {@code 3 entries = 3, sum of credits 5.00 = 5.00}
 * @param source the line on which it begins
 */
public record Statement(
        String account,
        String currency,
        String id,
        OptionalLong sequence,
        StatementPages pages,
        Optional<BookedAt> upTo,
        Optional<BigDecimal> opening,
        Optional<BigDecimal> closing,
        long entries,
        List<String> controls,
        SourceLine source) {

    public Statement {
        controls = List.copyOf(controls);
    }

    /** A statement that is whole. */
    public Statement(String account, String currency, String id, OptionalLong sequence,
            Optional<LocalDate> date, Optional<BigDecimal> opening, Optional<BigDecimal> closing,
            long entries, List<String> controls, SourceLine source) {
        this(account, currency, id, sequence, StatementPages.ALL, BookedAt.on(date), opening, closing,
                entries, controls, source);
    }

    /** Its day, or that of its closing balance. */
    public Optional<LocalDate> date() {
        return upTo.map(BookedAt::date);
    }

    /** The same with one more control that was checked. */
    public Statement controlledBy(String control) {
        List<String> more = new ArrayList<>(controls);
        more.add(control);
        return new Statement(account, currency, id, sequence, pages, upTo, opening, closing, entries, more,
                source);
    }

    /** The same of an account whose number is written otherwise. */
    public Statement of(String number) {
        return number.equals(account) ? this : new Statement(number, currency, id, sequence, pages, upTo,
                opening, closing, entries, controls, source);
    }

    /** Whether it is of an account in a currency. */
    public boolean isOf(String number, Currency money) {
        return account.equals(number) && currency.equals(money.getCurrencyCode());
    }
}
