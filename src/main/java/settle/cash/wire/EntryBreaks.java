package settle.cash.wire;

import java.util.ArrayList;
import java.util.List;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * What is wrong with entries whoever they are for: repeated reports (C11), bank items (C18).
 */
public final class EntryBreaks {

    private EntryBreaks() {}

    public static List<Break> of(List<StandingWire> wires) {
        List<Break> found = new ArrayList<>();
        for (StandingWire wire : wires) {
            repeated(wire.wire(), found);
            if (wire.standing() == Standing.BANK_ITEM) {
                found.add(bankItem(wire.wire()));
            }
        }
        return found;
    }

    /**
     * A pending entry that is then booked is no repetition: one report of each status belongs to every wire.
     */
    private static void repeated(Wire wire, List<Break> found) {
        long booked = wire.sightings().stream().filter(BankEntry::isBooked).count();
        long pending = wire.sightings().size() - booked;
        if (wire.disagreement().isEmpty() && (booked > 1 || pending > 1)) {
            found.add(about(BreakCode.C11, wire)
                    .expected("1 report").actual(wire.sightings().size() + " reports")
                    .candidates(wire.sightings().stream().map(sighting -> sighting.source().toString())
                            .toList())
                    .saying("Wire " + wire.described() + " was reported " + wire.sightings().size()
                            + " times and counted once."));
        }
    }

    private static Break bankItem(Wire wire) {
        BankEntry entry = wire.entry();
        String what = entry.type() == BankEntry.Type.INTEREST ? "interest" : "a charge";
        return about(BreakCode.C18, wire)
                .expected(Money.zero(wire.amount().currency())).actual(entry.signedAmount())
                .difference(entry.signedAmount())
                .saying("The bank booked " + what + " of " + entry.signedAmount().grouped()
                        + " in the escrow account, which bears none.");
    }

    private static Break.Draft about(BreakCode code, Wire wire) {
        return Break.of(code, Subject.CASH).wire(wire.reference(), wire.key()).source(wire.source());
    }
}
