package settle.cash;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.identity.SubscriptionId;
import settle.offering.Offering;
import settle.statement.BankEntry;

/**
 * Everything that is known of the cash at one moment, before any of it is applied.
 *
 * @param wires all wires with their standing, in the order in which wires are taken
 * @param families all subscriptions and all receipts, each in exactly one family, in a fixed order
 */
public record CashPosition(List<StandingWire> wires, List<CashFamily> families) {

    public CashPosition {
        wires = List.copyOf(wires);
        families = List.copyOf(families);
    }

    /** The position that these sightings give, in whatever order they come. */
    public static CashPosition of(
            List<BankEntry> sightings, SubscriptionBook book, Offering offering, LocalDateTime asOf) {
        WireLinks links = new WireLinks(book.all());
        List<StandingWire> wires = Standings.of(WireIdentification.of(sightings), offering, asOf, links);
        List<LinkedWire> receipts = wires.stream()
                .filter(wire -> wire.standing().isReceipt())
                .map(wire -> new LinkedWire(
                        wire, links.namedIn(wire.wire().entry()), links.paidFor(wire.wire().entry())))
                .toList();
        return new CashPosition(wires, families(book, receipts));
    }

    private static List<CashFamily> families(SubscriptionBook book, List<LinkedWire> receipts) {
        Kinship kinship = new Kinship();
        book.subscriptions().keySet().forEach(kinship::add);
        receipts.forEach(receipt -> kinship.join(linked(receipt)));
        Map<SubscriptionId, List<Subscription>> members = new LinkedHashMap<>();
        for (Subscription subscription : book.all()) {
            members.computeIfAbsent(kinship.headOf(subscription.id()), any -> new ArrayList<>())
                    .add(subscription);
        }
        Map<SubscriptionId, List<LinkedWire>> wires = new HashMap<>();
        List<CashFamily> families = new ArrayList<>();
        List<CashFamily> nobodys = new ArrayList<>();
        for (LinkedWire receipt : receipts) {
            TreeSet<SubscriptionId> ids = linked(receipt);
            if (ids.isEmpty()) {
                nobodys.add(new CashFamily(List.of(), List.of(receipt)));
            } else {
                wires.computeIfAbsent(kinship.headOf(ids.first()), any -> new ArrayList<>()).add(receipt);
            }
        }
        members.forEach((head, subscriptions) -> families.add(new CashFamily(subscriptions, wires
                .getOrDefault(head, List.of()))));
        families.sort(Comparator.comparing(family -> family.subscriptions().get(0).id()));
        families.addAll(nobodys);
        return families;
    }

    private static TreeSet<SubscriptionId> linked(LinkedWire receipt) {
        TreeSet<SubscriptionId> ids = new TreeSet<>(receipt.named());
        ids.addAll(receipt.partyOf());
        return ids;
    }

    /** Disjoint sets of subscriptions that wires join. */
    private static final class Kinship {

        private final Map<SubscriptionId, SubscriptionId> parent = new HashMap<>();

        void add(SubscriptionId id) {
            parent.put(id, id);
        }

        SubscriptionId headOf(SubscriptionId id) {
            SubscriptionId head = id;
            while (!parent.get(head).equals(head)) {
                head = parent.get(head);
            }
            parent.put(id, head);
            return head;
        }

        void join(TreeSet<SubscriptionId> ids) {
            for (SubscriptionId id : ids) {
                SubscriptionId one = headOf(ids.first());
                SubscriptionId other = headOf(id);
                if (one.compareTo(other) <= 0) {
                    parent.put(other, one);
                } else {
                    parent.put(one, other);
                }
            }
        }
    }
}
