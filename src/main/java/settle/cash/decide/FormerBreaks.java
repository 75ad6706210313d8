package settle.cash.decide;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.cash.link.CashFamily;
import settle.cash.link.Receipt;

/**
 * Breaks that stood on a wire before it changed, told by their ids. What people decided on an exception does
 * not lose its ground when the exception goes: money that is returned as decided matches nobody any more. The
 * ids of a code are made once, when somebody first names one that does not stand.
 */
final class FormerBreaks {

    private final Supplier<Collection<CashFamily>> families;
    private final Map<BreakCode, Map<String, NamedBreak>> byCode = new EnumMap<>(BreakCode.class);

    /** @param families all of them, as they are at the time */
    FormerBreaks(Supplier<Collection<CashFamily>> families) {
        this.families = families;
    }

    /** The break of this id, if it is one that a wire of any family may have had. */
    Optional<NamedBreak> of(String id) {
        return codeOf(id).map(code -> byCode.computeIfAbsent(code, this::ofAll)).map(known -> known.get(id));
    }

    /**
     * The break of this id, if it is one that a wire may have had, alone or with one of some subscriptions.
     */
    static Optional<NamedBreak> of(String id, Receipt receipt, List<Subscription> subscriptions) {
        return codeOf(id).stream().flatMap(code -> possible(code, receipt, subscriptions))
                .filter(former -> former.id().equals(id)).findFirst();
    }

    /** From now on these families are one, so that a wire of one may be about a subscription of another. */
    void joined(Collection<CashFamily> several) {
        byCode.forEach((code, known) -> several.stream().filter(other -> !other.subscriptions().isEmpty())
                .forEach(other -> several.stream().filter(one -> one != other)
                        .flatMap(one -> one.receipts().stream())
                        .forEach(receipt -> enter(known, possible(code, receipt, other.subscriptions())))));
    }

    private Map<String, NamedBreak> ofAll(BreakCode code) {
        Map<String, NamedBreak> known = new HashMap<>();
        families.get().forEach(family -> family.receipts()
                .forEach(receipt -> enter(known, possible(code, receipt, family.subscriptions()))));
        return known;
    }

    private static void enter(Map<String, NamedBreak> known, Stream<NamedBreak> several) {
        several.forEach(former -> known.putIfAbsent(former.id(), former));
    }

    private static Stream<NamedBreak> possible(BreakCode code, Receipt receipt,
            List<Subscription> subscriptions) {
        Key wire = Key.NOTHING.with(receipt.id());
        NamedBreak byKeyAlone = new NamedBreak(Break.idOf(code, List.of(receipt.key().text())), code, wire);
        return Stream.concat(Stream.of(byKeyAlone),
                Stream.concat(Stream.of(wire), subscriptions.stream().map(one -> wire.with(one.id())))
                        .map(key -> new NamedBreak(Break.idOf(code, key), code, key)));
    }

    /** The code that an id begins with. */
    private static Optional<BreakCode> codeOf(String id) {
        return Stream.of(BreakCode.values()).filter(code -> id.startsWith(code + "-")).findFirst();
    }
}
