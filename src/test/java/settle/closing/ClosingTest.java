package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.JudgedClosing.investor;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.breaks.Sentence;
import settle.cash.apply.CashStatus;
import settle.closing.InvestorSettlement.WarrantStatus;
import settle.delivery.DwacRequest;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;

/** Verdicts: what is released, settled and held. 1,000 shares are 1,140.00. */
class ClosingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00,    UNFUNDED, HOLD,    -1140.00
            1139.99, SHORT,    HOLD,    -0.01
            1140.00, FUNDED,   RELEASE, 0.00
            1140.01, OVER,     RELEASE, 0.00
            9999.00, OVER,     RELEASE, 0.00
            """)
    void shortWireLeavesTheInvestorOnHold(
            String amount, CashStatus cash, InvestorVerdict verdict, String difference) {
        JudgedClosing facts = sound();
        if (!amount.equals("0.00")) {
            facts.entries(wire("W1", amount));
        }
        InvestorSettlement investor = investor(facts.judge(), "CPST-001");
        assertThat(investor.cash()).isEqualTo(cash);
        assertThat(investor.verdict()).isEqualTo(verdict);
        assertThat(investor.difference()).isEqualTo(usd(difference));
    }

    @Test
    void aWholeWireThatGoesBackShowsAsOver() {
        assertThat(investor(sound().entries(wire("W1", "1140.00"), wire("W2", "1140.00")).judge(), "CPST-001")
                .cash())
                .isEqualTo(CashStatus.OVER);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',               2007-01-24T09:30, PENDING,  '',               RELEASE
            '',               2007-01-24T09:30, APPROVED, 2007-01-24T09:00, RELEASE
            2007-01-24T10:05, 2007-01-24T17:30, PENDING,  '',               RELEASE
            2007-01-24T10:05, 2007-01-24T17:30, APPROVED, 2007-01-24T11:00, SETTLED
            2007-01-24T10:05, 2007-01-24T10:05, APPROVED, 2007-01-24T10:05, SETTLED
            2007-01-24T10:05, 2007-01-24T10:04, APPROVED, 2007-01-24T10:00, RELEASE
            2007-01-24T10:05, 2007-01-24T17:30, REJECTED, 2007-01-24T11:00, HOLD
            2007-01-24T10:05, 2007-01-24T17:30, DROPPED,  2007-01-24T11:00, HOLD
            2007-01-24T10:05, 2007-01-24T17:31, PENDING,  '',               HOLD
            """)
    void anInvestorIsSettledOnceTheClosingWentAheadAndTheSharesAreApproved(String released, String asOf,
            DwacRequest.Status status, String decided, InvestorVerdict verdict) {
        SampleOffering offering = new SampleOffering();
        Closing closing = new JudgedClosing()
                .offering(released.isEmpty() ? offering : offering.releasedAt(released))
                .asOf(asOf).book(SampleSubscription.of("CPST-001", 1000)).entries(wire("W1", "1140.00"))
                .requests(SampleRequest.of("D1", "CPST-001", 1000)
                        .decided(status, decided.isEmpty() ? null : decided)).judge();
        assertThat(investor(closing, "CPST-001").verdict()).isEqualTo(verdict);
    }

    @Test
    void anInvestorWithoutExactlyOneGoodRequestIsOnHold() {
        JudgedClosing none = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(wire("W1", "1140.00"));
        assertThat(investor(none.judge(), "CPST-001").verdict()).isEqualTo(InvestorVerdict.HOLD);
        JudgedClosing two = sound().entries(wire("W1", "1140.00"))
                .requests(SampleRequest.of("D2", "CPST-001", 1000));
        assertThat(investor(two.judge(), "CPST-001").verdict()).isEqualTo(InvestorVerdict.HOLD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            S06, CPST-001, HOLD
            S05, CPST-001, HOLD
            C09, CPST-001, HOLD
            C13, CPST-001, RELEASE
            C05, CPST-001, RELEASE
            S06, CPST-002, RELEASE
            C08, '',       RELEASE
            F01, '',       RELEASE
            """)
    void onlyAHoldOrStopAboutTheSubscriptionHoldsIt(BreakCode code, String subscription,
            InvestorVerdict verdict) {
        Key about = subscription.isEmpty() ? Key.NOTHING
                : Key.NOTHING.with(new SubscriptionId(subscription));
        Closing closing = sound().entries(wire("W1", "1140.00"))
                .also(Break.of(code).about(about).saying(Sentence.told(""))).judge();
        assertThat(investor(closing, "CPST-001").verdict()).isEqualTo(verdict);
    }

    @Test
    void aWithdrawnSubscriptionOwesNothingAndIsOnHold() {
        InvestorSettlement investor = investor(new JudgedClosing()
                .book(SampleSubscription.of("CPST-001", 1000).withdrawn())
                .entries(wire("W1", "1140.00")).judge(), "CPST-001");
        assertThat(investor.due()).isEqualTo(usd("0.00"));
        assertThat(investor.verdict()).isEqualTo(InvestorVerdict.HOLD);
        assertThat(investor.cash()).isEqualTo(CashStatus.UNFUNDED);
    }

    @Test
    void oneUnfundedInvestorDoesNotBlockTheOthers() {
        Closing closing = new JudgedClosing()
                .book(SampleSubscription.of("CPST-001", 1000), SampleSubscription.of("CPST-002", 1000))
                .entries(wire("W1", "1140.00"))
                .requests(SampleRequest.of("D1", "CPST-001", 1000), SampleRequest.of("D2", "CPST-002", 1000))
                .judge();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.PARTIAL);
        assertThat(closing.investors()).extracting(InvestorSettlement::verdict)
                .containsExactly(InvestorVerdict.RELEASE, InvestorVerdict.HOLD);
        assertThat(closing.approvable()).extracting(one -> one.subscription().id().text())
                .containsExactly("CPST-001");
    }

    @Test
    void aReadyClosingHasNeitherStopsNorHolds() {
        Closing closing = sound().entries(wire("W1", "1140.00")).bankBalance("1140.00").judge();
        assertThat(closing.asOf()).isEqualTo(SampleOffering.AS_OF);
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
        assertThat(closing.breaks()).isEmpty();
        assertThat(closing.fundsFlow().grossProceeds()).isEqualTo(usd("1140.00"));
    }

    @Test
    void aStopReleasesNothingButVerdictsStandOnTheirOwnFacts() {
        Closing closing = sound().entries(wire("W1", "1140.00")).bankBalance("1140.01").judge();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.NOT_READY);
        assertThat(closing.approvable()).isEmpty();
        assertThat(investor(closing, "CPST-001").verdict()).isEqualTo(InvestorVerdict.RELEASE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1000.00, C02 D08
            1140.00, D11
            """)
    void sharesThatAreApprovedBeforeTheMoneyIsThereAreAFreeDelivery(String amount, String codes) {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(wire("W1", amount))
                .requests(SampleRequest.of("D1", "CPST-001", 1000).approved("2007-01-24T09:00")).judge();
        assertThat(TwoInvestors.codes(closing)).isEqualTo(codes);
    }

    @Test
    void aRequestThatIsApprovedAlreadyIsNotApprovedAgain() {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .entries(wire("W1", "1140.00"))
                .requests(SampleRequest.of("D1", "CPST-001", 1000).approved("2007-01-24T09:00")).judge();
        assertThat(closing.approvable()).isEmpty();
    }

    @Test
    void refundsAreInTheOrderOfTheWires() {
        Closing closing = sound().entries(wire("W3", "1140.00").booked("2007-01-19T09:00"),
                wire("W2", "5.00").booked("2007-01-19T12:00"), wire("W1", "6.00").booked("2007-01-19T13:00"))
                .judge();
        assertThat(closing.refunds()).extracting(refund -> refund.wire().reference() + " "
                + refund.amount()).containsExactly("W2 5.00", "W1 6.00");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            500, REGISTERED, RELEASE
            499, DIFFERS,    HOLD
            0,   MISSING,    HOLD
            """)
    void theWarrantRegisterIsPartOfTheVerdictOnceItIsLoaded(
            long warrants, WarrantStatus status, InvestorVerdict verdict) {
        JudgedClosing facts = sound().entries(wire("W1", "1140.00"));
        if (warrants == 0) {
            facts.register();
        } else {
            facts.register(SampleCertificate.of("W-1", "CPST-001", warrants));
        }
        InvestorSettlement investor = investor(facts.judge(), "CPST-001");
        assertThat(investor.warrant()).isEqualTo(status);
        assertThat(investor.verdict()).isEqualTo(verdict);
    }

    @Test
    void aCertificateIsRegisteredThoughItsInvestorIsHeldForAnotherReason() {
        InvestorSettlement investor = investor(sound().entries(wire("W1", "1100.00"))
                .register(SampleCertificate.of("W-1", "CPST-001", 500)).judge(), "CPST-001");
        assertThat(investor.breaks()).isNotEmpty();
        assertThat(investor.warrant()).isEqualTo(WarrantStatus.REGISTERED);
    }

    @Test
    void withoutARegisterNoWarrantIsMissed() {
        assertThat(investor(sound().entries(wire("W1", "1140.00")).judge(), "CPST-001").warrant())
                .isEqualTo(WarrantStatus.NOT_REGISTERED);
    }

    @Test
    void breaksAreWorstFirst() {
        Closing closing = sound().entries(wire("W1", "1100.00"), SampleEntry.debit("P1", "1.00")).judge();
        assertThat(closing.breaks()).isSortedAccordingTo(Break.WORST_FIRST);
        assertThat(closing.breaks()).extracting(found -> found.code().name())
                .isEqualTo(List.of("X01", "X04", "C03"));
    }

    private static JudgedClosing sound() {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 1000))
                .requests(SampleRequest.of("D1", "CPST-001", 1000));
    }

    private static SampleEntry wire(String reference, String amount) {
        return SampleEntry.credit(reference, amount).from("Investor of CPST-001");
    }
}
