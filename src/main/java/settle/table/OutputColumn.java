package settle.table;

import java.util.function.Function;

/** A column that leaves the program, and never comes back.
 *
 * @param <R> what a row states
 */
public record OutputColumn<R>(String name, Kind kind, Function<R, String> written) implements Column<R> {

    public static <R, T> Column<R> column(String name, Writing<T> writing, Function<R, T> get) {
        return new OutputColumn<>(name, writing.kind(), row -> writing.text(get.apply(row)));
    }

    @Override
    public String text(R row) {
        return written.apply(row);
    }
}
