package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import settle.closings.BankFormat.Day;
import settle.statement.BankEntry;

/** One wire of which the bank tells several times, in several formats, over several runs of one inbox. */
class SeveralSightingsTest {

    private static final Path CLEAN = Path.of("sample-data/clean");
    private static final String WIRE = "20070123K1B7751R000633";
    private static final String SUBSCRIPTION = "CPST-034";
    private static final String NOON = "2007-01-23T12:30";
    private static final String CLOSING_MORNING = "2007-01-24T09:30";

    @TempDir
    private Path folder;
    private Path closing;
    private List<Day> days;
    private Day lastDay;
    private BankEntry wire;

    @BeforeEach
    void writeAllButTheEscrowFiles() throws IOException {
        closing = folder.resolve("closing");
        BankFormat.copyAllButEscrow(CLEAN, closing);
        Files.createDirectories(closing.resolve("inbox/escrow"));
        days = BankFormat.days(CLEAN, "8025720131", ZoneId.of("America/New_York"),
                LocalDate.of(2007, 1, 24));
        lastDay = days.get(days.size() - 1);
        wire = lastDay.entries().stream().filter(entry -> entry.reference().equals(WIRE)).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(value = BankFormat.class, names = {"BAI2", "MT940", "CAMT053"})
    void aWireThatIsPendingAtNoonAndBookedLaterIsOne(BankFormat format) throws IOException {
        receive("earlier." + format, format.write(days.subList(0, days.size() - 1)));
        receive("noon.xml", report("PDNG", BankFormat.plain(wire)));
        ClosingRun noon = run(NOON);
        assertThat(about(noon, "C17")).extracting(row -> row.get("bank_reference"))
                .containsExactly(WIRE);
        assertThat(applied(noon)).isEmpty();

        receive("evening." + format, format.write(List.of(lastDay)));
        ClosingRun morning = run(CLOSING_MORNING);
        assertThat(morning.exitCode()).as(morning.console() + morning.errors()).isZero();
        assertThat(applied(morning)).containsExactly(SUBSCRIPTION + " 1231200.00");
        assertThat(about(morning, "C11")).isEmpty();
        assertThat(about(morning, "C17")).extracting(row -> row.get("status")).containsExactly("CLEARED");
        assertThat(gross(morning)).isEqualTo(grossOfTheSample());
    }

    @Test
    void aWireOfTwoAmountsIsAskedAboutAndNotApplied() throws IOException {
        receive("noon.xml", report("BOOK", "1231100.00"));
        receive("days.sta", BankFormat.MT940.write(days));
        ClosingRun run = run(CLOSING_MORNING);
        assertThat(about(run, "C20")).singleElement().satisfies(row -> {
            assertThat(row.get("bank_reference")).isEqualTo(WIRE);
            assertThat(row.get("message")).contains("1231100.00").contains("1231200.00");
        });
        assertThat(applied(run)).isEmpty();
    }

    @Test
    void aWireInThreeFormatsIsCountedOnce() throws IOException {
        receive("earlier.sta", BankFormat.MT940.write(days.subList(0, days.size() - 1)));
        receive("last.sta", BankFormat.MT940.write(List.of(lastDay)));
        assertThat(about(run(CLOSING_MORNING), "C11")).isEmpty();

        receive("last.bai2", BankFormat.BAI2.write(List.of(lastDay)));
        receive("last.xml", BankFormat.CAMT053.write(List.of(lastDay)));
        ClosingRun run = run(CLOSING_MORNING);
        assertThat(run.exitCode()).as(run.console() + run.errors()).isZero();
        assertThat(about(run, "C11")).filteredOn(row -> row.get("bank_reference").equals(WIRE))
                .extracting(row -> row.get("severity") + " " + row.get("status"))
                .containsExactly("INFO NEW");
        assertThat(about(run, "C11")).hasSize(lastDay.entries().size());
        assertThat(applied(run)).containsExactly(SUBSCRIPTION + " 1231200.00");
        assertThat(gross(run)).isEqualTo(grossOfTheSample());
    }

    /** A camt.052 of noon with the wire alone. */
    private String report(String status, String amount) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.08\"><BkToCstmrAcctRpt>"
                + "<GrpHdr><MsgId>NOON</MsgId><CreDtTm>2007-01-23T12:00:00-05:00</CreDtTm></GrpHdr><Rpt>"
                + "<Id>NOON</Id><Acct><Id><Othr><Id>" + wire.account() + "</Id></Othr></Id><Ccy>USD</Ccy>"
                + "</Acct><TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>" + amount
                + "</Sum></TtlNtries></TxsSummry><Ntry><Amt Ccy=\"USD\">" + amount + "</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>" + status + "</Cd></Sts>"
                + (status.equals("BOOK") ? "<BookgDt><Dt>2007-01-23</Dt></BookgDt>" : "")
                + "<ValDt><Dt>2007-01-23</Dt></ValDt><AcctSvcrRef>" + WIRE + "</AcctSvcrRef>"
                + "<NtryDtls><TxDtls><Refs><InstrId>" + wire.imad() + "</InstrId></Refs><RltdPties><Dbtr>"
                + "<Pty><Nm>" + wire.remitter().name() + "</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>"
                + wire.remittance() + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Rpt>"
                + "</BkToCstmrAcctRpt></Document>";
    }

    private void receive(String name, String content) throws IOException {
        Files.writeString(closing.resolve("inbox/escrow").resolve(name), content);
    }

    private ClosingRun run(String asOf) {
        return ClosingRun.of(closing, asOf, folder.resolve("run"));
    }

    private static List<Map<String, String>> about(ClosingRun run, String code) {
        return run.rows("exceptions.csv").stream().filter(row -> row.get("code").equals(code)).toList();
    }

    /** What is applied of the wire, and to whom. */
    private static List<String> applied(ClosingRun run) {
        return run.rows("allocations.csv").stream().filter(row -> row.get("bank_reference").equals(WIRE))
                .map(row -> row.get("subscription_id") + " " + row.get("amount_applied")).toList();
    }

    private BigDecimal grossOfTheSample() {
        return gross(ClosingRun.of(CLEAN, CLOSING_MORNING, folder.resolve("sample")));
    }

    private static BigDecimal gross(ClosingRun run) {
        return run.rows("funds-flow.csv").stream().filter(row -> row.get("line").equals("gross_proceeds"))
                .map(row -> new BigDecimal(row.get("amount"))).findFirst().orElseThrow();
    }
}
