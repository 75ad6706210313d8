package settle.decision;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.identity.PlainLetters;

/**
 * A person as names are compared, so that nobody passes for two by writing their name in two ways: case,
 * diacritics, punctuation and the order of the words do not count.
 *
 * @param letters of the name, in plain capitals, with digits; empty for nobody
 * @param words the same, its words in the order of the alphabet
 */
record Person(String letters, String words) {

    static Person of(String name) {
        String plain = PlainLetters.of(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return new Person(lettersOf(plain), Stream.of(plain.split("[^\\p{L}\\p{N}\\p{Cf}'\u2019]+"))
                .map(Person::lettersOf).filter(word -> !word.isEmpty()).sorted()
                .collect(Collectors.joining(" ")));
    }

    private static String lettersOf(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether this may be the name of anybody: a dash is nobody. */
    boolean isNobody() {
        return letters.isEmpty();
    }

    boolean isSame(Person other) {
        return letters.equals(other.letters) || words.equals(other.words);
    }
}
