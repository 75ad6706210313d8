package settle.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import settle.bankfile.StatementContext;
import settle.bankfile.StatementReader;
import settle.bankfile.bai2.Bai2Reader;
import settle.bankfile.camt.CamtReader;
import settle.bankfile.swift.MtReader;

/** A bank file in a format of its own: BAI2, SWIFT MT or ISO 20022. */
record BankFileFormat(Sort sort, BankFormats formats) implements FileFormat {

    /** The formats that banks send, each told by how a file begins. */
    enum Sort {
        BAI2("BAI2", "(?s)^\\s*01,.*"),
        SWIFT_MT("SWIFT MT", "(?s)^\\s*(\\{[1-5]:.*|([A-Z0-9]{1,40}\\s+){0,4}:(20|25|28C|60[FM]):.*)"),
        CAMT("ISO 20022 camt", "(?s)^\\s*<.*");

        private final String title;
        private final Pattern beginning;

        Sort(String title, String beginning) {
            this.title = title;
            this.beginning = Pattern.compile(beginning);
        }

        static Optional<Sort> of(String beginning) {
            return Arrays.stream(values()).filter(sort -> sort.beginning.matcher(beginning).matches())
                    .findFirst();
        }
    }

    @Override
    public String name() {
        return sort.title;
    }

    @Override
    public RecordSource open(Path location, String path) throws IOException {
        StatementContext context =
                new StatementContext(path, formats.zone(), formats.currency(), formats.dialect());
        InputStream in = new BufferedInputStream(Files.newInputStream(location));
        StatementReader reader = switch (sort) {
            case BAI2 -> Bai2Reader.of(CsvLines.decoded(in), context);
            case SWIFT_MT -> MtReader.of(CsvLines.decoded(in), context);
            case CAMT -> CamtReader.of(in, context);
        };
        return new RecordSource() {
            @Override
            public Optional<ReceivedRecord> next() throws IOException {
                return reader.next().map(ReceivedRecord::of);
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }
}
