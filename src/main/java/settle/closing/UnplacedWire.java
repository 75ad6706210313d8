package settle.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.breaks.Break;
import settle.breaks.Subject;
import settle.breaks.Unit;
import settle.cash.apply.Placement;
import settle.cash.wire.StandingWire;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;

/**
 * A receipt that stands nowhere else. All together are what the funds flow has as unplaced, but for interest
 * of the bank above its charges, which nobody sent.
 *
 * @param amount above zero; where sightings disagree, of the larger
 * @param why the worst that holds its money; empty where people waived that
 */
public record UnplacedWire(StandingWire wire, Money amount, Optional<Break> why) {

    /**
     * In the order of the wires.
     *
     * @param breaks that stand, worst first
     */
    static List<UnplacedWire> of(PlacedCash cash, List<Break> breaks) {
        Map<WireKey, StandingWire> wires = new HashMap<>();
        cash.placements().stream().map(Placement::wire).forEach(wire -> wires.put(wire.key(), wire));
        Map<String, Break> worst = new HashMap<>();
        breaks.stream().filter(found -> found.subject() == Subject.CASH && found.code().mayDifferIn(
                Unit.MONEY))
                .forEach(found -> found.key().wire().map(WireId::identity)
                        .ifPresent(wire -> worst.putIfAbsent(wire, found)));
        List<UnplacedWire> unplaced = new ArrayList<>();
        UnplacedMoney.of(cash.placements()).rests().forEach((key, rest) -> {
            if (rest.isPositive()) {
                StandingWire wire = wires.get(key);
                unplaced.add(new UnplacedWire(wire, rest, Optional.ofNullable(worst.get(wire.id()
                        .identity()))));
            }
        });
        return unplaced;
    }
}
