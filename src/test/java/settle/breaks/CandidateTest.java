package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import settle.fixture.SampleOffering;
import settle.identity.BankReference;
import settle.identity.FileId;
import settle.identity.Name;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;

class CandidateTest {

    private static final SubscriptionId ONE = new SubscriptionId("CPST-001");
    private static final SubscriptionId TWO = new SubscriptionId("CPST-002");

    @Test
    void candidatePointsAtTheThingsThatItsSentenceNamesInTheirOrder() {
        WireId wire = WireId.of(new WireKey("8025720131/W1"), new BankReference("W1"));
        SourceLine source = new SourceLine("escrow/bank.csv", 7);

        assertThat(things(CashWording.C10_TWIN.with("source", source)
                .with("wire", new Fact.Wire(wire, SampleOffering.usd("5.00"), "Alder"))))
                .containsExactly(wire, source);
    }

    @Test
    void setPointsAtAllOfItsSubscriptionsOnceAndNotAtTheOneThatItLacks() {
        Fact sum = Fact.several(List.of(part(ONE), part(TWO)), " + ");

        assertThat(things(CashWording.C09_SET.with("sum", sum))).containsExactly(ONE, TWO);
        assertThat(things(CashWording.C09_SET_WITH_NAMED.with("sum", sum).with("subscription", ONE)))
                .containsExactly(ONE, TWO);
        assertThat(things(CashWording.C09_SET_WITHOUT_NAMED.with("sum", part(TWO))
                .with("subscription", new Fact.Aside(ONE)))).containsExactly(TWO);
    }

    @Test
    void deliveryIsCalledByItsPathAndDigitsAndIsAContentOfAFile() {
        FileId file = new FileId("escrow/bank.csv", "0123456789abcdef");
        Candidate candidate = Candidate.of(
                ClosingWording.X01_STATEMENT.with("delivery", new Fact.Delivery(file)));

        assertThat(candidate.told()).startsWith("escrow/bank.csv@0123456789ab,");
        assertThat(candidate.things(FileId.class)).containsExactly(file);
        assertThat(candidate.things(WireId.class)).isEmpty();
    }

    @Test
    void countOfFurtherCandidatesPointsAtNothing() {
        assertThat(things(ClosingWording.AND_MORE.with("candidates", 3))).isEmpty();
    }

    private static List<Name> things(Sentence sentence) {
        return Candidate.of(sentence).things();
    }

    private static Sentence part(SubscriptionId subscription) {
        return CashWording.C09_PART.with("subscription", subscription).with("open", SampleOffering.usd(
                "1.00"));
    }
}
