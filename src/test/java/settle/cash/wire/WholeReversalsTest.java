package settle.cash.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.fixture.SampleEntry;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Type;

/** A reversal that one report tells under its receipt's reference, and another under one of its own. */
class WholeReversalsTest {

    private static SampleEntry reversal(String told) {
        String[] parts = told.strip().split(" ");
        return returned(parts[1], parts[3]).reverses(parts[2].equals("-") ? "" : parts[2]).valued(parts[4])
                .at(parts[0], 9);
    }

    /** File, reference, what it says that it takes back, amount and day of each; B1 came with 5.00. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.sta B1 - 5.00 2007-01-22 ; b.bai R1 B1 5.00 2007-01-22                               | 1
            a.sta b1 - 5.00 2007-01-22 ; b.bai R1 B1 5.00 2007-01-22                               | 1
            a.sta B1 B1 5.00 2007-01-22 ; b.xml R1 20070119B1QGC08C001234 5.00 2007-01-22          | 1
            a.sta B1 - 5.00 2007-01-22 ; b.bai R1 B1 5.00 2007-01-22 ; c.xml R1 B1 5.00 2007-01-22 | 1
            a.sta B1 - 5.00 2007-01-22 ; b.xml B1 B1 5.00 2007-01-22                               | 1
            a.sta B1 - 5.00 2007-01-22 ; b.bai R1 B2 5.00 2007-01-22                               | 2
            a.sta B1 - 5.00 2007-01-22 ; b.bai R1 B1 5.00 2007-01-23                               | 2
            a.sta B1 - 2.00 2007-01-22 ; b.bai R1 B1 2.00 2007-01-22                               | 2
            a.sta B1 - 5.00 2007-01-22 ; a.sta R1 B1 5.00 2007-01-22                               | 2
            a.sta R2 B1 5.00 2007-01-22 ; b.bai R1 B1 5.00 2007-01-22                              | 2
            a.sta B1 - 5.00 2007-01-22 ; b.bai R1 B1 5.00 2007-01-22 ; c.xml R2 B1 5.00 2007-01-22 | 3
            """)
    void isOneWhereBothTakeBackTheWholeOfOneEntryOnOneDay(String told, int reversals) {
        List<BankEntry> entries = new ArrayList<>(List.of(
                credit("B1", "5.00").imad("20070119B1QGC08C001234").at("a.sta", 2).build(),
                credit("B2", "5.00").at("a.sta", 4).build()));
        for (String one : told.split(";")) {
            entries.add(reversal(one).build());
        }
        assertThat(WireIdentification.of(entries)).filteredOn(wire -> !wire.entry().isCredit())
                .hasSize(reversals).allMatch(wire -> wire.disagreement().isEmpty());
    }

    @Test
    void ofADebitIsACreditInTheSameWay() {
        assertThat(WireIdentification.of(List.of(debit("D1", "5.00").at("a.sta", 2).build(),
                credit("D1", "5.00").type(Type.RETURN).at("a.sta", 4).build(),
                credit("R1", "5.00").reverses("D1").at("b.bai", 3).build()))).hasSize(2);
    }

    @Test
    void underAReferenceThatSeveralReceiptsOfItsAmountMayMeanStaysApart() {
        assertThat(WireIdentification.of(List.of(
                credit("B1", "5.00").imad("20070119B1QGC08C001234").at("a.sta", 2).build(),
                credit("B2", "5.00").imad("B1").at("b.csv", 2).build(),
                returned("B1", "5.00").at("a.sta", 9).build(),
                returned("R1", "5.00").reverses("B1").at("b.bai", 9).build())))
                .filteredOn(wire -> !wire.entry().isCredit()).hasSize(2);
    }
}
