package settle.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether balances that any files state lead from one statement to another: a bank may send one day in one
 * format and the next in another, and number each format apart.
 */
final class BalanceChain {

    private final Collection<StatedBalance> balances;

    BalanceChain(Collection<StatedBalance> balances) {
        this.balances = List.copyOf(balances);
    }

    /**
     * Whether one of the closing balances is carried on to one of the opening ones, from day to day.
     *
     * @param from the day of the first, and {@code to} that of the last; of what is between no other counts
     */
    boolean leads(Set<BigDecimal> closings, Optional<LocalDate> from, Set<BigDecimal> openings,
            Optional<LocalDate> to) {
        Map<BigDecimal, List<BigDecimal>> steps = steps(from, to);
        Set<BigDecimal> reached = new TreeSet<>(closings);
        Deque<BigDecimal> ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            for (BigDecimal next : steps.getOrDefault(ahead.remove(), List.of())) {
                if (reached.add(next)) {
                    ahead.add(next);
                }
            }
        }
        return openings.stream().anyMatch(reached::contains);
    }

    private Map<BigDecimal, List<BigDecimal>> steps(Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<BigDecimal, List<BigDecimal>> steps = new TreeMap<>();
        for (StatedBalance balance : balances) {
            Optional<LocalDate> day = balance.day();
            boolean between = day.isEmpty() || from.stream().noneMatch(day.get()::isBefore)
                    && to.stream().noneMatch(day.get()::isAfter);
            if (between && balance.opening().isPresent()) {
                steps.computeIfAbsent(balance.opening().get().decimal(), any -> new ArrayList<>())
                        .add(balance.closing().decimal());
            }
        }
        return steps;
    }
}
