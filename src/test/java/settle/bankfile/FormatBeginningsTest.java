package settle.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.bankfile.bai2.Bai2Reader;
import settle.bankfile.camt.CamtReader;
import settle.bankfile.swift.MtReader;
import settle.offering.BankDialect;
import settle.statement.StatementEvent;

/** What is recognised as a bank's file is read as one, in whatever frame it comes. */
class FormatBeginningsTest {

    private static final List<StatementFormat> FORMATS =
            List.of(Bai2Reader.FORMAT, MtReader.FORMAT, CamtReader.FORMAT);

    private static final String BAI2 = """
            01,031207607,SETTLE,070119,1015,1,,,2/
            02,SETTLE,031207607,1,070119,1010,USD,3/
            03,8025720131,USD,010,0,,,015,11400000,,/
            16,195,11400000,0,B0119Q9,,ORG=SOCI\u00C9T\u00C9 ACME OBI=RDO-001
            49,22800000,3/
            98,22800000,1,5/
            99,22800000,1,7/
            """;
    private static final String MT = """
            :20:STMT0119
            :25:8025720131
            :28C:19/1
            :60F:C070118USD0,00
            :61:0701190119C114000,00NTRFNONREF//B0119Q9
            :86:ORG=SOCI\u00C9T\u00C9 ACME OBI=RDO-001
            :62F:C070119USD114000,00
            """;
    private static final String CAMT =
            """
                    <Document><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S19</Id>
                    <Acct><Id><Othr><Id>8025720131</Id></Othr></Id></Acct>
                    <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">0</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
                    <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">114000</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd></Bal>
                    <Ntry><Amt Ccy="USD">114000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2007-01-19</Dt></ValDt>
                    <AcctSvcrRef>B0119Q9</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>SOCI\u00C9T\u00C9 ACME</Nm></Dbtr>
                    </RltdPties><RmtInf><Ustrd>RDO-001</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                    """;
    private static final String BLOCKS = "{1:F01PNCCUS33AXXX0000000000}{2:O9401200070119}{4:\n";

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of("as it is", MT), Arguments.of("the type between colons", ":940:\n" + MT),
                Arguments.of("routing lines", "0000 01PNCCUS33AXXX00001\n".repeat(2) + "940 00\n" + MT
                        + "-XXX\n"),
                Arguments.of("a BIC and a type", "PNCCUS33AXXX\n940\nPNCCUS33XXX\n" + MT + "-\n"),
                Arguments.of("a dash first", "-\n" + MT + "-\n"), Arguments.of("blank lines", "\n\n \n" + MT),
                Arguments.of("blocks", BLOCKS + MT + "-}"),
                Arguments.of("PC frame", "\u0001" + BLOCKS + MT.replace("\n", "\r\n") + "-}\u0003" + " "
                        .repeat(200)),
                Arguments.of("two in PC frames", "\u0001" + BLOCKS + MT + "-}\u0003   \u0001" + BLOCKS
                        + ":20:X\n:25:1\n:28C:1\n:60F:C070118USD0,\n:62F:C070119USD0,\n-}\u0003"),
                Arguments.of("RJE", BLOCKS + MT + "-}$"), Arguments.of("Ctrl-Z", MT + "-\r\n\u001A"),
                Arguments.of("CR alone", MT.replace('\n', '\r')),
                Arguments.of("BAI2", BAI2), Arguments.of("BAI2, CR alone", BAI2.replace('\n', '\r')),
                Arguments.of("BAI2, Ctrl-Z", "\r\n" + BAI2 + "\u001A\0\0"),
                Arguments.of("camt", "\n" + CAMT),
                Arguments.of("camt, blank lines", "\r\n\r\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + CAMT), Arguments.of("camt, Ctrl-Z", CAMT + "\u001A"),
                Arguments.of("camt, version 1", CAMT.replace("BkToCstmrStmt>", "BkToCstmrStmtV01>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void aFileIsReadInEveryFrameAndEncoding(String frame, String text) throws IOException {
        for (String encoding : List.of("UTF-8", "UTF-16", "windows-1252")) {
            byte[] bytes = text.getBytes(Charset.forName(encoding));
            List<StatementFormat> formats = FORMATS.stream().filter(format -> begins(format, bytes)).toList();
            assertThat(formats).as(encoding).hasSize(1);
            List<StatementEvent> events = read(formats.get(0), bytes);
            assertThat(events).as(encoding).noneMatch(event -> event instanceof StatementEvent.Malformed
                    || event instanceof StatementEvent.ControlFailed);
            assertThat(events.stream().filter(StatementEvent.Entry.class::isInstance)
                    .map(event -> ((StatementEvent.Entry) event).entry().remitter().name()))
                    .as(encoding).containsExactly("SOCI\u00C9T\u00C9 ACME");
            boolean noted = events.toString().contains("read as windows-1252");
            assertThat(noted).isEqualTo(encoding.equals("windows-1252"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "940\n", "date,amount\n2007-01-19,1\n", "Account Activity\nAccount: 1\n",
            "16,195,100\n", "02,01,\n", "{\"a\":1}", "ABCDEFGH\nTEXT\n", ":99:X\n", "HEADER\n:20:X\n"})
    void otherTextsAreNoneOfThem(String text) {
        assertThat(FORMATS).noneMatch(format -> begins(format, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean begins(StatementFormat format, byte[] bytes) {
        try (DecodedText text = DecodedText.of(new ByteArrayInputStream(bytes))) {
            char[] beginning = new char[4_096];
            int count = Math.max(text.read(beginning, 0, beginning.length), 0);
            return format.begins(new StringReader(new String(beginning, 0, count)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<StatementEvent> read(StatementFormat format, byte[] bytes) throws IOException {
        StatementContext context = new StatementContext("bank", ZoneId.of("America/New_York"),
                Currency.getInstance("USD"), BankDialect.STANDARD);
        List<StatementEvent> events = new ArrayList<>();
        try (StatementReader reader = format.open(new ByteArrayInputStream(bytes), context)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                events.add(next.get());
            }
        }
        return events;
    }
}
