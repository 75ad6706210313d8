package settle.cash.link;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.cash.wire.Identified;
import settle.cash.wire.Kinship;
import settle.cash.wire.OrderOutcome;
import settle.cash.wire.Sightings;
import settle.cash.wire.StandingWire;
import settle.cash.wire.Standings;
import settle.cash.wire.WireIdentification;
import settle.identity.SubscriptionId;
import settle.offering.Offering;
import settle.statement.BankEntry;

/**
 * Everything that is known of the cash at one moment, before any of it is applied.
 *
 * @param wires all wires with their standing, in the order in which wires are taken
 * @param families all subscriptions and all receipts, each in exactly one family, in a fixed order
 * @param outcomes of each order on the identity of wires
 */
public record CashPosition(List<StandingWire> wires, List<CashFamily> families,
        List<OrderOutcome> outcomes) {

    public CashPosition {
        wires = List.copyOf(wires);
        families = List.copyOf(families);
        outcomes = List.copyOf(outcomes);
    }

    /** The position that these sightings give, in whatever order they come, of files that are whole. */
    public static CashPosition of(
            List<BankEntry> sightings, SubscriptionBook book, Offering offering, LocalDateTime asOf) {
        return of(Sightings.of(sightings), new WireLinks(book.all(), Map.of()), book, offering, asOf);
    }

    /** The same, with what counts the sightings, and what people say of them, linked in this way. */
    public static CashPosition of(Sightings sightings, WireLinks links, SubscriptionBook book,
            Offering offering, LocalDateTime asOf) {
        Identified identified = WireIdentification.of(sightings, offering.bankDialect().isReferencePerDay(),
                links::namedIn);
        List<StandingWire> wires = Standings.of(identified.wires(), offering, asOf, links::pointedToBy);
        List<Receipt> receipts = wires.stream().filter(wire -> wire.standing().isReceipt())
                .map(links::receipt).toList();
        return new CashPosition(wires, families(book, receipts), identified.outcomes());
    }

    private static List<CashFamily> families(SubscriptionBook book, List<Receipt> receipts) {
        Kinship<SubscriptionId> kinship = new Kinship<>();
        receipts.forEach(receipt -> kinship.join(receipt.linked()));
        Map<SubscriptionId, List<Subscription>> members = new TreeMap<>();
        book.all().forEach(subscription -> members
                .computeIfAbsent(kinship.headOf(subscription.id()), any -> new ArrayList<>())
                .add(subscription));
        Map<SubscriptionId, List<Receipt>> theirs = new HashMap<>();
        List<CashFamily> nobodys = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (receipt.linked().isEmpty()) {
                nobodys.add(new CashFamily(List.of(), List.of(receipt)));
            } else {
                theirs.computeIfAbsent(kinship.headOf(receipt.linked().get(0)), any -> new ArrayList<>())
                        .add(receipt);
            }
        }
        List<CashFamily> families = new ArrayList<>();
        members.forEach((head, subscriptions) -> families
                .add(new CashFamily(subscriptions, theirs.getOrDefault(head, List.of()))));
        families.addAll(nobodys);
        return families;
    }
}
