package settle.closing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.ClosingWording;
import settle.breaks.EscrowWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
import settle.cash.wire.Standing;
import settle.cash.wire.StandingWire;
import settle.money.Money;
import settle.proof.Delivery;

/** What may be the reason of a difference that stops a closing (X01). */
final class Suspects {

    private final PreparedClosing prepared;

    Suspects(PreparedClosing prepared) {
        this.prepared = prepared;
    }

    /**
     * Entries that alone are the difference, the charges of the bank where they are, deliveries of which a
     * newer one took something back, and statements that contradict.
     *
     * @param difference whatever its sign
     */
    List<Sentence> of(Money difference) {
        Set<Sentence> suspects = new LinkedHashSet<>(entries(difference.absolute()));
        suspects.addAll(bankItems(difference.absolute()));
        for (Delivery delivery : prepared.superseded()) {
            suspects.add(ClosingWording.X01_SUPERSEDED.with("delivery", new Fact.Delivery(delivery
                    .content())));
        }
        prepared.breaks().stream().filter(found -> found.code() == BreakCode.X01)
                .forEach((Break balances) -> balances.candidates().forEach(candidate -> suspects.add(candidate
                        .reason())));
        return List.copyOf(suspects);
    }

    private List<Sentence> entries(Money size) {
        List<Sentence> suspects = new ArrayList<>();
        prepared.position().wires().stream().filter(StandingWire::inEscrow)
                .filter(wire -> wire.amount().equals(size))
                .forEach(wire -> suspects.add(Sentence.of(EscrowWording.X01_ENTRY).with("entry", wire.id())
                        .with("amount", wire.entry().signedAmount()).withKnown("payer", wire.payer())));
        return suspects;
    }

    private List<Sentence> bankItems(Money size) {
        List<StandingWire> items = prepared.position().wires().stream().filter(StandingWire::inEscrow)
                .filter(wire -> wire.standing() == Standing.BANK_ITEM && !wire.signedRest().isZero())
                .toList();
        Money net = items.stream().map(StandingWire::signedRest)
                .reduce(Money.zero(size.currency()), Money::plus);
        return items.size() > 1 && net.absolute().equals(size)
                ? List.of(Sentence.of(EscrowWording.X01_BANK_ITEMS).with("items", items.size())
                        .with("net", net))
                : List.of();
    }
}
