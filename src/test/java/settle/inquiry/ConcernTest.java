package settle.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.CashWording;
import settle.breaks.DeliveryWording;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.closing.Closing;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.identity.BankReference;
import settle.identity.DwacId;
import settle.identity.FileId;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;

class ConcernTest {

    @Test
    void storyOfABreakThatHoldsSeveralIsOfThemAllThoughTheStoreKeepsNoList() {
        Closing closing = new JudgedClosing()
                .book(SampleSubscription.of("CPST-001", 100), SampleSubscription.of("CPST-002", 100),
                        SampleSubscription.of("CPST-003", 100))
                .also(unread().reaching(Severity.HOLD, Set.of(new SubscriptionId("CPST-001"),
                        new SubscriptionId("CPST-003"))).saying(Sentence.told("Ten rows."))).judge();
        Break stored = unread().reaching(Severity.HOLD, Set.of()).saying(Sentence.told("Ten rows."));

        assertThat(new Concern(stored, closing).subscriptions())
                .isEqualTo(Set.copyOf(List.of(new SubscriptionId("CPST-001"), new SubscriptionId(
                        "CPST-003"))));
    }

    @Test
    void storyIsAlsoOfWhatTheCandidatesPointAt() {
        Closing closing = new JudgedClosing()
                .book(SampleSubscription.of("CPST-001", 100), SampleSubscription.of("CPST-002", 100))
                .entries(SampleEntry.credit("W1", "5.00"), SampleEntry.credit("W2", "5.00")).judge();
        Break found = Break.of(BreakCode.D10).about(new DwacId("D-1")).candidates(List.of(
                DeliveryWording.D10_CANDIDATE.with("subscription", new SubscriptionId("CPST-002")),
                CashWording.C11_REPORT.with("source", new SourceLine("a.csv", 1)),
                CashWording.C05_PART.with("wire", WireId.called(new BankReference("W2")))
                        .with("amount", SampleOffering.usd("5.00"))))
                .saying(Sentence.told("Whose?"));
        Concern concern = new Concern(found, closing);

        assertThat(concern.subscriptions()).containsExactly(new SubscriptionId("CPST-002"));
        assertThat(concern.wires()).extracting(wire -> wire.reference().text()).containsExactly("W2");
        assertThat(concern.isOfRequest("D-1")).isTrue();
    }

    private static BreakDraft unread() {
        return Break.of(BreakCode.F07).about(new FileId("subscriptions/book.csv", "00")).identifiedBy("ten");
    }
}
