package settle.proof;

import settle.identity.FileId;
import settle.offering.InputKind;

/**
 * A delivery: one content of one path, proved by itself.
 *
 * @param inInbox whether this run saw it there: no other content of its path came after it
 */
public record Delivery(ReceivedFile received, FileProof proof, boolean inInbox) {

    public StagedFile file() {
        return received.file();
    }

    public InputKind kind() {
        return file().kind();
    }

    public String path() {
        return file().path();
    }

    public FileId content() {
        return file().content();
    }

    public boolean isUsable() {
        return proof.usable();
    }
}
