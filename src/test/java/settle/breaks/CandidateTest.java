package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import settle.correction.LostIds;
import settle.correction.LostRow;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleDecision;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.identity.BankReference;
import settle.identity.CertificateNumber;
import settle.identity.DecisionId;
import settle.identity.DwacId;
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
    void rowIsPointedAtWhereItsLineAloneIsTold() {
        SourceLine row = new SourceLine("subscriptions/book.csv", 1_234);
        Candidate candidate = Candidate.of(FileWording.F07_LINE.with("line", new Fact.Line(row)));

        assertThat(candidate.told()).isEqualTo(
                FileWording.F07_LINE.with("line", 1_234).spoken());
        assertThat(candidate.things()).containsExactly(row);
    }

    @Test
    void rowThatIsGoneIsPointedAtByItsId() {
        List<LostRow> gone = List.of(
                LostIds.ofRequests(List.of(SampleRequest.of("DW-1", "A", 100).build()), List.of()).get(0),
                LostIds.ofCertificates(List.of(SampleCertificate.of("W-1", "A", 50).build()), List.of())
                        .get(0),
                LostIds.ofDecisions(List.of(SampleDecision.revoke("D1", "D0").build()), List.of()).get(0));

        assertThat(gone).flatExtracting(row -> things(row.told())).containsExactly(new DwacId("DW-1"),
                new CertificateNumber("W-1"), new SubscriptionId("A"), new DecisionId("D1"));
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
