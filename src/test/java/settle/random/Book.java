package settle.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The subscriptions of a draft: those that count, and rows beside them that must not. */
final class Book {
    private static final List<String> ID_STYLES = List.of(
            "CPST-%04d", "RDO-07-%03d", "SUB/%05d", "CT-A-%04d");
    private static final List<List<String>> SIGNED = List.of(
            List.of("2007-01-18", "2007-01-18"), List.of("2007-01-18", "2007-01-18"),
            List.of("2007-01-18", "2007-01-18"), List.of("2007-01-18", "2007-01-19"),
            List.of("2007-01-22", "2007-01-19"));

    private final Draft draft;
    private final Dice dice;
    private final String idStyle;
    private final Set<String> taken = new HashSet<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Book(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        this.idStyle = dice.pick(ID_STYLES);
    }

    List<Subscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Subscription subscribe() {
        return subscribe(UnaryOperator.identity());
    }

    Subscription subscribe(UnaryOperator<Row> change) {
        return subscribe(draft.evenShares(), change);
    }

    /** Enters a subscription of so many shares, all in order unless the change says otherwise. */
    Subscription subscribe(long shares, UnaryOperator<Row> change) {
        Row row = amendedAtTimes(change.apply(inOrder(shares)), shares);
        long due = Subscription.isActive(row) ? draft.deal.due(shares) : 0;
        Subscription subscription = new Subscription(row, shares, due, deadline(row));
        subscriptions.add(subscription);
        draft.mark(subscription.id());
        rows.add(row);
        if (dice.chance(3)) {
            rows.add(row);
        }
        return subscription;
    }

    /** Subscriptions of one manager's funds, one for each number of shares. */
    List<Subscription> funds(String manager, List<Long> shares) {
        return shares.stream().map(each -> subscribe(each, row -> row.with("fund_manager", manager)))
                .toList();
    }

    /** Adds a row as it stands, beside the one that counts. */
    void alsoEnter(Row row) {
        rows.add(row);
    }

    /** Two account numbers that differ in their leading zeros only, which makes them two accounts. */
    List<String> accountsAlikeButForZeros() {
        String digits = withoutZeros(account());
        return List.of("00" + digits, digits);
    }

    private static String withoutZeros(String account) {
        return account.replaceFirst("^0+", "");
    }

    /** An account number that no subscription has. */
    String account() {
        List<String> styles = List.of("%08d", "000%05d", "7%06d", "%010d");
        return fresh(() -> dice.pick(styles).formatted(dice.between(10_001, 99_999)),
                text -> "account " + withoutZeros(text));
    }

    /** Sometimes an earlier version with other content stands in the book too, and does not count. */
    private Row amendedAtTimes(Row row, long shares) {
        if (row.get("version").equals("2") || !dice.chance(10)) {
            return row;
        }
        long before = shares + 200;
        rows.add(row.with("shares", Long.toString(before)).with("warrants", Long.toString(before / 2))
                .with("aggregate_purchase_price", Cents.plain(draft.deal.due(before))));
        return row.with("version", "2");
    }

    private Row inOrder(long shares) {
        String investor = draft.names.fresh();
        DtcParticipant participant = dice.pick(DtcParticipant.KNOWN);
        List<String> signed = dice.pick(SIGNED);
        long price = draft.deal.priceCents();
        return Row.of("subscription_id", id(), "investor_name", investor, "fund_manager", "",
                "shares", Long.toString(shares), "warrants", Long.toString(shares / 2),
                "price_per_unit", dice.chance(80) ? Cents.plain(price) : Cents.bare(price),
                "aggregate_purchase_price", Cents.plain(draft.deal.due(shares)),
                "registration_name", dice.chance(85) ? investor : "",
                "address", dice.between(1, 999) + " Main Street, Suite \"4\", New York, NY",
                "tin", tin(), "exceptions_stated", "",
                "investor_signed_on", signed.get(0), "company_signed_on", signed.get(1),
                "dtc_participant_number", participant.number(), "dtc_participant_name", participant.name(),
                "dtc_account_number", account(), "dtc_account_name", investor, "expected_payers", "",
                "status", dice.pick("ACTIVE", ""), "version", dice.pick("1", ""));
    }

    private String id() {
        int highest = idStyle.contains("%03d") ? 999 : 9_999;
        return fresh(() -> idStyle.formatted(dice.between(1, highest)), text -> "id " + text);
    }

    String tin() {
        return fresh(() -> dice.chance(80) ? employerNumber() : socialSecurityNumber(),
                text -> "tin " + text);
    }

    private String employerNumber() {
        String prefix = dice.pick("13", "20", "36", "94", "95", "04", "06");
        return "%s-%07d".formatted(prefix, dice.between(1_000_000, 9_999_999));
    }

    private String socialSecurityNumber() {
        return "%03d-%02d-%04d".formatted(dice.between(100, 599), dice.between(1, 99),
                dice.between(1, 9_999));
    }

    private String fresh(Supplier<String> invention, UnaryOperator<String> key) {
        return Stream.generate(invention)
                .filter(text -> taken.add(key.apply(text)))
                .findFirst().orElseThrow();
    }

    /** The next Fed business day after the later signature; nothing here meets a holiday but weekends. */
    private static LocalDate deadline(Row row) {
        if (row.get("investor_signed_on").isEmpty() || row.get("company_signed_on").isEmpty()) {
            return ClosingDay.FUNDING_DEADLINE;
        }
        LocalDate later = Stream.of("investor_signed_on", "company_signed_on")
                .map(row::get)
                .map(LocalDate::parse)
                .max(Comparator.naturalOrder()).orElseThrow();
        LocalDate next = later.plusDays(1);
        return switch (next.getDayOfWeek()) {
            case SATURDAY -> next.plusDays(2);
            case SUNDAY -> next.plusDays(1);
            default -> next;
        };
    }
}
