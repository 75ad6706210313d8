package settle.bankfile.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.offering.BankDialect;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.ControlFailed;
import settle.statement.StatementEvent.Entry;
import settle.statement.StatementEvent.Malformed;

/** A file is read as far as its events are asked for, and no further than the buffers reach. */
class Bai2StreamingTest {

    private static final int WIRES = 20_000;
    private static final String HEAD =
            "01,S,R,070119,1015,7,,,2/\n02,R,S,1,070119,1010,USD,2/\n03,1,USD,,,,/\n";

    /** Text that is made while it is read. */
    private static final class Made extends InputStream {

        private final Iterator<String> parts;
        private byte[] part = new byte[0];
        private int at;
        private long read;

        Made(Stream<String> parts) {
            this.parts = parts.iterator();
        }

        @Override
        public int read() {
            while (at == part.length) {
                if (!parts.hasNext()) {
                    return -1;
                }
                part = parts.next().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            read++;
            return part[at++];
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private static Bai2Reader reader(InputStream bytes) {
        return Bai2Reader.of(new InputStreamReader(bytes, StandardCharsets.UTF_8),
                Bai2Reading.context(BankDialect.STANDARD));
    }

    private static String wire(int number) {
        return "16,195,100,0,PNC" + (1_000_000 + number) + ",,FED REF 20070119B1QGC08C"
                + (100_000 + number % 900_000) + "\n88,ORG:=ACME FUND LP\n"
                + "88,OBI:=CPST-017 SHARES OF THE OFFERING\n";
    }

    @Test
    void aLargeFileIsReadInStepWithItsEvents() throws IOException {
        long records = 3L * WIRES;
        long total = 100L * WIRES;
        String tail = "49," + total + "," + (records + 2) + "/\n98," + total + ",1," + (records + 4)
                + "/\n99," + total + ",1," + (records + 6) + "/\n";
        Made bytes = new Made(Stream.concat(Stream.of(HEAD),
                Stream.concat(IntStream.range(0, WIRES).mapToObj(Bai2StreamingTest::wire), Stream.of(tail))));
        long ahead = 0;
        int entries = 0;
        try (Bai2Reader reader = reader(bytes)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                assertThat(next.get()).isNotInstanceOfAny(Malformed.class, ControlFailed.class);
                entries += next.get() instanceof Entry ? 1 : 0;
                ahead = Math.max(ahead, bytes.read - (HEAD.length() + (long) entries * wire(0).length()));
            }
        }
        assertThat(entries).isEqualTo(WIRES);
        assertThat(bytes.read).isGreaterThan(30L * Bai2Lines.MAX_LINE);
        assertThat(ahead).isLessThanOrEqualTo(2L * Bai2Lines.MAX_LINE);
    }

    @Test
    void aLineWithoutAnEndIsMalformedAndNotKept() throws IOException {
        Made bytes = new Made(Stream.concat(Stream.of(HEAD + "16,195,100,0,B,,"),
                Collections.nCopies(1_000, "X".repeat(10_000)).stream()));
        assertThat(largestText(bytes)).isLessThan(5_000);
        assertThat(bytes.read).isGreaterThan(10_000_000L);
    }

    @Test
    void aRecordWithoutAnEndIsMalformedAndNotKept() throws IOException {
        Made bytes = new Made(Stream.concat(Stream.of(HEAD + "16,195,100,0,B,,/\n"),
                Collections.nCopies(100_000, "88," + "X".repeat(97) + "\n").stream()));
        assertThat(largestText(bytes)).isLessThan(5_000);
    }

    private static int largestText(InputStream bytes) throws IOException {
        int largest = 0;
        boolean refused = false;
        try (Bai2Reader reader = reader(bytes)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                assertThat(next.get()).isNotInstanceOf(Entry.class);
                if (next.get() instanceof Malformed malformed) {
                    refused = true;
                    largest = Math.max(largest, malformed.text().length());
                }
            }
        }
        assertThat(refused).isTrue();
        return largest;
    }
}
