package settle.store;

/**
 * A record with its number in its file, from 1.
 *
 * @param <T> what the record is
 */
public record Numbered<T>(long number, T value) {}
