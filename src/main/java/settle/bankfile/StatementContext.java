package settle.bankfile;

import java.time.ZoneId;
import java.util.Currency;
import settle.offering.BankDialect;

/**
 * What a reader of bank files must know besides the file.
 *
 * @param file its path as provenance shows it
 * @param zone of times without an offset
 * @param currency of amounts where the format states none
 * @param dialect how the bank departs from the standard
 * @param watch sees how texts are read
 */
public record StatementContext(String file, ZoneId zone, Currency currency, BankDialect dialect,
        TextWatch watch) {

    /** Reading that nobody watches. */
    public StatementContext(String file, ZoneId zone, Currency currency, BankDialect dialect) {
        this(file, zone, currency, dialect, TextWatch.NONE);
    }
}
