package settle.bankfile.camt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.ControlFailed;
import settle.statement.StatementEvent.Malformed;

/** What was read and is not handed out yet. */
final class CamtEvents {

    private final String file;
    private final Supplier<String> excerpt;
    private final Deque<StatementEvent> events = new ArrayDeque<>();

    /**
     * @param file path as provenance shows it
     * @param excerpt the record that is being read, as it stands in the file
     */
    CamtEvents(String file, Supplier<String> excerpt) {
        this.file = file;
        this.excerpt = excerpt;
    }

    Optional<StatementEvent> poll() {
        return Optional.ofNullable(events.poll());
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    SourceLine at(int line) {
        return new SourceLine(file, line);
    }

    void entry(BankEntry entry) {
        events.add(new StatementEvent.Entry(entry));
    }

    void end(Statement statement) {
        events.add(new StatementEvent.StatementEnd(statement));
    }

    void malformed(int line, String field, String reason) {
        events.add(new Malformed(at(line), field, reason, excerpt.get()));
    }

    /** Tells each fault of a record. */
    void malformed(CamtFields fields) {
        fields.faults().forEach(fault -> malformed(fault.line(), fault.field(), fault.reason()));
    }

    void failed(BreakCode code, int line, String what, String expected, String actual) {
        events.add(new ControlFailed(code, at(line), what, expected, actual));
    }
}
