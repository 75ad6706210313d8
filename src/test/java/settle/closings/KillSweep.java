package settle.closings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kills runs of one closing with SIGKILL, each on a database and a folder of its own, starts them again until
 * one goes through, and compares what is published with what undisturbed runs publish.
 */
final class KillSweep {

    /** Of so many runs that are started again, one is killed again. */
    private static final int KILLED_AGAIN = 4;

    private static final String RUNNING =
            " WHERE end_time IS NULL OR status IN ('STARTING', 'STARTED', 'STOPPING')";

    private final Path closing;
    private final Moments moments;
    private final Map<String, String> first;
    private final Map<String, String> second;
    private final KillTally tally;
    private final List<String> faults = new ArrayList<>();

    /**
     * Learns from an undisturbed run, and the one after it.
     *
     * @param undisturbed where nothing has run yet
     */
    KillSweep(LargeRuns undisturbed, long seed) throws Exception {
        this.closing = undisturbed.closing();
        this.moments = Moments.learntFrom(undisturbed.start(), seed);
        this.first = undisturbed.published();
        this.second = undisturbed.settleHere();
        this.tally = new KillTally(moments.places());
    }

    /** The moment of the kill with this number: the places take turns. */
    Moments.Moment moment(int number) {
        return moments.at(number);
    }

    /** The first run is killed; of those that follow a few are too, until one goes through. */
    void kill(Moments.Moment moment, Path folder, RunDatabase database) throws Exception {
        LargeRuns runs = new LargeRuns(closing, folder, database);
        StringBuilder story = new StringBuilder("killed");
        kill(runs, moment, false, story);
        while (moments.oneOf(KILLED_AGAIN)) {
            story.append(", again");
            kill(runs, moments.somewhere(), true, story);
        }
        boolean published = hasPublished(runs);
        SettleProcess last = runs.start();
        int exit = last.exit();
        if (exit != 2) {
            faults.add(story + "; the next run exits with " + exit + ": " + last.said());
            return;
        }
        Map<String, String> found = runs.published();
        Map<String, String> expected = published ? second : first;
        tally.wentThrough(found.equals(expected), published);
        if (!found.equals(expected)) {
            faults.add(story + "; the next run publishes something else: " + differing(found, expected));
        }
        note(story, OutputChecks.afterARun(runs));
        note(story, runs.unproved());
        note(story, runs.texts("SELECT CONCAT('the job is ', status) FROM batch_job_execution" + RUNNING));
        note(story, runs.texts("SELECT CONCAT(step_name, ' is ', status) FROM batch_step_execution"
                + RUNNING));
    }

    private void kill(LargeRuns runs, Moments.Moment moment, boolean recovery, StringBuilder story)
            throws Exception {
        SettleProcess process = runs.start();
        moment.kill(process);
        tally.killed(process.place(), recovery);
        story.append(" at ").append(moment).append(" (in ").append(process.place()).append(")");
        note(story, OutputChecks.afterAKill(runs));
        if (Files.exists(runs.out()) && !List.of(first, second).contains(runs.published())) {
            faults.add(story + ": what it published is not what undisturbed runs do");
        }
    }

    private static boolean hasPublished(LargeRuns runs) throws Exception {
        return !runs.texts("SELECT run_id FROM settlement_run WHERE verdict IS NOT NULL").isEmpty();
    }

    private void note(CharSequence story, List<String> found) {
        found.forEach(fault -> faults.add(story + ": " + fault));
    }

    private static List<String> differing(Map<String, String> found, Map<String, String> expected) {
        Map<String, String> all = new TreeMap<>(expected);
        all.putAll(found);
        return all.keySet().stream()
                .filter(name -> !found.getOrDefault(name, "").equals(expected.getOrDefault(name, "")))
                .toList();
    }

    KillTally tally() {
        return tally;
    }

    /** Whatever was not as it should be, each with the kills before it. */
    List<String> faults() {
        return faults;
    }
}
