package settle.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.money.Money;
import settle.payment.EscrowProof;
import settle.payment.PaidLine;
import settle.payment.StrayDebit;

/** What is wrong with what left the account (X04), and that it cannot pay what is planned (X01). */
final class EscrowBreaks {

    private EscrowBreaks() {}

    static List<Break> of(PreparedClosing prepared, ProofOfCash proof, Escrow escrow) {
        List<Break> found = new ArrayList<>();
        Map<String, StandingWire> wires = new HashMap<>();
        prepared.position().wires().forEach(wire -> wires.put(wire.key().text(), wire));
        escrow.payments().strays().forEach(
                stray -> found.add(stray(stray, wires.get(stray.debit().key()), prepared.at())));
        Money missing = escrow.proof().missing();
        boolean told = proof.bankDiffers()
                .filter(bank -> proof.stated().minus(bank).equals(missing)).isPresent();
        if (!missing.isZero() && !told) {
            found.add(cannotPay(escrow.proof(), prepared.position().wires()));
        }
        return found;
    }

    private static Break cannotPay(EscrowProof proof, List<StandingWire> wires) {
        Money missing = proof.missing();
        String what = "The account holds " + proof.balance().grouped() + ", and " + proof.uses().grouped()
                + " is to be paid, held or returned from it: ";
        return Break.of(BreakCode.X01, Subject.CLOSING).identifiedBy("funds flow")
                .expected(proof.uses().minus(proof.chargesOpen())).actual(proof.balance())
                .difference(missing.negated()).candidates(suspects(missing, wires))
                .saying(what + (missing.isPositive() ? missing.grouped() + " is missing."
                        : missing.negated().grouped() + " is nobody's."));
    }

    /** Entries that alone are the difference, and the charges of the bank where they are. */
    private static List<String> suspects(Money missing, List<StandingWire> wires) {
        Money size = missing.max(missing.negated());
        List<String> suspects = new ArrayList<>();
        List<StandingWire> inEscrow = wires.stream().filter(StandingWire::inEscrow).toList();
        inEscrow.stream().filter(wire -> wire.amount().equals(size)).forEach(wire -> suspects.add("entry "
                + wire.reference() + " of " + wire.entry().signedAmount().grouped()
                + (wire.payer().isEmpty() ? "" : ", " + wire.payer()) + ": is the difference"));
        List<StandingWire> items = inEscrow.stream()
                .filter(wire -> wire.standing() == Standing.BANK_ITEM).toList();
        Money net = items.stream().map(wire -> wire.entry().signedAmount())
                .reduce(Money.zero(missing.currency()), Money::plus);
        if (items.size() > 1 && net.negated().equals(missing)) {
            suspects.add(items.size() + " charges and credits of the bank, together " + net.grouped()
                    + ": are the difference");
        }
        return suspects;
    }

    private static Break stray(StrayDebit stray, StandingWire wire, OfferingAt at) {
        Money amount = stray.amount();
        return Break.of(BreakCode.X04, Subject.CASH).wire(wire.reference().text(), wire.key().text()).source(
                wire.source())
                .expected(at.mayBePaid() ? "a debit that pays what is planned, once"
                        : "no debit but returns and fees")
                .actual(amount.negated()).difference(amount.negated())
                .candidates(stray.proposed().stream().map(EscrowBreaks::proposal).toList())
                .saying(amount.grouped() + " left the escrow account " + when(at) + " with entry "
                        + wire.reference() + (wire.why().isEmpty() ? "" : ": " + wire.why()) + "."
                        + why(stray));
    }

    private static String when(OfferingAt at) {
        if (at.isTerminated()) {
            return "of a terminated offering";
        }
        String ahead = " went ahead" + at.offering().closing().releasedAt().map(moment -> " at " + moment)
                .orElse("");
        return (at.isReleased() ? "of the closing that" : "before the closing") + ahead;
    }

    private static String why(StrayDebit stray) {
        String payee = stray.debit().payee();
        return switch (stray.reason()) {
            case BEFORE_RELEASE -> "";
            case NO_PAYEE -> " Whom it paid cannot be read.";
            case STRANGER -> " Nothing is planned for " + payee + ".";
            case PAID_BEFORE -> " All that is planned for " + payee + " is paid.";
            case NO_SUM -> " It is no line that is planned for " + payee + ", and no sum of several.";
            case TOO_MUCH -> " It is more than is planned for " + payee + ".";
            case MORE_THAN_REFUND -> " It is more than the refund that it paid.";
        };
    }

    private static String proposal(PaidLine line) {
        String payee = line.payable().payee();
        return line.payable().title() + (payee.isEmpty() ? "" : " to " + payee) + ", open "
                + line.open().grouped();
    }
}
