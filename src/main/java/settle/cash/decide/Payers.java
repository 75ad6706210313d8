package settle.cash.decide;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import settle.book.PartyName;
import settle.cash.link.Receipt;
import settle.identity.WireKey;

/** The receipts by who paid them, in whatever form and length the bank names a payer. */
final class Payers {

    private final Map<String, Set<WireKey>> byComparable = new HashMap<>();
    private final TreeMap<String, Set<WireKey>> byFullName = new TreeMap<>();
    private final Map<String, Set<WireKey>> byCutName = new HashMap<>();

    Payers(Collection<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            PartyName payer = PartyName.of(receipt.payer());
            if (!payer.isBlank()) {
                add(byComparable, payer.comparable(), receipt);
                add(byFullName, payer.withoutArticle(), receipt);
                if (payer.perhapsCut()) {
                    add(byCutName, payer.withoutArticle(), receipt);
                }
            }
        }
    }

    /** The keys of a receipt and of all others of its payer; see {@link Receipt#samePayerAs}. */
    Set<WireKey> receiptsOfPayerOf(Receipt receipt) {
        Set<WireKey> keys = new TreeSet<>(Set.of(receipt.key()));
        PartyName payer = PartyName.of(receipt.payer());
        if (payer.isBlank()) {
            return keys;
        }
        keys.addAll(byComparable.getOrDefault(payer.comparable(), Set.of()));
        String name = payer.withoutArticle();
        if (payer.perhapsCut()) {
            byFullName.subMap(name, name + Character.MAX_VALUE).values().forEach(keys::addAll);
        }
        for (int length = 0; length <= name.length(); length++) {
            keys.addAll(byCutName.getOrDefault(name.substring(0, length), Set.of()));
        }
        return keys;
    }

    private static void add(Map<String, Set<WireKey>> index, String name, Receipt receipt) {
        index.computeIfAbsent(name, any -> new TreeSet<>()).add(receipt.key());
    }
}
