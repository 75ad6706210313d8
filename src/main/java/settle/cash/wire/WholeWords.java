package settle.cash.wire;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import settle.book.PartyName;
import settle.statement.BankEntry;

/**
 * What the sightings of one wire say together: where one of them cuts the payer's name, or the text, short,
 * or says nothing, and another has it whole, the whole one counts, whichever came first. What is not the
 * plain beginning of the other, reduced to letters and digits, stays as it is.
 */
final class WholeWords {

    private WholeWords() {}

    /** The sighting that counts, with the payer's whole name. */
    static BankEntry named(BankEntry counting, List<BankEntry> sightings) {
        BankEntry whole = whole(counting, sightings, entry -> entry.remitter().name());
        return whole == counting ? counting : counting.from(whole.remitter());
    }

    /** The same with the whole text. */
    static BankEntry saying(BankEntry counting, List<BankEntry> sightings) {
        BankEntry whole = whole(counting, sightings, BankEntry::remittance);
        return whole == counting ? counting : counting.saying(whole.remittance());
    }

    /** Of the sightings that say more the one that says most; those that say the same are equal in this. */
    private static BankEntry whole(BankEntry counting, List<BankEntry> sightings,
            Function<BankEntry, String> word) {
        Function<BankEntry, String> letters = word.andThen(text -> PartyName.of(text).reduced());
        String beginning = letters.apply(counting);
        return sightings.stream().filter(seen -> letters.apply(seen).startsWith(beginning)
                && letters.apply(seen).length() > beginning.length())
                .max(Comparator.comparing((BankEntry seen) -> letters.apply(seen).length())
                        .thenComparing(letters).thenComparing(word))
                .orElse(counting);
    }
}
