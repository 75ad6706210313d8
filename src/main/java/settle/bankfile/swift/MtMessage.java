package settle.bankfile.swift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.bankfile.StatementContext;
import settle.identity.SourceLine;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BookedAt;
import settle.statement.StatementEvent;

/** One message while it is read: tells its entries as they come, and keeps what its controls need. */
final class MtMessage {

    /** They say what entries are of, so they stand before the first. */
    private static final Set<MtTag> BEFORE_ENTRIES =
            EnumSet.of(MtTag.ACCOUNT, MtTag.NUMBER, MtTag.OPENING, MtTag.FLOOR_LIMIT);
    /** Entries of a report that are held until it says when it was made, which should stand before them. */
    static final int MOST_HELD = 10_000;
    /** A bank writes a floor limit of nothing without a comma, too. */
    private static final Pattern FLOOR_LIMIT = Pattern.compile("([A-Z]{3})[DC]?[0-9]+(,[0-9]*)?");

    private final StatementContext context;
    private final MtToken.Heading heading;
    private final MtSeries series;
    private final MtFaults faults;
    private final MtEntries entries;
    private final int line;
    private final Map<MtTag, MtToken.Field> fields = new EnumMap<>(MtTag.class);
    private final List<MtTotal> totals = new ArrayList<>();
    private final MtTally tally = new MtTally();
    private final MtEntryDates dates = new MtEntryDates();
    private String account = "";
    private Optional<MtNumber> number = Optional.empty();
    private Optional<MtBalance> opening = Optional.empty();
    private Optional<MtBalance> closing = Optional.empty();
    private Optional<MtMoment> moment = Optional.empty();
    private Optional<Currency> statedCurrency = Optional.empty();
    private Optional<MtKind> kind = Optional.empty();
    private MtToken.Field pendingField;
    private MtEntryLine pending;
    private final List<String> pendingDetails = new ArrayList<>();
    private final List<BankEntry> held = new ArrayList<>();

    MtMessage(StatementContext context, MtToken.Heading heading, MtSeries series, MtFaults faults, int line) {
        this.context = context;
        this.heading = heading;
        this.series = series;
        this.faults = faults;
        this.entries = new MtEntries(context);
        this.line = line;
    }

    void accept(MtToken.Field field) {
        MtTag tag = field.tag();
        if (tag == MtTag.DETAILS) {
            details(field);
            return;
        }
        tellEntry();
        if (fields.putIfAbsent(tag, field) != null && !tag.repeats()) {
            faults.malformed(field, "expected one in a message, found another");
        } else if (kind.isPresent() && BEFORE_ENTRIES.contains(tag)) {
            faults.malformed(field, "expected before the first :61:, found behind it");
        } else {
            read(field);
        }
    }

    /** The end of the message. */
    void end() {
        tellEntry();
        tellHeld();
        begin();
        missing();
        if (kind() == MtKind.ADVICE) {
            series.close();
            new MtAdvice(context, faults).tell(fields, account, moment, heading, line);
        } else {
            series.end(this);
        }
    }

    private void read(MtToken.Field field) {
        switch (field.tag()) {
            case ACCOUNT -> account = MtAccount.of(field).or(told(field)).orElse("");
            case NUMBER -> number = MtNumber.of(field).or(told(field));
            case OPENING -> {
                opening = MtBalance.of(field).or(told(field));
                opening.ifPresent(balance -> statedCurrency = Optional.of(balance.currency()));
            }
            case CLOSING -> closing = sameCurrency(field, MtBalance.of(field));
            case AVAILABLE -> sameCurrency(field, MtBalance.of(field));
            case FLOOR_LIMIT -> floorLimit(field).or(told(field))
                    .ifPresent(currency -> statedCurrency = Optional.of(currency));
            case MOMENT -> moment = MtMoment.of(field, context.zone()).or(told(field));
            case DEBITS -> total(field, Direction.DEBIT);
            case CREDITS -> total(field, Direction.CREDIT);
            case ENTRY -> entry(field);
            case REFERENCE -> {
                if (field.value().length() > MtEntryLine.MAX_REFERENCE) {
                    faults.malformed(field, "expected at most " + MtEntryLine.MAX_REFERENCE
                            + " characters, found " + field.value().length());
                }
            }
            case RELATED_REFERENCE, VALUE_AND_AMOUNT, ORDERING_CUSTOMER, ORDERING_INSTITUTION,
                    INTERMEDIARY, SENDER_TO_RECEIVER, NON_SWIFT, DETAILS -> {}
        }
    }

