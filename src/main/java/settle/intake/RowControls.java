package settle.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a CSV file says of itself besides its rows, held against them as they are read.
 *
 * @param <T> what a row states
 */
interface RowControls<T> {

    /** Those of a file that says nothing of itself. */
    static <T> RowControls<T> none() {
        return new RowControls<>() {
            @Override
            public void add(Row row, Outcome<T> outcome) {}

            @Override
            public List<ReceivedRecord<T>> end(Optional<Row> footer) {
                return List.of();
            }
        };
    }

    /** One row, with what became of it. */
    void add(Row row, Outcome<T> outcome);

    /**
     * What the controls give once all rows are read.
     *
     * @param footer the line that ended the rows; empty where the file ended with them
     */
    List<ReceivedRecord<T>> end(Optional<Row> footer);
}
