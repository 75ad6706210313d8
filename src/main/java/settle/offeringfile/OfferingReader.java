package settle.offeringfile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.BankDialect;
import settle.offering.BankLayout;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offering.OfferingId;
import settle.offering.Unit;
import settle.table.EntryColumns;
import settle.table.Times;

/** Binds the YAML of an offering file to an offering, collecting every problem on the way. */
final class OfferingReader {

    private static final String PASSED_OVER = "accounts-passed-over";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999999.99");

    private final List<OfferingProblem> problems = new ArrayList<>();
    private Times times = new Times(ZoneId.of("UTC"));
    private Currency currency = Currency.getInstance("USD");

    List<OfferingProblem> problems() {
        return problems.stream().distinct()
                .sorted(Comparator.comparingInt(OfferingProblem::line)).toList();
    }

    Optional<Offering> read(Node root) {
        YamlSection file = new YamlSection("", root, problems);
        YamlSection offering = file.section("offering");
        file.finish(List.of("offering"));
        if (problems.stream().anyMatch(problem -> problem.key().equals("offering"))) {
            return Optional.empty();
        }
        String id = offering.oneOf("id", "letters, digits and hyphens", "",
                text -> Optional.of(text).filter(OfferingId::isValid));
        String issuer = offering.text("issuer");
        ZoneId zone = offering.oneOf("zone", "a zone such as America/New_York", ZoneId.of("UTC"),
                OfferingReader::zone);
        times = new Times(zone);
        Unit unit = unit(offering.section("unit"));
        currency = unit.currency();
        Offering.Security security = security(offering.section("security"));
        Offering.Limits limits = limits(offering.section("limits"));
        Offering.WarrantTerms warrant = warrant(offering.section("warrant"));
        Offering.ClosingTerms closing = closing(offering.section("closing"));
        Offering.EscrowAccount escrow = escrow(offering.section("escrow"), offering.has(PASSED_OVER)
                ? Set.copyOf(offering.list(PASSED_OVER, "the number of an account",
                        text -> Optional.of(text.strip()).filter(number -> !number.isEmpty())))
                : Set.of());
        List<Offering.FeeTerms> fees = fees(offering);
        Offering.ExpenseTerms expenses = expenses(offering.section("expenses"));
        Set<InputKind> expects = EnumSet.noneOf(InputKind.class);
        expects.addAll(offering.list("expects", "one of " + kinds(), OfferingReader::kind));
        List<BankLayout> layouts = offering.has("bank-layouts")
                ? offering.sections("bank-layouts").stream()
                        .map(new BankLayoutReader(EntryColumns.of(zone, currency))::read).toList()
                : List.of();
        BankDialect dialect = offering.has("bank-dialect")
                ? new BankDialectReader().read(offering.section("bank-dialect"), accounts(escrow))
                : BankDialect.STANDARD;
        if (escrow.passedOver().stream().map(dialect::account)
                .anyMatch(dialect.account(escrow.accountNumber())::equals)) {
            offering.problem(PASSED_OVER, "the escrow account is among them");
        }
        Set<InputKind> adding = offering.has("deliveries") ? adding(offering.section("deliveries"))
                : Set.of();
        offering.finish(List.of("id", "issuer", "zone", "security", "unit", "limits", "warrant", "closing",
                "escrow",
                "fees", "expenses", "expects", "bank-layouts", "bank-dialect", "deliveries",
                PASSED_OVER));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Offering(new OfferingId(id), issuer, zone, security, unit, limits, warrant,
                closing,
                escrow, fees, expenses, expects, layouts, dialect, adding));
    }

    /** Kinds whose contents of one path add up; of any other kind the newest counts. */
    private static Set<InputKind> adding(YamlSection section) {
        Set<InputKind> adding = EnumSet.noneOf(InputKind.class);
        for (InputKind kind : InputKind.values()) {
            if (section.has(kind.folder()) && section.oneOf(kind.folder(), "ADDS or NEWEST", "NEWEST",
                    text -> Optional.of(text).filter(List.of("ADDS", "NEWEST")::contains)).equals("ADDS")) {
                adding.add(kind);
            }
        }
        section.finish(Arrays.stream(InputKind.values()).map(InputKind::folder).toList());
        return adding;
    }

    private Unit unit(YamlSection section) {
        Price price = price(section, "price");
        Currency stated = section.oneOf("currency", "a currency of at most two decimals such as USD",
                currency,
                OfferingReader::currency);
        BigDecimal perShare = section.decimal("warrants-per-share", "a number from 0 to 100",
                BigDecimal.ZERO, new BigDecimal(100));
        Unit.OddShares odd = section.oneOf("odd-shares", "HOLD or FLOOR", Unit.OddShares.HOLD,
                text -> Arrays.stream(Unit.OddShares.values()).filter(any -> any.name().equals(text))
                        .findAny());
        section.finish(List.of("price", "currency", "warrants-per-share", "odd-shares"));
        return new Unit(price, stated, perShare, odd);
    }

    private Offering.Security security(YamlSection section) {
        String cusip = section.oneOf("cusip", "a CUSIP of nine signs, the last its check digit", "",
                text -> Optional.of(text).filter(CheckDigit::provesCusip));
        String fast = section.text("fast-agent-number", "digits", DIGITS);
        section.finish(List.of("cusip", "fast-agent-number"));
        return new Offering.Security(cusip, fast);
    }

    private Offering.Limits limits(YamlSection section) {
        Shares shares = new Shares(section.whole("shares"));
        Warrants warrants = new Warrants(section.whole("warrants"));
        section.finish(List.of("shares", "warrants"));
        return new Offering.Limits(shares, warrants);
    }

    private Offering.WarrantTerms warrant(YamlSection section) {
        int before = problems.size();
        Offering.WarrantTerms terms = new Offering.WarrantTerms(price(section, "exercise-price"),
                section.date("issue-date"), section.date("expiration-date"));
        section.finish(List.of("exercise-price", "issue-date", "expiration-date"));
        if (problems.size() == before && terms.expirationDate().isBefore(terms.issueDate())) {
            section.problem("expiration-date", "before the issue date " + terms.issueDate());
        }
        return terms;
    }

    private Offering.ClosingTerms closing(YamlSection section) {
        int before = problems.size();
        Offering.ClosingTerms terms = new Offering.ClosingTerms(
                section.date("signed-on"),
                section.date("funding-deadline"),
                section.moment("cut-off", times::moment),
                section.moment("dwac-cut-off", times::moment),
                section.has("released-at")
                        ? Optional.of(section.moment("released-at", times::moment))
                        : Optional.<LocalDateTime>empty(),
                section.has("terminated") && section.flag("terminated"),
                section.has("conditions")
                        ? section.sections("conditions").stream().map(this::condition).toList() : List.of());
        section.finish(List.of("signed-on", "funding-deadline", "cut-off", "dwac-cut-off", "released-at",
                "terminated", "conditions"));
        if (problems.size() == before && terms.fundingDeadline().isBefore(terms.signedOn())) {
            section.problem("funding-deadline", "before the signing on " + terms.signedOn());
        }
        return terms;
    }

    private Offering.Condition condition(YamlSection section) {
        String name = section.text("name");
        Offering.Condition condition = new Offering.Condition(name, section.has("satisfied-on")
                ? Optional.of(section.oneOf("satisfied-on", "a date such as 2007-01-24 or nothing", "",
                        text -> text.isEmpty() || Times.date(text).isPresent() ? Optional.of(text)
                                : Optional.empty()))
                        .flatMap(Times::date)
                : Optional.empty());
        section.finish(List.of("name", "satisfied-on"));
        return condition;
    }

    private Offering.EscrowAccount escrow(YamlSection section, Set<String> passedOver) {
        Offering.EscrowAccount account = new Offering.EscrowAccount(
                section.text("bank"),
                section.oneOf("aba", "nine digits, the last the check digit", "",
                        text -> Optional.of(text).filter(CheckDigit::provesAba)),
                section.text("account-number"),
                section.text("account-name"),
                money(section, "bank-charge-band"),
                section.has("charges-borne-by")
                        ? section.oneOf("charges-borne-by", "BANK or ISSUER", Offering.ChargesBorneBy.BANK,
                                text -> Arrays.stream(Offering.ChargesBorneBy.values())
                                        .filter(any -> any.name().equals(text)).findAny())
                        : Offering.ChargesBorneBy.BANK,
                passedOver);
        section.finish(List.of("bank", "aba", "account-number", "account-name", "bank-charge-band",
                "charges-borne-by"));
        return account;
    }

    private static Set<String> accounts(Offering.EscrowAccount escrow) {
        Set<String> accounts = new TreeSet<>(escrow.passedOver());
        accounts.add(escrow.accountNumber());
        return accounts;
    }

    private List<Offering.FeeTerms> fees(YamlSection offering) {
        List<Offering.FeeTerms> fees = new ArrayList<>();
        for (YamlSection section : offering.sections("fees")) {
            String name = section.text("name");
            fees.add(new Offering.FeeTerms(name, section.text("payee"),
                    section.decimal("rate", "a fraction from 0 to 1, such as 0.048", BigDecimal.ZERO,
                            BigDecimal.ONE),
                    section.flag("paid-from-escrow")));
            section.finish(List.of("name", "payee", "rate", "paid-from-escrow"));
            if (fees.stream().filter(fee -> fee.name().equals(name)).count() > 1) {
                section.problem("name", "\"" + name + "\" names two fees");
            }
        }
        return fees;
    }

    private Offering.ExpenseTerms expenses(YamlSection section) {
        Offering.ExpenseTerms terms = new Offering.ExpenseTerms(
                section.text("payee"), money(section, "cap"), money(section, "invoiced"));
        section.finish(List.of("payee", "cap", "invoiced"));
        return terms;
    }

    private Money money(YamlSection section, String key) {
        return section.oneOf(key, "an amount with at most two places, up to " + MOST_MONEY,
                Money.zero(currency), text -> Money.parse(text, currency));
    }

    private static Price price(YamlSection section, String key) {
        return section.oneOf(key, "a price above zero with at most " + Price.MAX_PLACES + " places",
                new Price(BigDecimal.ONE), text -> Price.parse(text, Price.MAX_PLACES));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Currency> currency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .filter(any -> any.getCurrencyCode().equals(text))
                .filter(any -> Money.places(any) == Money.CENTS).findAny();
    }

    private static Optional<InputKind> kind(String text) {
        return Arrays.stream(InputKind.values()).filter(kind -> kind.folder().equals(text)).findAny();
    }

    private static String kinds() {
        return String.join(", ", Arrays.stream(InputKind.values())
                .map(kind -> kind.folder()).toList());
    }
}
