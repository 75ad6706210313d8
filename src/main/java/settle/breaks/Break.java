package settle.breaks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import settle.identity.SourceLine;

/**
 * A difference found between what the closing expects and what the files say.
 *
 * @param id the same from run to run: made of the code and what the break is about
 * @param expected what should be, in the words of the files
 * @param actual what is
 * @param difference actual less expected where both are numbers, else empty
 * @param candidates what might explain it, each with the reason why it was not taken
 */
public record Break(
        String id,
        BreakCode code,
        Subject subject,
        About about,
        String expected,
        String actual,
        String difference,
        String message,
        List<String> candidates,
        SourceLine source) {

    /** Worst first, then by code and by what they are about: the order in which breaks leave the program. */
    public static final Comparator<Break> WORST_FIRST = Comparator
            .comparing((Break found) -> found.code().severity())
            .thenComparing(Break::code)
            .thenComparing(found -> found.about().subscription())
            .thenComparing(found -> found.about().bankReference())
            .thenComparing(found -> found.about().dwac())
            .thenComparing(found -> found.about().warrant())
            .thenComparing(Break::source)
            .thenComparing(Break::id);

    /** Candidates that a break lists at most; what is left out is counted in a last one. */
    public static final int MAX_CANDIDATES = 12;

    public Break {
        Objects.requireNonNull(code, "code");
        candidates = shortened(candidates.stream().map(candidate -> candidate.replace('\n', ' ')).toList());
    }

    public static Draft of(BreakCode code, Subject subject) {
        return new Draft(code, subject);
    }

    /** Whether this break keeps the investor of a subscription from being released. */
    public boolean blocks(String subscription) {
        return about.subscription().equals(subscription) && code.severity().compareTo(Severity.HOLD) <= 0;
    }

    private static List<String> shortened(List<String> all) {
        if (all.size() <= MAX_CANDIDATES) {
            return List.copyOf(all);
        }
        List<String> shown = new ArrayList<>(all.subList(0, MAX_CANDIDATES));
        shown.add("and " + (all.size() - MAX_CANDIDATES) + " more");
        return List.copyOf(shown);
    }

    /** Collects what a break says. What is never said stays empty. */
    public static final class Draft {

        private static final int ID_HEX_DIGITS = 10;

        private final BreakCode code;
        private final Subject subject;
        private String subscription = "";
        private String bankReference = "";
        private String wireKey = "";
        private String dwac = "";
        private String warrant = "";
        private String expected = "";
        private String actual = "";
        private String difference = "";
        private String identity = "";
        private List<String> candidates = List.of();
        private SourceLine source = SourceLine.NONE;

        private Draft(BreakCode code, Subject subject) {
            this.code = code;
            this.subject = subject;
        }

        public Draft subscription(Object id) {
            subscription = id.toString();
            return this;
        }

        public Draft bankReference(Object reference) {
            bankReference = reference.toString();
            return this;
        }

        /** A wire by its bank reference, and by the key that tells it from wires of other accounts. */
        public Draft wire(String reference, String key) {
            bankReference = reference;
            wireKey = key;
            return this;
        }

        public Draft dwac(Object id) {
            dwac = id.toString();
            return this;
        }

        public Draft warrant(String number) {
            warrant = number;
            return this;
        }

        public Draft expected(Object value) {
            expected = value.toString();
            return this;
        }

        public Draft actual(Object value) {
            actual = value.toString();
            return this;
        }

        public Draft difference(Object value) {
            difference = value.toString();
            return this;
        }

        public Draft candidates(List<String> lines) {
            candidates = lines;
            return this;
        }

        public Draft source(SourceLine line) {
            source = line;
            return this;
        }

        /** What identifies the break beside its code, where that is not simply all the keys that it knows. */
        public Draft identifiedBy(Object... parts) {
            List<String> texts = new ArrayList<>();
            for (Object part : parts) {
                texts.add(part.toString());
            }
            identity = String.join("|", texts);
            return this;
        }

        public Break saying(String message) {
            String what = identity.isEmpty()
                    ? String.join("|", subscription, wireKey.isEmpty() ? bankReference : wireKey, dwac,
                            warrant)
                    : identity;
            About about = new About(subscription, bankReference, dwac, warrant);
            return new Break(code + "-" + digest(code + "|" + what), code, subject, about,
                    expected, actual, difference, message, candidates, source);
        }

        private static String digest(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().withUpperCase().formatHex(hash).substring(0, ID_HEX_DIGITS);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
