package settle.offeringfile;

/**
 * Something wrong in an offering file.
 *
 * @param line from 1; 0 for the file as a whole
 * @param key dotted path, such as {@code offering.unit.price}
 */
public record OfferingProblem(int line, String key, String message) {

    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + ": ") + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
