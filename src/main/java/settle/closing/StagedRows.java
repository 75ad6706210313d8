package settle.closing;

import java.util.List;
import settle.book.Subscription;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.proof.StagedFile;
import settle.statement.BankEntry;

/** The rows of all files, by kind. Only those of files that may be used are ever asked for. */
public record StagedRows(OfKind<Subscription> subscriptions, OfKind<BankEntry> entries,
        OfKind<DwacRequest> requests, OfKind<WarrantCertificate> certificates, OfKind<Decision> decisions) {

    /**
     * The rows of one kind of file. The same files always have the same rows.
     *
     * @param <T> what a row states
     */
    public interface OfKind<T> {

        /** The rows of these files, all of this kind, in any order. */
        List<T> of(List<StagedFile> files);
    }
}
