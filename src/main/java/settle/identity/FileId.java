package settle.identity;

/**
 * One content of one file.
 *
 * @param path below the inbox, with forward slashes
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record FileId(String path, String sha256) implements Name {

    /** So many digits of a hash tell a content from all others of its path. */
    public static final int DIGITS_SAID = 12;

    public FileId {
        if (path.isBlank()) {
            throw new IllegalArgumentException("a file without a path");
        }
    }

    /** What people call this content by: the path, {@code @} and the first digits of its hash. */
    public String delivery() {
        return path + "@" + sha256.substring(0, Math.min(DIGITS_SAID, sha256.length()));
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
