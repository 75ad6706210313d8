package settle.closing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.cash.Allocation;
import settle.cash.Placement;
import settle.decision.Decision;
import settle.decision.Ruling;
import settle.delivery.DwacLinks;
import settle.delivery.WarrantCertificate;
import settle.money.Money;
import settle.offering.Offering;

/**
 * Everything that a closing is judged on.
 *
 * @param asOf the moment that the run speaks for, in the offering's zone
 * @param register the Warrant Register; empty where none was loaded
 * @param bankBalance what the bank's last statement says is in the account
 * @param breaks found so far
 * @param waivers decisions to waive, whose form is right, in the order in which they took effect
 * @param rulings what became of the other decisions
 */
public record ClosingFacts(
        Offering offering,
        LocalDateTime asOf,
        SubscriptionBook book,
        List<Allocation> allocations,
        List<Placement> placements,
        DwacLinks dwacs,
        Optional<List<WarrantCertificate>> register,
        Optional<Money> bankBalance,
        List<Break> breaks,
        List<Decision> waivers,
        List<Ruling> rulings) {

    public ClosingFacts {
        allocations = List.copyOf(allocations);
        placements = List.copyOf(placements);
        breaks = List.copyOf(breaks);
        waivers = List.copyOf(waivers);
        rulings = List.copyOf(rulings);
    }
}
