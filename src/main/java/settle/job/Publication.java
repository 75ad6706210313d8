package settle.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.audit.AuditHead;
import settle.breaks.Break;
import settle.closing.Closing;
import settle.closing.PreparedClosing;
import settle.closing.SeenBreak;
import settle.offering.InputKind;
import settle.proof.Delivery;
import settle.proof.ProvedFiles;
import settle.proof.SeenFile;
import settle.proof.StagedFile;
import settle.report.ClosingReport;
import settle.report.OutputFolder;
import settle.report.OutputSet;
import settle.store.ClosingStore;

/** The last step: has the closing judged, compares it with the run before, and publishes the outputs. */
public final class Publication {

    /** The id of no file. */
    private static final long NO_FILE = 0;

    private final RunSettings settings;
    private final WallClock clock;
    private final ClosingStore store;
    private final CurrentRun run;
    private PublishedRun published;
    private boolean visible;

    Publication(RunSettings settings, WallClock clock, ClosingStore store, CurrentRun run) {
        this.settings = settings;
        this.clock = clock;
        this.store = store;
        this.run = run;
    }

    void publish(PreparedClosing prepared) throws IOException {
        Closing closing = Closing.judge(prepared,
                store.cash().placed(run.id(), prepared.position().wires()), found(prepared));
        Optional<Long> before = store.runs().lastPublishedBefore(run.id());
        List<SeenBreak> seen = SeenBreak.since(
                before.map(store.breaks()::seen).orElse(List.of()), closing.breaks(), settings.asOf());
        store.breaks().replace(run.id(), seen);
        ClosingReport report = new ClosingReport(closing, seen, inputs(prepared.files()), settings.version());
        OutputSet outputs = OutputSet.of(report);
        OutputFolder folder = new OutputFolder(settings.out(), settings.keptSets());
        String set = folder.freeName(run.name());
        String now = clock.now();
        store.runs().finish(run.id(), closing.verdict().name(), now);
        AuditHead head = new RunTrail(closing.offering(), settings, store, run, now).append(report, set,
                outputs);
        // The outputs appear before the run is committed as published. If it dies in between, the next run
        // compares itself with the same run before, and publishes the same once more. The other way round it
        // would take for seen what nobody could see.
        folder.publish(set, outputs);
        visible = true;
        published = new PublishedRun(report, head);
    }

    /** What the closing was prepared with, and what the chunks of cash and deliveries found. */
    private List<Break> found(PreparedClosing prepared) {
        List<Break> found = new ArrayList<>(prepared.breaks());
        found.addAll(store.breaks().found(run.id()));
        return found;
    }

    /** Whether the run's outputs can be seen, be it recorded or not. */
    public boolean isVisible() {
        return visible;
    }

    /** What was published; empty before. */
    public Optional<PublishedRun> published() {
        return Optional.ofNullable(published);
    }

    private static List<ClosingReport.InputLine> inputs(ProvedFiles files) {
        Map<Long, StagedFile> staged = files.deliveries().all().stream().map(Delivery::file)
                .collect(Collectors.toMap(StagedFile::id, Function.identity()));
        return files.seen().stream().map(file -> input(file, Optional.ofNullable(
                staged.get(file.fileId().orElse(NO_FILE))))).toList();
    }

    private static ClosingReport.InputLine input(SeenFile file, Optional<StagedFile> staged) {
        return new ClosingReport.InputLine(file.path(), file.sha256(),
                file.kind().map(InputKind::folder).orElse(""), file.format(),
                staged.map(StagedFile::rows).orElse(0L), staged.map(StagedFile::rejects).orElse(0L),
                Optional.of(file.seenAs()));
    }
}
