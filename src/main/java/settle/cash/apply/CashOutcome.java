package settle.cash.apply;

import java.util.List;
import java.util.Map;
import settle.breaks.Break;
import settle.identity.SubscriptionId;
import settle.money.Money;

/**
 * What became of the cash of one family.
 *
 * @param open what each subscription still lacks
 */
public record CashOutcome(List<Allocation> allocations, List<Placement> placements, List<Break> breaks,
        Map<SubscriptionId, Money> open) {

    public CashOutcome {
        allocations = List.copyOf(allocations);
        placements = List.copyOf(placements);
        breaks = List.copyOf(breaks);
        open = Map.copyOf(open);
    }
}
