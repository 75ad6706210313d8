package settle.random;

import java.util.ArrayList;
import java.util.List;

/**
 * Invents names of 20 to 60 characters. The first word of each is unlike that of any other, so that no two
 * names are equal once normalised and none begins another; a scenario that wants likeness builds it from one
 * {@link #firstWord}.
 */
final class Names {
    private static final List<String> STARTS = List.of(
            "Bal", "Cor", "Dra", "Fen", "Gar", "Hal", "Jor", "Kes", "Lan", "Mar", "Nor", "Orl", "Pel", "Quin",
            "Ros", "Sal", "Tor", "Ulm", "Van", "Wes", "Yar", "Zan", "Ash", "Brin", "Clay", "Dun", "Elm",
            "Far", "Glen", "Hart");
    private static final List<String> MIDDLES = List.of(
            "ba", "de", "ri", "mo", "lu", "ve", "ta", "ni", "sa", "go");
    private static final List<String> ENDS = List.of(
            "field", "moor", "wick", "stone", "ford", "ham", "gate", "ridge", "worth", "dale", "brook",
            "haven");
    private static final List<String> WORDS = List.of(
            "Capital", "Global", "Growth", "Partners", "Opportunities", "Fund", "Master", "Value",
            "Investment", "Special Situations", "Offshore", "Select", "Energy", "Technology", "Ventures",
            "Advisors", "Pension", "Trust", "Holdings", "International", "& Sons", "Fund I", "Fund II",
            "Fund III", "Fund V");

    private final Dice dice;
    private final List<String> firstWords = new ArrayList<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /** A word that begins no other name and that no other name's first word begins. */
    String firstWord() {
        while (true) {
            String word = dice.pick(STARTS) + dice.pick(MIDDLES) + dice.pick(ENDS);
            if (firstWords.stream().noneMatch(used -> used.startsWith(word) || word.startsWith(used))) {
                firstWords.add(word);
                return word;
            }
        }
    }

    /** A name of its own, mostly with a legal form. */
    String fresh() {
        int wanted = dice.between(20, 48);
        StringBuilder name = new StringBuilder(firstWord());
        while (name.length() < wanted) {
            name.append(' ').append(dice.pick(WORDS));
        }
        String ending = dice.chance(85) ? form() : "";
        String front = dice.chance(6) ? "The " : "";
        String full = front + name + ending;
        return full.length() <= 60 ? full : shortened(name) + ending;
    }

    /** A name with a legal form that the 35th character cuts in two. */
    String cutInLegalForm() {
        StringBuilder name = new StringBuilder(firstWord()).append(" Growth ");
        int wanted = dice.between(31, 32);
        String letters = "Landmarkenterprises";
        name.append(letters, 0, wanted - name.length());
        return name + dice.pick(", L.P.", " L.L.C.", ", LLC", " Corp.");
    }

    private static String shortened(StringBuilder name) {
        return name.substring(0, 48).trim();
    }

    private String form() {
        String spelling = dice.pick(dice.pick(LegalForm.values()).spellings());
        return dice.pick(", ", " ") + spelling;
    }
}
