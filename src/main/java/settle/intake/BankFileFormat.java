package settle.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import settle.bankfile.StatementContext;
import settle.bankfile.StatementFormat;
import settle.bankfile.StatementReader;
import settle.statement.BankEntry;

/** A bank file in a format of its own, such as BAI2, SWIFT MT or ISO 20022. */
record BankFileFormat(StatementFormat format, BankFormats formats) implements FileFormat<BankEntry> {

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public RecordSource<BankEntry> open(Path location, String path) throws IOException {
        StatementContext context =
                new StatementContext(path, formats.zone(), formats.currency(), formats.dialect(),
                        formats.watch());
        InputStream in = new BufferedInputStream(Files.newInputStream(location));
        return new Records(format.open(in, context));
    }

    private record Records(StatementReader reader) implements RecordSource<BankEntry> {

        @Override
        public Optional<ReceivedRecord<BankEntry>> next() throws IOException {
            return reader.next().map(ReceivedRecord::of);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
