package settle.intake;

import java.util.List;
import java.util.Optional;

/** What a CSV file says of itself besides its rows, held against them as they are read. */
interface RowControls {

    RowControls NONE = new RowControls() {
        @Override
        public void add(Row row, Outcome<?> outcome) {}

        @Override
        public List<ReceivedRecord> end(Optional<Row> footer) {
            return List.of();
        }
    };

    /** One row, with what became of it. */
    void add(Row row, Outcome<?> outcome);

    /**
     * What the controls give once all rows are read.
     *
     * @param footer the line that ended the rows; empty where the file ended with them
     */
    List<ReceivedRecord> end(Optional<Row> footer);
}
