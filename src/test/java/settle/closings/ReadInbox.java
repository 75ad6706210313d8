package settle.closings;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.closing.StagedRows;
import settle.decision.Decision;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.intake.ControlFile;
import settle.intake.FileFormat;
import settle.intake.Inbox;
import settle.intake.InboxFile;
import settle.intake.ReceivedRecord;
import settle.intake.RecordSource;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.ControlTotals;
import settle.proof.Deliveries;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.SeenFile;
import settle.proof.StagedFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * An inbox, read once or as it was at several times of a day, as the job would stage it, but without a
 * database.
 */
final class ReadInbox {

    private static final String END_OF_DAY = "23:59:59.999999999";

    private final Offering offering;
    private final Map<Long, ReceivedFile> readings = new TreeMap<>();
    private final Map<String, StagedFile> lastOfPath = new TreeMap<>();
    private final List<SeenFile> seen = new ArrayList<>();
    private final Set<InputKind> kinds = EnumSet.noneOf(InputKind.class);
    private final Map<Long, List<Object>> rows = new HashMap<>();

    /** Nothing read yet. */
    ReadInbox(Offering offering) {
        this.offering = offering;
    }

    static ReadInbox of(Path inbox, Offering offering) throws IOException {
        ReadInbox read = new ReadInbox(offering);
        read.read(inbox);
        return read;
    }

    /** Reads the inbox as it is now, after all that was read of it before. */
    void read(Path inbox) throws IOException {
        read(inbox, LocalDateTime.MIN);
    }

    /**
     * Reads the inbox as it is now; nobody writes to it meanwhile.
     *
     * @param asOf for which the run speaks that looks at it
     */
    void read(Path inbox, LocalDateTime asOf) throws IOException {
        seen.clear();
        for (InboxFile file : new Inbox(inbox, offering, () -> {}).files()) {
            file.kind().ifPresent(kinds::add);
            see(file, asOf);
        }
    }

    Received received() {
        List<StagedFile> inOrder = readings.values().stream().map(ReceivedFile::file)
                .sorted(Comparator.comparing(StagedFile::path).thenComparing(StagedFile::id)).toList();
        return new Received(Deliveries.among(inOrder).stream().map(file -> readings.get(file.id())).toList(),
                seen, kinds);
    }

    StagedRows rows() {
        return new StagedRows(rows(Subscription.class), rows(BankEntry.class), rows(DwacRequest.class),
                rows(WarrantCertificate.class), rows(Decision.class));
    }

    private <T> StagedRows.OfKind<T> rows(Class<T> type) {
        return of -> of.stream().sorted(Comparator.comparing(StagedFile::path).thenComparing(StagedFile::id))
                .flatMap(file -> rows.get(file.id()).stream()).map(type::cast)
                .collect(Collectors.toList());
    }

    private void see(InboxFile file, LocalDateTime asOf) throws IOException {
        if (!file.isReadable()) {
            seen(file, file.isChanging() ? SeenFile.As.LEFT : SeenFile.As.UNKNOWN, OptionalLong.empty(), file
                    .problem());
            return;
        }
        StagedFile last = lastOfPath.get(file.path());
        if (last == null || !last.sha256().equals(file.sha256())
                || !last.arrival().controlSha256().equals(file.controlSha256())) {
            long id = readings.size() + 1L;
            ReceivedFile reading = read(id, file, asOf);
            readings.put(id, reading);
            lastOfPath.put(file.path(), reading.file());
        }
        seen(file, SeenFile.As.NEW, OptionalLong.of(lastOfPath.get(file.path()).id()), "");
    }

    private void seen(InboxFile file, SeenFile.As as, OptionalLong id, String remark) {
        seen.add(new SeenFile(file.path(), file.kind(),
                file.format().map(FileFormat::name).orElse("unknown"), file.sha256(), as, id, remark));
    }

    private ReceivedFile read(long id, InboxFile file, LocalDateTime asOf) throws IOException {
        List<Object> read = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        List<StatementEvent.ControlFailed> failures = new ArrayList<>();
        try (RecordSource<?> records = file.format().orElseThrow().open(file.location(), file.path())) {
            for (Optional<? extends ReceivedRecord<?>> next = records.next(); next.isPresent(); next = records
                    .next()) {
                ReceivedRecord<?> record = next.get();
                if (record instanceof ReceivedRecord.Readable<?> readable) {
                    read.add(readable.value() instanceof BankEntry entry ? entry.in(file.sha256())
                            : readable.value());
                } else if (record instanceof ReceivedRecord.Rejected<?> rejected) {
                    rejects.add(rejected.reject());
                } else if (record instanceof ReceivedRecord.StatementEnd<?> end) {
                    statements.add(end.statement());
                } else {
                    failures.add(((ReceivedRecord.ControlFailed<?>) record).control());
                }
            }
        }
        rows.put(id, read);
        long malformed = rejects.size();
        ControlTotals control = ControlTotals.NONE;
        if (file.control().isPresent()) {
            ControlFile.Reading reading = ControlFile.read(file.control().get(), file.controlPath());
            rejects.addAll(0, reading.rejects());
            control = reading.totals();
        }
        return new ReceivedFile(staged(id, file, read, malformed, control, asOf), rejects, statements,
                failures);
    }

    private StagedFile staged(long id, InboxFile file, List<Object> read, long rejects,
            ControlTotals control, LocalDateTime asOf) {
        List<BankEntry> entries = read.stream().filter(BankEntry.class::isInstance)
                .map(BankEntry.class::cast).toList();
        List<BankEntry> own = entries.stream().filter(entry -> isOwnAccount(entry) && isOwnCurrency(entry))
                .toList();
        return new StagedFile(id, file.kind().orElseThrow(), file.path(), file.sha256(),
                file.format().orElseThrow().name(), read.size(), rejects,
                read.stream().map(ReadInbox::printed).reduce(BigDecimal.ZERO, BigDecimal::add),
                net(entries), net(own),
                entries.stream().filter(entry -> !isOwnAccount(entry)).count(),
                entries.stream().filter(entry -> !isOwnCurrency(entry)).count(),
                entries.stream().filter(BankEntry::isBooked).map(ReadInbox::booked)
                        .max(Comparator.naturalOrder()).orElse(""),
                control, new StagedFile.Arrival(file.controlSha256(), asOf));
    }

    private boolean isOwnAccount(BankEntry entry) {
        return entry.account().equals(offering.escrow().accountNumber());
    }

    private boolean isOwnCurrency(BankEntry entry) {
        return entry.amount().currency().equals(offering.currency());
    }

    private static BigDecimal printed(Object row) {
        if (row instanceof Subscription subscription) {
            return BigDecimal.valueOf(subscription.shares().count());
        }
        if (row instanceof DwacRequest request) {
            return BigDecimal.valueOf(request.quantity().count());
        }
        if (row instanceof WarrantCertificate certificate) {
            return BigDecimal.valueOf(certificate.warrants().count());
        }
        return row instanceof BankEntry entry ? entry.amount().decimal()
                : ((Decision) row).amount().map(amount -> BigDecimal.valueOf(amount.minor(), 2))
                        .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal net(List<BankEntry> entries) {
        return entries.stream().filter(BankEntry::isBooked).map(entry -> entry.signedAmount().decimal())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static String booked(BankEntry entry) {
        return entry.bookedAt().map(BookedAt::date).orElse(entry.valueDate()) + "T"
                + entry.bookedAt().flatMap(BookedAt::time).map(Object::toString).orElse(END_OF_DAY);
    }
}
