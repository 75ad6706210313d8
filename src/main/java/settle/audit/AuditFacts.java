package settle.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an entry states, as names and values in a fixed order. As text: one {@code name=value} a line, with
 * {@code \\}, {@code \n} and {@code \r} in values escaped. {@link #text} and {@link #parse} are inverses.
 */
public final class AuditFacts {

    private final Map<String, String> values;

    private AuditFacts(Map<String, String> values) {
        this.values = values;
    }

    public static AuditFacts none() {
        return new AuditFacts(Collections.emptyMap());
    }

    /** These facts and one more. */
    public AuditFacts with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** These facts and one more. */
    public AuditFacts with(String name, String value) {
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("not the name of a fact: " + name);
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new AuditFacts(more);
    }

    /** These facts and one more, unless its value is empty. */
    public AuditFacts withKnown(String name, String value) {
        return value.isEmpty() ? this : with(name, value);
    }

    /** These facts and others. */
    public AuditFacts withAll(Map<String, String> others) {
        AuditFacts all = this;
        for (Map.Entry<String, String> other : others.entrySet()) {
            all = all.with(other.getKey(), other.getValue());
        }
        return all;
    }

    /** The value of a fact; empty text where it is not stated. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Name → value, in the order in which they were stated. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(name).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    /** Reads the text of facts. Lines of another form, which only a damaged trail has, are left out. */
    public static AuditFacts parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
            }
        }
        return new AuditFacts(values);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                at++;
                char escaped = value.charAt(at);
                c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            text.append(c);
        }
        return text.toString();
    }
}
