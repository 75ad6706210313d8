package settle.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.breaks.FileWording;
import settle.breaks.Unit;
import settle.statement.Statement;

/**
 * Whether the pages of one statement, from however many files, are all there (F05), and each opens with the
 * balance that the one before closed with (F03).
 */
final class StatementPaging {

    private final NumberedStatement statement;
    private final List<Break> found = new ArrayList<>();

    private StatementPaging(NumberedStatement statement) {
        this.statement = statement;
    }

    static List<Break> breaks(NumberedStatement statement) {
        StatementPaging paging = new StatementPaging(statement);
        paging.byNumber(statement.numberedPages());
        paging.byBalance(statement.unnumberedPages());
        return paging.found;
    }

    private void byNumber(List<Statement> pages) {
        long reached = 0;
        for (Statement page : pages) {
            long first = page.pages().first();
            long before = reached;
            if (first > before + 1) {
                missing(page, first == before + 2 ? "page " + (before + 1)
                        : "pages " + (before + 1) + " to " + (first - 1));
            } else if (first == before + 1 && before > 0) {
                List<Statement> adjoining =
                        pages.stream().filter(one -> one.pages().last() == before).toList();
                if (adjoining.stream().noneMatch(one -> joins(one, page))) {
                    differs(adjoining.get(0), page);
                }
            }
            reached = Math.max(reached, page.pages().last());
        }
        long last = reached;
        List<Statement> ends = pages.stream().filter(one -> one.pages().last() == last).toList();
        if (!ends.isEmpty() && ends.stream().allMatch(one -> one.pages().beforeOthers())) {
            missing(ends.get(0), "pages after page " + last);
        }
    }

    private void byBalance(List<Statement> pages) {
        for (Statement page : pages) {
            if (page.pages().afterOthers() && pages.stream().noneMatch(one -> joins(one, page))) {
                pages.stream().filter(one -> one != page && one.pages().beforeOthers()).findFirst()
                        .ifPresentOrElse(one -> differs(one, page), () -> missing(page, "pages before this"));
            }
            boolean goesOn = pages.stream().anyMatch(one -> one != page && one.pages().afterOthers());
            if (page.pages().beforeOthers() && !goesOn) {
                missing(page, "pages after this");
            }
        }
        whole(pages, one -> one.pages().afterOthers(), "the first page");
        whole(pages, one -> one.pages().beforeOthers(), "the last page");
    }

    /** Pages that follow each other, but of which none begins, or none ends, the statement. */
    private void whole(List<Statement> pages, Predicate<Statement> adjoins, String what) {
        if (found.isEmpty() && !pages.isEmpty() && pages.stream().allMatch(adjoins)) {
            missing(pages.get(0), what);
        }
    }

    private static boolean joins(Statement before, Statement next) {
        return before != next && closing(before).compareTo(next.opening().orElseThrow()) == 0;
    }

    private static BigDecimal closing(Statement page) {
        return page.closing().orElseThrow();
    }

    private void missing(Statement at, String what) {
        found.add(StatementSeries.about(BreakCode.F05, at)
                .identifiedBy(at.account(), at.currency(), Long.toString(statement.number()), what)
                .expected(what + " of statement " + statement.number()).actual("none")
                .saying(FileWording.F05_PAGES.with("statement", statement.number())
                        .with("source", at.source()).with("missing", what)));
    }

    private void differs(Statement before, Statement next) {
        Figure closed = new Figure.Quantity(closing(before), Unit.PRINTED);
        Figure opens = new Figure.Quantity(next.opening().orElseThrow(), Unit.PRINTED);
        found.add(StatementSeries.about(BreakCode.F03, next).expected(closed).actual(opens)
                .saying(FileWording.F03_PAGES.with("statement", statement.number())
                        .with("page", next.source()).with("opening", opens)
                        .with("before", before.source()).with("closing", closed)));
    }
}
