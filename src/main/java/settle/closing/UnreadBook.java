package settle.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.book.PartyName;
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
    /** A word that may be the id of a subscription: letters and digits. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?=.*\\p{L})(?=.*\\d)^.{4,}$");

    private final Map<SubscriptionId, Reject> rows = new TreeMap<>();
    /** By each word that stands in a row: accounts are looked for though columns are shifted or cut. */
    private final Map<String, List<SubscriptionId>> byWord = new HashMap<>();
    /** The same of rows of which nobody can tell whose they are. */
    private final Map<String, List<Reject>> namelessByWord = new HashMap<>();
    /** The same rows by the words of which a name is made. */
    private final Map<String, List<Reject>> namelessByPlainWord = new HashMap<>();
    private final ReferenceFinder finder;

    private UnreadBook(ProvedFiles files, SubscriptionBook book) {
        for (Reject reject : files.rejects(InputKind.SUBSCRIPTIONS)) {
            Optional.of(reject.subject().subscription()).filter(text -> !text.isEmpty())
                    .map(SubscriptionId::new).filter(id -> book.find(id).isEmpty())
                    .ifPresent(id -> rows.putIfAbsent(id, reject));
        }
        rows.forEach((id, row) -> words(row).forEach(word -> byWord.computeIfAbsent(word,
                any -> new ArrayList<>()).add(id)));
        files.rejects(InputKind.SUBSCRIPTIONS).stream()
                .filter(reject -> reject.subject().subscription().isEmpty())
                .forEach(row -> {
                    words(row).forEach(word -> namelessByWord.computeIfAbsent(word,
                            any -> new ArrayList<>()).add(row));
                    plainWords(PartyName.spaced(row.text())).distinct().forEach(word -> namelessByPlainWord
                            .computeIfAbsent(word, any -> new ArrayList<>()).add(row));
                });
        finder = new ReferenceFinder(rows.keySet());
    }

    /** The rows of a book that cannot be read, and of whose subscriptions no other can. */
    static UnreadBook of(ProvedFiles files, SubscriptionBook book) {
        return new UnreadBook(files, book);
    }

    /** The breaks, with what follows from a row that cannot be read told as that. */
    List<Break> told(List<Break> found, PreparedClosing prepared) {
        if (rows.isEmpty() && namelessByWord.isEmpty()) {
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
            return found.code() == BreakCode.C08 ? told(found, receipt, nameless(receipt)) : found;
        }
        Sentence.Worded sentence = found.code() == BreakCode.C08 ? CashWording.C08_UNREAD.sentence()
                : CashWording.C06_UNREAD.with("subscriptions", Fact.names(receipt.mentioned()));
        return found.saying(sentence.with("wire", receipt.told()).with("unread", Fact.names(unread)), rows(
                unread));
    }

    private static Break told(Break found, Receipt receipt, List<Reject> nameless) {
        return nameless.isEmpty() ? found
                : found.saying(CashWording.C08_UNREAD_ROW.with("wire", receipt.told()), unnamed(nameless));
    }

    /** Rows without an id that have the payer's name, or an id that the wire's text names, in them. */
    private List<Reject> nameless(Receipt receipt) {
        String payer = PartyName.spacedName(receipt.wire().payer());
        Stream<Reject> ofPayer = plainWords(payer).findFirst().stream()
                .flatMap(first -> namelessByPlainWord.getOrDefault(first, List.of()).stream())
                .filter(row -> PartyName.spaced(row.text()).contains(payer));
        Stream<Reject> named = WORD.matcher(receipt.entry().remittance()).results().map(MatchResult::group)
                .filter(word -> IDENTIFIER.matcher(word).find())
                .flatMap(word -> namelessByWord.getOrDefault(word, List.of()).stream());
        return Stream.concat(ofPayer, named).distinct().toList();
    }

    private static Stream<String> plainWords(String spaced) {
        return Stream.of(spaced.split(" ")).filter(word -> !word.isEmpty());
    }

    private Break told(Break found, DwacRequest request) {
        List<SubscriptionId> unread = byWord.getOrDefault(request.accountNumber(), List.of());
        List<Sentence> unnamed = unnamed(namelessByWord.getOrDefault(request.accountNumber(), List.of()));
        if (unread.isEmpty() && unnamed.isEmpty()) {
            return found;
        }
        Sentence.Worded sentence = unread.isEmpty() ? DeliveryWording.D10_UNREAD_ACCOUNT.sentence()
                : DeliveryWording.D10_UNREAD.with("unread", Fact.names(unread));
        return found.saying(sentence.with("request", found.key().request().orElseThrow())
                .with("quantity", request.quantity()),
                Stream.concat(rows(unread).stream(), unnamed.stream()).toList());
    }

    /** Its account, where that can be read, and what else stands in it, each once. */
    private static Stream<String> words(Reject row) {
        return Stream.concat(Stream.of(row.subject().account()).filter(account -> !account.isEmpty()),
                WORD.matcher(row.text()).results().map(MatchResult::group)).distinct();
    }

    private static List<Sentence> unnamed(List<Reject> nameless) {
        return nameless.stream().<Sentence>map(row -> CashWording.NAMELESS_ROW.with("source", row.source()))
                .toList();
    }

    private List<Sentence> rows(List<SubscriptionId> unread) {
        return unread.stream().<Sentence>map(id -> CashWording.UNREAD_ROW.with("subscription", id)
                .with("source", rows.get(id).source())).toList();
    }
}
