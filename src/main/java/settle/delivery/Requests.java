package settle.delivery;

import java.util.List;
import java.util.Optional;

/**
 * The DWAC requests of one subscription.
 *
 * @param all each in its latest state, in the order of their entry
 */
public record Requests(List<DwacRequest> all) {

    public Requests {
        all = List.copyOf(all);
    }

    /** Those that shares may come of, or came. */
    public List<DwacRequest> good() {
        return all.stream().filter(DwacRequest::isGood).toList();
    }

    /** The good one; empty where there is none or more than one. */
    public Optional<DwacRequest> onlyGood() {
        return good().size() == 1 ? Optional.of(good().get(0)) : Optional.empty();
    }

    /** The request that stands for the subscription: the first good one, else the last at all. */
    public Optional<DwacRequest> standing() {
        Optional<DwacRequest> firstGood = good().stream().findFirst();
        return firstGood.isPresent() || all.isEmpty() ? firstGood : Optional.of(all.get(all.size() - 1));
    }
}
