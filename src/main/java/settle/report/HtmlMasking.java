package settle.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.closing.Closing;
import settle.delivery.DwacRequest;
import settle.statement.BankEntry;

/**
 * Keeps account and taxpayer numbers out of text, wherever in a sentence they stand: of an account the last
 * four characters are left ({@code ****0131}), of a taxpayer number nothing.
 */
final class HtmlMasking {

    static final String MASK = "****";
    static final String WITHHELD = "[taxpayer number withheld]";

    private static final int CHARACTERS_SHOWN = 4;
    /** Fewer digits make no number that a person could be found by; it is then a word such as SAVINGS. */
    private static final int LEAST_DIGITS = 4;
    private static final int LEAST_DIGITS_OF_TAXPAYER = 6;
    private static final int DIGITS_OF_TAXPAYER = 9;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]++(?!\\.[0-9])");
    private static final Pattern TAXPAYER_NUMBER = Pattern.compile(
            "(?<![A-Za-z0-9-])([0-9]{2}-[0-9]{7}|[0-9]{3}-[0-9]{2}-[0-9]{4})(?![A-Za-z0-9-])");
    /** In a record nobody could read, every long number may be an account's, but for dates and amounts. */
    private static final Pattern LONG_NUMBER = Pattern.compile(
            "(?<![A-Za-z0-9.])(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9](?![A-Za-z0-9]))"
                    + "[0-9]{6,}+(?![A-Za-z]|\\.[0-9])");

    private final Set<String> accounts = new HashSet<>();
    private final Set<String> taxpayers = new HashSet<>();
    private final List<String> punctuatedAccounts;
    private final List<String> punctuatedTaxpayers;

    /** Knows the numbers that a closing holds. */
    HtmlMasking(Closing closing) {
        accounts(closing).filter(number -> number.length() > CHARACTERS_SHOWN && digits(number)
                >= LEAST_DIGITS)
                .forEach(accounts::add);
        subscriptions(closing).map(Subscription::taxpayerNumber)
                .filter(number -> digits(number) >= LEAST_DIGITS_OF_TAXPAYER).forEach(taxpayers::add);
        punctuatedAccounts = punctuated(accounts);
        punctuatedTaxpayers = punctuated(taxpayers);
    }

    /** An account number by itself. */
    static String account(String number) {
        return number.length() <= CHARACTERS_SHOWN ? number
                : MASK + number.substring(number.length() - CHARACTERS_SHOWN);
    }

    /** A text in which known account numbers and whatever looks like a taxpayer number are masked. */
    String text(String text) {
        String masked = text;
        for (String number : punctuatedTaxpayers) {
            masked = masked.replace(number, WITHHELD);
        }
        masked = TAXPAYER_NUMBER.matcher(masked).replaceAll(Matcher.quoteReplacement(WITHHELD));
        for (String number : punctuatedAccounts) {
            masked = masked.replace(number, account(number));
        }
        return WORD.matcher(masked).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    /** A record that could not be read, without any number that could be an account's or a taxpayer's. */
    String record(String text) {
        return LONG_NUMBER.matcher(text(text))
                .replaceAll(number -> Matcher.quoteReplacement(
                        number.group().length() == DIGITS_OF_TAXPAYER ? WITHHELD : account(number.group())));
    }

    private String word(String word) {
        return taxpayers.contains(word) ? WITHHELD : accounts.contains(word) ? account(word) : word;
    }

    private static Stream<Subscription> subscriptions(Closing closing) {
        return Stream.concat(closing.prepared().book().all().stream(),
                closing.prepared().book().contradictions().values().stream().flatMap(List::stream));
    }

    private static Stream<String> accounts(Closing closing) {
        Stream<String> investors = subscriptions(closing).map(one -> one.delivery().accountNumber());
        Stream<String> requests = Stream.concat(
                closing.prepared().dwacs().requests().values().stream().flatMap(List::stream),
                closing.prepared().dwacs().unlinked().keySet().stream()).map(DwacRequest::accountNumber);
        Stream<BankEntry> entries = closing.cash().placements().stream()
                .flatMap(placement -> placement.wire().sightings().stream());
        Stream<String> banks = entries
                .flatMap(entry -> Stream.of(entry.account(), entry.remitter().account()));
        return Stream.of(Stream.of(closing.offering().escrow().accountNumber()), investors, requests, banks)
                .flatMap(numbers -> numbers);
    }

    /** Those that are more than one word, the longest first. */
    private static List<String> punctuated(Collection<String> numbers) {
        Set<String> sorted = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        numbers.stream().filter(number -> !number.chars().allMatch(HtmlMasking::isWordCharacter))
                .forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static boolean isWordCharacter(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static long digits(String number) {
        return number.chars().filter(character -> character >= '0' && character <= '9').count();
    }
}
