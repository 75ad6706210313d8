package settle.bankfile.swift;

import java.math.BigDecimal;
import java.util.function.Consumer;
import settle.breaks.BreakCode;
import settle.identity.SourceLine;
import settle.statement.StatementEvent;

/**
 * Tells what is wrong with a file.
 *
 * @param file its path as provenance shows it
 */
record MtFaults(String file, Consumer<StatementEvent> events) {

    /** Characters of a record that are told. */
    private static final int MAX_TEXT = 1_000;

    SourceLine source(int line) {
        return new SourceLine(file, line);
    }

    void malformed(int line, String field, String reason, String text) {
        events.accept(new StatementEvent.Malformed(source(line), field, reason,
                text.substring(0, Math.min(text.length(), MAX_TEXT))));
    }

    void malformed(MtToken.Field field, MtReading<?> reading) {
        malformed(field.line(), (":" + field.name() + ": " + reading.fault()).strip(), reading.reason(),
                field.text());
    }

    void malformed(MtToken.Field field, String reason) {
        malformed(field.line(), ":" + field.name() + ":", reason, field.text());
    }

    void failed(BreakCode code, int line, String what, String expected, String actual) {
        events.accept(new StatementEvent.ControlFailed(code, source(line), what, expected, actual));
    }

    void failed(BreakCode code, int line, String what, long expected, long actual) {
        failed(code, line, what, Long.toString(expected), Long.toString(actual));
    }

    void failed(BreakCode code, int line, String what, BigDecimal expected, BigDecimal actual) {
        failed(code, line, what, expected.toString(), actual.toString());
    }
}
