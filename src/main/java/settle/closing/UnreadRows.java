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
import settle.breaks.Reach;
import settle.breaks.Severity;
import settle.delivery.DwacLinks;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;
import settle.proof.UnreadRecords;

/**
 * Whom rows that cannot be read hold, as far as the other rows tell. Those of a DWAC list hold the one that
 * an earlier row of their request is for, else those whose shares go to their account. A row of a book of
 * which the account alone can be read holds whoever has that. Where another row counts in the place of each,
 * they hold nobody.
 */
final class UnreadRows {

    private static final Reach NOBODY = new Reach(Severity.WARN, Set.of());

    private final Map<String, SubscriptionId> ofRequest = new HashMap<>();
    private final Map<String, Set<SubscriptionId>> ofAccount;
    private final CorrectedRows corrected;

    private UnreadRows(ProvedFiles files, StagedRows rows, DwacLinks links, Collection<Subscription> book) {
        links.requests().forEach((subscription, requests) -> requests.forEach(
                request -> ofRequest.put(Spelling.compared(request.id()), subscription)));
        ofAccount = book.stream().collect(Collectors.groupingBy(one -> one.delivery().accountNumber(),
                Collectors.mapping(Subscription::id, Collectors.toSet())));
        corrected = new CorrectedRows(files, rows);
    }

    static List<Break> breaks(ProvedFiles files, StagedRows rows, DwacLinks links,
            Collection<Subscription> book) {
        UnreadRows unread = new UnreadRows(files, rows, links, book);
        return files.unread().stream().map(unread::found).toList();
    }

    private Break found(UnreadRecords records) {
        Reach reach = reach(records);
        if (reach.severity() == Severity.HOLD && corrected.replace(records)) {
            return records.found(NOBODY);
        }
        Break found = records.found(reach);
        return records.kind() == InputKind.DWAC && reach.held().size() == 1
                ? found.holding(reach.held().iterator().next()) : found;
    }

    private Reach reach(UnreadRecords records) {
        Reach itself = records.reach();
        return switch (records.kind()) {
            case DWAC -> itself.severity() == Severity.HOLD && itself.held().isEmpty()
                    ? holding(records.rows().stream().map(this::meantByRequest).toList()) : itself;
            case SUBSCRIPTIONS -> itself.severity() == Severity.HOLD
                    ? holding(records.rows().stream().map(this::meantInBook).toList()) : itself;
            case ESCROW, WARRANTS, DECISIONS -> itself;
        };
    }

    private static Reach holding(List<Set<SubscriptionId>> several) {
        return new Reach(Severity.HOLD, several.stream().flatMap(Set::stream).collect(Collectors.toSet()));
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
