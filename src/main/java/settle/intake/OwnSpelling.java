package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import settle.bankfile.text.FedwireNumber;
import settle.offering.BankDialect;
import settle.statement.BankEntry;
import settle.statement.Quoted;
import settle.statement.Statement;

/**
 * A bank's files, whatever their format, with accounts as the offering writes them, and Fedwire's numbers
 * whole.
 */
record OwnSpelling(FileFormat<BankEntry> format, BankDialect dialect) implements FileFormat<BankEntry> {

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean endsInALine() {
        return format.endsInALine();
    }

    @Override
    public RecordSource<BankEntry> open(Path location, String path) throws IOException {
        return new Records(format.open(location, path), dialect);
    }

    private record Records(RecordSource<BankEntry> records, BankDialect dialect)
            implements
                RecordSource<BankEntry> {

        @Override
        public Optional<ReceivedRecord<BankEntry>> next() throws IOException {
            return records.next().map(record -> record.spelt(this::spelt, this::spelt));
        }

        private BankEntry spelt(BankEntry entry) {
            return numbered(entry.of(dialect.account(entry.account())));
        }

        private Statement spelt(Statement statement) {
            return statement.of(dialect.account(statement.account()));
        }

        /** The bank's reference may be Fedwire's number too. */
        private static BankEntry numbered(BankEntry entry) {
            LocalDate day = entry.effective().date();
            String imad = Quoted.banks(entry.imad()).isEmpty()
                    ? FedwireNumber.whole(entry.reference()).orElse(entry.imad()) : entry.imad();
            return entry.numbered(FedwireNumber.dated(imad, day), FedwireNumber.dated(entry.omad(), day),
                    FedwireNumber.dated(entry.reverses(), day));
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
