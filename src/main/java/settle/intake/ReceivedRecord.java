package settle.intake;

import settle.proof.Reject;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** What one record of a file turned out to be. */
public sealed interface ReceivedRecord {

    /** Takes records, each sort in its own way. */
    interface Receiver {

        void readable(Object value);

        void rejected(Reject reject);

        void statementEnd(Statement statement);

        void controlFailed(StatementEvent.ControlFailed control);
    }

    /** Hands over what it holds. */
    void giveTo(Receiver receiver);

    /** It states something. */
    record Readable(Object value) implements ReceivedRecord {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.readable(value);
        }
    }

    /** It cannot be read. */
    record Rejected(Reject reject) implements ReceivedRecord {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.rejected(reject);
        }
    }

    /** A bank's statement ends with it. */
    record StatementEnd(Statement statement) implements ReceivedRecord {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.statementEnd(statement);
        }
    }

    /** A control of the file does not hold. */
    record ControlFailed(StatementEvent.ControlFailed control) implements ReceivedRecord {

        @Override
        public void giveTo(Receiver receiver) {
            receiver.controlFailed(control);
        }
    }

    /** What a row of a CSV file turned out to be. */
    static ReceivedRecord of(Outcome<?> outcome) {
        return outcome.reject().<ReceivedRecord>map(Rejected::new)
                .orElseGet(() -> new Readable(outcome.value().orElseThrow()));
    }

    /** What is read from a bank file. As of a row, the reason of a reject names the field. */
    static ReceivedRecord of(StatementEvent event) {
        return event.in(new StatementEvent.Cases<>() {

            @Override
            public ReceivedRecord entry(StatementEvent.Entry read) {
                return new Readable(read.entry());
            }

            @Override
            public ReceivedRecord malformed(StatementEvent.Malformed record) {
                String where = record.field().isEmpty() ? "" : record.field() + ": ";
                return new Rejected(new Reject(record.source(), record.field(), where + record.reason(),
                        record.text()));
            }

            @Override
            public ReceivedRecord controlFailed(StatementEvent.ControlFailed control) {
                return new ControlFailed(control);
            }

            @Override
            public ReceivedRecord statementEnd(StatementEvent.StatementEnd end) {
                return new StatementEnd(end.statement());
            }
        });
    }
}
