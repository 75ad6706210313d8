package settle.bankfile.camt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import settle.bankfile.DecodedText;
import settle.bankfile.StatementContext;
import settle.offering.BankDialect;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** What the reader makes of a file, and messages to try it on. */
record CamtReading(List<StatementEvent> events) {

    static final StatementContext CONTEXT = new StatementContext(
            "escrow/bank.xml", ZoneId.of("America/New_York"), Currency.getInstance("USD"),
            BankDialect.STANDARD);

    /** An account as a statement names it. */
    static final String ACCOUNT = "<Acct><Id><Othr><Id>8025720131</Id></Othr></Id><Ccy>USD</Ccy></Acct>";

    static CamtReading of(String xml) {
        return of(xml.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    static CamtReading of(byte[] xml, StatementContext context) {
        List<StatementEvent> events = new ArrayList<>();
        read(new ByteArrayInputStream(xml), context, events::add);
        return new CamtReading(events);
    }

    static void read(InputStream xml, StatementContext context, Consumer<StatementEvent> each) {
        try (CamtReader reader = CamtReader.of(DecodedText.ofXml(xml), context)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                each.accept(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample file. */
    static byte[] sample(String name) {
        try (InputStream in = CamtReading.class.getResourceAsStream("/bankfile/camt/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A camt.053 of these statements. */
    static String message(String... statements) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                + String.join("", statements) + "</BkToCstmrStmt></Document>";
    }

    /** A camt.053 of one statement of the escrow account, with this in it. */
    static String statement(String content) {
        return message("<Stmt><Id>S1</Id><CreDtTm>2007-01-19T21:00:00-05:00</CreDtTm>" + ACCOUNT + content
                + "</Stmt>");
    }

    /** A booked credit of 100.00 on 2007-01-19 with the reference R1, with this in it. */
    static String credit(String more) {
        return entry("100.00", "CRDT", "<AcctSvcrRef>R1</AcctSvcrRef>" + more);
    }

    static String entry(String amount, String direction, String more) {
        return "<Ntry><Amt Ccy=\"USD\">" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>"
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2007-01-19</Dt></BookgDt>" + more + "</Ntry>";
    }

    static String details(String... transactions) {
        return "<NtryDtls><TxDtls>" + String.join("</TxDtls><TxDtls>", transactions) + "</TxDtls></NtryDtls>";
    }

    static String balance(String code, String amount, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>";
    }

    List<BankEntry> entries() {
        return all(StatementEvent.Entry.class).stream().map(StatementEvent.Entry::entry).toList();
    }

    BankEntry entry() {
        if (entries().size() != 1 || !refusals().isEmpty()) {
            throw new AssertionError("expected one entry and no refusal, read " + lines());
        }
        return entries().get(0);
    }

    List<Statement> statements() {
        return all(StatementEvent.StatementEnd.class).stream().map(StatementEvent.StatementEnd::statement)
                .toList();
    }

    /** What is wrong: {@code F02 line 3 TxsSummry/TtlNtries/NbOfNtries: 2, not 1}. */
    List<String> refusals() {
        return events.stream().filter(event -> !(event instanceof StatementEvent.Entry)
                && !(event instanceof StatementEvent.StatementEnd)).map(CamtReading::line).toList();
    }

    List<String> lines() {
        return events.stream().map(CamtReading::line).toList();
    }

    private <T extends StatementEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String line(StatementEvent event) {
        if (event instanceof StatementEvent.Entry read) {
            return line(read.entry());
        }
        if (event instanceof StatementEvent.Malformed fault) {
            return "F07 line " + fault.source().line() + " " + fault.field() + ": " + fault.reason();
        }
        if (event instanceof StatementEvent.ControlFailed control) {
            return control.code() + " line " + control.source().line() + " " + control.what() + ": "
                    + control.expected()
                    + ", not " + control.actual();
        }
        Statement statement = ((StatementEvent.StatementEnd) event).statement();
        return "statement line " + statement.source().line() + " " + statement.account() + " "
                + statement.currency()
                + " " + statement.id() + (statement.sequence().isPresent() ? " no. "
                        + statement.sequence().getAsLong() : "")
                + statement.date().map(day -> " of " + day).orElse("") + ", " + text(statement.opening())
                + " to "
                + text(statement.closing()) + ", " + statement.entries() + " entries " + statement.controls();
    }

    private static String line(BankEntry entry) {
        return String.join("|", "entry line " + entry.source().line(), entry.account(), entry.reference(),
                entry.imad(),
                entry.uetr(), entry.typeCode(), entry.bookedAt().map(Object::toString).orElse(""),
                entry.valueDate().toString(), entry.direction() + " " + entry.amount() + " "
                        + entry.amount().currency(),
                entry.type().name(), entry.status().name(), entry.remitter().name(),
                entry.remitter().account(),
                entry.remitter().bank(), entry.remittance(), entry.reverses());
    }

    private static String text(Optional<BigDecimal> balance) {
        return balance.map(BigDecimal::toPlainString).orElse("-");
    }
}
