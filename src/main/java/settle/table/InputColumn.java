package settle.table;

import java.util.function.Function;

/**
 * A column that comes in and is kept.
 *
 * @param name in the header of a file; empty text where no file has it
 * @param stored its name in the store; empty text where the store does not have it
 * @param get gets its value from what a row states
 * @param isRequired whether a file without it cannot be read
 * @param <R> what a row states
 * @param <T> what the column holds
 */
public record InputColumn<R, T>(
        String name, String stored, Type<T> type, Function<R, T> get, boolean isRequired)
        implements
            Column<R> {

    @Override
    public Kind kind() {
        return type.kind();
    }

    @Override
    public String text(R row) {
        return type.text(get.apply(row));
    }

    /** The same column where it is read as another type of the same values. */
    InputColumn<R, T> as(Type<T> other) {
        return new InputColumn<>(name, stored, other, get, isRequired);
    }
}
