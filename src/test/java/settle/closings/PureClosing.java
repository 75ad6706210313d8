package settle.closings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import settle.closing.Closing;
import settle.closing.OfferingAt;
import settle.closing.SeenBreak;
import settle.closing.Settlement;
import settle.job.FedCalendar;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offeringfile.OfferingFile;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.SeenFile;
import settle.proof.StagedFile;
import settle.random.RandomClosing;
import settle.report.ClosingReport;
import settle.report.OutputSet;

/** A closing's folder, judged by the core as one function, without job and database. */
public record PureClosing(Received received, Closing closing) {

    public static PureClosing of(Path folder, String asOf) throws IOException {
        Offering offering = OfferingFile.read(folder.resolve("offering.yaml")).offering().orElseThrow();
        ReadInbox inbox = ReadInbox.of(folder.resolve("inbox"), offering);
        return new PureClosing(inbox.received(), Settlement.of(inbox.received(), inbox.rows(),
                new OfferingAt(offering, new FedCalendar(), LocalDateTime.parse(asOf))));
    }

    /** A random closing, written to a folder and judged. */
    static Closing of(RandomClosing random, Path folder) throws IOException {
        random.writeTo(folder);
        return of(folder, random.truth().asOf()).closing();
    }

    /** What a first run of a program of this version publishes of it: name → text. */
    public Map<String, String> outputs(String version) {
        return OutputSet.of(new ClosingReport(closing,
                SeenBreak.since(List.of(), closing.breaks(), closing.asOf()),
                closing.prepared().files().seen().stream().map(this::input).toList(), version)).files();
    }

    private ClosingReport.InputLine input(SeenFile file) {
        List<StagedFile> staged = received.files().stream().map(ReceivedFile::file)
                .filter(one -> file.fileId().isPresent() && one.id() == file.fileId().getAsLong()).toList();
        return new ClosingReport.InputLine(file.path(), file.sha256(),
                file.kind().map(InputKind::folder).orElse(""), file.format(),
                staged.stream().mapToLong(StagedFile::rows).sum(),
                staged.stream().mapToLong(StagedFile::rejects).sum(),
                Optional.of(file.seenAs()));
    }
}
