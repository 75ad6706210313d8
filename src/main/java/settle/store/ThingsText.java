package settle.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

/**
 * The things that the candidates of a break point at, as one text: a line for each candidate, in it a tab
 * between the things, and each as its sort and its parts with {@code |} between them, for example {@code
 * wire|B1Q8031C000417|8025720131/B1Q8031C000417}. {@code \}, line ends, tabs and {@code |} in parts are
 * escaped. {@link #text} and {@link #read} are inverses, but for candidates at the end that point at nothing.
 */
final class ThingsText {

    /** How the things stand in their column: NULL where no candidate points at any. */
    static final Form<List<List<Name>>> FORM = Form.TEXT.optional().as(
            text -> text.map(ThingsText::read).orElse(List.of()),
            things -> Optional.of(text(things)).filter(text -> !text.isBlank()));

    private static final String BETWEEN_CANDIDATES = "\n";
    private static final String BETWEEN_THINGS = "\t";
    private static final String BETWEEN_PARTS = "|";
    private static final char ESCAPE = '\\';
    private static final String ESCAPED = "\\\n\t|";
    private static final String ESCAPES = "\\ntp";

    private static final List<Sort<?>> SORTS = List.of(
            one("subscription", SubscriptionId.class, SubscriptionId::text, SubscriptionId::new),
            new Sort<>("wire", WireId.class,
                    wire -> List.of(wire.reference().text(), wire.key().map(WireKey::text).orElse("")),
                    parts -> new WireId(Optional.of(parts.get(1)).filter(key -> !key.isEmpty())
                            .map(WireKey::new), new BankReference(parts.get(0)))),
            one("request", DwacId.class, DwacId::text, DwacId::new),
            one("certificate", CertificateNumber.class, CertificateNumber::text, CertificateNumber::new),
            new Sort<>("file", FileId.class, file -> List.of(file.path(), file.sha256()),
                    parts -> new FileId(parts.get(0), parts.get(1))),
            one("decision", DecisionId.class, DecisionId::text, DecisionId::new),
            new Sort<>("row", SourceLine.class, row -> List.of(row.file(), Integer.toString(row.line())),
                    parts -> new SourceLine(parts.get(0), Integer.parseInt(parts.get(1)))));

    private ThingsText() {}

    /** A sort of things, and of what parts each of them is made. */
    private record Sort<N extends Name>(String word, Class<N> type, Function<N, List<String>> parts,
            Function<List<String>, N> of) {

        String text(Name thing) {
            return word + BETWEEN_PARTS + parts.apply(type.cast(thing)).stream().map(ThingsText::escaped)
                    .collect(Collectors.joining(BETWEEN_PARTS));
        }
    }

    private static <N extends Name> Sort<N> one(String word, Class<N> type, Function<N, String> text,
            Function<String, N> of) {
        return new Sort<>(word, type, thing -> List.of(text.apply(thing)), parts -> of.apply(parts.get(0)));
    }

    private static String text(List<List<Name>> things) {
        return things.stream().map(ofOne -> ofOne.stream().map(ThingsText::text)
                .collect(Collectors.joining(BETWEEN_THINGS))).collect(Collectors.joining(BETWEEN_CANDIDATES));
    }

    private static String text(Name thing) {
        return SORTS.stream().filter(sort -> sort.type().isInstance(thing)).findFirst().orElseThrow()
                .text(thing);
    }

    private static List<List<Name>> read(String text) {
        return Arrays.stream(text.split(BETWEEN_CANDIDATES)).map(line -> Arrays
                .stream(line.split(BETWEEN_THINGS)).filter(thing -> !thing.isEmpty()).map(ThingsText::thing)
                .toList()).toList();
    }

    private static Name thing(String text) {
        List<String> parts = Arrays.stream(text.split("\\" + BETWEEN_PARTS, -1)).map(ThingsText::unescaped)
                .toList();
        return SORTS.stream().filter(sort -> sort.word().equals(parts.get(0))).findFirst().orElseThrow().of()
                .apply(parts.subList(1, parts.size()));
    }

    private static String escaped(String part) {
        StringBuilder text = new StringBuilder();
        part.chars().forEach(c -> {
            int at = ESCAPED.indexOf(c);
            text.append(at < 0 ? "" : String.valueOf(ESCAPE)).append(at < 0 ? (char) c : ESCAPES.charAt(at));
        });
        return text.toString();
    }

    private static String unescaped(String part) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < part.length(); at++) {
            char c = part.charAt(at);
            if (c == ESCAPE) {
                at++;
                c = ESCAPED.charAt(ESCAPES.indexOf(part.charAt(at)));
            }
            text.append(c);
        }
        return text.toString();
    }
}
