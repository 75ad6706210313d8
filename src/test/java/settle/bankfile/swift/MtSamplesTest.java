package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/**
 * The sample files: what was read of each, and, apart from that, what refuses it. Where another parser's
 * opinion of a file (its {@code .expected.yml}) differs, the standard decides: of sepa_snippet_broken it
 * takes the account from the second :25:, which is a :86: with the wrong tag; structured :86: it leaves
 * unread.
 */
class MtSamplesTest {

    static String text(String file) {
        try (InputStream in = MtSamplesTest.class.getResourceAsStream("/bankfile/mt940/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StatementEvent> read(String file) {
        return MtMessages.read(new StringReader(text(file)), MtMessages.CONTEXT);
    }

    @ParameterizedTest(name = "{0}: {1} entries, {2} statements, {3} proved; refused by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            cmxl-mt940.sta                      | 16 | 3 | 3 | nothing
            jejik-generic.sta                   |  2 | 2 | 2 | nothing
            jejik-abnamro.sta                   | 10 | 2 | 0 | F03:27 F05:35 F03:40
            betterplace-sepa_snippet_broken.sta |  1 | 1 | 0 | F07:6 :25:, F03:10
            betterplace-amount_formats.sta      |  0 | 1 | 0 | F07:2-6 :60F:, F07:1 :20: :25: :28C: :62F:
            own-split.sta                       |  6 | 2 | 2 | nothing
            own-intraday.sta                    |  3 | 1 | 1 | nothing
            own-advice.sta                      |  1 | 1 | 0 | nothing
            """)
    void eachFileIsReadAndRefusedForWhatIsWrongWithIt(
            String file, int entries, int statements, int proved, String refusal) {
        List<StatementEvent> events = read(file);
        assertThat(entries(events)).hasSize(entries);
        assertThat(statements(events)).hasSize(statements);
        assertThat(statements(events).stream().filter(one -> !one.controls().isEmpty())).hasSize(proved);
        assertThat(statements(events).stream().mapToLong(Statement::entries).sum()).isEqualTo(entries);
        String told = faults(events).isEmpty() ? "nothing" : String.join(" ", faults(events));
        assertThat(told.replace(":25: F03", ":25:, F03").replaceFirst("(F07:[2-6] :60F: ){5}",
                "F07:2-6 :60F:, ")).isEqualTo(refusal);
    }

    /** Line, value date, booking date, direction, amount, code, type, reference. */
    private static String brief(List<StatementEvent> events) {
        return entries(events).stream().map(entry -> String.join(" ", String.valueOf(entry.source().line()),
                entry.valueDate().toString(), entry.effective().toString(),
                entry.direction().toString(), entry.amount().toString(), entry.typeCode(),
                entry.type().toString(), entry.reference()).strip())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void theEntriesOfCmxl() {
        assertThat(brief(read("cmxl-mt940.sta"))).isEqualTo("""
                5 2013-10-17 2013-10-17 DEBIT 6800.00 NCHK OTHER
                7 2013-10-17 2013-10-17 DEBIT 620.30 NSTO WIRE_OUT
                9 2013-10-17 2013-10-17 CREDIT 18500.00 NCLR OTHER
                11 2013-10-15 2013-10-15 DEBIT 14220.00 NBOE OTHER
                13 2013-10-17 2013-10-17 DEBIT 1507.00 NTRF WIRE_OUT
                15 2013-10-24 2013-10-24 CREDIT 4200.00 NMSC OTHER
                17 2013-10-17 2013-10-17 DEBIT 19900.00 NTRF WIRE_OUT
                19 2013-10-17 2013-10-17 DEBIT 400.00 NTRF WIRE_OUT
                21 2013-10-18 2013-10-18 CREDIT 3656.74 NMSC OTHER
                23 2013-10-19 2013-10-19 CREDIT 23040.00 NMSC OTHER
                25 2013-10-27 2013-10-27 DEBIT 5862.14 NCHK OTHER
                36 2002-11-01 2002-11-02 DEBIT 800.00 NSTO WIRE_OUT 55555
                38 2002-11-02 2002-11-02 CREDIT 3000.00 NTRF WIRE_IN 55555
                53 2003-10-20 2003-10-20 CREDIT 20000.00 FMSC OTHER 8327000090031789
                62 2003-10-20 2003-10-20 DEBIT 10000.00 FTRF WIRE_OUT 8327000090031790
                70 2003-10-20 2003-10-20 CREDIT 40.00 FTRF WIRE_IN 8327000090031791
                """);
    }

    @Test
    void theStructuredTextOfCmxlIsRead() {
        List<BankEntry> entries = entries(read("cmxl-mt940.sta"));
        assertThat(entries.get(11).remitter())
                .isEqualTo(new BankEntry.Remitter("MUELLER", "234567", "10020030"));
        assertThat(entries.get(11).remittance()).isEqualTo("Miete November");
        assertThat(entries.get(12).remitter())
                .isEqualTo(new BankEntry.Remitter("MUELLER", "0847564700", "50060400"));
        assertThat(entries.get(12).remittance()).isEqualTo("Gehalt Oktober FirmaMustermannGmbH");
        assertThat(entries.get(13).remitter().name()).startsWith("HUTA SZKLA TOPIC UL").endsWith("WROCLAW");
        assertThat(entries.get(13).remittance()).contains("ZAPLATA ZA FABRYKATY DO TUB")
                .endsWith("Card transaction");
        assertThat(entries.get(15).remittance())
                .isEqualTo("Odsetki od lokaty nr 101000022086 Interest credit");
    }

    @Test
    void theEntriesOfAbnAmro() {
        assertThat(brief(read("jejik-abnamro.sta"))).isEqualTo("""
                8 2011-05-24 2011-05-24 DEBIT 9.00 N192 OTHER
                12 2011-05-21 2011-05-23 DEBIT 11.59 N426 OTHER
                14 2011-05-23 2011-05-23 DEBIT 11.63 N426 OTHER
                16 2011-05-22 2011-05-23 DEBIT 11.80 N426 OTHER
                18 2011-05-21 2011-05-23 DEBIT 13.45 N426 OTHER
                20 2011-05-21 2011-05-23 DEBIT 15.49 N426 OTHER
                23 2011-05-21 2011-05-23 DEBIT 107.00 N426 OTHER
                25 2011-05-22 2011-05-23 DEBIT 141.48 N426 OTHER
                36 2011-05-24 2011-05-24 DEBIT 9.49 N426 OTHER
                38 2011-05-24 2011-05-24 DEBIT 15.00 N426 OTHER
                """);
        assertThat(entries(read("jejik-abnamro.sta")).get(0).remittance()).startsWith(
                "GIRO 428428 KPN - DIGITENNE BETALINGSKENM. 000000042188659 5314606715 "
                        + "BETREFT FACTUUR D.D. 20-05-2011 INCL. 1,44 BTW");
    }

    @Test
    void theEntriesOfTheSmallFiles() {
        assertThat(brief(read("jejik-generic.sta"))).isEqualTo("""
                5 2011-01-01 2011-01-01 DEBIT 10.00 N000 OTHER
                13 2011-02-01 2011-02-01 DEBIT 10.00 N000 OTHER
                """);
        assertThat(brief(read("betterplace-sepa_snippet_broken.sta"))).isEqualTo("""
                5 2007-09-07 2007-09-04 CREDIT 50990.05 NTRF WIRE_IN 0724710333343453
                """);
        assertThat(statements(read("betterplace-sepa_snippet_broken.sta"))).extracting(Statement::account)
                .containsExactly("0194787400888");
    }

    @Test
    void theBalancesOfAmountFormatsAreAmounts() {
        List<String> amounts = text("betterplace-amount_formats.sta").lines()
                .map(line -> new MtToken.Field(MtTag.OPENING, "60F", 1, List.of(line.substring(5))))
                .map(field -> MtBalance.of(field).value().orElseThrow().amount().toString()).toList();
        assertThat(amounts).containsExactly("380115.12", "380115.10", "380115.00", "0.12", "0.12", "1.12");
    }

    @Test
    void theEntriesOfOurOwn() {
        assertThat(brief(read("own-split.sta"))).isEqualTo("""
                6 2007-01-19 2007-01-19 CREDIT 1140000.00 NTRF WIRE_IN FW0119001
                8 2007-01-19 2007-01-19 CREDIT 57000.00 NTRF WIRE_IN FW0119002
                17 2007-01-19 2007-01-19 DEBIT 57000.00 NTRF RETURN FW0119003
                19 2007-01-19 2007-01-22 DEBIT 25.50 NCHG FEE FE0119001
                20 2007-01-19 2007-01-19 CREDIT 5.50 NCHG FEE FE0119002
                31 2007-01-22 2007-01-22 CREDIT 22800.00 S103 WIRE_IN FW0122001
                """);
        assertThat(entries(read("own-split.sta"))).extracting(entry -> entry.remitter().name() + ", "
                + entry.remittance() + ", " + entry.imad() + ", " + entry.reverses()).containsExactly(
                        "ACME FUND LP, CPST-017, 20070119B1QGC08C001234, ", "BRAVO CAPITAL LLC, CPST-018, , ",
                        "BRAVO CAPITAL LLC, RETURN OF FW0119002 ORG=BRAVO CAPITAL LLC, , FW0119002",
                        ", , , ", ", , , ",
                        "CHARLIE PARTNERS LP, CPST-019, , ");
        assertThat(brief(read("own-advice.sta"))).isEqualTo("""
                2 2007-01-19 2007-01-19T10:30 CREDIT 1140000.00 MT910 WIRE_IN FW0119001
                """);
    }
}
