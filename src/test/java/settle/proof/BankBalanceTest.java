package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.cash.link.CashPosition;
import settle.cash.wire.StandingWire;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;

/** A stated balance has a moment. */
class BankBalanceTest {

    /** Moments of the sightings of one wire, and whether a balance of 23 January, 15:02, speaks for it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2007-01-22                                     | stated
            2007-01-23T15:01                               | stated
            2007-01-23T15:02                               | stated
            2007-01-23T15:03                               | not yet
            2007-01-23                                     | not yet
            2007-01-24                                     | not yet
            2007-01-24T08:15                               | not yet
            2007-01-23T09:00 2007-01-23                    | stated
            2007-01-23 2007-01-23T09:00                    | stated
            2007-01-23T15:02 2007-01-23T17:00              | stated
            2007-01-23 2007-01-23T15:03                    | not yet
            """)
    void aWireIsStatedIfAnyFileBooksItByThen(String sightings, String stated) {
        List<BankEntry> entries = new ArrayList<>();
        for (String moment : sightings.split(" ")) {
            SampleEntry entry = SampleEntry.credit("FW0123001", "100.00").from("ACME FUND LP")
                    .at("escrow/" + entries.size() + ".csv", 2);
            entries.add((moment.contains("T") ? entry.booked(moment) : entry.bookedOn(moment)).build());
        }
        List<StandingWire> wires = wires(entries);
        BankBalance balance =
                new BankBalance(usd("100.00"), Optional.of(LocalDateTime.parse("2007-01-23T15:02")));
        assertThat(wires).hasSize(1);
        assertThat(balance.entries(wires)).isEqualTo(usd(stated.equals("stated") ? "100.00" : "0.00"));
        assertThat(balance.rolledOn(wires)).isEqualTo(usd(stated.equals("stated") ? "100.00" : "200.00"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            escrow/own.xml, 2007-01-23, stated
            escrow/own.xml, 2007-01-23T15:03, not yet
            escrow/own.xml, 2007-01-24, not yet
            escrow/other.csv, 2007-01-23, not yet
            escrow/own.xml, '', stated
            escrow/other.csv, '', not yet
            """)
    void anEntryWithoutATimeOfItsDayOrWithoutAnyIsStatedByTheFileThatHasBoth(String file, String moment,
            String stated) {
        SampleEntry entry = SampleEntry.credit("FW0123001", "100.00").at(file, 2);
        List<StandingWire> wires = wires(List.of((moment.contains("T") ? entry.booked(moment)
                : moment.isEmpty() ? entry.withoutBookingMoment().valued("2007-01-24")
                        : entry.bookedOn(moment)).build()));
        assertThat(new BankBalance(usd("100.00"), Optional.of(LocalDateTime.parse("2007-01-23T15:02")),
                "escrow/own.xml").entries(wires)).isEqualTo(usd(stated.equals("stated") ? "100.00" : "0.00"));
    }

    @Test
    void aBalanceOfNoKnownMomentSpeaksForEverything() {
        List<StandingWire> wires = wires(List.of(SampleEntry.credit("FW0123001", "100.00").build(),
                SampleEntry.debit("FW0124001", "30.00").booked("2007-01-24T08:15").build()));
        BankBalance balance = new BankBalance(usd("70.00"), Optional.empty());
        assertThat(balance.entries(wires)).isEqualTo(usd("70.00"));
        assertThat(balance.rolledOn(wires)).isEqualTo(usd("70.00"));
    }

    private static List<StandingWire> wires(List<BankEntry> entries) {
        return CashPosition.of(entries, SampleSubscription.book(),
                SampleOffering.offering(), SampleOffering.AS_OF).wires();
    }
}
