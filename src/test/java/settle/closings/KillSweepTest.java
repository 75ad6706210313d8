package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed with SIGKILL, at whatever moment of whatever step, are made up for by the next start,
 * to the byte. More kills than the default are asked for with {@code -Dkills=N}, other moments with {@code
 * -DfirstSeed=N}.
 */
class KillSweepTest {

    /** Each place once. */
    private static final int KILLS = Integer.getInteger("kills", 13);
    private static final long SEED = Long.getLong("firstSeed", 1);
    private static final int SUBSCRIPTIONS = 1_500;
    /** Of so many kills one is on a server besides. */
    private static final int ON_A_SERVER = 5;

    /** How many more kills it may take until every step was hit: some are short. */
    private static final int MOST_MORE = 20;

    @TempDir
    private Path folder;

    @Test
    void killedRunsAreMadeUpForOnAnEmbeddedDatabase() throws Exception {
        KillSweep sweep = new KillSweep(LargeRuns.embedded(closing(), folder.resolve("undisturbed")), SEED);
        for (int number = 0; number < KILLS; number++) {
            kill(sweep, sweep.moment(number));
        }
        for (int more = 0; more < MOST_MORE && !sweep.tally().missed().isEmpty(); more++) {
            kill(sweep, Moments.Moment.atBeginOf(sweep.tally().missed().get(0)));
        }
        tell("an embedded database", sweep);
        assertThat(sweep.faults()).isEmpty();
        assertThat(sweep.tally().missed()).as("steps that no kill hit").isEmpty();
    }

    private void kill(KillSweep sweep, Moments.Moment moment) throws Exception {
        Path each = folder.resolve("kill");
        sweep.kill(moment, each, new RunDatabase.Embedded(each.resolve("data")));
        ClosingFiles.delete(each);
    }

    @Test
    void killedRunsAreMadeUpForOnAServer() throws Exception {
        try (ServerSchema undisturbed = ServerSchema.create()) {
            KillSweep sweep = new KillSweep(new LargeRuns(closing(), folder.resolve("undisturbed"),
                    RunDatabase.OnServer.of(undisturbed)), SEED);
            for (int kill = 0; kill < KILLS / ON_A_SERVER; kill++) {
                try (ServerSchema schema = ServerSchema.create()) {
                    Path each = folder.resolve("kill");
                    sweep.kill(sweep.moment(kill * ON_A_SERVER), each, RunDatabase.OnServer.of(schema));
                    ClosingFiles.delete(each);
                }
            }
            tell("a database server", sweep);
            assertThat(sweep.faults()).isEmpty();
        }
    }

    private Path closing() throws Exception {
        Path closing = folder.resolve("closing");
        new LargeClosing(SUBSCRIPTIONS).writeTo(closing);
        return closing;
    }

    private static void tell(String where, KillSweep sweep) {
        System.out.println("Kills on " + where + ":\n\n" + sweep.tally().table());
    }
}
