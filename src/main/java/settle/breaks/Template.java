package settle.breaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a sentence with named slots, such as {@code Request {request} is {status}[ ({reason})].}: what
 * stands in brackets is told only where its slots are filled.
 */
final class Template {

    private static final Pattern PIECE = Pattern.compile("\\[[^]]*]|\\{[a-z ]+}|[^\\[{]+");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z ]+)}");

    private final String text;
    private final String nextAction;
    private final List<String> pieces = new ArrayList<>();
    private final Set<String> needed = new TreeSet<>();
    private final Set<String> slots = new TreeSet<>();

    Template(String text) {
        this(text, "");
    }

    /** @param nextAction what to do next; empty where it is what the code of the break says */
    Template(String text, String nextAction) {
        this.text = text;
        this.nextAction = nextAction;
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.find() && piece.start() == end) {
            end = piece.end();
            pieces.add(piece.group());
            slots.addAll(slotsIn(piece.group()));
            if (!isOptional(piece.group())) {
                needed.addAll(slotsIn(piece.group()));
            }
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("not a template: " + text);
        }
    }

    Optional<String> nextAction() {
        return Optional.of(nextAction).filter(words -> !words.isEmpty());
    }

    boolean hasSlot(String slot) {
        return slots.contains(slot);
    }

    /** All slots, in alphabetical order. */
    Set<String> slots() {
        return slots;
    }

    /** All slots, in the order in which they are told. */
    Stream<String> slotsAsTold() {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).distinct();
    }

    /** The slots outside brackets, in alphabetical order. */
    Set<String> needed() {
        return needed;
    }

    /** Whether it has one slot, told once and always. */
    boolean isOfOneSlot() {
        return needed.size() == 1 && slots.equals(needed) && text.indexOf('{') == text.lastIndexOf('{');
    }

    /** What fills its one slot in a text that it gave. */
    String fillingOf(String told) {
        int behind = text.length() - text.indexOf('}') - 1;
        return told.substring(text.indexOf('{'), told.length() - behind);
    }

    /** Throws unless every slot that is needed is filled, and every slot of a bracket, or none of it. */
    void requireWhole(Map<String, Fact> facts) {
        for (String piece : pieces) {
            Set<String> inPiece = slotsIn(piece);
            boolean told = !isOptional(piece) || inPiece.stream().anyMatch(facts::containsKey);
            if (told && !facts.keySet().containsAll(inPiece)) {
                throw new IllegalStateException("of \"" + text + "\" only " + facts.keySet() + " is told");
            }
        }
    }

    String filled(Map<String, Fact> facts) {
        StringBuilder told = new StringBuilder();
        for (String piece : pieces) {
            if (!isOptional(piece)) {
                told.append(filled(piece, facts));
            } else if (facts.keySet().containsAll(slotsIn(piece))) {
                told.append(filled(piece.substring(1, piece.length() - 1), facts));
            }
        }
        return told.toString();
    }

    private static boolean isOptional(String piece) {
        return piece.startsWith("[");
    }

    private static Set<String> slotsIn(String piece) {
        Set<String> slots = new TreeSet<>();
        SLOT.matcher(piece).results().forEach(slot -> slots.add(slot.group(1)));
        return slots;
    }

    private static String filled(String piece, Map<String, Fact> facts) {
        return SLOT.matcher(piece)
                .replaceAll(slot -> Matcher.quoteReplacement(facts.get(slot.group(1)).spoken()));
    }

    @Override
    public String toString() {
        return text;
    }
}
