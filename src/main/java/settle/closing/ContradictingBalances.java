package settle.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.ClosingWording;
import settle.breaks.Figure;
import settle.identity.FileId;
import settle.money.Money;
import settle.proof.ControlTotals;
import settle.proof.Delivery;
import settle.proof.ProvedFiles;
import settle.statement.BankEntry;

/**
 * Statements that count, open with one balance on one day, and close differently (X01): a correction under
 * another name, perhaps. An earlier report of another is none: all its entries are in that, and the further
 * ones are booked later than its last.
 */
final class ContradictingBalances {

    /** A file with its balances, which are those of one whole statement. */
    private record Stated(FileId file, LocalDate day, ControlTotals control, List<BankEntry> entries) {

        boolean contradicts(Stated other) {
            return day.equals(other.day) && closeDifferently(control, other.control)
                    && !isEarlierThan(other) && !other.isEarlierThan(this);
        }

        BigDecimal opening() {
            return control.openingBalance().orElseThrow();
        }

        BigDecimal closing() {
            return control.closingBalance().orElseThrow();
        }

        private boolean isEarlierThan(Stated later) {
            List<BankEntry> further = new ArrayList<>(later.entries);
            for (BankEntry entry : entries) {
                Optional<BankEntry> same = further.stream().filter(one -> isSame(entry, one)).findFirst();
                if (same.isEmpty()) {
                    return false;
                }
                further.remove(same.get());
            }
            return further.stream().allMatch(one -> entries.stream().allMatch(entry -> isLater(one, entry)));
        }

        private static boolean isSame(BankEntry one, BankEntry other) {
            return one.reference().equals(other.reference()) && one.amount().equals(other.amount())
                    && one.direction() == other.direction() && one.valueDate().equals(other.valueDate());
        }

        private static boolean isLater(BankEntry one, BankEntry other) {
            return one.effective().orderingMoment().isAfter(other.effective().orderingMoment());
        }
    }

    private ContradictingBalances() {}

    static List<Break> of(ProvedFiles files, StagedRows rows, Currency currency) {
        List<Delivery> stating = files.counting().deliveries().stream()
                .filter(delivery -> delivery.file().bothBalances()).toList();
        List<Stated> stated = stating.stream()
                .filter(one -> stating.stream().anyMatch(
                        other -> closeDifferently(one.file().control(), other.file().control())))
                .flatMap(delivery -> stated(delivery, rows).stream()).toList();
        List<Break> found = new ArrayList<>();
        for (int one = 0; one < stated.size(); one++) {
            for (int other = one + 1; other < stated.size(); other++) {
                if (stated.get(one).contradicts(stated.get(other))) {
                    found.add(contradiction(stated.get(one), stated.get(other), currency));
                }
            }
        }
        return found;
    }

    /** Whether both open with one balance; rows are read only of files of which that is so. */
    private static boolean closeDifferently(ControlTotals one, ControlTotals other) {
        return one.openingBalance().orElseThrow().compareTo(other.openingBalance().orElseThrow()) == 0
                && one.closingBalance().orElseThrow().compareTo(other.closingBalance().orElseThrow()) != 0;
    }

    /** Of a CSV file what its control states; the day is that of its first entry. */
    private static Optional<Stated> stated(Delivery delivery, StagedRows rows) {
        List<BankEntry> booked = rows.entries().of(List.of(delivery.file())).stream()
                .filter(BankEntry::isBooked).toList();
        return booked.stream().map(entry -> entry.effective().date()).min(Comparator.naturalOrder())
                .map(day -> new Stated(delivery.content(), day, delivery.file().control(), booked));
    }

    private static Break contradiction(Stated one, Stated other, Currency currency) {
        Money closing = Money.ofDecimal(one.closing(), currency);
        Money differing = Money.ofDecimal(other.closing(), currency);
        return Break.of(BreakCode.X01).identifiedBy("balances", one.file().path(), other.file().path())
                .expected(closing).actual(differing).difference(Figure.difference(differing, closing))
                .candidates(Stream.of(one, other).map(each -> ClosingWording.X01_STATEMENT
                        .with("delivery", each.file().delivery())).toList())
                .saying(ClosingWording.X01_CONTRADICT.with("one", one.file()).with("other", other.file())
                        .with("day", Figure.of(one.day()))
                        .with("opening", Figure.of(Money.ofDecimal(one.opening(), currency)))
                        .with("closing", closing).with("differing", differing));
    }
}
