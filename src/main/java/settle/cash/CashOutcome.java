package settle.cash;

import java.util.List;
import settle.breaks.Break;

/** What became of the cash of one family. */
public record CashOutcome(List<Allocation> allocations, List<Placement> placements, List<Break> breaks) {

    public CashOutcome {
        allocations = List.copyOf(allocations);
        placements = List.copyOf(placements);
        breaks = List.copyOf(breaks);
    }
}
