package settle.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.Sentence;
import settle.breaks.Severity;
import settle.closing.Closing;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleSubscription;
import settle.identity.FileId;
import settle.identity.SubscriptionId;

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

    private static BreakDraft unread() {
        return Break.of(BreakCode.F07).about(new FileId("subscriptions/book.csv", "00")).identifiedBy("ten");
    }
}
