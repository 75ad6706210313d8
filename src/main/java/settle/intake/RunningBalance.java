package settle.intake;

import java.math.BigDecimal;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.StatementEvent.ControlFailed;

/** The balance after each row of an account, whether the oldest row is the first or the last. */
final class RunningBalance {

    private Optional<BigDecimal> before = Optional.empty();
    private BigDecimal amountBefore = BigDecimal.ZERO;
    private Optional<ControlFailed> oldestFirst = Optional.empty();
    private Optional<ControlFailed> newestFirst = Optional.empty();
    private boolean compared;

    void add(SourceLine source, BigDecimal balance, BigDecimal amount) {
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

    boolean saysSomething() {
        return compared;
    }

    private static Optional<ControlFailed> failed(SourceLine source, BigDecimal stated, BigDecimal rolled) {
        return stated.compareTo(rolled) == 0 ? Optional.empty()
                : Optional.of(new ControlFailed(BreakCode.F03, source, "the balance after the row",
                        stated.toPlainString(), rolled.toPlainString()));
    }
}
