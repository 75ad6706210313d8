package settle.cash.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.CashWording;
import settle.breaks.Figure;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * What is wrong with entries whoever they are for: repeated reports (C11), bank items that the
 * bank did not take back whole (C18).
 */
public final class EntryBreaks {

    private EntryBreaks() {}

    public static List<Break> of(List<StandingWire> wires) {
        List<Break> found = new ArrayList<>();
        for (StandingWire wire : wires) {
            repeated(wire.wire(), found);
            if (wire.standing() == Standing.BANK_ITEM && !wire.signedRest().isZero()) {
                found.add(bankItem(wire));
            }
        }
        return found;
    }

    /**
     * A pending entry that is then booked is no repetition: one report of each status belongs to every wire.
     */
    private static void repeated(Wire wire, List<Break> found) {
        int times = wire.sightings().size();
        long booked = wire.sightings().stream().filter(BankEntry::isBooked).count();
        if (wire.disagreement().isEmpty() && (booked > 1 || times - booked > 1)) {
            found.add(about(BreakCode.C11, wire)
                    .expected(Figure.counted(1, "report")).actual(Figure.counted(times, "report"))
                    .candidates(wire.sightings().stream()
                            .map(seen -> CashWording.C11_REPORT.with("source", seen.source())).toList())
                    .saying(CashWording.C11_AGAIN.with("wire", wire.told()).with("times", times)));
        }
    }

    private static Break bankItem(StandingWire item) {
        Money rest = item.signedRest();
        boolean isInterest = item.entry().type() == BankEntry.Type.INTEREST;
        return about(BreakCode.C18, item.wire())
                .expected(Money.zero(rest.currency())).actual(rest).difference(rest)
                .saying(CashWording.C18_BANK_ITEM.with("amount", item.entry().signedAmount())
                        .with("what", isInterest ? "interest" : "a charge")
                        .withKnown("back", Optional.of(Figure.of(item.returned()))
                                .filter(any -> !item.returned().isZero())));
    }

    private static BreakDraft about(BreakCode code, Wire wire) {
        return Break.of(code).about(wire.id()).source(wire.source());
    }
}
