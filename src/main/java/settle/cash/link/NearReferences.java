package settle.cash.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import settle.identity.SubscriptionId;

/**
 * Finds ids that a text nearly says: with a zero too few or too many, or a letter for the digit that looks
 * like it. Near is no link; it is for a person to look at.
 */
final class NearReferences {

    /** Letters that are taken for digits, each above its digit. */
    private static final String LETTERS = "OQILSBZ";
    private static final String DIGITS = "0011582";

    /** An id may be written in so many parts. */
    private static final int MOST_PARTS = 3;

    private final Map<String, List<SubscriptionId>> byShape = new HashMap<>();

    NearReferences(Collection<SubscriptionId> known) {
        known.stream().filter(id -> hasLetter(id.text())).forEach(
                id -> byShape.computeIfAbsent(shape(id.text()), any -> new ArrayList<>()).add(id));
    }

    /** The ids that a text nearly says, in their order. */
    Set<SubscriptionId> in(String text) {
        List<String> parts = Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(part -> !part.isEmpty())
                .toList();
        Set<SubscriptionId> near = new TreeSet<>();
        for (int begin = 0; begin < parts.size(); begin++) {
            StringBuilder joined = new StringBuilder();
            for (int at = begin; at < Math.min(parts.size(), begin + MOST_PARTS); at++) {
                joined.append(parts.get(at));
                near.addAll(byShape.getOrDefault(shape(joined.toString()), List.of()));
            }
        }
        return near;
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.chars().anyMatch(Character::isDigit);
    }

    /** Letters and digits, those that look alike as one, without zeros before a number. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        for (char character : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(character)) {
                int alike = LETTERS.indexOf(character);
                shape.append(alike < 0 ? character : DIGITS.charAt(alike));
            }
        }
        return shape.toString().replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
