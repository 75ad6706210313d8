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
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.delivery.DwacLinks;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;

/**
 * Rows of a DWAC list that cannot be read: they hold the one that an earlier row of their request is for,
 * else those whose shares go to their account. A row of a book of which the account alone can be read holds
 * whoever has that; where nobody has, nobody can tell what it is about.
 */
final class UnreadRows {

    private final Map<String, SubscriptionId> ofRequest = new HashMap<>();
    private final Map<String, Set<SubscriptionId>> ofAccount;
    private final FaultyRows faulty;

    private UnreadRows(ProvedFiles files, DwacLinks links, Collection<Subscription> book) {
        links.requests().forEach((subscription, requests) -> requests.forEach(
                request -> ofRequest.put(Spelling.compared(request.id()), subscription)));
        ofAccount = book.stream().collect(Collectors.groupingBy(one -> one.delivery().accountNumber(),
                Collectors.mapping(Subscription::id, Collectors.toSet())));
        faulty = new FaultyRows(files);
    }

    static List<Break> placed(ProvedFiles files, DwacLinks links, Collection<Subscription> book) {
        UnreadRows rows = new UnreadRows(files, links, book);
        return files.breaks().stream().map(one -> one.code() == BreakCode.F07 ? rows.placed(one) : one)
                .toList();
    }

    private Break placed(Break found) {
        List<Reject> rows = faulty.of(found);
        return switch (faulty.kindOf(found).orElse(InputKind.DECISIONS)) {
            case DWAC -> found.severity() == Severity.HOLD && found.concerned().isEmpty()
                    ? holding(found, rows.stream().flatMap(row -> meantByRequest(row).stream())
                            .collect(Collectors.toSet()))
                    : found;
            case SUBSCRIPTIONS -> {
                List<Set<SubscriptionId>> meant = rows.stream().map(this::meantInBook).toList();
                boolean known = !meant.isEmpty() && meant.stream().noneMatch(Set::isEmpty);
                yield found.severity() != Severity.STOP || !known ? found
                        : found.holdingAlone(meant.stream().flatMap(Set::stream).collect(Collectors.toSet()),
                                heldBy(found.sentence()));
            }
            case ESCROW, WARRANTS, DECISIONS -> found;
        };
    }

    /** What is said where the others were used. */
    private static Sentence heldBy(Sentence told) {
        return told instanceof Sentence.Worded worded && FileWording.F07_OTHERS_USED.sentence().equals(
                worded.facts().get("consequence"))
                        ? worded.with("consequence", FileWording.F07_SUBJECT_HELD.sentence()) : told;
    }

    private static Break holding(Break found, Set<SubscriptionId> several) {
        return several.size() == 1 ? found.holding(several.iterator().next()) : found.holding(several);
    }

    private Set<SubscriptionId> meantByRequest(Reject row) {
        return Optional.ofNullable(ofRequest.get(Spelling.compared(row.subject().request()))).map(Set::of)
                .orElseGet(() -> holders(row));
    }

    private Set<SubscriptionId> meantInBook(Reject row) {
        String id = row.subject().subscription();
        return id.isEmpty() ? holders(row) : Set.of(new SubscriptionId(id));
    }

    private Set<SubscriptionId> holders(Reject row) {
        String account = row.subject().account();
        return account.isEmpty() ? Set.of() : ofAccount.getOrDefault(account, Set.of());
    }
}
