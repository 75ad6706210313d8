package settle.cash.decide;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import settle.breaks.Sentence;

/** What a decision is about or orders; or a clause that says why it does not fit what is open. */
sealed interface Fit<T> {

    /** What is made of either. */
    <R> R told(Function<T, R> fits, Function<Sentence, R> misfit);

    /** It fits. */
    static <T> Fit<T> of(T value) {
        return new Fits<>(value);
    }

    /** It does not fit, and this clause says why. */
    static <T> Fit<T> not(Sentence why) {
        return new Misfit<>(why);
    }

    /** What is known fits; else this clause says why nothing does. */
    static <T> Fit<T> known(Optional<T> known, Supplier<Sentence> why) {
        return known.<Fit<T>>map(Fits::new).orElseGet(() -> not(why.get()));
    }

    /** It fits unless one of its checks spoke. */
    static <T> Fit<T> unless(Optional<Sentence> spoken, Supplier<Fit<T>> fit) {
        return spoken.map(Fit::<T>not).orElseGet(fit);
    }

    /** With what fits one goes on; the first misfit is the last. */
    default <R> Fit<R> then(Function<T, Fit<R>> next) {
        return told(next, Misfit::new);
    }

    default <R> Fit<R> map(Function<T, R> made) {
        return then(value -> of(made.apply(value)));
    }

    /** What fits, where somebody else tells why nothing does. */
    default Optional<T> fitting() {
        return told(Optional::of, why -> Optional.empty());
    }

    /** A value that fits. */
    record Fits<T>(T value) implements Fit<T> {

        @Override
        public <R> R told(Function<T, R> fits, Function<Sentence, R> misfit) {
            return fits.apply(value);
        }
    }

    /** A clause that says why nothing fits. */
    record Misfit<T>(Sentence why) implements Fit<T> {

        @Override
        public <R> R told(Function<T, R> fits, Function<Sentence, R> misfit) {
            return misfit.apply(why);
        }
    }
}
