package settle.proof;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import settle.cash.wire.StandingWire;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.Statement;

/**
 * The balances that one escrow file states.
 *
 * @param lastBooked ISO moment of its last booked entry; empty text without one
 * @param entries how many the file has
 * @param carriesForeignEntries whether the balances count in entries of other accounts or currencies
 * @param source where it stands
 * @param place which page of which statement they are of
 */
public record StatedBalance(Optional<Money> opening, Money closing, String lastBooked, long entries,
        SourceLine source, boolean carriesForeignEntries, Place place) {

    /**
     * Where in the bank's own order of statements a balance stands. Banks number each format apart.
     *
     * @param statement its number; zero without one
     * @param page its number; zero without one
     * @param intermediate whether the statement goes on after the closing balance
     */
    public record Place(long statement, long page, boolean intermediate) {

        public static final Place NONE = new Place(0, 0, false);

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::statement)
                .thenComparing(Place::page).thenComparing(place -> !place.intermediate());
    }

    private static final Comparator<StatedBalance> LATEST = Comparator
            .comparing(StatedBalance::lastBooked)
            .thenComparing(balance -> !balance.place().intermediate())
            .thenComparing(StatedBalance::entries)
            .thenComparing(balance -> balance.closing().minor());

    /** Balances without a number. */
    public StatedBalance(Optional<Money> opening, Money closing, String lastBooked, long entries,
            SourceLine source,
            boolean carriesForeignEntries) {
        this(opening, closing, lastBooked, entries, source, carriesForeignEntries, Place.NONE);
    }

    /** The balances that a file's control states; empty where it states no closing balance. */
    public static Optional<StatedBalance> of(StagedFile file, Currency currency) {
        ControlTotals control = file.control();
        return control.closingBalance().filter(any -> file.rows() <= 1 || !file.isOfOtherAccounts())
                .map(closing -> new StatedBalance(
                        control.openingBalance().map(opening -> Money.ofDecimal(opening, currency)),
                        Money.ofDecimal(closing, currency), file.lastBooked(), file.rows(),
                        new SourceLine(file.path(), 0),
                        file.balancesCarryForeignEntries()));
    }

    /** The balances of a statement of the escrow account in a file; empty where it has no closing balance. */
    public static Optional<StatedBalance> of(StagedFile file, Statement statement, Currency currency) {
        String last = statement.upTo().map(moment -> moment.orderingMoment().toString())
                .orElse(file.lastBooked());
        return statement.closing().map(closing -> new StatedBalance(
                statement.opening().map(opening -> Money.ofDecimal(opening, currency)),
                Money.ofDecimal(closing, currency), last, statement.entries(),
                statement.source(), false,
                new Place(statement.sequence().orElse(0), statement.pages().last(),
                        statement.pages().beforeOthers())));
    }

    /**
     * The balances that a file's control states, and those of the escrow account's statements in it; beside
     * a control that states one, not those that are read from its rows.
     */
    static List<StatedBalance> of(StagedFile file, List<Statement> statements, Currency currency) {
        List<StatedBalance> balances = new ArrayList<>(of(file, currency).stream().toList());
        boolean stated = !balances.isEmpty();
        statements.stream().filter(statement -> !stated || statement.upTo().isPresent()).forEach(
                statement -> of(file, statement, currency).or(() -> before(statement, currency))
                        .ifPresent(balances::add));
        return balances;
    }

    /** What a report of a day that states no closing balance says that the account held as the day began. */
    private static Optional<StatedBalance> before(Statement report, Currency currency) {
        return report.opening().flatMap(opening -> report.date().map(day -> new StatedBalance(Optional
                .empty(),
                Money.ofDecimal(opening, currency), day.atStartOfDay().toString(), 0,
                report.source(), false)));
    }

    /**
     * What the bank says is in the account: the closing balance of the statement that no other one carries
     * on. Where several are last, because statements overlap, the one with the latest entry is. Where
     * balances count in entries of other accounts, these are taken out again. An intermediate balance of a
     * statement counts only as long as what comes after it is not known.
     */
    public static Optional<BankBalance> bankBalance(List<StatedBalance> balances, List<StandingWire> wires) {
        boolean foreign = balances.stream().anyMatch(StatedBalance::carriesForeignEntries);
        return last(balances).stream().max(LATEST)
                .map(stated -> new BankBalance(foreign
                        ? stated.closing.minus(foreignEntries(stated.closing, wires)) : stated.closing,
                        stated.moment(), stated.source.file()));
    }

    /**
     * Those that may be the bank's last word: no other one carries them on, and they are of one known moment.
     * More than one where statements overlap.
     */
    public static List<StatedBalance> lastOfAll(List<StatedBalance> balances) {
        List<StatedBalance> last = last(balances);
        return last.stream().max(LATEST).stream().flatMap(latest -> last.stream()
                .filter(balance -> !latest.lastBooked.isEmpty() && balance.lastBooked.equals(
                        latest.lastBooked)
                        && balance.place.intermediate() == latest.place.intermediate()))
                .toList();
    }

    private static List<StatedBalance> last(List<StatedBalance> balances) {
        List<StatedBalance> last = balances.stream()
                .filter(balance -> balances.stream().noneMatch(balance::isCarriedOnBy)).toList();
        return last.isEmpty() ? balances : last;
    }

    /** The day that it speaks for; empty where that is unknown. */
    public Optional<LocalDate> day() {
        return moment().map(LocalDateTime::toLocalDate);
    }

    private Optional<LocalDateTime> moment() {
        return lastBooked.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(lastBooked));
    }

    private boolean isCarriedOnBy(StatedBalance other) {
        if (other.opening.filter(closing::equals).isEmpty()) {
            return false;
        }
        boolean sameMoment = lastBooked.equals(other.lastBooked);
        boolean numbered = sameMoment && place.statement() > 0 && other.place.statement() > 0;
        int later = numbered ? Place.ORDER.compare(other.place, place) : 0;
        if (later != 0) {
            return later > 0;
        }
        boolean onlyOneOrderRolls = opening.filter(other.closing::equals).isEmpty();
        return sameMoment && onlyOneOrderRolls || LATEST.compare(other, this) > 0;
    }

    private static Money foreignEntries(Money like, List<StandingWire> wires) {
        long minor = wires.stream()
                .filter(wire -> !wire.inEscrow())
                .map(StandingWire::entry)
                .filter(BankEntry::isBooked)
                .mapToLong(entry -> entry.signedAmount().minor())
                .sum();
        return new Money(minor, like.currency());
    }
}
