package settle.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import settle.statement.Statement;
import settle.statement.StatementPages;

/**
 * All that the files hold of one numbered statement of an account: the whole, once or more often, or pages.
 *
 * @param parts in the order of their dates and pages
 */
record NumberedStatement(List<Statement> parts) {

    /** A number comes again after a year; pages of one statement are of days that lie nearer. */
    private static final long MAX_DAYS_BETWEEN_PAGES = 183;

    private static final Comparator<Statement> IN_ORDER = Comparator.comparing(NumberedStatement::day)
            .thenComparing(one -> one.sequence().orElseThrow())
            .thenComparing(one -> one.pages().first())
            .thenComparing(one -> one.pages().last())
            .thenComparing(Statement::source);

    NumberedStatement {
        parts = List.copyOf(parts);
    }

    /** The statements that are numbered and state both balances, in their order. */
    static List<NumberedStatement> of(Collection<Statement> statements) {
        List<List<Statement>> groups = new ArrayList<>();
        statements.stream()
                .filter(one -> one.sequence().isPresent() && one.opening().isPresent()
                        && one.closing().isPresent())
                .sorted(IN_ORDER)
                .forEach(one -> {
                    List<Statement> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
                    if (last.isEmpty() || !isOfOne(last.get(0), one)) {
                        last = new ArrayList<>();
                        groups.add(last);
                    }
                    last.add(one);
                });
        return groups.stream().map(NumberedStatement::new).toList();
    }

    private static boolean isOfOne(Statement first, Statement other) {
        return first.sequence().equals(other.sequence())
                && ChronoUnit.DAYS.between(day(first), day(other)) <= MAX_DAYS_BETWEEN_PAGES;
    }

    private static LocalDate day(Statement statement) {
        return statement.date().orElse(LocalDate.MIN);
    }

    long number() {
        return parts.get(0).sequence().orElseThrow();
    }

    /** Parts of numbered pages, by these. */
    List<Statement> numberedPages() {
        return parts.stream().filter(part -> part.pages().areNumbered())
                .sorted(Comparator.comparing((Statement part) -> part.pages().first())).toList();
    }

    /** Parts of which only the balances say how they join. */
    List<Statement> unnumberedPages() {
        return parts.stream().filter(part -> !part.pages().areNumbered()).toList();
    }

    /** With which it opens, by all that begin it; none where its first page is not known. */
    Set<BigDecimal> openings() {
        Set<BigDecimal> openings = new TreeSet<>();
        parts.stream().filter(part -> !part.pages().afterOthers() && part.pages().first() <= 1)
                .forEach(part -> openings.add(part.opening().orElseThrow()));
        return openings;
    }

    /** With which it closes, by all that end it; none where its last page is not known. */
    Set<BigDecimal> closings() {
        Set<BigDecimal> closings = new TreeSet<>();
        long last = parts.stream().map(Statement::pages).mapToLong(StatementPages::last).max().orElseThrow();
        parts.stream().filter(part -> !part.pages().beforeOthers())
                .filter(part -> !part.pages().areNumbered() || part.pages().last() == last)
                .forEach(part -> closings.add(part.closing().orElseThrow()));
        return closings;
    }
}
