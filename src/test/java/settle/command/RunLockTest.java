package settle.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.closings.ServerSchema;
import settle.offering.OfferingId;

/** Who waits for whom: runs for readers, readers for nobody, and a run for no other run. */
class RunLockTest {

    private static final OfferingId OFFERING = new OfferingId("capstone-2007");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("capstone-2007.lock");
    }

    @Test
    void runWaitsForReadersAndGoesOnWhenTheyAreDone() throws Exception {
        try (LockHolder one = LockHolder.hold(file, true); LockHolder other = LockHolder.hold(file, true)) {
            AtomicInteger waited = new AtomicInteger();
            Optional<RunLock> lock = RunLock.inFolder(folder, OFFERING, 5, () -> {
                (waited.incrementAndGet() == 1 ? one : other).letGo();
            });

            assertThat(waited).hasValue(2);
            assertThat(lock).isPresent();
            lock.get().close();
        }
    }

    @Test
    void runDoesNotWaitForARun() throws Exception {
        try (LockHolder run = LockHolder.hold(file, false)) {
            assertThat(RunLock.inFolder(folder, OFFERING, 5, RunLockTest::nobodyWaits)).isEmpty();
            run.letGo();
            Optional<RunLock> lock = RunLock.inFolder(folder, OFFERING, 5, RunLockTest::nobodyWaits);
            assertThat(lock).isPresent();
            lock.get().close();
        }
    }

    @Test
    void readersThatNeverEndFailARunAndAreNotTakenForOne() throws Exception {
        AtomicInteger waited = new AtomicInteger();
        try (LockHolder reader = LockHolder.hold(file, true)) {
            assertThatThrownBy(() -> RunLock.inFolder(folder, OFFERING, 3, waited::incrementAndGet))
                    .isInstanceOf(IOException.class).hasMessageContaining("still being read");
            reader.letGo();
        }
        assertThat(waited).hasValue(3);
    }

    @Test
    void readerIsLetInBesideReadersAndNotBesideARun() throws Exception {
        try (LockHolder reader = LockHolder.hold(file, true)) {
            Optional<RunLock> lock = RunLock.forReading(folder, OFFERING);
            assertThat(lock).isPresent();
            lock.get().close();
            reader.letGo();
        }
        try (LockHolder run = LockHolder.hold(file, false)) {
            assertThat(RunLock.forReading(folder, OFFERING)).isEmpty();
            run.letGo();
        }
    }

    @Test
    void lockOfAReaderIsGoneWhenItCloses() throws Exception {
        RunLock.forReading(folder, OFFERING).orElseThrow().close();

        try (LockHolder run = LockHolder.hold(file, false)) {
            run.letGo();
        }
    }

    @Test
    void runOfAnotherProcessIsToldWithSeventyFive() throws Exception {
        ClosingCopy closing = ClosingCopy.of("clean", folder.resolve("closing"));
        closing.settle();
        try (LockHolder run = LockHolder.hold(closing.data().resolve("capstone-2007.lock"), false)) {
            assertThat(closing.settle().exit()).isEqualTo(ExitCodes.BUSY);
            run.letGo();
        }
        assertThat(closing.settle().exit()).isEqualTo(ExitCodes.READY);
    }

    @Test
    void onAServerOneRunAtATimeAndReadersAlways() throws Exception {
        try (ServerSchema schema = ServerSchema.create()) {
            Database database = Database.server(schema.url(), schema.environment());
            assertThat(database.isRunUnderWay(OFFERING)).isFalse();
            try (RunLock run = database.lock(OFFERING).orElseThrow()) {
                assertThat(database.isRunUnderWay(OFFERING)).isTrue();
                assertThat(database.isRunUnderWay(new OfferingId("other"))).isFalse();
                assertThat(database.lock(OFFERING)).isEmpty();
                assertThat(database.lockForReading(OFFERING)).isPresent();
                try (Connection reader = DriverManager.getConnection(database.readUrl(), database.user(),
                        database.password())) {
                    assertThat(reader.isValid(1)).isTrue();
                }
            }
            assertThat(database.isRunUnderWay(OFFERING)).isFalse();
        }
    }

    private static void nobodyWaits() {
        throw new AssertionError("nobody waits for a run");
    }
}
