package settle.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.EscrowWording;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.cash.wire.StandingWire;
import settle.identity.WireKey;
import settle.money.Money;
import settle.payment.EscrowProof;
import settle.payment.PaidLine;
import settle.payment.StrayDebit;

/** What is wrong with what left the account (X04), and that it cannot pay what is planned (X01). */
final class EscrowBreaks {

    private EscrowBreaks() {}

    static List<Break> of(PreparedClosing prepared, ProofOfCash proof, Escrow escrow) {
        List<Break> found = new ArrayList<>();
        Map<WireKey, StandingWire> wires = new HashMap<>();
        prepared.position().wires().forEach(wire -> wires.put(wire.key(), wire));
        escrow.payments().strays().forEach(
                stray -> found.add(stray(stray, wires.get(stray.debit().key()), prepared.at())));
        Money missing = escrow.proof().missing();
        boolean told = proof.bankDiffers()
                .filter(bank -> proof.stated().minus(bank).equals(missing)).isPresent();
        if (!missing.isZero() && !told) {
            found.add(cannotPay(escrow.proof(), new Suspects(prepared)));
        }
        return found;
    }

    private static Break cannotPay(EscrowProof proof, Suspects suspects) {
        Money missing = proof.missing();
        EscrowWording wording = missing.isPositive() ? EscrowWording.X01_MISSING : EscrowWording.X01_NOBODYS;
        return Break.of(BreakCode.X01).identifiedBy("funds flow")
                .expected(proof.uses().minus(proof.chargesOpen())).actual(proof.balance())
                .difference(missing.negated()).candidates(suspects.of(missing))
                .saying(Sentence.of(wording).with("balance", proof.balance()).with("uses", proof.uses())
                        .with("difference", missing.absolute()));
    }

    private static Break stray(StrayDebit stray, StandingWire wire, OfferingAt at) {
        Money amount = stray.amount();
        return Break.of(BreakCode.X04).about(wire.id()).source(wire.source())
                .expected(at.mayBePaid() ? "a debit that pays what is planned, once"
                        : "no debit but returns and fees")
                .actual(amount.negated()).difference(amount.negated())
                .candidates(stray.proposed().stream().map(EscrowBreaks::proposal).toList())
                .saying(debit(at).with("amount", amount).with("entry", wire.id())
                        .withKnown("why", Optional.of(wire.ground()).filter(ground -> !wire.why().isEmpty()))
                        .withKnown("reason", why(stray)));
    }

    private static Sentence.Worded debit(OfferingAt at) {
        if (at.isTerminated()) {
            return Sentence.of(EscrowWording.X04_TERMINATED);
        }
        return Sentence.of(at.isReleased() ? EscrowWording.X04_AFTER : EscrowWording.X04_BEFORE)
                .withKnown("released", at.offering().closing().releasedAt().map(Figure::of));
    }

    private static Optional<Sentence> why(StrayDebit stray) {
        return wording(stray.reason()).map(wording -> {
            Sentence.Worded sentence = Sentence.of(wording);
            return wording.namesPayee() ? sentence.with("payee", stray.debit().payee()) : sentence;
        });
    }

    private static Optional<EscrowWording> wording(StrayDebit.Reason reason) {
        return switch (reason) {
            case BEFORE_RELEASE -> Optional.empty();
            case NO_PAYEE -> Optional.of(EscrowWording.X04_NO_PAYEE);
            case STRANGER -> Optional.of(EscrowWording.X04_STRANGER);
            case PAID_BEFORE -> Optional.of(EscrowWording.X04_PAID_BEFORE);
            case NO_SUM -> Optional.of(EscrowWording.X04_NO_SUM);
            case TOO_MUCH -> Optional.of(EscrowWording.X04_TOO_MUCH);
            case MORE_THAN_REFUND -> Optional.of(EscrowWording.X04_MORE_THAN_REFUND);
        };
    }

    private static Sentence proposal(PaidLine line) {
        return Sentence.of(EscrowWording.X04_PROPOSED).with("line", line.payable().title())
                .withKnown("payee", line.payable().payee()).with("open", line.open());
    }
}
