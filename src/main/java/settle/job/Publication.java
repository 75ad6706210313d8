package settle.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import settle.audit.AuditHead;
import settle.closing.Closing;
import settle.closing.ClosingFacts;
import settle.closing.SeenBreak;
import settle.proof.StagedFile;
import settle.report.ClosingReport;
import settle.report.OutputFolder;
import settle.report.OutputSet;
import settle.store.ClosingStore;
import settle.store.RunStore.SeenFile;

/** The last step: has the closing judged, compares it with the run before, and publishes the outputs. */
public final class Publication {

    private final RunSettings settings;
    private final ClosingStore store;
    private final CurrentRun run;
    private PublishedRun published;
    private boolean visible;

    Publication(RunSettings settings, ClosingStore store, CurrentRun run) {
        this.settings = settings;
        this.store = store;
        this.run = run;
    }

    void publish(Settlement settlement) throws IOException {
        StagedClosing staged = settlement.staged();
        Closing closing = Closing.judge(new ClosingFacts(settings.offering(), settings.asOf(), staged.book(),
                store.cash().allocations(run.id(), staged.position().wires()),
                store.cash().placements(run.id(), staged.position().wires()),
                staged.dwacs(), staged.register(), staged.bankBalance(), store.breaks().found(run.id()),
                settlement.waivers(), settlement.rulings()));
        Optional<Long> before = store.runs().lastPublishedBefore(run.id());
        List<SeenBreak> seen = SeenBreak.since(
                before.map(store.breaks()::seen).orElse(List.of()), closing.breaks(), settings.asOf());
        store.breaks().replace(run.id(), seen);
        ClosingReport report = new ClosingReport(closing, seen, inputs(staged.files()), settings.version());
        OutputSet outputs = OutputSet.of(report);
        OutputFolder folder = new OutputFolder(settings.out(), settings.keptSets());
        String set = folder.freeName(run.name());
        String now = settings.now();
        store.runs().finish(run.id(), closing.verdict().name(), now);
        AuditHead head = new RunRecord(settings, store, run, now).append(report, set, outputs);
        // The outputs appear before the run is committed as published. If it dies in between, the next run
        // compares itself with the same run before, and publishes the same once more. The other way round it
        // would take for seen what nobody could see.
        folder.publish(set, outputs);
        visible = true;
        published = new PublishedRun(report, head);
    }

    /** Whether the run's outputs can be seen, be it recorded or not. */
    public boolean isVisible() {
        return visible;
    }

    /** What was published; empty before. */
    public Optional<PublishedRun> published() {
        return Optional.ofNullable(published);
    }

    private List<ClosingReport.InputLine> inputs(Map<Long, StagedFile> files) {
        return store.runs().seen(run.id()).stream().map(file -> input(file, files)).toList();
    }

    private static ClosingReport.InputLine input(SeenFile file, Map<Long, StagedFile> files) {
        StagedFile staged = file.fileId().isPresent() ? files.get(file.fileId().getAsLong()) : null;
        return new ClosingReport.InputLine(file.path(), file.sha256(), file.kind().toLowerCase(Locale.ROOT),
                file.format(), staged == null ? 0 : staged.rows(), staged == null ? 0 : staged.rejects(),
                file.seenAs().name().toLowerCase(Locale.ROOT));
    }
}
