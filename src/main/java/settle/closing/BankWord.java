package settle.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.offering.Offering;
import settle.proof.Delivery;
import settle.proof.StatedBalance;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Statement;

/**
 * One statement of the escrow account that counts, in whatever format: the balances that a control beside a
 * CSV file states, or those of a statement within a file.
 *
 * @param file that it stands in
 * @param statement empty where a control beside the file states the balances
 */
record BankWord(Delivery file, Optional<Statement> statement, StatedBalance balance) {

    /** All that the counting files state, in their order. */
    static List<BankWord> of(List<Delivery> files, Offering offering) {
        List<BankWord> words = new ArrayList<>();
        for (Delivery one : files) {
            StatedBalance.of(one.file(), offering.currency())
                    .ifPresent(balance -> words.add(new BankWord(one, Optional.empty(), balance)));
            one.received().statements().stream()
                    .filter(each -> each.isOf(offering.escrow().accountNumber(), offering.currency()))
                    .forEach(each -> StatedBalance.of(one.file(), each, offering.currency()).ifPresent(
                            balance -> words.add(new BankWord(one, Optional.of(each), balance))));
        }
        return words;
    }

    FileId content() {
        return file.content();
    }

    /** Where it stands. */
    SourceLine source() {
        return statement.map(Statement::source).orElse(new SourceLine(file.path(), 0));
    }

    Money closing() {
        return balance.closing();
    }

    /** Whether both open with one balance, which both state, and close with two. */
    boolean opensAlikeAndClosesOtherwise(BankWord other) {
        return balance.opening().isPresent() && balance.opening().equals(other.balance.opening())
                && !closing().equals(other.closing());
    }

    /**
     * Its booked entries: those that the statements of its file count, one after the other.
     *
     * @param all entries of the file, in the order of their lines
     */
    List<BankEntry> entries(List<BankEntry> all) {
        long before = 0;
        for (Statement each : file.received().statements()) {
            if (statement.filter(own -> own == each).isPresent() && before + each.entries() <= all.size()) {
                return booked(all.subList((int) before, (int) (before + each.entries())));
            }
            before += each.entries();
        }
        return booked(all);
    }

    private static List<BankEntry> booked(List<BankEntry> entries) {
        return entries.stream().filter(BankEntry::isBooked).toList();
    }

    /** The day on which it opens: of its first entry, else that for which it speaks. */
    Optional<LocalDate> day(List<BankEntry> entries) {
        return entries.stream()
                .flatMap(entry -> statement.isEmpty() ? Optional.of(entry.effective()).stream()
                        : entry.bookedAt().stream())
                .map(BookedAt::date).min(Comparator.naturalOrder())
                .or(() -> statement.flatMap(Statement::date));
    }

    /**
     * Whether it is an earlier report of another statement: all its entries are in that, and the further ones
     * are booked later than its last. A statement may say itself that it goes on.
     *
     * @param same whether two entries are sightings of one wire
     */
    boolean isEarlierThan(List<BankEntry> entries, List<BankEntry> later,
            BiPredicate<BankEntry, BankEntry> same) {
        return further(entries, later, same).filter(further -> balance.place().intermediate()
                || further.stream().allMatch(one -> entries.stream().allMatch(
                        entry -> isAfter(one.effective(), entry.effective())))).isPresent();
    }

    private static boolean isAfter(BookedAt one, BookedAt other) {
        return one.orderingMoment().isAfter(other.orderingMoment());
    }

    /** The entries that another statement has beyond its own; empty where it lacks one of these. */
    static Optional<List<BankEntry>> further(List<BankEntry> entries, List<BankEntry> later,
            BiPredicate<BankEntry, BankEntry> same) {
        List<BankEntry> further = new ArrayList<>(later);
        for (BankEntry entry : entries) {
            Optional<BankEntry> found = further.stream().filter(one -> same.test(entry, one)).findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            further.remove(found.get());
        }
        return Optional.of(further);
    }
}
