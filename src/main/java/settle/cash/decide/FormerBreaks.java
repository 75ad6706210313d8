package settle.cash.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.cash.link.Receipt;

/**
 * Breaks that stood on a wire before it changed, told by their ids. What people decided on an exception does
 * not lose its ground when the exception goes: money that is returned as decided matches nobody any more.
 */
final class FormerBreaks {

    private FormerBreaks() {}

    /**
     * The break of this id, if it is one that a wire may have had.
     *
     * @param subscriptions that the break may be about, besides the wire
     */
    static Optional<Break> of(String id, Receipt wire, List<Subscription> subscriptions) {
        return Stream.of(BreakCode.values()).filter(code -> id.startsWith(code + "-"))
                .flatMap(code -> Stream
                        .concat(Stream.of(""), subscriptions.stream().map(one -> one.id().text()))
                        .flatMap(about -> Stream.of(draft(code, about, wire),
                                draft(code, about, wire).identifiedBy(wire.key()))))
                .map(draft -> draft.saying("")).filter(former -> former.id().equals(id)).findFirst();
    }

    private static Break.Draft draft(BreakCode code, String subscription, Receipt wire) {
        return Break.of(code, Subject.CASH).subscription(subscription)
                .wire(wire.reference(), wire.key());
    }
}
