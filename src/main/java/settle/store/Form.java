package settle.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * How a value stands in a column, and is made of that again. Moments, dates and times are ISO 8601 text, the
 * same on every database.
 *
 * @param stands what sort of thing the database has for it
 * @param mayBeNull whether NULL stands for one of the values
 * @param there what stands for a value; null for NULL
 * @param back the value of what stands there; of null too where that may be
 * @param <T> the values
 */
record Form<T>(Stands stands, boolean mayBeNull, Function<T, Object> there, Function<Object, T> back) {

    /** What sort of things a column of the database has. */
    enum Stands {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG;

        /** What a row has in a column; null for NULL. */
        Object read(ResultSet row, String column) throws SQLException {
            Object found = switch (this) {
                case TEXT -> row.getString(column);
                case WHOLE -> row.getLong(column);
                case DECIMAL -> row.getBigDecimal(column);
                case FLAG -> row.getBoolean(column);
            };
            return row.wasNull() ? null : found;
        }
    }

    static final Form<String> TEXT = plain(Stands.TEXT, String.class);
    static final Form<Long> WHOLE = plain(Stands.WHOLE, Long.class);
    /** A whole number of at most nine digits, such as that of a line. */
    static final Form<Integer> COUNT = WHOLE.as(Math::toIntExact, Integer::longValue);
    static final Form<BigDecimal> DECIMAL = plain(Stands.DECIMAL, BigDecimal.class);
    static final Form<Boolean> FLAG = plain(Stands.FLAG, Boolean.class);
    static final Form<LocalDate> DATE = TEXT.as(LocalDate::parse, LocalDate::toString);
    static final Form<LocalTime> TIME = TEXT.as(LocalTime::parse, LocalTime::toString);
    static final Form<LocalDateTime> MOMENT = TEXT.as(LocalDateTime::parse, LocalDateTime::toString);
    /** A whole number, or NULL where there is none. */
    static final Form<OptionalLong> WHOLE_IF_ANY = WHOLE.optional().as(
            number -> number.map(OptionalLong::of).orElseGet(OptionalLong::empty),
            number -> number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty());
    /** Texts of one line each. */
    static final Form<List<String>> LINES =
            TEXT.as(text -> text.lines().toList(), lines -> String.join("\n", lines));
    /** A text of which rows that were there before the column have none; theirs is empty. */
    static final Form<String> TEXT_SINCE_LATER = TEXT.orIfNull("");

    /** The constants of an enum, by name. */
    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        return TEXT.as(name -> Enum.valueOf(type, name), Enum::name);
    }

    /** Values as the database has them. */
    static Form<Object> asItStands(Stands stands, boolean mayBeNull) {
        return new Form<>(stands, mayBeNull, value -> value, found -> found);
    }

    private static <T> Form<T> plain(Stands stands, Class<T> type) {
        return new Form<>(stands, false, value -> value, type::cast);
    }

    /** The value that a row has in a column. */
    T read(ResultSet row, String column) throws SQLException {
        return back.apply(stands.read(row, column));
    }

    /** The same as values of another type, one for each of these. */
    <U> Form<U> as(Function<T, U> up, Function<U, T> down) {
        return new Form<>(stands, mayBeNull, value -> there.apply(down.apply(value)),
                found -> up.apply(back.apply(found)));
    }

    /** The same where there may be no value, for which NULL stands. */
    Form<Optional<T>> optional() {
        return new Form<>(stands, true, value -> value.map(there).orElse(null),
                found -> Optional.ofNullable(found).map(back));
    }

    /** The same where there may be no value, for which empty text stands. */
    Form<Optional<T>> orEmptyText() {
        return new Form<>(stands, mayBeNull, value -> value.map(there).orElse(""),
                found -> Optional.ofNullable(found).filter(text -> !text.equals("")).map(back));
    }

    /** The same where NULL may stand, for a value that is written otherwise. */
    Form<T> orIfNull(T value) {
        return new Form<>(stands, true, there, found -> found == null ? value : back.apply(found));
    }
}
