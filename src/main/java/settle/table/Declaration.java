package settle.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import settle.identity.SourceLine;
import settle.offering.InputKind;

/**
 * Declares the columns of a table one after the other, each once, and keeps their list.
 *
 * @param <R> what a row states
 */
final class Declaration<R> {

    private final List<InputColumn<R, ?>> received = new ArrayList<>();
    private final List<InputColumn<R, ?>> stored = new ArrayList<>();

    /** A column without which a file cannot be read. */
    <T> InputColumn<R, T> required(String name, Type<T> type, Function<R, T> get) {
        return required(name, name, type, get);
    }

    <T> InputColumn<R, T> required(String name, String storedName, Type<T> type, Function<R, T> get) {
        return both(new InputColumn<>(name, storedName, type, get, true));
    }

    /** A column that a file may lack; all its fields are then empty. */
    <T> InputColumn<R, T> optional(String name, Type<T> type, Function<R, T> get) {
        return optional(name, name, type, get);
    }

    <T> InputColumn<R, T> optional(String name, String storedName, Type<T> type, Function<R, T> get) {
        return both(new InputColumn<>(name, storedName, type, get, false));
    }

    /** A column that a file may have, and that the store keeps in others. */
    <T> InputColumn<R, T> inFile(String name, Type<T> type, Function<R, T> get) {
        InputColumn<R, T> column = new InputColumn<>(name, "", type, get, false);
        received.add(column);
        return column;
    }

    /** A column that the store has, and no file. */
    <T> InputColumn<R, T> inStore(String name, Type<T> type, Function<R, T> get) {
        InputColumn<R, T> column = new InputColumn<>("", name, type, get, false);
        stored.add(column);
        return column;
    }

    /** The table of what was declared. */
    InputTable<R> table(InputKind kind, InputColumn<R, ?> printed, Function<R, SourceLine> source,
            BiFunction<Cells, SourceLine, R> reading) {
        return new InputTable<>(kind, received, stored, printed, source, reading);
    }

    private <T> InputColumn<R, T> both(InputColumn<R, T> column) {
        received.add(column);
        stored.add(column);
        return column;
    }
}
