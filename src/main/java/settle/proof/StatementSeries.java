package settle.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.Figure;
import settle.breaks.FigureList;
import settle.breaks.FileWording;
import settle.breaks.Unit;
import settle.statement.Statement;

/**
 * The numbered statements of an account across all files of a format: each begins with the balance that the
 * one before ended with (F03), and where it does not, a gap in the numbers says that one is missing (F05).
 * Numbers alone prove nothing: banks number by the day of the year too, and each format apart. The same holds
 * for the pages of one. Only statements with both balances are of the series: reports during a day have
 * numbers of their own.
 */
public final class StatementSeries {

    private StatementSeries() {}

    /**
     * What is wrong between statements.
     *
     * @param byFormat name of the format → statements of the escrow account in files that may be used
     * @param stated balances of all formats, by which one statement may lead to another
     */
    public static List<Break> breaks(Map<String, ? extends Collection<Statement>> byFormat,
            Collection<StatedBalance> stated) {
        BalanceChain chain = new BalanceChain(stated);
        List<Break> found = new ArrayList<>();
        new TreeMap<>(byFormat).values().forEach(statements -> {
            List<NumberedStatement> series = NumberedStatement.of(statements);
            for (int at = 0; at < series.size(); at++) {
                if (at > 0) {
                    follows(series.get(at - 1), series.get(at), chain, found);
                }
                found.addAll(StatementPaging.breaks(series.get(at)));
            }
        });
        return found;
    }

    private static void follows(NumberedStatement before, NumberedStatement next, BalanceChain chain,
            List<Break> found) {
        if (next.number() == before.number()) {
            return;
        }
        Statement last = before.parts().get(before.parts().size() - 1);
        Statement first = next.parts().get(0);
        if (next.openings().isEmpty() || before.closings().isEmpty()
                || chain.leads(before.closings(), last.date(), next.openings(), first.date())) {
            return;
        }
        boolean newYear = next.number() == 1 && first.date().map(LocalDate::getYear).orElse(0)
                > last.date().map(LocalDate::getYear).orElse(0);
        if (next.number() == before.number() + 1 || newYear) {
            Figure closed = figure(before.closings());
            Figure opens = figure(next.openings());
            found.add(about(BreakCode.F03, first).expected(closed).actual(opens)
                    .saying(FileWording.F03_STATEMENTS.with("statement", next.number())
                            .with("source", first.source()).with("opening", opens)
                            .with("closing", closed)));
        } else {
            found.add(about(BreakCode.F05, first)
                    .expected(FileWording.F05_NUMBER.labelling(Figure.count(before.number() + 1)))
                    .actual(FileWording.F05_NUMBER.labelling(Figure.count(next.number())))
                    .saying(FileWording.F05_STATEMENTS.with("statement", next.number())
                            .with("source", first.source()).with("before", before.number())
                            .with("last", last.source())));
        }
    }

    private static Figure figure(Set<BigDecimal> balances) {
        List<Figure> each = balances.stream()
                .map(balance -> (Figure) new Figure.Quantity(balance, Unit.PRINTED)).toList();
        return each.size() == 1 ? each.get(0) : new FigureList(each, " or ");
    }

    /** A break at a statement. */
    static BreakDraft about(BreakCode code, Statement statement) {
        return Break.of(code)
                .identifiedBy(statement.source().toString(), statement.id(),
                        statement.sequence().toString())
                .source(statement.source());
    }
}
