package settle.inquiry;

import java.time.LocalDateTime;
import java.util.List;
import settle.closing.Closing;
import settle.closing.OfferingAt;
import settle.closing.Settlement;
import settle.closing.StagedRows;
import settle.offering.BusinessCalendar;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.StagedFile;
import settle.store.ClosingStore;
import settle.store.RunStore.FinishedRun;

/**
 * A closing as a finished run had it, judged once more from what was received up to that run.
 *
 * @param files all that were received, usable or not
 * @param rows of all files
 */
record PastClosing(FinishedRun run, List<StagedFile> files, StagedRows rows, Closing closing) {

    static PastClosing of(ClosingStore store, Offering offering, BusinessCalendar calendar,
            FinishedRun run) {
        Received received = store.received(run.id());
        StagedRows rows = store.rows();
        return new PastClosing(run, received.files().stream().map(ReceivedFile::file).toList(), rows,
                Settlement.of(received, rows,
                        new OfferingAt(offering, calendar, LocalDateTime.parse(run.asOf()))));
    }

    List<StagedFile> files(InputKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }
}
