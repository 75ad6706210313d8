package settle.closings;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import settle.intake.CsvFormat;
import settle.intake.ReceivedRecord;
import settle.intake.RecordSource;
import settle.intake.TableRows;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.table.EntryColumns;

/** Writes the entries of canonical bank CSV files as banks send them: each day of booking one statement. */
enum BankFormat {

    CSV("csv") {
        @Override
        String write(List<Day> days) {
            return CanonicalCsvWriting.write(days);
        }
    },
    BAI2("bai2") {
        @Override
        String write(List<Day> days) {
            return Bai2Writing.write(days);
        }
    },
    MT940("sta") {
        @Override
        String write(List<Day> days) {
            return Mt940Writing.write(days);
        }
    },
    CAMT053("xml") {
        @Override
        String write(List<Day> days) {
            return Camt053Writing.write(days);
        }
    };

    static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("yyMMdd");

    /**
     * The entries that were booked on one day, and the balance before them.
     *
     * @param number of the statement
     */
    record Day(int number, LocalDate date, String account, BigDecimal opening, List<BankEntry> entries) {

        BigDecimal closing() {
            return entries.stream().map(entry -> BigDecimal.valueOf(entry.signedAmount().minor(), 2))
                    .reduce(opening, BigDecimal::add);
        }
    }

    private final String ending;

    BankFormat(String ending) {
        this.ending = ending;
    }

    abstract String write(List<Day> days);

    /**
     * Copies a closing, with its escrow files written in this format. Left out are entries that not every
     * format can carry: pending ones, those of other accounts and currencies, and those of the last day,
     * whose time decides.
     */
    void convert(Path closing, String account, ZoneId zone, LocalDate lastDay,
            Path target) throws IOException {
        copyAllButEscrow(closing, target);
        Path escrow = Files.createDirectories(target.resolve("inbox/escrow"));
        Files.writeString(escrow.resolve(fileName()), written(this, closing, account, zone, lastDay));
    }

    /** The escrow entries of a closing in a format. */
    static String written(BankFormat format, Path closing, String account, ZoneId zone, LocalDate lastDay)
            throws IOException {
        return format.write(days(closing, account, zone, lastDay));
    }

    /** The days of a closing's escrow account. */
    static List<Day> days(Path closing, String account, ZoneId zone, LocalDate lastDay) throws IOException {
        List<BankEntry> entries = entries(closing.resolve("inbox/escrow"), zone).stream()
                .filter(entry -> entry.isBooked() && entry.account().equals(account)
                        && entry.amount().currency().getCurrencyCode().equals("USD")
                        && entry.effective().date().isBefore(lastDay)).toList();
        return days(entries, account);
    }

    String fileName() {
        return "bank." + ending;
    }

    private static List<Day> days(List<BankEntry> entries, String account) {
        List<Day> days = new ArrayList<>();
        BigDecimal balance = new BigDecimal("0.00");
        for (LocalDate date : entries.stream().map(entry -> entry.effective().date()).distinct().sorted()
                .toList()) {
            Day day = new Day(days.size() + 1, date, account, balance,
                    entries.stream().filter(entry -> entry.effective().date().equals(date)).toList());
            days.add(day);
            balance = day.closing();
        }
        return days;
    }

    /** The booked entries of a canonical CSV text. */
    String writtenFrom(String csv, Path work, String account, ZoneId zone) throws IOException {
        Files.writeString(work, csv);
        return write(days(read(work, zone).stream().filter(BankEntry::isBooked).toList(), account));
    }

    private static List<BankEntry> read(Path file, ZoneId zone) throws IOException {
        CsvFormat<BankEntry> format = new CsvFormat<>(
                new TableRows<>("bank CSV", EntryColumns.of(zone, Currency.getInstance("USD"))));
        List<BankEntry> entries = new ArrayList<>();
        try (RecordSource<BankEntry> source = format.open(file, file.getFileName().toString())) {
            for (Optional<ReceivedRecord<BankEntry>> next = source.next(); next.isPresent(); next = source
                    .next()) {
                entries.add(((ReceivedRecord.Readable<BankEntry>) next.get()).value());
            }
        }
        return entries;
    }

    /** Where the trailer of the last statement begins. */
    int end(String text) {
        return text.lastIndexOf(switch (this) {
            case CSV -> "\n";
            case BAI2 -> "\n49,";
            case MT940 -> ":62F:";
            case CAMT053 -> "</Stmt>";
        });
    }

    /** Every wire once, in the order of files and rows. */
    private static List<BankEntry> entries(Path folder, ZoneId zone) throws IOException {
        List<BankEntry> entries = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        for (Path file : files) {
            read(file, zone).stream().filter(entry -> entries.stream()
                    .noneMatch(known -> known.reference().equals(entry.reference()))).forEach(entries::add);
        }
        return entries;
    }

    /** Copies a closing, but no file of its escrow account. */
    static void copyAllButEscrow(Path closing, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(closing)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path relative = closing.relativize(file);
                if (!relative.startsWith("inbox/escrow") && !relative.startsWith("expected")) {
                    Files.createDirectories(target.resolve(relative).getParent());
                    Files.copy(file, target.resolve(relative));
                }
            }
        }
    }

    /** The text of an entry in which banks put what their format has no field for. */
    static String text(BankEntry entry) {
        List<String> parts = new ArrayList<>();
        if (!entry.remitter().name().isEmpty()) {
            parts.add("ORG=" + entry.remitter().name());
        }
        if (!entry.imad().isEmpty()) {
            parts.add("IMAD=" + entry.imad());
        }
        if (!entry.remittance().isEmpty()) {
            parts.add("OBI=" + entry.remittance().replace('\n', ' '));
        }
        return String.join(" ", parts);
    }

    static String plain(BankEntry entry) {
        return BigDecimal.valueOf(entry.amount().minor(), 2).toPlainString();
    }

    static Optional<String> bookedMoment(BankEntry entry) {
        return entry.bookedAt().filter(at -> at.time().isPresent()).map(BookedAt::orderingMoment)
                .map(Object::toString);
    }
}
