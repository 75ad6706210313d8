package settle.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import settle.bankfile.Statement;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;

/**
 * The numbered statements of an account across all files of a format: none may be missing (F05), and each
 * begins with the balance that the one before ended with (F03). Only statements with both balances are of the
 * series: reports during a day have numbers of their own.
 */
public final class StatementSeries {

    private static final Comparator<Statement> IN_ORDER = Comparator
            .comparing((Statement statement) -> statement.date().orElse(LocalDate.MIN))
            .thenComparing(statement -> statement.sequence().orElse(0));

    private StatementSeries() {}

    /**
     * What is wrong between statements.
     *
     * @param byFormat name of the format → statements of the escrow account in files that may be used
     */
    public static List<Break> breaks(Map<String, ? extends Collection<Statement>> byFormat) {
        List<Break> found = new ArrayList<>();
        new TreeMap<>(byFormat).values().forEach(statements -> {
            List<Statement> series = statements.stream()
                    .filter(one -> one.sequence().isPresent() && one.opening().isPresent() && one.closing()
                    .isPresent())
                    .sorted(IN_ORDER).toList();
            for (int at = 1; at < series.size(); at++) {
                follows(series.get(at - 1), series.get(at), found);
            }
        });
        return found;
    }

    private static void follows(Statement before, Statement next, List<Break> found) {
        long number = next.sequence().orElseThrow();
        long numberBefore = before.sequence().orElseThrow();
        if (number == numberBefore) {
            return;
        }
        boolean newYear = number == 1 && next.date().map(LocalDate::getYear).orElse(0)
                > before.date().map(LocalDate::getYear).orElse(0);
        if (number != numberBefore + 1 && !newYear) {
            found.add(about(BreakCode.F05, next)
                    .expected("statement " + (numberBefore + 1)).actual("statement " + number)
                    .saying("Statement " + number + " in " + next.source() + " follows statement "
                            + numberBefore
                            + " in " + before.source() + ": what lies between is missing."));
        } else if (before.closing().orElseThrow().compareTo(next.opening().orElseThrow()) != 0) {
            found.add(about(BreakCode.F03, next)
                    .expected(before.closing().orElseThrow().toPlainString())
                    .actual(next.opening().orElseThrow().toPlainString())
                    .saying("Statement " + number + " in " + next.source() + " opens with "
                            + next.opening().orElseThrow().toPlainString() + "; the one before closed with "
                            + before.closing().orElseThrow().toPlainString() + "."));
        }
    }

    private static Break.Draft about(BreakCode code, Statement statement) {
        return Break.of(code, Subject.FILE)
                .identifiedBy(statement.source(), statement.id(), statement.sequence())
                .source(statement.source());
    }
}
