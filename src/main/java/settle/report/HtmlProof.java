package settle.report;

import settle.closing.ProofOfCash;
import settle.money.Money;
import settle.offering.Offering;

/** The three-way proof of cash: bank, book and ledgers, with what the ledgers are made of. */
final class HtmlProof {

    private final Html html;
    private final ProofOfCash proof;
    private final Offering.EscrowAccount escrow;

    HtmlProof(Html html, ClosingReport report) {
        this.html = html;
        this.proof = report.closing().proof();
        this.escrow = report.offering().escrow();
    }

    void write() {
        HtmlTable.open(html, "proof", "Proof of cash", "Proof of cash, escrow account "
                + HtmlMasking.account(escrow.accountNumber()) + " at " + escrow.bank());
        HtmlTable.head(html, HtmlTable.column("Leg"), HtmlTable.column("Part"), HtmlTable.numbers("Amount"));
        leg("Bank", proof.bank().isPresent()
                ? "closing balance of the last statement" : "no statement gives a balance",
                proof.bank().map(Money::grouped).orElse("not stated"));
        if (!proof.notYetStated().isZero()) {
            part("booked after it, not yet stated", proof.notYetStated());
        }
        leg("Book", "sum of all booked entries, each wire once", proof.cash().book().grouped());
        leg("Ledgers", "what investors and others have in escrow", proof.cash().ledgers().grouped());
        part("applied to subscriptions", proof.cash().allocated());
        part("unplaced", proof.cash().unplaced());
        if (!proof.cash().bankItems().isZero()) {
            part("interest less charges of the bank", proof.cash().bankItems());
        }
        part("refundable to remitters", proof.cash().refundable());
        part("less disbursed", proof.cash().disbursed().negated());
        HtmlTable.close(html);
        outcome();
    }

    private void leg(String name, String what, String amount) {
        html.markup("<tr class=\"total\"><th scope=\"row\">").figure(name).markup("</th>").cell(what)
                .number(amount, "").line("</tr>");
    }

    private void part(String what, Money amount) {
        html.markup("<tr><td></td>").element("td", "part", what).amount(amount).line("</tr>");
    }

    private void outcome() {
        html.markup("<p class=\"outcome\">").tag(proof.holds() ? "release" : "stop",
                proof.holds() ? "PROVED" : "DIFFERS").markup(" ");
        if (proof.holds()) {
            html.figure(proof.bank().isPresent() ? "Bank, book and ledgers are one amount."
                    : "Book and ledgers are one amount; the bank states no balance to compare.");
        }
        proof.bankDiffers().ifPresent(bank -> differs("Book less bank",
                proof.stated().minus(bank)));
        if (proof.ledgersDiffer()) {
            differs("Ledgers less book", proof.cash().ledgers().minus(proof.cash().book()));
        }
        html.line("</p>");
    }

    private void differs(String what, Money difference) {
        html.figure(what).markup(" ").inline(difference.grouped()).markup(". ");
    }
}
