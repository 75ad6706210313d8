package settle.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import settle.identity.SourceLine;
import settle.proof.Reject;
import settle.proof.RejectSubject;
import settle.proof.RowEdition;
import settle.table.Blanks;
import settle.table.Cells;
import settle.table.InputColumn;
import settle.table.Type;
import settle.table.Types;

/**
 * One record while it is read: hands out its fields as values and notes what is wrong with them. A field that
 * cannot be read gives a stand-in, so that all faults of a row are found at once; {@link #outcome} then
 * yields a reject.
 */
public final class Row implements Cells {

    private final SourceLine source;
    private final String text;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    Row(SourceLine source, String text) {
        this.source = source;
        this.text = text;
    }

    void put(String column, String value) {
        fields.put(column, Blanks.strip(value));
    }

    void putIfEmpty(String column, String value) {
        if (fields.getOrDefault(column, "").isEmpty()) {
            put(column, value);
        }
    }

    void change(String column, UnaryOperator<String> change) {
        fields.computeIfPresent(column, (any, value) -> value.isEmpty() ? value : change.apply(value));
    }

    /** This row under other names of its columns: canonical name → name here. */
    Row renamed(Map<String, String> columns) {
        Row row = new Row(source, text);
        columns.forEach((canonical, here) -> row.fields.put(canonical, fields.getOrDefault(here, "")));
        row.faults.putAll(faults);
        return row;
    }

    /** The names of the columns that it has, in the order of letters. */
    List<String> columns() {
        return fields.keySet().stream().sorted().toList();
    }

    /**
     * Notes the first fault of a column; under an empty name, that of the record as a whole, which hides the
     * rest.
     */
    void fault(String column, String reason) {
        if (faults.containsKey("")) {
            return;
        }
        faults.putIfAbsent(column, reason);
    }

    SourceLine source() {
        return source;
    }

    boolean isBroken() {
        return !faults.isEmpty();
    }

    /** The value that was read, or the reject of the row. */
    public <T> Outcome<T> outcome(Supplier<T> value) {
        if (!isBroken()) {
            return Outcome.read(value.get());
        }
        String reason = faults.entrySet().stream()
                .map(fault -> (fault.getKey().isEmpty() ? "" : fault.getKey() + ": ") + fault.getValue())
                .collect(Collectors.joining("; "));
        return Outcome.rejected(new Reject(source, faults.keySet().iterator().next(), reason, text,
                subject()));
    }

    /** What the row is about, by those of its fields that can be read. */
    private RejectSubject subject() {
        return new RejectSubject(sound("subscription_id"), sound("dwac_id"), sound("warrant_number"),
                sound("decision_id"), sound(fields.containsKey("dtc_account_number") ? "dtc_account_number"
                        : "account_number"), faults.containsKey("") ? RowEdition.UNKNOWN : edition());
    }

    /** What tells it from other rows of its id. */
    private RowEdition edition() {
        if (fields.containsKey("dwac_id")) {
            boolean decided = faults.containsKey("decided_at") || !sound("decided_at").isEmpty();
            return RowEdition.ofRequest(sound(decided ? "decided_at" : "entered_at"), sound("status"));
        }
        return new RowEdition(sound(fields.containsKey("action") ? "action" : "version"));
    }

    private String sound(String column) {
        return faults.containsKey(column) ? "" : fields.getOrDefault(column, "");
    }

    /** The text of a column, empty where the file has no such column. */
    public String optional(String column) {
        return read(column, Types.TEXT);
    }

    @Override
    public <T> T get(InputColumn<?, T> column) {
        return read(column.name(), column.type());
    }

    private <T> T read(String column, Type<T> type) {
        String field = column.isEmpty() ? "" : fields.getOrDefault(column, "");
        return type.read(field, reason -> fault(column, reason));
    }
}
