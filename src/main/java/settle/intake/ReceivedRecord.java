package settle.intake;

import settle.proof.Reject;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** What one record of a file turned out to be. */
public sealed interface ReceivedRecord {

    /** It states something. */
    record Readable(Object value) implements ReceivedRecord {}

    /** It cannot be read. */
    record Rejected(Reject reject) implements ReceivedRecord {}

    /** A bank's statement ends with it. */
    record StatementEnd(Statement statement) implements ReceivedRecord {}

    /** A control of the file does not hold. */
    record ControlFailed(StatementEvent.ControlFailed control) implements ReceivedRecord {}

    /** What a row of a CSV file turned out to be. */
    static ReceivedRecord of(Outcome<?> outcome) {
        return outcome.reject().<ReceivedRecord>map(Rejected::new)
                .orElseGet(() -> new Readable(outcome.value().orElseThrow()));
    }

    /** What is read from a bank file. As of a row, the reason of a reject names the field. */
    static ReceivedRecord of(StatementEvent event) {
        if (event instanceof StatementEvent.Entry read) {
            return new Readable(read.entry());
        }
        if (event instanceof StatementEvent.Malformed malformed) {
            String where = malformed.field().isEmpty() ? "" : malformed.field() + ": ";
            return new Rejected(new Reject(malformed.source(), malformed.field(), where + malformed.reason(),
                    malformed.text()));
        }
        if (event instanceof StatementEvent.StatementEnd end) {
            return new StatementEnd(end.statement());
        }
        return new ControlFailed((StatementEvent.ControlFailed) event);
    }
}
