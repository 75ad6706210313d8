package settle.closings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import settle.audit.Sha256;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.closing.Closing;
import settle.closing.OfferingAt;
import settle.closing.Settlement;
import settle.fixture.SampleOffering;
import settle.job.FedCalendar;

/**
 * A day on which three investors have paid and their shares are requested, told file by file: {@code
 * bank.csv} (R1, R2, R3), {@code book.csv} and {@code dwac.csv}, each with its control. What comes after that
 * is what a test tells. The inbox is read after each step, and judged by the core on all that was read so
 * far.
 */
public final class ToldDay {

    public static final String BANK = "escrow/bank.csv";
    public static final String BOOK = "subscriptions/book.csv";
    public static final String DWAC = "dwac/dwac.csv";

    private static final String INBOX = "inbox";
    private static final String CONTROL = ".control";

    private static final Map<String, String> MORNING = Map.of(BANK,
            """
                    account_number,bank_reference,booked_at,value_date,direction,amount,currency,status,originator_name,remittance
                    8025720131,R1,2007-01-19T10:00,2007-01-19,CREDIT,114000.00,USD,BOOKED,ALDER FUND LP,CPST-001
                    8025720131,R2,2007-01-19T10:00,2007-01-19,CREDIT,228000.00,USD,BOOKED,BIRCH FUND LP,CPST-002
                    8025720131,R3,2007-01-19T10:00,2007-01-19,CREDIT,342000.00,USD,BOOKED,CEDAR FUND LP,CPST-003
                    """,
            BANK + CONTROL, "key,value\ncount,3\nopening_balance,0.00\nclosing_balance,684000.00\n",
            BOOK,
            """
                    subscription_id,investor_name,shares,warrants,price_per_unit,aggregate_purchase_price,tin,investor_signed_on,company_signed_on,dtc_participant_number,dtc_account_number,dtc_account_name
                    CPST-001,Alder Fund LP,100000,50000,1.14,114000.00,12-3456789,2007-01-18,2007-01-18,0352,A-1,Alder Fund LP
                    CPST-002,Birch Fund LP,200000,100000,1.14,228000.00,12-3456789,2007-01-18,2007-01-18,0352,A-2,Birch Fund LP
                    CPST-003,Cedar Fund LP,300000,150000,1.14,342000.00,12-3456789,2007-01-18,2007-01-18,0352,A-3,Cedar Fund LP
                    """,
            DWAC,
            """
                    dwac_id,entered_at,cusip,quantity,dtc_participant_number,account_number,account_name,status
                    DW-1,2007-01-22T10:00,14067D102,100000,0352,A-1,Alder Fund LP,PENDING
                    DW-2,2007-01-22T10:00,14067D102,200000,0352,A-2,Birch Fund LP,PENDING
                    DW-3,2007-01-22T10:00,14067D102,300000,0352,A-3,Cedar Fund LP,PENDING
                    """);

    private final Path folder;
    private final SampleOffering terms;
    private final ReadInbox read;
    private final Map<String, String> files = new TreeMap<>(MORNING);
    private final Map<String, String> lying = new TreeMap<>();
    private LocalDateTime asOf = LocalDateTime.parse("2007-01-24T09:30");
    private Optional<Closing> closing = Optional.empty();

    private ToldDay(Path folder, SampleOffering terms) {
        this.folder = folder;
        this.terms = terms;
        this.read = new ReadInbox(terms.build());
    }

    /** The morning. */
    public static ToldDay in(Path folder) {
        return in(folder, new SampleOffering());
    }

    public static ToldDay in(Path folder, SampleOffering terms) {
        return new ToldDay(folder, terms).read();
    }

    /** The terms of the offering are others. */
    public ToldDay agreed(Consumer<SampleOffering> change) {
        change.accept(terms);
        return read();
    }

    /** The clock goes on to a moment. */
    public ToldDay at(String moment) {
        asOf = LocalDateTime.parse(moment);
        return read();
    }

    public LocalDateTime asOf() {
        return asOf;
    }

    /** A file comes, or another content of it. */
    public ToldDay comes(String path, String text) {
        files.put(path, text);
        return read();
    }

    /** A file comes again with other text. */
    public ToldDay again(String path, UnaryOperator<String> edit) {
        return comes(path, edit.apply(files.get(path)));
    }

    /** A bank's file comes again, with what its control has to say. */
    public ToldDay bank(UnaryOperator<String> edit, String control) {
        files.put(BANK + CONTROL, control);
        return again(BANK, edit);
    }

    /** A file comes with its control. */
    public ToldDay comes(String path, String text, String control) {
        files.put(path + CONTROL, control);
        return comes(path, text);
    }

    /** A file and its control have another name. */
    public ToldDay isCalled(String path, String other) {
        for (String part : List.of("", CONTROL)) {
            Optional.ofNullable(files.remove(path + part)).ifPresent(text -> files.put(other + part, text));
        }
        return read();
    }

    /** A file and its control are gone. */
    public ToldDay goes(String path) {
        files.remove(path);
        files.remove(path + CONTROL);
        return read();
    }

    /** Two persons decide on a delivery. */
    public ToldDay decided(String action, String file) {
        return comes("decisions/" + action + file.hashCode() + ".csv", """
                decision_id,action,file,reason,decided_by,decided_at,approved_by,approved_at
                %s,%s,%s,agreed with the sender,J. Doe,2007-01-24T09:00,M. Roe,2007-01-24T09:05
                """.formatted("D" + files.size(), action, file));
    }

    /** What decisions call the content that a path has now. */
    public String delivery(String path) {
        return path + "@" + Sha256.of(files.get(path).getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** What a path holds now. */
    public String text(String path) {
        return files.get(path);
    }

    /** All that was read up to now, judged by the core. */
    public Closing closing() {
        if (closing.isEmpty()) {
            closing = Optional.of(Settlement.of(read.received(), read.rows(), new OfferingAt(terms.build(),
                    new FedCalendar(), asOf)));
        }
        return closing.get();
    }

    /** {@code CPST-001 RELEASE, CPST-002 HOLD F10}. */
    public String investors() {
        return closing().investors().stream().map(one -> one.subscription().id().text().substring(5) + " "
                + one.verdict() + one.breaks().stream().map(found -> " " + found.code()).distinct()
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    public String verdict() {
        return closing().verdict().name();
    }

    public List<String> candidates(BreakCode code) {
        return found(code).stream().flatMap(one -> one.toldCandidates().stream()).toList();
    }

    /** All that stands. */
    public List<Break> found() {
        return closing().breaks();
    }

    public List<Break> found(BreakCode code) {
        return found().stream().filter(one -> one.code() == code).toList();
    }

    public Optional<Break> only(BreakCode code) {
        return found(code).stream().findFirst();
    }

    /** Reads the inbox as it is now; it is judged when somebody asks. */
    private ToldDay read() {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!file.getValue().equals(lying.get(file.getKey()))) {
                    Path path = folder.resolve(INBOX).resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
            }
            lying.keySet().removeAll(files.keySet());
            for (String gone : lying.keySet()) {
                Files.delete(folder.resolve(INBOX).resolve(gone));
            }
            lying.clear();
            lying.putAll(files);
            read.read(folder.resolve(INBOX), asOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closing = Optional.empty();
        return this;
    }
}
