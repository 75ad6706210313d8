package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import settle.cash.link.CashPosition;
import settle.cash.link.Receipt;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;

class PayersTest {

    private static final List<String> NAMES = List.of("Birch Management", "BIRCH MANAGEMENT, L.P.",
            "The Birch Management", "Alder", "", "Cedar Hill Opportunities Offshore Fund Limited",
            "CEDAR HILL OPPORTUNITIES OFFSHORE FU", "THE CEDAR HILL OPPORTUNITIES OFFSHO",
            "Cedar Hill Opportunities", "THE", "THE                                 .", "LP");

    @Test
    void theReceiptsOfAPayerAreThoseThatNameTheSamePayer() {
        List<Receipt> receipts = receipts();
        Payers payers = new Payers(receipts);
        for (Receipt paid : receipts) {
            assertThat(payers.receiptsOfPayerOf(paid)).as("receipts of " + paid.payer())
                    .containsExactlyInAnyOrderElementsOf(receipts.stream()
                            .filter(other -> other.key().equals(paid.key()) || other.samePayerAs(paid))
                            .map(Receipt::key).toList());
        }
    }

    private static List<Receipt> receipts() {
        List<SampleEntry> entries = new ArrayList<>();
        for (String name : NAMES) {
            entries.add(SampleEntry.credit("W" + entries.size(), "5.00").from(name).at("a.csv", entries
                    .size()));
        }
        return CashPosition.of(entries.stream().map(SampleEntry::build).toList(),
                SampleSubscription.book(SampleSubscription.of("CPST-001", 100)), SampleOffering.offering(),
                SampleOffering.AS_OF).families().stream().flatMap(family -> family.receipts().stream())
                .toList();
    }
}
