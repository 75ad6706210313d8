package settle.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.StatementEvent.ControlFailed;

/**
 * The balance after each row of an account, whether the oldest row is the first or the last. What it was
 * before all rows and after them is what the bank states, where the rows are in the order of their days.
 */
final class RunningBalance {

    private static final int PLACES = 2;
    private static final int DIGITS = 15;

    private Optional<BigDecimal> before = Optional.empty();
    private BigDecimal amountBefore = BigDecimal.ZERO;
    private Optional<ControlFailed> oldestFirst = Optional.empty();
    private Optional<ControlFailed> newestFirst = Optional.empty();
    private boolean compared;
    private Optional<BigDecimal> first = Optional.empty();
    private BigDecimal amountOfFirst = BigDecimal.ZERO;
    private Optional<LocalDate> dayBefore = Optional.empty();
    private boolean rising = true;
    private boolean falling = true;

    void add(SourceLine source, BigDecimal balance, BigDecimal amount, LocalDate day) {
        if (first.isEmpty()) {
            first = Optional.of(balance);
            amountOfFirst = amount;
        }
        rising &= dayBefore.filter(day::isBefore).isEmpty();
        falling &= dayBefore.filter(day::isAfter).isEmpty();
        dayBefore = Optional.of(day);
        before.ifPresent(last -> {
            compared = true;
            oldestFirst = oldestFirst.or(() -> failed(source, balance, last.add(amount)));
            newestFirst = newestFirst.or(() -> failed(source, balance, last.subtract(amountBefore)));
        });
        before = Optional.of(balance);
        amountBefore = amount;
    }

    /** The first row whose balance does not follow, where neither order makes them follow. */
    Optional<ControlFailed> failure() {
        return newestFirst.isEmpty() ? Optional.empty() : oldestFirst;
    }

    /** What was in the account before and after all rows; empty where their order does not tell. */
    Optional<Span> span() {
        Set<Span> spans = new HashSet<>();
        if (rising && oldestFirst.isEmpty()) {
            spans.add(new Span(first.orElseThrow().subtract(amountOfFirst), before.orElseThrow()));
        }
        if (falling && newestFirst.isEmpty()) {
            spans.add(new Span(before.orElseThrow().subtract(amountBefore), first.orElseThrow()));
        }
        spans.removeIf(span -> !span.isOfMoney());
        return spans.size() == 1 ? spans.stream().findFirst() : Optional.empty();
    }

    /** The balances that a file begins and ends with. */
    record Span(BigDecimal opening, BigDecimal closing) {

        Span {
            opening = opening.stripTrailingZeros();
            closing = closing.stripTrailingZeros();
        }

        private boolean isOfMoney() {
            return Stream.of(opening, closing).allMatch(balance -> balance.scale() <= PLACES
                    && balance.precision() - balance.scale() <= DIGITS);
        }
    }

    boolean saysSomething() {
        return compared;
    }

    private static Optional<ControlFailed> failed(SourceLine source, BigDecimal stated, BigDecimal rolled) {
        return stated.compareTo(rolled) == 0 ? Optional.empty()
                : Optional.of(new ControlFailed(BreakCode.F03, source, "the balance after the row",
                        stated.toPlainString(), rolled.toPlainString()));
    }
}
