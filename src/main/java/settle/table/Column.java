package settle.table;

import java.util.function.Function;

/**
 * A column of a table: its name, and what each row has in it.
 *
 * @param <R> what a row states
 */
public sealed interface Column<R> permits InputColumn, OutputColumn {

    /** The name in the header. */
    String name();

    Kind kind();

    /** What a row has in this column, as it is written; empty text where it has nothing. */
    String text(R row);

    /** This column in a table of which each row has a row of this one. */
    default <S> Column<S> of(Function<S, R> row) {
        return new OutputColumn<>(name(), kind(), whole -> text(row.apply(whole)));
    }
}
