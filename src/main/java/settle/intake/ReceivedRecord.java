package settle.intake;

import java.util.function.UnaryOperator;
import settle.proof.Reject;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.table.EntryColumns;

/**
 * What one record of a file turned out to be.
 *
 * @param <T> what the records of the file state that can be read
 */
public sealed interface ReceivedRecord<T> {

    /** Takes records, each sort in its own way. */
    interface Receiver<T> {

        void readable(T value);

        void rejected(Reject reject);

        void statementEnd(Statement statement);

        void controlFailed(StatementEvent.ControlFailed control);
    }

    /** Hands over what it holds. */
    void giveTo(Receiver<T> receiver);

    /** The same, with what it states put in another way. */
    default ReceivedRecord<T> spelt(UnaryOperator<T> value, UnaryOperator<Statement> statement) {
        return this;
    }

    /** It states something. */
    record Readable<T>(T value) implements ReceivedRecord<T> {

        @Override
        public void giveTo(Receiver<T> receiver) {
            receiver.readable(value);
        }

        @Override
        public ReceivedRecord<T> spelt(UnaryOperator<T> other, UnaryOperator<Statement> any) {
            return new Readable<>(other.apply(value));
        }
    }

    /** It cannot be read. */
    record Rejected<T>(Reject reject) implements ReceivedRecord<T> {

        @Override
        public void giveTo(Receiver<T> receiver) {
            receiver.rejected(reject);
        }
    }

    /** A bank's statement ends with it. */
    record StatementEnd<T>(Statement statement) implements ReceivedRecord<T> {

        @Override
        public void giveTo(Receiver<T> receiver) {
            receiver.statementEnd(statement);
        }

        @Override
        public ReceivedRecord<T> spelt(UnaryOperator<T> any, UnaryOperator<Statement> other) {
            return new StatementEnd<>(other.apply(statement));
        }
    }

    /** A control of the file does not hold. */
    record ControlFailed<T>(StatementEvent.ControlFailed control) implements ReceivedRecord<T> {

        @Override
        public void giveTo(Receiver<T> receiver) {
            receiver.controlFailed(control);
        }
    }

    /** What a row of a CSV file turned out to be. */
    static <T> ReceivedRecord<T> of(Outcome<T> outcome) {
        return outcome.reject().<ReceivedRecord<T>>map(Rejected::new)
                .orElseGet(() -> new Readable<>(outcome.value().orElseThrow()));
    }

    /** What is read from a bank file. As of a row, the reason of a reject names the field. */
    static ReceivedRecord<BankEntry> of(StatementEvent event) {
        return event.in(new StatementEvent.Cases<>() {

            @Override
            public ReceivedRecord<BankEntry> entry(StatementEvent.Entry read) {
                return EntryColumns.excess(read.entry()).<ReceivedRecord<BankEntry>>map(
                        fault -> new Rejected<>(new Reject(read.entry().source(), "", fault, "")))
                        .orElseGet(() -> new Readable<>(read.entry()));
            }

            @Override
            public ReceivedRecord<BankEntry> malformed(StatementEvent.Malformed record) {
                String where = record.field().isEmpty() ? "" : record.field() + ": ";
                return new Rejected<>(new Reject(record.source(), record.field(), where + record.reason(),
                        record.text()));
            }

            @Override
            public ReceivedRecord<BankEntry> controlFailed(StatementEvent.ControlFailed control) {
                return new ControlFailed<>(control);
            }

            @Override
            public ReceivedRecord<BankEntry> statementEnd(StatementEvent.StatementEnd end) {
                return new StatementEnd<>(end.statement());
            }
        });
    }
}
