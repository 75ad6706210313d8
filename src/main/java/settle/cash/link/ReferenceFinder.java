package settle.cash.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import settle.identity.SubscriptionId;

/**
 * Finds known subscription ids in remittance text, however they are spelt: in any case, with any spaces or
 * punctuation, or none, between their parts. The parts of {@code CPST-017} are {@code CPST} and {@code 017};
 * where letters meet digits a part ends too. A letter or digit directly before or after makes it another
 * word, and no reference.
 *
 * <p>Numbers joined to an id are read as one list with it: {@code CPST-001/002/003}. A list that does not fit
 * the book whole names nobody, unless the numbers can be nothing but an amount or a date.
 */
public final class ReferenceFinder {

    /** Words behind which an id may stand that is too short to be told from any other number. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?:^|[^\\p{L}\\p{N}])(?:REF|REFERENCE|SUB|SUBS|SUBSCR|SUBSCRIPTION|ID|SUBID|INVESTOR)"
                    + "(?:[^\\p{L}\\p{N}]*(?:REF|REFERENCE|ID|NO|NR|NUMBER))?[^\\p{L}\\p{N}]*$",
            Pattern.CASE_INSENSITIVE);

    /** Digits with so few places are found in dates and prices too. */
    private static final int SHORT_DIGITS = 2;

    private final Map<String, List<Spelling>> byLetters = new HashMap<>();
    private final Map<String, SubscriptionId> byText = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    /**
     * What a text says of subscriptions.
     *
     * @param named the known ids that it names, in their order
     * @param disputed ids of a list that does not fit the book whole: it speaks of them, and nobody can tell
     *     what it says
     */
    public record Found(List<SubscriptionId> named, List<SubscriptionId> disputed) {

        public Found {
            named = List.copyOf(named);
            disputed = List.copyOf(disputed);
        }
    }

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
                byLetters.computeIfAbsent(letters.text, any -> new ArrayList<>()).add(new Spelling(id,
                        parts));
                lengths.add(letters.text.length());
                byText.put(upper(id.text()), id);
            }
        }
    }

    /** What a text says. Where one id stands inside a longer one, the longer counts. */
    public Found find(String remittance) {
        Letters text = Letters.of(remittance);
        TreeSet<SubscriptionId> named = new TreeSet<>();
        TreeSet<SubscriptionId> disputed = new TreeSet<>();
        int covered = 0;
        for (int begin = 0; begin < text.text.length(); begin++) {
            if (text.gaps.get(begin)) {
                Optional<Mention> mention = longestAt(text, begin, covered);
                if (mention.isPresent()) {
                    covered = mention.get().end;
                    for (SubscriptionId id : mention.get().ids) {
                        read(id, text, begin, mention.get().end, named, disputed);
                    }
                }
            }
        }
        disputed.removeAll(named);
        return new Found(List.copyOf(named), List.copyOf(disputed));
    }

    /**
     * What a text says that may be cut at its end. An id there that begins a longer one may be that one, and
     * then nobody is named.
     */
    public Found findInCut(String remittance) {
        Found found = find(remittance);
        TreeSet<SubscriptionId> longer = new TreeSet<>();
        found.named().stream().filter(id -> endsWith(remittance, id)).map(id -> Letters.of(id.text()).text)
                .forEach(begin -> byLetters.forEach((letters, spellings) -> {
                    if (letters.startsWith(begin) && letters.length() > begin.length()) {
                        spellings.forEach(spelling -> longer.add(spelling.id));
                    }
                }));
        if (longer.isEmpty()) {
            return found;
        }
        longer.addAll(found.named());
        longer.addAll(found.disputed());
        return new Found(List.of(), List.copyOf(longer));
    }

    /** Whether an id, or the number of one in a list, is the last thing that a text says. */
    private static boolean endsWith(String text, SubscriptionId id) {
        boolean goesOn = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        int digits = trailingDigits(text);
        return goesOn && (Letters.of(text).text.endsWith(Letters.of(id.text()).text) || digits > 0
                && id.text().endsWith(text.substring(text.length() - digits))
                && trailingDigits(id.text()) == digits);
    }

    private Optional<Mention> longestAt(Letters text, int begin, int covered) {
        for (int length : lengths.descendingSet()) {
            int end = begin + length;
            if (end <= text.text.length() && end > covered && text.gaps.get(end)) {
                List<SubscriptionId> ids = spelt(text, begin, end);
                if (!ids.isEmpty()) {
                    return Optional.of(new Mention(ids, end));
                }
            }
        }
        return Optional.empty();
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

    /** Takes an id that stands in the text together with the numbers that are joined to it. */
    private void read(SubscriptionId id, Letters text, int begin, int end, TreeSet<SubscriptionId> named,
            TreeSet<SubscriptionId> disputed) {
        String original = text.original;
        int from = text.places.get(begin);
        int to = text.places.get(end - 1) + 1;
        boolean asWritten = original.substring(from, to).equalsIgnoreCase(id.text());
        int digits = trailingDigits(id.text());
        boolean introduced = INTRODUCED.matcher(original.substring(0, from)).find();
        if (isShort(id, digits) && !(asWritten && digits < id.text().length()) && !introduced) {
            return;
        }
        String prefix = id.text().substring(0, id.text().length() - digits);
        JoinedNumbers joined = JoinedNumbers.behind(original, to,
                number -> digits > 0 && byText.containsKey(upper(prefix + number)));
        if (joined.numbers().isEmpty() || digits > 0 && joined.allComplete()) {
            named.add(id);
            joined.numbers().forEach(number -> named.add(byText.get(upper(prefix + number))));
        } else if (asWritten && !joined.byPoint() && !joined.hasStrangerOf(digits)) {
            named.add(id);
        } else if (asWritten) {
            disputed.add(id);
            joined.numbers().stream().map(number -> byText.get(upper(prefix + number)))
                    .filter(known -> known != null).forEach(disputed::add);
        }
    }

    private static boolean isShort(SubscriptionId id, int digits) {
        boolean digitsAlone = id.text().chars().noneMatch(Character::isLetter);
        return digitsAlone || digits > 0 && digits <= SHORT_DIGITS;
    }

    private static int trailingDigits(String text) {
        int at = text.length();
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return text.length() - at;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The ids that stand at one place of a text, and where they end in its letters. */
    private record Mention(List<SubscriptionId> ids, int end) {}

    /** An id, and where in its letters and digits one part ends and the next begins. */
    private record Spelling(SubscriptionId id, BitSet parts) {}

    /**
     * The letters and digits of a text, in capitals, and before which of them something else stood (or
     * nothing).
     *
     * @param places of each of the letters in the original text
     */
    private record Letters(String original, String text, BitSet gaps, List<Integer> places) {

        static Letters of(String original) {
            StringBuilder text = new StringBuilder();
            BitSet gaps = new BitSet();
            List<Integer> places = new ArrayList<>();
            gaps.set(0);
            for (int at = 0; at < original.length(); at++) {
                char character = original.charAt(at);
                if (Character.isLetterOrDigit(character)) {
                    text.append(Character.toUpperCase(character));
                    places.add(at);
                } else {
                    gaps.set(text.length());
                }
            }
            gaps.set(text.length());
            return new Letters(original, text.toString(), gaps, places);
        }
    }
}
