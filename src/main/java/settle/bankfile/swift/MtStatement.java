package settle.bankfile.swift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;

/** One statement while its messages are read, with the controls over each of them and between them. */
final class MtStatement {

    private final MtFaults faults;
    private final MtMessage first;
    private final List<String> order = new ArrayList<>();
    private final MtTally sinceTotals = new MtTally();
    private final MtTally all = new MtTally();
    private Optional<MtNumber> number;
    private Optional<MtBalance> closing = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private List<String> totals = List.of();
    private boolean proved = true;
    private int messages;

    MtStatement(MtMessage first, MtFaults faults) {
        this.first = first;
        this.faults = faults;
        this.number = first.number();
    }

    boolean isContinuedBy(MtMessage message) {
        if (!account().equals(message.account()) || kind() != message.kind() || number.isEmpty()
                || message.number().isEmpty()) {
            return false;
        }
        MtNumber next = message.number().get();
        if (number.get().statement() != next.statement()) {
            return false;
        }
        if (mayBeSpread() && next.page() > 0) {
            return next.page() == number.get().page() + 1;
        }
        return number.get().page() == 0 && next.page() == 0
                ? closing.stream().anyMatch(MtBalance::isIntermediate)
                        && message.opening().stream().anyMatch(MtBalance::isIntermediate)
                : next.page() > number.get().page();
    }

    /**
     * Whether pages of it may stand in other files: a number says which statement they are of, and balances
     * say whether they join. Reports of one day that are numbered like pages each prove themselves.
     */
    boolean mayBeSpread() {
        return number.stream().anyMatch(MtNumber::isNumbered);
    }

    private boolean isStatement() {
        return kind() == MtKind.STATEMENT;
    }

    /** Checks that the first message follows the statement before. */
    void follow(MtStatement before, MtMessage message) {
        if (isOtherPageOf(before)) {
            return;
        }
        if (number.isPresent() && before.number.isPresent()) {
            MtNumber expected = before.number.get();
            boolean newYear = message.date().isPresent() && before.date.isPresent()
                    && message.date().get().getYear() > before.date.get().getYear();
            if (number.get().follows(expected, newYear)) {
                if (expected.isNumbered()) {
                    order.add("number follows " + expected.statement());
                }
            } else if (isGap(before, message)) {
                faults.failed(BreakCode.F05, number.get().line(), ":28C: number of the statement after "
                        + expected.statement(), expected.isNumbered() ? expected.statement() + 1 : 0,
                        number.get().statement());
            }
        }
        boolean adjoin = !mayBeSpread() || !pages().afterOthers() && pages().first() <= 1
                && before.closing.stream().noneMatch(MtBalance::isIntermediate);
        if (adjoin) {
            carried(before.closing, message.opening(), "of the statement before");
        }
    }

    /** Numbers may be days of the year, so only balances confirm that something lies between. */
    private static boolean isGap(MtStatement before, MtMessage message) {
        return before.closing.isPresent() && message.opening().isPresent()
                && before.closing.get().amount().compareTo(message.opening().get().amount()) != 0;
    }

    /** Whether the file holds pages of one statement here and there. */
    private boolean isOtherPageOf(MtStatement before) {
        StatementPages others = before.pages();
        return mayBeSpread() && before.mayBeSpread()
                && number.orElseThrow().statement() == before.number.orElseThrow().statement()
                && (pages().first() < others.first() || pages().first() > others.last());
    }

    /** Checks that a further message follows the one before. */
    void nextPage(MtMessage message) {
        MtNumber next = message.number().orElseThrow();
        long before = number.orElseThrow().page();
        if (next.page() != 0 && next.page() != before + 1) {
            faults.failed(BreakCode.F05, next.line(), ":28C: page of statement " + next.statement(),
                    before + 1, next.page());
        }
        number = message.number();
        carried(closing, message.opening(), "of the message before");
    }

    /** Checks a message in itself. */
    void prove(MtMessage message) {
        messages++;
        all.add(message.tally());
        sinceTotals.add(message.tally());
        balance(message);
        message.checkDates();
        if (!message.totals().isEmpty()) {
            totals = message.totals().stream().map(this::total).flatMap(Optional::stream).toList();
            sinceTotals.clear();
        }
        closing = message.closing();
        date = message.date().or(() -> date);
    }

