package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import settle.bankfile.text.FedwireNumber;
import settle.offering.BankDialect;
import settle.statement.BankEntry;

/**
 * A bank's files, whatever their format, with accounts as the offering writes them, and Fedwire's numbers
 * whole.
 */
record OwnSpelling(FileFormat format, BankDialect dialect) implements FileFormat {

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean endsInALine() {
        return format.endsInALine();
    }

    @Override
    public RecordSource open(Path location, String path) throws IOException {
        return new Records(format.open(location, path), dialect);
    }

    private record Records(RecordSource records, BankDialect dialect) implements RecordSource {

        @Override
        public Optional<ReceivedRecord> next() throws IOException {
            return records.next().map(this::spelt);
        }

        private ReceivedRecord spelt(ReceivedRecord record) {
            if (record instanceof ReceivedRecord.Readable read && read.value() instanceof BankEntry entry) {
                return new ReceivedRecord.Readable(
                        numbered(entry.of(dialect.account(entry.account()))));
            }
            if (record instanceof ReceivedRecord.StatementEnd end) {
                return new ReceivedRecord.StatementEnd(
                        end.statement().of(dialect.account(end.statement().account())));
            }
            return record;
        }

        /** The bank's reference may be Fedwire's number too. */
        private static BankEntry numbered(BankEntry entry) {
            LocalDate day = entry.effective().date();
            String imad = entry.imad().isEmpty() ? FedwireNumber.whole(entry.reference()).orElse("") : entry
                    .imad();
            return entry.numbered(FedwireNumber.dated(imad, day), FedwireNumber.dated(entry.reverses(), day));
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
