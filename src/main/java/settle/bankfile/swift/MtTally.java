package settle.bankfile.swift;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;

/** What the entries of a message, or of several, add up to. */
final class MtTally {

    private final Map<Direction, Long> counts = new EnumMap<>(Direction.class);
    private final Map<Direction, BigDecimal> sums = new EnumMap<>(Direction.class);
    private BigDecimal booked = new BigDecimal("0.00");
    private boolean complete = true;

    void add(BankEntry entry) {
        count(entry.direction(), 1, entry.amount().decimal());
        if (entry.isBooked()) {
            booked = booked.add(entry.signedAmount().decimal());
        }
    }

    void add(MtTally other) {
        for (Direction direction : Direction.values()) {
            count(direction, other.count(direction), other.sum(direction));
        }
        booked = booked.add(other.booked);
        complete &= other.complete;
    }

    void clear() {
        counts.clear();
        sums.clear();
        booked = new BigDecimal("0.00");
        complete = true;
    }

    /** An entry that could not be read: nothing can be proved. */
    void addUnreadable() {
        complete = false;
    }

    boolean isComplete() {
        return complete;
    }

    long count(Direction direction) {
        return counts.getOrDefault(direction, 0L);
    }

    long count() {
        return count(Direction.CREDIT) + count(Direction.DEBIT);
    }

    BigDecimal sum(Direction direction) {
        return sums.getOrDefault(direction, new BigDecimal("0.00"));
    }

    /** Booked credits less booked debits: what moves the balance. */
    BigDecimal booked() {
        return booked;
    }

    private void count(Direction direction, long entries, BigDecimal sum) {
        counts.merge(direction, entries, Long::sum);
        sums.merge(direction, sum, BigDecimal::add);
    }
}