    /** The end of the statement. */
    void end() {
        closing.filter(balance -> balance.isIntermediate() && !mayBeSpread())
                .ifPresent(balance -> faults.failed(BreakCode.F05, balance.line(),
                        "last message of a statement", ":62F:", ":62M:, so messages after it are missing"));
        OptionalLong sequence = number.filter(MtNumber::isNumbered)
                .map(one -> OptionalLong.of(one.statement())).orElse(OptionalLong.empty());
        faults.events().accept(new StatementEvent.StatementEnd(new Statement(account(),
                currency().getCurrencyCode(), first.id(), sequence,
                isStatement() && mayBeSpread() ? pages() : StatementPages.ALL, BookedAt.on(date), first
                        .opening().map(
                                MtBalance::amount),
                closing.map(MtBalance::amount), all.count(), controls(), source())));
    }

    private StatementPages pages() {
        return new StatementPages(first.number().map(MtNumber::page).orElse(0L),
                number.map(MtNumber::page).orElse(0L),
                first.opening().stream().anyMatch(MtBalance::isIntermediate),
                closing.stream().anyMatch(MtBalance::isIntermediate));
    }

    String account() {
        return first.account();
    }

    Currency currency() {
        return first.currency();
    }

    MtKind kind() {
        return first.kind();
    }

    SourceLine source() {
        return first.source();
    }

    private void balance(MtMessage message) {
        if (message.opening().isEmpty() || message.closing().isEmpty() || !message.tally().isComplete()) {
            proved = false;
            return;
        }
        BigDecimal stated = message.closing().get().amount();
        BigDecimal rolled = message.opening().get().amount().add(message.tally().booked());
        if (rolled.compareTo(stated) != 0) {
            proved = false;
            faults.failed(BreakCode.F03, message.closing().get().line(), ":" + message.closing().get().name()
                    + ": opening balance and " + message.tally().count() + " entries", stated, rolled);
        }
    }

    private void carried(Optional<MtBalance> before, Optional<MtBalance> next, String ofWhat) {
        if (before.isEmpty() || next.isEmpty()) {
            return;
        }
        if (before.get().amount().compareTo(next.get().amount()) != 0) {
            faults.failed(BreakCode.F03, next.get().line(), ":" + next.get().name() + ": balance " + ofWhat
                    + " (line " + before.get().line() + ")", before.get().amount(), next.get().amount());
        } else if (messages == 0) {
            order.add("opening balance is the closing balance " + ofWhat);
        }
    }

    /**
     * Checks count and sum; what held, in words. Where the first pages are elsewhere, totals may be of these
     * too: then they may be more than is here, but not less.
     */
    private Optional<String> total(MtTotal total) {
        if (!sinceTotals.isComplete()) {
            return Optional.empty();
        }
        long count = sinceTotals.count(total.direction());
        BigDecimal sum = sinceTotals.sum(total.direction());
        if (pages().first() > 1 && total.count() > count && total.sum().compareTo(sum) >= 0) {
            return Optional.empty();
        }
        String tag = ":" + total.name() + ": ";
        if (count != total.count()) {
            faults.failed(BreakCode.F02, total.line(), tag + "number of " + total.entries(), total.count(),
                    count);
        }
        if (sum.compareTo(total.sum()) != 0) {
            faults.failed(BreakCode.F01, total.line(), tag + "sum of " + total.entries(), total.sum(), sum);
        }
        return count == total.count() && sum.compareTo(total.sum()) == 0
                ? Optional.of(count + " " + total.entries() + " = " + total.count() + ", sum of "
                        + total.entries() + " " + sum + " = " + total.sum())
                : Optional.empty();
    }

    /** That numbers follow each other does not prove a statement complete, so it never stands alone. */
    private List<String> controls() {
        List<String> controls = new ArrayList<>();
        if (proved) {
            controls.add("opening balance " + first.opening().orElseThrow().amount() + " and " + all.count()
                    + " entries = closing balance " + closing.orElseThrow().amount());
        }
        controls.addAll(totals);
        if (!controls.isEmpty() && messages > 1) {
            controls.add(messages + " messages follow each other");
        }
        if (!controls.isEmpty()) {
            controls.addAll(order);
            elsewhere().ifPresent(controls::add);
        }
        return controls;
    }

    /** Which pages the file does not hold, for a person who looks at this file alone. */
    private Optional<String> elsewhere() {
        StatementPages pages = pages();
        boolean before = pages.afterOthers() || pages.first() > 1;
        if (!isStatement() || !before && !pages.beforeOthers()) {
            return Optional.empty();
        }
        return Optional.of("note: pages " + (before ? "before" : "")
                + (before && pages.beforeOthers() ? " and " : "") + (pages.beforeOthers() ? "after" : "")
                + " these are not in the file");
    }
}
