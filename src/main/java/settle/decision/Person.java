package settle.decision;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A person as names are compared, so that nobody passes for two by writing their name in two ways.
 *
 * @param letters of the name, in capitals, with digits
 */
record Person(String letters) {

    static Person of(String name) {
        return new Person(Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", ""));
    }
}
