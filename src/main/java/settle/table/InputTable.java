package settle.table;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import settle.identity.SourceLine;
import settle.offering.InputKind;

/**
 * A table that comes in as files and is kept in the store.
 *
 * @param kind of the files
 * @param received the columns that a file may have, in the order of the public contract
 * @param stored the columns that the store has, besides those that say where a row was read
 * @param printed the amount or number that a control total of a file adds up
 * @param source where a row was read
 * @param reading what a row states; asks for the columns in the order in which a row's faults are told, and
 *     takes stand-ins for what is faulty
 * @param <R> what a row states
 */
public record InputTable<R>(
        InputKind kind,
        List<InputColumn<R, ?>> received,
        List<InputColumn<R, ?>> stored,
        InputColumn<R, ?> printed,
        Function<R, SourceLine> source,
        BiFunction<Cells, SourceLine, R> reading) {

    public InputTable {
        received = List.copyOf(received);
        stored = List.copyOf(stored);
    }

    public R read(Cells row, SourceLine line) {
        return reading.apply(row, line);
    }

    /** The names of the columns that a file may have. */
    public List<String> names() {
        return received.stream().map(InputColumn::name).toList();
    }

    /** The names of the columns without which a file cannot be read. */
    public List<String> required() {
        return received.stream().filter(InputColumn::isRequired).map(InputColumn::name).toList();
    }
}
