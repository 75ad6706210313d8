package settle.intake;

import java.util.Optional;
import settle.proof.Reject;

/**
 * What became of one record: a value, or a reject; never both, never neither.
 *
 * @param <T> what the record states
 */
public record Outcome<T>(Optional<T> value, Optional<Reject> reject) {

    public Outcome {
        if (value.isPresent() == reject.isPresent()) {
            throw new IllegalArgumentException("a record is either read or rejected");
        }
    }

    public static <T> Outcome<T> read(T value) {
        return new Outcome<>(Optional.of(value), Optional.empty());
    }

    public static <T> Outcome<T> rejected(Reject reject) {
        return new Outcome<>(Optional.empty(), Optional.of(reject));
    }
}
