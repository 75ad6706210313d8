package settle.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.offering.BankLayout;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * The controls within a file in a bank's own layout: the total in its last line, and the balance after each
 * row. A file that keeps them proves itself, as a statement does that has controls.
 */
final class BankLayoutControls implements RowControls<BankEntry> {

    private final BankLayout layout;
    private final String path;
    private final Set<String> accounts = new TreeSet<>();
    private final Set<Currency> currencies = new HashSet<>();
    private final Map<String, RunningBalance> balances = new TreeMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private long entries;
    private boolean unreadable;
    private boolean withoutBalance;

    BankLayoutControls(BankLayout layout, String path) {
        this.layout = layout;
        this.path = path;
    }

    @Override
    public void add(Row row, Outcome<BankEntry> outcome) {
        if (outcome.value().isEmpty()) {
            unreadable = true;
            return;
        }
        BankEntry entry = outcome.value().get();
        entries++;
        accounts.add(entry.account());
        currencies.add(entry.amount().currency());
        total = total.add(printed(row));
        Optional<BigDecimal> after = layout.runningBalance().flatMap(column -> number(row, column));
        withoutBalance |= entry.isBooked() && after.isEmpty();
        after.filter(any -> entry.isBooked()).ifPresent(balance -> balances.computeIfAbsent(entry.account(),
                any -> new RunningBalance())
                .add(row.source(), balance, entry.signedAmount().decimal(), entry.effective().date()));
    }

    @Override
    public List<ReceivedRecord<BankEntry>> end(Optional<Row> footer) {
        if (unreadable) {
            return List.of();
        }
        List<ReceivedRecord<BankEntry>> records = new ArrayList<>();
        List<String> held = new ArrayList<>();
        layout.footerTotal().ifPresent(column -> footer(column, footer)
                .ifPresentOrElse(failed -> records.add(new ReceivedRecord.ControlFailed<>(failed)),
                        () -> held.add("total of the last line " + total.toPlainString())));
        balances.values().forEach(chain -> chain.failure().ifPresent(
                failed -> records.add(new ReceivedRecord.ControlFailed<>(failed))));
        if (records.isEmpty() && balances.values().stream().anyMatch(RunningBalance::saysSomething)) {
            held.add("balance after each row");
        }
        Optional<RunningBalance.Span> span = balances.values().stream().filter(any -> !withoutBalance)
                .findFirst()
                .flatMap(RunningBalance::span);
        boolean says = !held.isEmpty() || span.isPresent();
        if (records.isEmpty() && says && accounts.size() == 1 && currencies.size() == 1) {
            records.add(new ReceivedRecord.StatementEnd<>(new Statement(accounts.iterator().next(),
                    currencies.iterator().next().getCurrencyCode(), "", OptionalLong.empty(),
                    Optional.empty(), span.map(RunningBalance.Span::opening),
                    span.map(RunningBalance.Span::closing), entries, held, new SourceLine(path, 1))));
        }
        return records;
    }

    private Optional<StatementEvent.ControlFailed> footer(String column, Optional<Row> footer) {
        Optional<BigDecimal> stated = footer.flatMap(line -> number(line, bankColumn(column)));
        if (stated.filter(value -> value.compareTo(total) == 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new StatementEvent.ControlFailed(BreakCode.F01,
                footer.map(Row::source).orElse(new SourceLine(path, 1)), "the total in the last line",
                stated.map(BigDecimal::toPlainString).orElse(footer.isEmpty() ? "no such line" : "no number"),
                total.toPlainString()));
    }

    /** The bank's own name of a column that is told by it or by the canonical one. */
    private String bankColumn(String column) {
        return layout.columns().getOrDefault(column, column);
    }

    /** What a row adds to the total of the column in question, with its printed sign. */
    private BigDecimal printed(Row row) {
        String column = layout.footerTotal().map(this::bankColumn).orElse("");
        Map<String, String> columns = layout.columns();
        List<String> amounts = Stream.of("amount", "credit_amount", "debit_amount")
                .flatMap(name -> Stream.ofNullable(columns.get(name))).toList();
        if (amounts.contains(column)) {
            return number(row, column).orElse(BigDecimal.ZERO);
        }
        BigDecimal out = Optional.ofNullable(columns.get("debit_amount"))
                .flatMap(name -> number(row, name)).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return Stream.of("amount", "credit_amount").flatMap(name -> Stream.ofNullable(columns.get(name)))
                .map(name -> number(row, name).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO,
                        BigDecimal::add)
                .subtract(out);
    }

    private Optional<BigDecimal> number(Row row, String column) {
        return PrintedNumber.of(row.optional(column), layout, "").map(PrintedNumber::value);
    }
}
