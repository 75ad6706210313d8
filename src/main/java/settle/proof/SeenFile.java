package settle.proof;

import java.util.Optional;
import java.util.OptionalLong;
import settle.offering.InputKind;

/**
 * A file that lay in the inbox during a run.
 *
 * @param kind that of its folder; empty outside the folders of the contract
 * @param format name of the format that reads it
 * @param fileId of its staged records; empty for an unknown file
 * @param remark of a copy the path that it is a copy of, of an unknown file why it is unknown
 */
public record SeenFile(String path, Optional<InputKind> kind, String format, String sha256, As seenAs,
        OptionalLong fileId, String remark) {

    /** How a run saw a file. */
    public enum As {
        /** Content that no published run has told of: staged in this run, or in one that died after that. */
        NEW,
        /** Staged and published by an earlier run. */
        KNOWN,
        /** Content that counts from another path (F04): judged by the core, anew in every run. */
        COPY,
        /** Nothing reads it (F09). */
        UNKNOWN,
        /** It changed while it was looked at, and is left to the next run (F11). */
        LEFT
    }

    SeenFile asCopyOf(String original) {
        return new SeenFile(path, kind, format, sha256, As.COPY, fileId, original);
    }
}
