package settle.offeringfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file. Each key is taken once; what is missing, malformed, doubled or never taken
 * becomes a problem with its line. A value that cannot be read is replaced by a stand-in, so that reading
 * goes on to the next problem; the caller discards everything if there was one.
 */
final class YamlSection {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    private final String path;
    private final int line;
    private final List<OfferingProblem> problems;
    private final Map<String, NodeTuple> values = new LinkedHashMap<>();

    YamlSection(String path, Node node, List<OfferingProblem> problems) {
        this.path = path;
        this.line = lineOf(node);
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(new OfferingProblem(line, path, "expected keys with values, found " + shown(node)));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue()
                    : shown(tuple.getKeyNode());
            if (values.put(key, tuple) != null) {
                problems.add(new OfferingProblem(lineOf(tuple.getKeyNode()), pathOf(key), "stated twice"));
            }
        }
    }

    /** Reports every key that nobody took. */
    void finish(List<String> known) {
        values.forEach((key, tuple) -> problems.add(new OfferingProblem(lineOf(tuple.getKeyNode()), pathOf(
                key),
                "unknown key; known here: " + String.join(", ", known))));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return read(key, "text", "", value -> value.isBlank() ? Optional.empty() : Optional.of(value));
    }

    /** A value of a shape that is told in words. */
    String text(String key, String expected, Pattern shape) {
        return read(key, expected, "", value -> Optional.of(value).filter(v -> shape.matcher(v).matches()));
    }

    BigDecimal decimal(String key, String expected, BigDecimal least, BigDecimal most) {
        return read(key, expected, least, value -> Optional.of(value)
                .filter(v -> DECIMAL.matcher(v).matches()).map(BigDecimal::new)
                .filter(number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0));
    }

    long whole(String key) {
        return read(key, "a whole number", 0L, value -> Optional.of(value)
                .filter(v -> WHOLE.matcher(v).matches()).map(Long::valueOf));
    }

    LocalDate date(String key) {
        return read(key, "a date such as 2007-01-24", LocalDate.EPOCH, value -> parsed(value,
                LocalDate::parse));
    }

    LocalDateTime moment(String key, Function<String, Optional<LocalDateTime>> parser) {
        return read(key, "a moment such as 2007-01-24T10:00", LocalDate.EPOCH.atStartOfDay(), parser);
    }

    boolean flag(String key) {
        return read(key, "true or false", false, value -> switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    <T> T oneOf(String key, String expected, T standIn, Function<String, Optional<T>> choice) {
        return read(key, expected, standIn, choice);
    }

    /** The mapping under a key; an empty one where it is missing, which is a problem. */
    YamlSection section(String key) {
        Optional<Node> node = take(key);
        if (node.isEmpty()) {
            return new YamlSection(pathOf(key), new MappingNode(
                    Tag.MAP, List.of(),
                    DumperOptions.FlowStyle.BLOCK), new ArrayList<>());
        }
        return new YamlSection(pathOf(key), node.get(), problems);
    }

    /** The mappings of a list under a key. */
    List<YamlSection> sections(String key) {
        List<YamlSection> sections = new ArrayList<>();
        for (Node item : items(key)) {
            sections.add(new YamlSection(pathOf(key) + "[" + sections.size() + "]", item, problems));
        }
        return sections;
    }

    /** The texts of a list under a key. */
    <T> List<T> list(String key, String expected, Function<String, Optional<T>> choice) {
        List<T> values = new ArrayList<>();
        for (Node item : items(key)) {
            Optional<T> value = item instanceof ScalarNode scalar ? choice.apply(scalar.getValue())
                    : Optional.empty();
            value.ifPresentOrElse(values::add, () -> problems.add(new OfferingProblem(
                    lineOf(item), pathOf(key), "expected " + expected + ", found " + shown(item))));
        }
        return values;
    }

    /** All keys under this mapping with their texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : List.copyOf(values.keySet())) {
            texts.put(key, read(key, "text", "", Optional::of));
        }
        return texts;
    }

    void problem(String key, String message) {
        problems.add(new OfferingProblem(line, pathOf(key), message));
    }

    private List<Node> items(String key) {
        Optional<Node> node = take(key);
        if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        node.ifPresent(other -> problems.add(new OfferingProblem(
                lineOf(other), pathOf(key), "expected a list, found " + shown(other))));
        return List.of();
    }

    private <T> T read(String key, String expected, T standIn, Function<String, Optional<T>> parser) {
        Optional<Node> node = take(key);
        if (node.isEmpty()) {
            return standIn;
        }
        Optional<T> value = node.get() instanceof ScalarNode scalar
                ? parser.apply(scalar.getValue()) : Optional.empty();
        if (value.isEmpty()) {
            problems.add(new OfferingProblem(lineOf(node.get()), pathOf(key),
                    "expected " + expected + ", found " + shown(node.get())));
        }
        return value.orElse(standIn);
    }

    private Optional<Node> take(String key) {
        NodeTuple tuple = values.remove(key);
        if (tuple == null) {
            problems.add(new OfferingProblem(line, pathOf(key), "missing"));
            return Optional.empty();
        }
        return Optional.of(tuple.getValueNode());
    }

    static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    private static String shown(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "nothing" : "\"" + scalar.getValue() + "\"";
        }
        return node instanceof SequenceNode ? "a list" : "keys with values";
    }
}
