package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import settle.statement.StatementEvent;

/** Files that would not fit into memory. */
class CamtStreamingTest {

    /** Bytes of heap that reading may take at most, whatever the size of the file. */
    private static final long MOST = 4_000_000;

    private static final String HEAD = "<Document><BkToCstmrStmt><Stmt><Id>S</Id>" + CamtReading.ACCOUNT
            + "<TxsSummry><TtlNtries><NbOfNtries>%d</NbOfNtries><Sum>%d</Sum></TtlNtries></TxsSummry>\n";
    private static final String TAIL = "</Stmt></BkToCstmrStmt></Document>";

    @Test
    void memoryDoesNotGrowWithTheEntries() {
        int entries = 20_000;
        reads(String.format(HEAD, entries, entries), entries, at -> CamtReading.entry("1.00", "CRDT",
                "<AcctSvcrRef>R" + at + "</AcctSvcrRef>" + CamtReading.details("<Refs><EndToEndId>CPST-" + at
                        + "</EndToEndId></Refs><RltdPties><Dbtr><Nm>R&amp;D FUND " + at
                        + " LP</Nm></Dbtr></RltdPties>"
                        + "<RmtInf><Ustrd>" + "WORDS &#65; ".repeat(10) + "</Ustrd></RmtInf>")) + "\n", TAIL,
                entries);
    }

    @Test
    void memoryDoesNotGrowWithTheTransactionsOfOneEntry() {
        int transactions = 50_000;
        String head = String.format(HEAD, 1, transactions) + "<Ntry><Amt Ccy='USD'>" + transactions
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2007-01-19</Dt></BookgDt>"
                + "<NtryDtls>\n";
        reads(head, transactions, at -> "<TxDtls><Refs><AcctSvcrRef>R" + at + "</AcctSvcrRef></Refs>"
                + "<Amt Ccy='USD'>1.00</Amt><RmtInf><Ustrd>" + "WORDS ".repeat(20) + at
                + "</Ustrd></RmtInf></TxDtls>\n", "</NtryDtls></Ntry>" + TAIL, transactions);
    }

    private static void reads(String head, int parts, IntFunction<String> part, String tail, long expected) {
        AtomicLong bytes = new AtomicLong();
        AtomicLong entries = new AtomicLong();
        AtomicLong most = new AtomicLong();
        long before = used();
        CamtReading.read(stream(head, parts, part, tail, bytes), CamtReading.CONTEXT, event -> {
            if (event instanceof StatementEvent.Entry) {
                if (entries.incrementAndGet() % 10_000 == 0) {
                    most.accumulateAndGet(used() - before, Math::max);
                }
            } else {
                assertThat(event).isInstanceOf(StatementEvent.StatementEnd.class);
            }
        });
        assertThat(bytes.get()).isGreaterThan(9_000_000);
        assertThat(entries.get()).isEqualTo(expected);
        assertThat(most.get()).isLessThan(MOST);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream stream(
            String head, int parts, IntFunction<String> part, String tail, AtomicLong served) {
        Iterator<String> texts = IntStream.range(-1, parts + 1)
                .mapToObj(at -> at < 0 ? head : at < parts ? part.apply(at) : tail).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return texts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                byte[] text = texts.next().getBytes(StandardCharsets.UTF_8);
                served.addAndGet(text.length);
                return new ByteArrayInputStream(text);
            }
        });
    }
}
