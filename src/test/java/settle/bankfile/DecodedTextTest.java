package settle.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule of decoding for all readers. */
class DecodedTextTest {

    private static final String TEXT = "01,SOCI\u00C9T\u00C9 \u20AC\r\n02,\n";

    private static String read(Reader text) throws IOException {
        StringWriter all = new StringWriter();
        text.transferTo(all);
        return all.toString();
    }

    private static String read(byte[] bytes) throws IOException {
        return read(DecodedText.of(new ByteArrayInputStream(bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsToldFromTheBytes(String encoding) throws IOException {
        byte[] bytes = TEXT.getBytes(Charset.forName(encoding));
        assertThat(read(bytes)).isEqualTo(TEXT);
        DecodedText text = DecodedText.of(new ByteArrayInputStream(bytes));
        read(text);
        assertThat(text.hasOtherBytes()).isEqualTo(encoding.equals("windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoText(String encoding) throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(encoding)))).isEqualTo(TEXT);
    }

    @Test
    void whatIsUtf8StaysThatBesideOtherBytes() throws IOException {
        byte[] mixed = new byte[]{(byte) 0xC3, (byte) 0x89, ' ', (byte) 0xC9, ' ', (byte) 0x80, (byte) 0xC3};
        assertThat(read(mixed)).isEqualTo("\u00C9 \u00C9 \u20AC\u00C3");
        assertThat(read(new byte[]{'A', (byte) 0x81, 'B'})).isEqualTo("A\uFFFDB");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            98,1/^            | 98,1/
            98,1/\\n^         | 98,1/\\n
            98,1/\\n^^\\n     | 98,1/\\n
            98,1/\\n^@@@@     | 98,1/\\n
            98,1/\\n@@        | 98,1/\\n
            9^8,1/\\n         | 9^8,1/\\n
            ^98,1/\\n ^ X     | ^98,1/\\n ^ X
            ^                 | ''
            """)
    void aCtrlZAtTheEndIsNoText(String file, String text) throws IOException {
        assertThat(read(marked(file).getBytes(StandardCharsets.UTF_8))).isEqualTo(marked(text));
    }

    private static String marked(String text) {
        return text.replace('^', '\u001A').replace('@', '\0').replace("\\n", "\n");
    }

    @Test
    void aFileThatMustBeUtf8IsNotReadAsUtf16() throws IOException {
        byte[] bytes = "a,b\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(DecodedText.ofUtf8(new ByteArrayInputStream(bytes)))).startsWith("a\0,");
    }

    @Test
    void anXmlFileStatesItsEncoding() throws IOException {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00C3\u0089</a>";
        byte[] bytes = xml.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(DecodedText.ofXml(new ByteArrayInputStream(bytes)))).isEqualTo(xml);
        byte[] unknown = "<?xml version='1.0' encoding='no'?>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(DecodedText.ofXml(new ByteArrayInputStream(unknown))))
                .isInstanceOf(DecodedText.UnknownEncoding.class);
    }

    @Test
    void theTextIsTheSameInWhateverPiecesItComes() throws IOException {
        Random random = new Random(20070119);
        String text = (TEXT + "\u001A").repeat(2_000);
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1 + random.nextInt(9), length));
            }
        };
        assertThat(read(DecodedText.of(slow))).isEqualTo(text.substring(0, text.length() - 1));
    }
}
