package settle.bankfile.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static settle.bankfile.camt.CamtReading.CONTEXT;
import static settle.bankfile.camt.CamtReading.credit;
import static settle.bankfile.camt.CamtReading.details;
import static settle.bankfile.camt.CamtReading.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.bankfile.DecodedText;
import settle.statement.BankEntry;
import settle.statement.StatementEvent;

/** Files that are broken, or written to do harm. */
class CamtHostileTest {

    private static final String DOCTYPE =
            "F07 line 1 : expected no document type declaration, found a DOCTYPE";

    @Test
    void documentTypeIsRefusedAndNothingOfItIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "CPST-001");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(200);
            String remote = "http://127.0.0.1:" + listener.getLocalPort() + "/x.dtd";
            for (String type : List.of(
                    "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE Document SYSTEM \"" + remote + "\">",
                    "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"" + remote + "\"> %p;]>",
                    "<!DOCTYPE Document PUBLIC \"-//X\" \"" + remote + "\">",
                    "<!DOCTYPE Document>")) {
                CamtReading reading = CamtReading.of(type
                        + statement(credit("<AddtlNtryInf>&x;</AddtlNtryInf>")));
                assertThat(reading.lines()).singleElement().asString().startsWith(DOCTYPE);
            }
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefusedBeforeTheyGrow() {
        StringBuilder type = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int at = 1; at < 10; at++) {
            type.append("<!ENTITY l").append(at).append(" \"").append(("&l" + (at - 1) + ";").repeat(10))
                    .append("\">");
        }
        String xml = type + "]>" + statement(credit("<AddtlNtryInf>&l9;</AddtlNtryInf>"));
        assertThat(CamtReading.of(xml).lines()).singleElement().asString().startsWith(DOCTYPE);
        String quadratic = "<!DOCTYPE d [<!ENTITY a \"" + "a".repeat(60_000) + "\">]>"
                + statement(credit("<AddtlNtryInf>" + "&a;".repeat(60_000) + "</AddtlNtryInf>"));
        assertThat(CamtReading.of(quadratic).lines()).singleElement().asString().startsWith(DOCTYPE);
    }

    @Test
    void entityThatIsNotXmlsOwnEndsTheReading() {
        CamtReading reading = CamtReading.of(statement(credit("") + "\n"
                + credit("<AddtlNtryInf>&x;</AddtlNtryInf>")));
        assertThat(reading.entries()).hasSize(1);
        assertThat(reading.refusals()).singleElement().asString()
                .startsWith("F07 line 2 : expected well-formed XML");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | 1 | Premature end of file
            hello                                   | 1 | Content is not allowed in prolog
            <a/><b/>                                | 1 | must be well-formed
            <p:a/>                                  | 1 | the prefix p is bound to no namespace
            <a><b></a>                              | 1 | must be terminated
            <?xml version='1.0' encoding='no'?><a/> | 1 | encoding""")
    void textThatIsNoXmlIsMalformedWithItsLine(String text, int line, String reason) {
        CamtReading reading = CamtReading.of(text);
        assertThat(reading.lines()).singleElement().asString()
                .startsWith("F07 line " + line
                        + " : expected well-formed XML, found that ").containsIgnoringCase(reason);
    }

    @ParameterizedTest
    @CsvSource({"Document/CstmrCdtTrfInitn, CstmrCdtTrfInitn", "html/body, body", "Ntry/Amt, Amt",
            "Stmt, Stmt"})
    void documentOfAnotherKindIsMalformed(String path, String found) {
        String[] names = path.split("/");
        String xml = "<" + String.join("><", names) + ">" + (names.length > 1 ? "</" + names[1] + ">" : "")
                + "</" + names[0] + ">";
        assertThat(CamtReading.of(xml).lines())
                .containsExactly("F07 line 1 Document: expected BkToCstmrAcctRpt, "
                        + "BkToCstmrStmt or BkToCstmrDbtCdtNtfctn (camt.052, camt.053, camt.054), found "
                        + found);
    }

    @Test
    void fileThatIsCutOffGivesWhatWasWholeAndNoStatement() {
        String whole = statement("\n" + credit("") + "\n" + credit(""));
        CamtReading reading = CamtReading.of(whole.substring(0, whole.length() - 60));
        assertThat(reading.entries()).hasSize(1);
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.refusals()).singleElement().asString()
                .startsWith("F07 line 3 : expected well-formed XML");
    }

    @Test
    void readerStaysAtTheEnd() throws IOException {
        InputStream xml = new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_8));
        try (CamtReader reader = CamtReader.of(DecodedText.ofXml(xml), CONTEXT)) {
            assertThat(reader.next()).isPresent();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void brokenDiskIsNoMalformedFile() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("<Document>".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk");
                    }
                });
        try (CamtReader reader = CamtReader.of(DecodedText.ofXml(broken), CONTEXT)) {
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("disk");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void encodingIsTheFilesOwn(String encoding) {
        String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
        String xml = mark + "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"
                + statement(credit("<AddtlNtryInf>CAFÉ</AddtlNtryInf>"));
        CamtReading reading = CamtReading.of(xml.getBytes(Charset.forName(encoding)), CONTEXT);
        assertThat(reading.entry().remittance()).isEqualTo("CAFÉ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UTF-8", "US-ASCII", "windows-1252", "Shift_JIS"})
    void bytesThatAreNotInTheEncodingAreMalformedOnTheirLineAndNothingIsPrinted(String encoding) {
        String declaration = encoding.isEmpty() ? ""
                : "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
        String filling = "<!-- " + "x".repeat(10_000) + " -->\n";
        String xml = declaration + statement(filling.repeat(3) + credit("") + "\n"
                + credit("<AddtlNtryInf>CAF\u0081</AddtlNtryInf>"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        CamtReading reading;
        try {
            reading = CamtReading.of(xml.getBytes(StandardCharsets.ISO_8859_1), CONTEXT);
        } finally {
            System.setErr(console);
        }
        assertThat(reading.entries()).hasSize(1);
        assertThat(reading.refusals()).containsExactly("F07 line 5 : expected well-formed XML, found that "
                + "bytes are not in the encoding of the file");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatEndsAmidACharacterIsMalformed() {
        byte[] cut = {'<', 'a', '>', (byte) 0xC3};
        assertThat(CamtReading.of(cut, CONTEXT).refusals()).singleElement().asString()
                .startsWith("F07 line 1 : expected well-formed XML");
    }

    @Test
    void aFileIsReadInWhateverPiecesItsBytesCome() {
        byte[] xml = ("\uFEFF<?xml version='1.0' encoding='UTF-8'?>"
                + statement(credit("<AddtlNtryInf>CAFÉ €</AddtlNtryInf>"))).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(xml) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        List<StatementEvent> events = new ArrayList<>();
        CamtReading.read(slow, CONTEXT, events::add);
        assertThat(new CamtReading(events).entry().remittance()).isEqualTo("CAFÉ €");
    }

    @ParameterizedTest
    @CsvSource({"<!-- , -->", "<?x , ?>", "<a b=', '/>", "<![CDATA[, ]]>", "<Ustrd>, </Ustrd>", "<, />"})
    void markupWithoutAnEndIsRefusedBeforeItFillsTheMemory(String opening, String closing) {
        String start = "<Document><BkToCstmrStmt><Stmt>" + opening;
        int[] served = {0};
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        return served[0]++ < 200_000_000 ? 'x' : -1;
                    }
                });
        List<StatementEvent> events = new ArrayList<>();
        CamtReading.read(endless, CONTEXT, events::add);
        assertThat(new CamtReading(events).refusals()).hasSize(1);
        boolean text = opening.contains("Ustrd") || opening.contains("CDATA");
        assertThat(text || served[0] < 10_000_000).as("bytes taken: %s", served[0]).isTrue();
    }

    @Test
    void elementsWithinElementsWithoutAnEndAreRefused() {
        CamtReading reading = CamtReading.of("<a>".repeat(100_000));
        assertThat(reading.refusals()).containsExactly(
                "F07 line 1 : expected elements at most 64 deep, found more");
    }

    @Test
    void recordBeyondTheLimitsIsMalformedAndTheNextIsRead() {
        String many = "<RmtInf>" + "<Ustrd>x</Ustrd>".repeat(CamtStream.MAX_ELEMENTS) + "</RmtInf>";
        String longText = "<RmtInf><Ustrd>" + "x".repeat(CamtStream.MAX_TEXT + 1) + "</Ustrd></RmtInf>";
        String much = "<RmtInf>" + ("<Ustrd>" + "x".repeat(1_500) + "</Ustrd>").repeat(100) + "</RmtInf>";
        for (String record : List.of(many, longText, much)) {
            CamtReading reading = CamtReading.of(statement(credit(details(record)) + credit("")));
            assertThat(reading.entries()).hasSize(1);
            assertThat(reading.refusals()).isNotEmpty().allMatch(line -> line.startsWith("F07 line 1 "));
        }
    }

    @Test
    void identifierThatNoStoreTakesIsMalformed() {
        String longer = "R".repeat(CamtFields.MAX_IDENTIFIER + 1);
        CamtReading reading = CamtReading.of(statement(credit("").replace("R1", longer)));
        assertThat(reading.refusals()).singleElement().asString().startsWith("F07 line 1 Ntry/AcctSvcrRef");
    }

    @Test
    void anyDamageIsToldAndNeverThrown() {
        Random random = new Random(7);
        byte[] good = CamtReading.sample("own-escrow-statements.camt.053.001.02.xml");
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = good.clone();
            int places = 1 + random.nextInt(3);
            for (int place = 0; place < places; place++) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(128)
                        : "<>&/\"'=!? \n".charAt(random.nextInt(11)));
            }
            List<BankEntry> entries = CamtReading.of(damaged, CONTEXT).entries();
            assertThat(entries).hasSizeLessThanOrEqualTo(6);
        }
    }
}
