package settle.breaks;

import java.util.Set;
import settle.identity.SubscriptionId;

/**
 * How far a break reaches.
 *
 * @param severity how much it blocks; that of its code, where less is not enough
 * @param held subscriptions that it holds besides the one that it is about
 */
public record Reach(Severity severity, Set<SubscriptionId> held) {

    public Reach {
        held = Set.copyOf(held);
    }

    static Reach of(BreakCode code) {
        return new Reach(code.severity(), Set.of());
    }
}
