package settle.closing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Severity;
import settle.delivery.DwacLinks;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;

/**
 * Rows of a DWAC list that cannot be read: they hold the one that an earlier row of their request is for,
 * else those whose shares go to their account.
 */
final class UnreadRows {

    private final Map<String, SubscriptionId> ofRequest = new HashMap<>();
    private final Map<String, Set<SubscriptionId>> ofAccount;
    private final Map<SourceLine, String> accounts = new HashMap<>();

    private UnreadRows(ProvedFiles files, DwacLinks links, Collection<Subscription> book) {
        links.requests().forEach((subscription, requests) -> requests
                .forEach(request -> ofRequest.put(request.id(), subscription)));
        ofAccount = book.stream().collect(Collectors.groupingBy(one -> one.delivery().accountNumber(),
                Collectors.mapping(Subscription::id, Collectors.toSet())));
        for (Reject reject : files.rejects(InputKind.DWAC)) {
            accounts.put(reject.source(), reject.subject().account());
        }
    }

    static List<Break> placed(ProvedFiles files, DwacLinks links, Collection<Subscription> book) {
        UnreadRows rows = new UnreadRows(files, links, book);
        return files.breaks().stream().map(one -> one.code() == BreakCode.F07 ? rows.placed(one) : one)
                .toList();
    }

    private Break placed(Break found) {
        Optional<SubscriptionId> requested =
                found.key().request().flatMap(request -> Optional.ofNullable(ofRequest.get(request.text())));
        if (requested.isPresent()) {
            return found.holding(requested.get());
        }
        boolean placeless = found.severity() == Severity.HOLD && found.concerned().isEmpty();
        Set<SubscriptionId> holders = ofAccount.getOrDefault(accounts.getOrDefault(found.source(), ""), Set
                .of());
        if (!placeless || holders.isEmpty()) {
            return found;
        }
        return holders.size() == 1 ? found.holding(holders.iterator().next()) : found.holding(holders);
    }
}
