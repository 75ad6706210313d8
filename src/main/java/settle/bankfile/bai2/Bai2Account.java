package settle.bankfile.bai2;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import settle.bankfile.Bai2TypeCode;
import settle.bankfile.StatementContext;
import settle.bankfile.bai2.Bai2Transaction.Place;
import settle.breaks.BreakCode;
import settle.money.Money;
import settle.offering.BankDialect.BaiTotals;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;

/** An account being read: from its 03 to its 49. */
final class Bai2Account {

    private static final String OPENING_LEDGER = "010";
    private static final String CLOSING_LEDGER = "015";

    private final StatementContext context;
    private final Bai2Events events;
    private final Bai2Group group;
    private final Bai2Record header;
    private final Bai2Tally tally = new Bai2Tally("49");
    private final String number;
    private final Optional<Currency> currency;
    private Optional<BigInteger> opening = Optional.empty();
    private Optional<BigInteger> closing = Optional.empty();
    private BigInteger net = BigInteger.ZERO;
    private long entries;

    /** {@code 03,account,currency,} and any number of groups {@code type,amount,item count,funds type}. */
    Bai2Account(Bai2Record header, Bai2Group group, StatementContext context, Bai2Events events) {
        this.context = context;
        this.events = events;
        this.group = group;
        this.header = header;
        Bai2Fields fields = new Bai2Fields(header);
        this.number = fields.name("account number").replace(" ", "");
        int faultsBefore = fields.faults().size();
        Optional<Currency> stated = fields.currency();
        boolean legible = fields.faults().size() == faultsBefore;
        this.currency = legible && stated.isEmpty() ? group.currency() : stated;
        while (fields.hasMore()) {
            summary(fields);
        }
        events.faults(header, fields);
    }

    Bai2Tally tally() {
        return tally;
    }

    void transaction(Bai2Record record) {
        Bai2Transaction transaction = Bai2Transaction.read(record, place(record), context, events);
        tally.addAmount(transaction.amount());
        transaction.entry().ifPresent(entry -> {
            entries++;
            net = entry.isCredit() ? net.add(transaction.amount()) : net.subtract(transaction.amount());
            checkIdentified(entry, record);
            events.add(new StatementEvent.Entry(entry));
        });
    }

    /** {@code 49,control total,number of records}. */
    void close(Bai2Record trailer, String fileId) {
        Bai2Fields fields = new Bai2Fields(trailer);
        Optional<BigInteger> total = fields.control("account control total");
        Optional<Long> records = fields.controlCount("number of records");
        fields.end();
        events.faults(trailer, fields);
        tally.checkTotal(trailer, totalName(), total, events);
        tally.checkRecords(trailer, records, events);
        List<String> controls = new ArrayList<>(tally.controls());
        checkBalances(trailer).ifPresent(controls::add);
        if (!group.described().isEmpty()) {
            controls.add(group.described());
        }
        group.tally().addMember(total.orElse(tally.total()));
        currency.ifPresent(known -> events.add(new StatementEvent.StatementEnd(new Statement(
                number, known.getCurrencyCode(), fileId, OptionalLong.empty(), StatementPages.ALL,
                group.upTo(), opening.map(this::decimal), closing.map(this::decimal), entries, controls,
                events.source(header)))));
    }

    /** One group of four. A blank before a type code is a separator too many: banks end records with it. */
    private void summary(Bai2Fields fields) {
        String type = fields.next();
        if (type.isEmpty() && !fields.isNextBlank()) {
            type = fields.next();
        }
        Optional<BigInteger> amount = fields.signedAmount("amount of type code " + type);
        fields.count("item count of type code " + type);
        Bai2Funds.take(fields);
        if (!Bai2TypeCode.isCode(type) && !type.isEmpty()) {
            fields.fault("type code", "expected three digits, found " + type);
        }
        if (context.dialect().baiTotals() == BaiTotals.ALL_AMOUNTS) {
            amount.ifPresent(tally::addAmount);
        }
        if (isLedger(type) && amount.filter(any -> decimal(any.abs()).compareTo(Money.LIMIT) >= 0)
                .isPresent()) {
            fields.fault("amount of type code " + type, "expected an amount below " + Money.LIMIT
                    .toPlainString()
                    + ", found " + amount.get());
        } else if (type.equals(OPENING_LEDGER)) {
            opening = ledger(opening, amount, "opening ledger", fields);
        } else if (type.equals(CLOSING_LEDGER)) {
            closing = ledger(closing, amount, "closing ledger", fields);
        }
    }

    private static boolean isLedger(String type) {
        return type.equals(OPENING_LEDGER) || type.equals(CLOSING_LEDGER);
    }

    private static Optional<BigInteger> ledger(Optional<BigInteger> before, Optional<BigInteger> stated,
            String name, Bai2Fields fields) {
        if (before.isPresent() && stated.isPresent() && !before.equals(stated)) {
            fields.fault(name, "expected one, found " + before.get() + " and " + stated.get());
        }
        return stated.or(() -> before);
    }

    private Optional<Place> place(Bai2Record record) {
        if (number.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        return group.upTo().map(moment -> new Place(number, currency.get(), moment, events.source(record)));
    }

    private void checkIdentified(BankEntry entry, Bai2Record record) {
        boolean known = !entry.reference().isEmpty() || !entry.imad().isEmpty() || !entry.uetr().isEmpty();
        if (group.isCorrection() && !known) {
            events.controlFailed(BreakCode.F06, record, "02 group status 3 correction",
                    "a reference that tells which entry is corrected", "none");
        }
    }

    /** Where both ledger balances and transactions are given: opening + credits - debits = closing. */
    private Optional<String> checkBalances(Bai2Record trailer) {
        if (opening.isEmpty() || closing.isEmpty() || entries == 0) {
            return Optional.empty();
        }
        BigInteger rolled = opening.get().add(net);
        boolean holds = rolled.equals(closing.get());
        String stated = decimal(closing.get()).toPlainString();
        if (!holds) {
            events.controlFailed(BreakCode.F03, trailer, "03 closing ledger 015", stated,
                    decimal(rolled).toPlainString());
        }
        return Optional.of("opening " + decimal(opening.get()).toPlainString()
                + (net.signum() < 0 ? " - " : " + ") + decimal(net.abs()).toPlainString()
                + (holds ? " = " : " ≠ ") + "closing " + stated);
    }

    private String totalName() {
        return context.dialect().baiTotals() == BaiTotals.ALL_AMOUNTS ? "account control total"
                : "account control total of transactions";
    }

    private BigDecimal decimal(BigInteger amount) {
        return new BigDecimal(amount, currency.map(Currency::getDefaultFractionDigits).orElse(0));
    }
}
