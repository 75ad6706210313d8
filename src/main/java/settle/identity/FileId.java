package settle.identity;

/**
 * One content of one file.
 *
 * @param path below the inbox, with forward slashes
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record FileId(String path, String sha256) implements Name {

    public FileId {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a file without a path");
        }
    }

    @Override
    public String called() {
        return path;
    }

    @Override
    public String toString() {
        return path;
    }
}
