package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.cash.link.Receipt;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.identity.BankReference;
import settle.identity.SubscriptionId;

class FormerBreaksTest {

    private static final SampleEntry FOR_ONE =
            credit("W1", "200.00").saying("CPST-001").from("Investor of CPST-001");
    private static final SampleEntry OF_NOBODY = credit("W2", "7.00").from("Nobody").at("b.csv", 2);

    @Test
    void anIdTellsTheWireAndTheSubscriptionThatItsBreakWasAbout() {
        AppliedCash cash = AppliedCash.of(book(), FOR_ONE, OF_NOBODY);
        FormerBreaks former = new FormerBreaks(() -> cash.position().families());
        assertThat(former.of(cash.only("C04").id())).contains(NamedBreak.of(cash.only("C04")));
        assertThat(former.of(cash.only("C08").id())).flatMap(NamedBreak::wire).contains(new BankReference(
                "W2"));
        assertThat(former.of(cash.only("C01").id())).as("an exception about no wire").isEmpty();
        assertThat(former.of("C04-0123456789")).isEmpty();
        assertThat(former.of("no id at all")).isEmpty();
    }

    @Test
    void aWireMayHaveHadABreakOfItsOwnOrOneAboutASubscriptionOfItsFamily() {
        AppliedCash cash = AppliedCash.of(book(), FOR_ONE, OF_NOBODY);
        Break over = cash.only("C04");
        CashFamily family = cash.position().families().stream().filter(one -> one.receipts().stream()
                .anyMatch(receipt -> receipt.reference().text().equals("W1"))).findFirst().orElseThrow();
        Receipt receipt = family.receipts().get(0);
        assertThat(FormerBreaks.of(over.id(), receipt, family.subscriptions()))
                .contains(NamedBreak.of(over));
        assertThat(FormerBreaks.of(over.id(), receipt, List.of())).isEmpty();
        assertThat(FormerBreaks.of(cash.only("C08").id(), receipt, family.subscriptions()))
                .as("one of another wire").isEmpty();
    }

    @Test
    void aWireOfAJoinedFamilyMayHaveBeenAboutTheOthersSubscription() {
        SampleEntry named = credit("W2", "7.00").saying("CPST-001").from("Nobody").at("b.csv", 2);
        String stranger = AppliedCash.of(book(), named).only("C07").id();
        List<CashFamily> families = AppliedCash.of(book(), FOR_ONE, OF_NOBODY).position().families();
        FormerBreaks former = new FormerBreaks(() -> families);
        assertThat(former.of(stranger)).isEmpty();
        former.joined(families);
        assertThat(former.of(stranger)).flatMap(NamedBreak::subscription)
                .contains(new SubscriptionId("CPST-001"));
    }

    @Test
    void familiesAreLookedThroughOncePerCodeHoweverManyIdsAreAskedFor() {
        List<SampleEntry> entries = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            entries.add(credit("W" + at, "5.00").at("a.csv", at + 1));
        }
        List<CashFamily> families = CashPosition.of(entries.stream().map(SampleEntry::build).toList(), book(),
                SampleOffering.offering(), SampleOffering.AS_OF).families();
        AtomicInteger looks = new AtomicInteger();
        FormerBreaks former = new FormerBreaks(() -> {
            looks.incrementAndGet();
            return families;
        });
        for (int at = 0; at < 200; at++) {
            former.of("C08-" + at);
            former.of("C10-" + at);
        }
        assertThat(looks).hasValue(2);
    }

    private static SubscriptionBook book() {
        return SampleSubscription.book(SampleSubscription.of("CPST-001", 100),
                SampleSubscription.of("CPST-002", 100));
    }
}
