package settle.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.money.Money;
import settle.offering.Offering;

/** What stands in the way of the closing as a whole: codes X01 to X03. */
final class ClosingChecks {

    private ClosingChecks() {}

    static List<Break> of(Offering offering, LocalDate today, ProofOfCash proof, FundsFlow flow) {
        List<Break> found = new ArrayList<>();
        proofOfCash(proof, found);
        if (!flow.foots() && !proof.ledgersDiffer()) {
            found.add(Break.of(BreakCode.X01, Subject.CLOSING).identifiedBy("funds flow")
                    .expected(flow.sources()).actual(flow.uses())
                    .difference(flow.uses().minus(flow.sources()))
                    .saying("The funds flow does not foot: sources " + flow.sources().grouped() + ", uses "
                            + flow.uses().grouped() + "."));
        }
        Money invoiced = offering.expenses().invoiced();
        Money cap = offering.expenses().cap();
        if (invoiced.exceeds(cap)) {
            found.add(Break.of(BreakCode.X02, Subject.CLOSING).identifiedBy("expenses")
                    .expected("at most " + cap).actual(invoiced).difference(invoiced.minus(cap))
                    .saying(offering.expenses().payee() + " invoiced expenses of " + invoiced.grouped()
                            + "; the contract caps them at " + cap.grouped() + "."));
        }
        conditions(offering, today, found);
        return found;
    }

    private static void proofOfCash(ProofOfCash proof, List<Break> found) {
        Money book = proof.cash().book();
        Money ledgers = proof.cash().ledgers();
        proof.bankDiffers().ifPresent(bank -> found.add(Break.of(BreakCode.X01, Subject.CLOSING)
                .identifiedBy("bank and book")
                .expected(bank).actual(book).difference(book.minus(bank))
                .saying("The bank states a balance of " + bank.grouped() + "; its entries add up to "
                        + book.grouped() + ". A statement may be missing.")));
        if (proof.ledgersDiffer()) {
            found.add(Break.of(BreakCode.X01, Subject.CLOSING).identifiedBy("book and ledgers")
                    .expected(book).actual(ledgers).difference(ledgers.minus(book))
                    .saying("The entries add up to " + book.grouped() + "; the investors' ledgers hold "
                            + ledgers.grouped() + "."));
        }
    }

    private static void conditions(Offering offering, LocalDate today, List<Break> found) {
        if (offering.closing().terminated()) {
            found.add(Break.of(BreakCode.X03, Subject.CLOSING).identifiedBy("terminated")
                    .expected("an offering in force").actual("terminated")
                    .saying("The offering is terminated: every subscription ended, and all money goes back."));
        }
        for (Offering.Condition condition : offering.closing().conditions()) {
            if (condition.satisfiedOn().filter(day -> !day.isAfter(today)).isEmpty()) {
                found.add(Break.of(BreakCode.X03, Subject.CLOSING).identifiedBy("condition", condition.name())
                        .expected("satisfied by the closing")
                        .actual(condition.satisfiedOn().map(day -> "dated " + day).orElse("open"))
                        .saying("The condition \"" + condition.name() + "\" is not satisfied."));
            }
        }
    }
}
