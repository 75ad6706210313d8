package settle.intake;

import java.nio.file.Path;
import java.util.Optional;
import settle.offering.InputKind;
import settle.proof.ControlTotals;

/**
 * A file found in the inbox.
 *
 * @param path below the inbox, with forward slashes: what it is known by, with its content
 * @param location where it lies
 * @param kind that of its folder; empty outside the folders of the contract
 * @param format what its content is; empty where nothing is known to read it
 * @param problem why nothing can read it, in words
 * @param sha256 of its content, in hexadecimal digits; empty text where it is no file
 * @param lines line ends in it, about as many as records
 * @param control the control file beside it
 * @param controlSha256 of the control file's content; empty text without one
 */
public record InboxFile(
        String path,
        Path location,
        Optional<InputKind> kind,
        Optional<? extends FileFormat<?>> format,
        String problem,
        String sha256,
        long lines,
        Optional<Path> control,
        String controlSha256) {

    private static final String CHANGING = "it changed while it was looked at";

    /** One that changes, and is left to the next run. */
    static InboxFile changing(InboxFile file) {
        return new InboxFile(file.path, file.location, file.kind, Optional.empty(), CHANGING, "", 0,
                Optional.empty(), "");
    }

    public boolean isChanging() {
        return problem.equals(CHANGING);
    }

    public boolean isReadable() {
        return format.isPresent();
    }

    /** The name of the control file, whether there is one or not. */
    public String controlPath() {
        return path + ControlTotals.SUFFIX;
    }
}
