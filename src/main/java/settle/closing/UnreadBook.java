package settle.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.CashWording;
import settle.breaks.DeliveryWording;
import settle.breaks.Fact;
import settle.breaks.Sentence;
import settle.cash.link.Receipt;
import settle.cash.link.ReferenceFinder;
import settle.delivery.DwacRequest;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.proof.ProvedFiles;
import settle.proof.Reject;

/**
 * Subscriptions of which no row can be read: what a wire or request of theirs lacks is not its owner, but a
 * row.
 */
final class UnreadBook {

    private static final Pattern WORD = Pattern.compile("[^\\s,\";]+");

    private final Map<SubscriptionId, Reject> rows = new TreeMap<>();
    private final List<Reject> nameless;
    private final ReferenceFinder finder;

    private UnreadBook(ProvedFiles files, SubscriptionBook book) {
        for (Reject reject : files.rejects(InputKind.SUBSCRIPTIONS)) {
            Optional.of(reject.subject().subscription()).filter(text -> !text.isEmpty())
                    .map(SubscriptionId::new).filter(id -> book.find(id).isEmpty())
                    .ifPresent(id -> rows.putIfAbsent(id, reject));
        }
        nameless = files.rejects(InputKind.SUBSCRIPTIONS).stream()
                .filter(reject -> reject.subject().subscription().isEmpty()).toList();
        finder = new ReferenceFinder(rows.keySet());
    }

    /** The rows of a book that cannot be read, and of whose subscriptions no other can. */
    static UnreadBook of(ProvedFiles files, SubscriptionBook book) {
        return new UnreadBook(files, book);
    }

    /** The breaks, with what follows from a row that cannot be read told as that. */
    List<Break> told(List<Break> found, PreparedClosing prepared) {
        if (rows.isEmpty() && nameless.isEmpty()) {
            return found;
        }
        Map<String, Receipt> receipts = prepared.receipts();
        Map<String, DwacRequest> requests = new HashMap<>();
        prepared.dwacs().unlinked().keySet().forEach(request -> requests.put(request.id(), request));
        return found.stream().map(one -> told(one, receipts, requests)).toList();
    }

    private Break told(Break found, Map<String, Receipt> receipts, Map<String, DwacRequest> requests) {
        if (found.code() == BreakCode.C06 || found.code() == BreakCode.C08) {
            return found.key().wire().map(wire -> receipts.get(wire.identity()))
                    .map(receipt -> told(found, receipt)).orElse(found);
        }
        if (found.code() == BreakCode.W02) {
            return found.key().subscription().filter(rows::containsKey).map(id -> found.saying(
                    DeliveryWording.W02_UNREAD.with("certificate", found.key().certificate().orElseThrow())
                            .with("subscription", id), rows(List.of(id)))).orElse(found);
        }
        return found.code() != BreakCode.D10 ? found : found.key().request()
                .map(request -> requests.get(request.text())).map(request -> told(found, request)).orElse(
                        found);
    }

    /** Those that a text names. */
    List<SubscriptionId> namedIn(String remittance) {
        return rows.isEmpty() ? List.of() : finder.find(remittance).named();
    }

    private Break told(Break found, Receipt receipt) {
        List<SubscriptionId> unread = namedIn(receipt.entry().remittance());
        if (unread.isEmpty()) {
            return found;
        }
        Sentence.Worded sentence = found.code() == BreakCode.C08 ? CashWording.C08_UNREAD.sentence()
                : CashWording.C06_UNREAD.with("subscriptions", Fact.names(receipt.mentioned()));
        return found.saying(sentence.with("wire", receipt.told()).with("unread", Fact.names(unread)), rows(
                unread));
    }

    private Break told(Break found, DwacRequest request) {
        List<SubscriptionId> unread = rows.entrySet().stream()
                .filter(row -> isIn(request.accountNumber(), row.getValue()))
                .map(Map.Entry::getKey).toList();
        List<Sentence> unnamed = nameless.stream().filter(row -> isIn(request.accountNumber(), row))
                .<Sentence>map(row -> DeliveryWording.D10_ROW.with("source", row.source())).toList();
        if (unread.isEmpty() && unnamed.isEmpty()) {
            return found;
        }
        Sentence.Worded sentence = unread.isEmpty() ? DeliveryWording.D10_UNREAD_ACCOUNT.sentence()
                : DeliveryWording.D10_UNREAD.with("unread", Fact.names(unread));
        return found.saying(sentence.with("request", found.key().request().orElseThrow())
                .with("quantity", request.quantity()),
                Stream.concat(rows(unread).stream(), unnamed.stream()).toList());
    }

    /** Whether an account stands in a row, be it that its columns are shifted or cut. */
    private static boolean isIn(String account, Reject row) {
        return !account.isEmpty() && (row.subject().account().equals(account)
                || WORD.matcher(row.text()).results().anyMatch(word -> word.group().equals(account)));
    }

    private List<Sentence> rows(List<SubscriptionId> unread) {
        return unread.stream().<Sentence>map(id -> CashWording.UNREAD_ROW.with("subscription", id)
                .with("source", rows.get(id).source())).toList();
    }
}
