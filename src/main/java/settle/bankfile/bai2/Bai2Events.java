package settle.bankfile.bai2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.StatementEvent;

/** What was read of a BAI2 file and not yet asked for. */
final class Bai2Events {

    /** Characters of a malformed record that are shown. */
    private static final int MAX_SHOWN = 4_000;

    private final String file;
    private final Deque<StatementEvent> waiting = new ArrayDeque<>();

    Bai2Events(String file) {
        this.file = file;
    }

    Optional<StatementEvent> poll() {
        return Optional.ofNullable(waiting.poll());
    }

    void add(StatementEvent event) {
        waiting.add(event);
    }

    SourceLine source(Bai2Record record) {
        return new SourceLine(file, record.line());
    }

    void malformed(Bai2Record record, String field, String reason) {
        String raw = record.raw();
        String shown = raw.length() > MAX_SHOWN ? raw.substring(0, MAX_SHOWN) + "…" : raw;
        add(new StatementEvent.Malformed(source(record), field, reason, shown));
    }

    /** A record that should stand at a line, and does not. */
    void missing(String code, int line) {
        add(new StatementEvent.Malformed(new SourceLine(file, line), code,
                "expected record " + code + ", found none", ""));
    }

    void faults(Bai2Record record, Bai2Fields fields) {
        fields.faults().forEach(fault -> malformed(record, fault.field(), fault.reason()));
    }

    void controlFailed(BreakCode code, Bai2Record record, String what, String expected, String actual) {
        add(new StatementEvent.ControlFailed(code, source(record), what, expected, actual));
    }
}
