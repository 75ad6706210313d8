package settle.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import settle.breaks.Break;
import settle.offering.InputKind;
import settle.proof.ControlTotals;
import settle.proof.FileProof;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * What one bank file holds, without any database.
 *
 * @param format what reads it, or why nothing does
 * @param readable whether anything reads it
 * @param accounts of its entries and statements
 * @param entries that could be read
 * @param credits sum of the booked credits
 * @param debits sum of the booked debits
 * @param pending entries that are not booked
 * @param texts how the texts of the first entries were read
 * @param problems all that is wrong with it; of an unproved file too, which is used all the same
 */
public record Inspection(
        String format,
        boolean readable,
        List<String> accounts,
        List<Statement> statements,
        long entries,
        BigDecimal credits,
        BigDecimal debits,
        long pending,
        List<Text> texts,
        List<Break> problems) {

    /**
     * How the text of an entry was read.
     *
     * @param line on which the entry begins
     * @param recognised what was taken from it, by the names that bank CSV has for it
     * @param unknown labels that no table has
     */
    public record Text(int line, String text, Map<String, String> recognised, List<String> unknown) {}

    /** Texts that an inspection shows. */
    static final int MAX_TEXTS = 20;

    /** Rejects that an inspection tells one by one. */
    private static final int MAX_REJECTS = FileProof.MAX_REJECTS_READ;

    /**
     * Reads a bank file to its end.
     *
     * @param account number of the account that it should be of; empty where any will do
     */
    public static Inspection of(Path file, BankFormats formats, Optional<String> account) throws IOException {
        String name = file.getFileName().toString();
        List<Text> texts = new ArrayList<>();
        Formats.Recognition<BankEntry> recognition = formats.watchedBy(reading -> {
            if (texts.size() < MAX_TEXTS) {
                texts.add(new Text(reading.source().line(), reading.text(), reading.recognised(),
                        reading.unknown()));
            }
        }).recognise(file);
        if (recognition.format().isEmpty()) {
            return new Inspection(recognition.problem(), false, List.of(), List.of(), 0, BigDecimal.ZERO,
                    BigDecimal.ZERO, 0, List.of(), List.of());
        }
        Tally tally = new Tally(texts);
        try (RecordSource<BankEntry> source = recognition.format().get().open(file, name)) {
            for (Optional<ReceivedRecord<BankEntry>> next = source.next(); next.isPresent(); next = source
                    .next()) {
                next.get().giveTo(tally);
            }
        }
        Path control = file.resolveSibling(name + ControlTotals.SUFFIX);
        ControlTotals totals = ControlTotals.NONE;
        if (Files.isRegularFile(control)) {
            ControlFile.Reading reading = ControlFile.read(control, name + ControlTotals.SUFFIX);
            totals = reading.totals();
            tally.rejects.addAll(reading.rejects());
        }
        return tally.inspection(recognition.format().get().name(), name, totals, account, formats.currency());
    }

    /** What is counted while a file is read. */
    private static final class Tally implements ReceivedRecord.Receiver<BankEntry> {

        private final List<Text> texts;
        private final TreeSet<String> accounts = new TreeSet<>();
        private final List<Statement> statements = new ArrayList<>();
        private final List<StatementEvent.ControlFailed> failed = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();
        private long rejected;
        private long entries;
        private long pending;
        private BigDecimal printed = BigDecimal.ZERO;
        private BigDecimal credits = BigDecimal.ZERO;
        private BigDecimal debits = BigDecimal.ZERO;

        Tally(List<Text> texts) {
            this.texts = texts;
        }

        @Override
        public void readable(BankEntry entry) {
            BigDecimal amount = entry.amount().decimal();
            accounts.add(entry.account());
            entries++;
            printed = printed.add(amount);
            if (!entry.isBooked()) {
                pending++;
            } else if (entry.isCredit()) {
                credits = credits.add(amount);
            } else {
                debits = debits.add(amount);
            }
        }

        @Override
        public void rejected(Reject reject) {
            rejected++;
            if (rejects.size() < MAX_REJECTS) {
                rejects.add(reject);
            }
        }

        @Override
        public void statementEnd(Statement statement) {
            statements.add(statement);
            accounts.add(statement.account());
        }

        @Override
        public void controlFailed(StatementEvent.ControlFailed control) {
            failed.add(control);
        }

        Inspection inspection(
                String format, String name, ControlTotals totals, Optional<String> account,
                Currency currency) {
            BigDecimal net = credits.subtract(debits);
            StagedFile file = new StagedFile(0, InputKind.ESCROW, name, "", format, entries, rejected,
                    printed, net,
                    net, 0, 0, "", totals);
            FileProof proof = FileProof.of(new ReceivedFile(file, rejects, statements, failed),
                    account.orElse(""), currency);
            return new Inspection(format, true, List.copyOf(accounts), List.copyOf(statements), entries,
                    credits,
                    debits, pending, List.copyOf(texts), proof.breaks());
        }
    }
}
