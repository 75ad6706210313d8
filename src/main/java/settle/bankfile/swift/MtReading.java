package settle.bankfile.swift;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What came of reading a field: its value, or why there is none.
 *
 * @param fault the part of the field at fault, such as {@code value date}; empty text for the whole
 * @param reason what was expected and what was found; empty with a value
 */
record MtReading<T>(Optional<T> value, String fault, String reason) {

    static <T> MtReading<T> of(T value) {
        return new MtReading<>(Optional.of(value), "", "");
    }

    static <T> MtReading<T> fault(String part, String expected, String found) {
        return new MtReading<>(Optional.empty(), part, "expected " + expected + ", found "
                + (found.isEmpty() ? "nothing" : "\"" + found + "\""));
    }

    /** The value, or nothing after the fault was told. */
    Optional<T> or(Consumer<MtReading<?>> faults) {
        if (value.isEmpty()) {
            faults.accept(this);
        }
        return value;
    }

    /** The same fault of something else. */
    <R> MtReading<R> refused() {
        return new MtReading<>(Optional.empty(), fault, reason);
    }

    /** What a value leads to. */
    <R> MtReading<R> then(Function<T, MtReading<R>> further) {
        return value.map(further).orElseGet(this::refused);
    }
}
