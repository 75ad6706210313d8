package settle.cash.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import settle.identity.SubscriptionId;

/**
 * Finds known subscription ids in remittance text, however they are spelt: in any case, with any spaces or
 * punctuation, or none, between their parts. The parts of {@code CPST-017} are {@code CPST} and {@code 017};
 * where letters meet digits a part ends too. A letter or digit directly before or after makes it another
 * word, and no reference.
 */
public final class ReferenceFinder {

    private final Map<String, List<Spelling>> byLetters = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    public ReferenceFinder(Collection<SubscriptionId> known) {
        for (SubscriptionId id : known) {
            Letters letters = Letters.of(id.text());
            BitSet parts = (BitSet) letters.gaps.clone();
            for (int at = 1; at < letters.text.length(); at++) {
                boolean digitBefore = Character.isDigit(letters.text.charAt(at - 1));
                if (digitBefore != Character.isDigit(letters.text.charAt(at))) {
                    parts.set(at);
                }
            }
            if (!letters.text.isEmpty()) {
                byLetters.computeIfAbsent(letters.text, any -> new ArrayList<>())
                        .add(new Spelling(id, parts));
                lengths.add(letters.text.length());
            }
        }
    }

    /**
     * The known ids that a text names, in their order. Where one id stands inside a longer one, the longer
     * counts.
     */
    public List<SubscriptionId> find(String remittance) {
        Letters text = Letters.of(remittance);
        TreeSet<SubscriptionId> named = new TreeSet<>();
        int begin = 0;
        int covered = 0;
        while (begin < text.text.length()) {
            if (text.gaps.get(begin)) {
                covered = Math.max(covered, longestAt(text, begin, covered, named));
            }
            begin++;
        }
        return List.copyOf(named);
    }

    private int longestAt(Letters text, int begin, int covered, TreeSet<SubscriptionId> named) {
        for (int length : lengths.descendingSet()) {
            int end = begin + length;
            if (end <= text.text.length() && end > covered && text.gaps.get(end)) {
                List<SubscriptionId> ids = spelt(text, begin, end);
                if (!ids.isEmpty()) {
                    named.addAll(ids);
                    return end;
                }
            }
        }
        return covered;
    }

    private List<SubscriptionId> spelt(Letters text, int begin, int end) {
        List<SubscriptionId> ids = new ArrayList<>();
        for (Spelling spelling : byLetters.getOrDefault(text.text.substring(begin, end), List.of())) {
            BitSet inside = text.gaps.get(begin + 1, end);
            BitSet allowed = spelling.parts.get(1, spelling.parts.length() + 1);
            inside.andNot(allowed);
            if (inside.isEmpty()) {
                ids.add(spelling.id);
            }
        }
        return ids;
    }

    /** An id, and where in its letters and digits one part ends and the next begins. */
    private record Spelling(SubscriptionId id, BitSet parts) {}

    /**
     * The letters and digits of a text, in capitals, and before which of them something else stood (or
     * nothing).
     */
    private record Letters(String text, BitSet gaps) {

        static Letters of(String original) {
            StringBuilder text = new StringBuilder();
            BitSet gaps = new BitSet();
            gaps.set(0);
            for (char character : original.toCharArray()) {
                if (Character.isLetterOrDigit(character)) {
                    text.append(Character.toUpperCase(character));
                } else {
                    gaps.set(text.length());
                }
            }
            gaps.set(text.length());
            return new Letters(text.toString(), gaps);
        }
    }
}
