package settle.statement;

import settle.breaks.BreakCode;
import settle.identity.SourceLine;

/** What is read from a bank file. */
public sealed interface StatementEvent {

    /** One answer for each sort of event. */
    interface Cases<T> {

        T entry(Entry entry);

        T malformed(Malformed record);

        T controlFailed(ControlFailed control);

        T statementEnd(StatementEnd end);
    }

    /** The answer for the sort of event that this one is. */
    <T> T in(Cases<T> cases);

    /** One entry of an account; its source is the line on which it begins. */
    record Entry(BankEntry entry) implements StatementEvent {

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.entry(this);
        }
    }

    /**
     * A record that cannot be read (F07).
     *
     * @param field the field at fault in the format's own words, such as {@code :61: amount}; empty for the
     *     whole record
     * @param reason what was expected and what was found
     * @param text the record as it stands in the file
     */
    record Malformed(SourceLine source, String field, String reason, String text) implements StatementEvent {

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.malformed(this);
        }
    }

    /**
     * A control of the file that does not hold: totals (F01), counts (F02), balances (F03), sequence within
     * the file (F05), a test, copy or deleted group (F06).
     *
     * @param what the control in the format's own words, such as {@code 49 account control total}
     * @param expected what the control states
     * @param actual what the records give
     */
    record ControlFailed(BreakCode code, SourceLine source, String what, String expected, String actual)
            implements
                StatementEvent {

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.controlFailed(this);
        }
    }

    /** The end of one statement of one account, with what it says of itself. */
    record StatementEnd(Statement statement) implements StatementEvent {

        @Override
        public <T> T in(Cases<T> cases) {
            return cases.statementEnd(this);
        }
    }
}
