package settle.closing;

import java.time.LocalDateTime;
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

    /** The rows of entries and requests as they were known at a moment, and of the others as they are now. */
    StagedRows knownAt(LocalDateTime moment) {
        return new StagedRows(subscriptions,
                files -> entries.of(files).stream().filter(entry -> !entry.effective().isAfter(moment))
                        .toList(),
                files -> requests.of(files).stream().flatMap(request -> request.at(moment).stream()).toList(),
                certificates, decisions);
    }

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
