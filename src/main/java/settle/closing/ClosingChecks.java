package settle.closing;

import java.util.List;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.ClosingWording;
import settle.breaks.Figure;
import settle.money.Money;
import settle.offering.Offering;

/** What stands in the way of the closing as a whole: codes X01 to X03. */
final class ClosingChecks {

    /** In the order of the catalogue. */
    private static final List<Check> CHECKS = List.of(
            ClosingChecks::bankAndBook, // X01
            ClosingChecks::bookAndLedgers, // X01
            ClosingChecks::expenses, // X02
            ClosingChecks::terminated, // X03
            ClosingChecks::conditions); // X03

    private ClosingChecks() {}

    private interface Check {
        Stream<Break> of(Sums sums);
    }

    /** What a closing comes to. */
    private record Sums(OfferingAt at, ProofOfCash proof, Escrow escrow, Suspects suspects) {

        Offering offering() {
            return at.offering();
        }
    }

    static List<Break> of(PreparedClosing prepared, ProofOfCash proof, Escrow escrow) {
        Sums sums = new Sums(prepared.at(), proof, escrow, new Suspects(prepared));
        return CHECKS.stream().flatMap(check -> check.of(sums)).toList();
    }

    private static Stream<Break> bankAndBook(Sums sums) {
        Money book = sums.proof().stated();
        return sums.proof().bankDiffers().stream().map(bank -> Break.of(BreakCode.X01)
                .identifiedBy("bank and book")
                .expected(bank).actual(book).difference(Figure.difference(book, bank))
                .candidates(sums.suspects().of(book.minus(bank)))
                .saying(ClosingWording.X01_BANK.with("bank", bank).with("book", book)));
    }

    private static Stream<Break> bookAndLedgers(Sums sums) {
        Money book = sums.proof().cash().book();
        Money ledgers = sums.proof().cash().ledgers();
        return !sums.proof().ledgersDiffer() ? Stream.empty() : Stream.of(Break.of(BreakCode.X01)
                .identifiedBy("book and ledgers")
                .expected(book).actual(ledgers).difference(Figure.difference(ledgers, book))
                .saying(ClosingWording.X01_LEDGERS.with("book", book).with("ledgers", ledgers)));
    }

    private static Stream<Break> expenses(Sums sums) {
        Offering.ExpenseTerms expenses = sums.offering().expenses();
        return !expenses.invoiced().exceeds(expenses.cap()) ? Stream.empty()
                : Stream.of(Break.of(BreakCode.X02).identifiedBy("expenses")
                        .expected(Figure.atMost(Figure.of(expenses.cap()))).actual(expenses.invoiced())
                        .difference(Figure.difference(expenses.invoiced(), expenses.cap()))
                        .saying(ClosingWording.X02_EXPENSES.with("payee", expenses.payee())
                                .with("invoiced", expenses.invoiced()).with("cap", expenses.cap())));
    }

    private static Stream<Break> terminated(Sums sums) {
        return !sums.at().isTerminated() || sums.escrow().isAllReturned() ? Stream.empty()
                : Stream.of(Break.of(BreakCode.X03).identifiedBy("terminated")
                        .expected("an offering in force").actual("terminated")
                        .saying(ClosingWording.X03_TERMINATED.sentence()));
    }

    /** No more asked for once the offering is terminated. */
    private static Stream<Break> conditions(Sums sums) {
        return sums.at().isTerminated() ? Stream.empty() : sums.offering().closing().conditions().stream()
                .filter(open -> open.satisfiedOn().filter(day -> !day.isAfter(sums.at().today())).isEmpty())
                .map(open -> Break.of(BreakCode.X03).identifiedBy("condition", open.name())
                        .expected("satisfied by the closing")
                        .actual(open.satisfiedOn().map(day -> ClosingWording.X03_DATED.labelling(Figure.of(
                                day)))
                                .orElse(Figure.text("open")))
                        .saying(ClosingWording.X03_CONDITION.with("condition", open.name())));
    }
}
