package settle.bankfile.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One element of a message with all that is in it, told by local names: a record of bounded size, never a
 * whole file. Where a path leads nowhere, its text is empty.
 */
final class CamtElement {

    static final CamtElement NONE = new CamtElement("", "", 0);

    private static final Pattern RUN_OF_BLANKS = Pattern.compile("\\s\\s|[\\t\\n\\r]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String name;
    private final String currency;
    private final int line;
    private List<CamtElement> children = List.of();
    private String text = "";
    private String excess = "";

    /**
     * An element without content so far.
     *
     * @param currency its attribute {@code Ccy}; empty without one
     */
    CamtElement(String name, String currency, int line) {
        this.name = name;
        this.currency = currency;
        this.line = line;
    }

    void add(CamtElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void append(String more) {
        text = text.isEmpty() ? more : text + more;
    }

    /** Characters of its text as it stands. */
    int length() {
        return text.length();
    }

    void exceeds(String limit) {
        excess = limit;
    }

    /** The limit that it exceeds, in words; its content is not complete then. */
    Optional<String> excess() {
        return Optional.of(excess).filter(limit -> !limit.isEmpty());
    }

    String name() {
        return name;
    }

    String currency() {
        return currency.strip();
    }

    int line() {
        return line;
    }

    /** Its own text in one line. */
    String text() {
        if (text.isEmpty()) {
            return "";
        }
        String stripped = text.strip();
        return RUN_OF_BLANKS.matcher(stripped).find() ? BLANKS.matcher(stripped).replaceAll(" ") : stripped;
    }

    /** The first element at this path. */
    CamtElement at(String... path) {
        CamtElement found = this;
        for (String step : path) {
            found = found.child(step);
        }
        return found;
    }

    String text(String... path) {
        return at(path).text();
    }

    boolean has(String... path) {
        return at(path) != NONE;
    }

    /** Every element at this path, in the order of the file. */
    List<CamtElement> all(String... path) {
        List<CamtElement> found = List.of(this);
        for (String step : path) {
            found = found.stream().flatMap(one -> one.children.stream())
                    .filter(child -> child.name.equals(step)).toList();
        }
        return found;
    }

    private CamtElement child(String wanted) {
        for (CamtElement child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return NONE;
    }
}
