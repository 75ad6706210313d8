package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.Entry;
import settle.statement.StatementEvent.StatementEnd;

/** A file of any size is read piece by piece. */
class MtStreamTest {

    private static final int STATEMENTS = 50;
    private static final int ENTRIES = 1_000;
    /** What may be read ahead: the buffer, and a field. */
    private static final int AHEAD = 20_000;

    /** Writes statements while they are read, a line at a time, and knows how far it is. */
    private static final class Endless extends Reader {

        private int statement;
        private int entry = -1;
        private String line = "";
        private int at;
        private boolean closed;

        private long cents() {
            return (long) statement * ENTRIES * 100;
        }

        private String next() {
            if (entry < 0) {
                entry = 0;
                return ":20:A\n:25:031207607/8025720131\n:28C:" + (statement + 1) + "/1\n:60F:C070119USD"
                        + cents() / 100 + ",\n";
            }
            if (entry < ENTRIES) {
                entry++;
                return ":61:0701190119C1,00NTRFNONREF//FW" + statement + "X" + entry
                        + "\n:86:ORG=ACME FUND LP OBI=CPST-" + entry + "\n";
            }
            statement++;
            entry = -1;
            return ":62F:C070119USD" + cents() / 100 + ",\n-\n";
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (at == line.length()) {
                if (statement == STATEMENTS) {
                    return -1;
                }
                line = next();
                at = 0;
            }
            int count = Math.min(length, line.length() - at);
            line.getChars(at, at + count, buffer, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void entriesComeWhileTheFileIsStillBeingWritten() throws IOException {
        Endless endless = new Endless();
        long entries = 0;
        long statements = 0;
        try (MtReader reader = MtReader.of(endless, MtMessages.CONTEXT)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Entry) {
                    entries++;
                    long written = (long) endless.statement * ENTRIES + Math.max(0, endless.entry);
                    assertThat((written - entries) * 70).isLessThan(AHEAD);
                } else {
                    assertThat(next.get()).isInstanceOf(StatementEnd.class);
                    assertThat(((StatementEnd) next.get()).statement().controls()).isNotEmpty();
                    statements++;
                }
            }
        }
        assertThat(entries).isEqualTo((long) STATEMENTS * ENTRIES);
        assertThat(statements).isEqualTo(STATEMENTS);
        assertThat(endless.closed).isTrue();
    }

    @Test
    void aLineThatNeverEndsIsNotKept() throws IOException {
        Reader endless = new Reader() {
            private long left = 50_000_000;

            @Override
            public int read(char[] buffer, int offset, int length) {
                int count = (int) Math.min(length, left);
                Arrays.fill(buffer, offset, offset + count, 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }

            @Override
            public void close() {}
        };
        assertThat(MtMessages.faults(MtMessages.read(endless, MtMessages.CONTEXT)))
                .containsExactly("F07:1");
    }
}
