package settle.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a column that comes in may hold. A value is written as one text, of which {@link #of} gives it back;
 * {@link #read} takes whatever others wrote, and tells what is wrong with it.
 *
 * @param width the most characters that a text of it has, or digits where it is a number
 * @param words the only texts that it may have; none where there is no such list
 * @param isOptional whether it may be nothing, which is written as empty text
 * @param <T> the values
 */
public record Type<T>(
        Writing<T> writing,
        int width,
        List<String> words,
        boolean isOptional,
        Function<String, T> values,
        Reader<T> reader) {

    /** Reads what others wrote. */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * The value of a text. What is no value is a fault, and gives a stand-in, so that a row can be read
         * to its end.
         */
        T read(String text, Consumer<String> fault);
    }

    public Type {
        words = List.copyOf(words);
    }

    public Kind kind() {
        return writing.kind();
    }

    public String text(T value) {
        return writing.text(value);
    }

    /** The value that {@link #text} wrote. */
    public T of(String text) {
        return values.apply(text);
    }

    /** The value of what others wrote, or a stand-in and a fault. */
    public T read(String text, Consumer<String> fault) {
        return reader.read(text, fault);
    }

    /** The same as values of another type, one for each of these. */
    public <U> Type<U> as(Function<T, U> there, Function<U, T> back) {
        return new Type<>(new Writing<>(kind(), value -> text(back.apply(value))), width, words, isOptional,
                text -> there.apply(of(text)), (text, fault) -> there.apply(read(text, fault)));
    }

    /** The same where a field may be empty. */
    public Type<Optional<T>> optional() {
        return new Type<>(writing.optional(), width, words, true,
                text -> text.isEmpty() ? Optional.empty() : Optional.of(of(text)),
                (text, fault) -> Types.TEXT.read(text, fault).isEmpty()
                        ? Optional.empty() : Optional.of(read(text, fault)));
    }

    /** The same where an empty field stands for a value. */
    public Type<T> orElse(T whenEmpty) {
        return new Type<>(writing, width, words, isOptional, values,
                (text, fault) -> Types.TEXT.read(text, fault).isEmpty() ? whenEmpty : read(text, fault));
    }
}