    private void entry(MtToken.Field field) {
        begin();
        MtReading<MtEntryLine> read = MtEntryLine.of(field, currency());
        if (read.value().isEmpty()) {
            tally.addUnreadable();
            faults.malformed(field, read);
        }
        pending = read.value().orElse(null);
        pendingField = field;
    }

    /** Belongs to the entry before it; else to the statement, and says nothing of an entry. */
    private void details(MtToken.Field field) {
        if (pending != null) {
            pendingDetails.addAll(field.lines());
        }
    }

    private void tellEntry() {
        if (pending != null) {
            BankEntry entry = entries.entry(account, currency(), pending, pendingDetails,
                    faults.source(pendingField.line()));
            tally.add(entry);
            dates.add(entry.valueDate(), entry.source().line());
            held.add(entry);
            if (kind() != MtKind.INTERIM || moment.isPresent() || held.size() > MOST_HELD) {
                tellHeld();
            }
        }
        pending = null;
        pendingDetails.clear();
    }

    private void tellHeld() {
        held.forEach(entry -> faults.events().accept(new StatementEvent.Entry(entry.by(reportMoment()))));
        held.clear();
    }

    /** From here on it is known what the message is, and whether it goes on with the statement before it. */
    private void begin() {
        if (kind.isEmpty()) {
            kind = Optional.of(heading.type().flatMap(MtKind::ofType)
                    .orElseGet(() -> MtKind.ofFields(fields.keySet())));
            if (kind() != MtKind.ADVICE) {
                series.begin(this);
            }
        }
    }

    private void missing() {
        List<String> missing = kind().required().stream().filter(tag -> !fields.containsKey(tag))
                .map(MtTag::toString).toList();
        if (!missing.isEmpty()) {
            faults.malformed(line, String.join(" ", missing), "expected in every such message, found none",
                    fields.values().stream().map(MtToken.Field::text).findFirst().orElse(""));
        }
    }

    private void total(MtToken.Field field, Direction direction) {
        MtReading<MtTotal> read = MtTotal.of(field, direction);
        Optional<MtTotal> total = read.then(value -> value.currency().equals(currency()) ? read
                : MtReading.<MtTotal>fault("currency", currency().getCurrencyCode(),
                        value.currency().getCurrencyCode())).or(told(field));
        total.ifPresent(totals::add);
    }

    private Optional<MtBalance> sameCurrency(MtToken.Field field, MtReading<MtBalance> read) {
        return read.then(balance -> statedCurrency.stream().allMatch(balance.currency()::equals) ? read
                : MtReading.<MtBalance>fault("currency", currency().getCurrencyCode(),
                        balance.currency().getCurrencyCode())).or(told(field));
    }

    private static MtReading<Currency> floorLimit(MtToken.Field field) {
        Matcher matcher = FLOOR_LIMIT.matcher(field.value());
        Optional<Currency> currency =
                matcher.matches() ? MtValues.currency(matcher.group(1)) : Optional.empty();
        return currency.map(MtReading::of)
                .orElseGet(() -> MtReading.fault("", "a currency and an amount such as USD1000,",
                        field.value()));
    }

    private Consumer<MtReading<?>> told(MtToken.Field field) {
        return fault -> faults.malformed(field, fault);
    }

    /** On which it begins. */
    int line() {
        return line;
    }

    SourceLine source() {
        return faults.source(line);
    }

    MtKind kind() {
        return kind.orElseThrow();
    }

    /** The sender's reference of the message. */
    String id() {
        return Optional.ofNullable(fields.get(MtTag.REFERENCE)).map(MtToken.Field::value)
                .map(MtEntries::identifier).orElse("");
    }

    String account() {
        return account;
    }

    Currency currency() {
        return statedCurrency.orElse(context.currency());
    }

    Optional<MtNumber> number() {
        return number;
    }

    Optional<MtBalance> opening() {
        return opening;
    }

    Optional<MtBalance> closing() {
        return closing;
    }

    Optional<LocalDate> date() {
        return closing.map(MtBalance::date).or(() -> moment.map(MtMoment::date));
    }

    /** Up to when it speaks; empty of a statement, which speaks for its days. */
    private Optional<BookedAt> reportMoment() {
        return moment.map(MtMoment::moment).filter(any -> kind() == MtKind.INTERIM)
                .map(made -> BookedAt.ofReport(made.date(), made.time()));
    }

    List<MtTotal> totals() {
        return totals;
    }

    MtTally tally() {
        return tally;
    }

    /** Checks the dates of its entries against its own. */
    void checkDates() {
        dates.check(Stream.of(opening.map(MtBalance::date), date()).flatMap(Optional::stream).toList(),
                faults);
    }
}
