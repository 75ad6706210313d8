package settle.cash.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.accept;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.release;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.fixture.AppliedCash;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;

/** What a decision may rest on, and what it is told where that is not so. */
class GroundsOfDecisionsTest {

    private static final SampleEntry OF_UNCLE = credit("W1", "57.00").from("Uncle").saying("CPST-001");

    @Test
    void ofTwoInvestorsOfOneManagerTheOtherMayHaveWithdrawn() {
        SubscriptionBook book = SampleSubscription.book(
                SampleSubscription.of("CPST-001", 100).manager("Birch Management")
                        .status(Subscription.Status.WITHDRAWN),
                SampleSubscription.of("CPST-002", 100).manager("Birch Management"));
        assertThat(AppliedCash.decided(book, List.of(credit("W1", "114.00").from("Nobody Known"),
                credit("W2", "5.00").from("Birch Management").at("escrow/b.csv", 2)), apply("D1", "W1",
                        "CPST-002")).ruled()).containsExactly("D1 IN_FORCE");
    }

    @Test
    void aMatchMayBeReleasedByItsAmount() {
        List<SampleEntry> matched = List.of(credit("W1", "114.00").from("Investor of CPST-001")
                .saying("CPST-001"));
        assertThat(decided(matched, release("D1", "W1").of("114.00")).ruled())
                .containsExactly("D1 IN_FORCE");
        assertThat(effect(matched, release("D1", "W1").of("113.00")))
                .isEqualTo("the match is of 114.00, not of 113.00");
    }

    @Test
    void onlyAThirdPartyIsAcceptedAsAPayerAndForOneInvestor() {
        SampleEntry ofInvestor = credit("W2", "120.00").from("Investor of CPST-001").saying("CPST-001")
                .at("escrow/b.csv", 2);
        for (List<SampleEntry> entries : List.of(List.of(ofInvestor), List.of(OF_UNCLE, ofInvestor))) {
            assertThat(effect(entries, accept("D1", "W2", "CPST-001")))
                    .isEqualTo("the payer of wire W2 is no third party to CPST-001");
        }
        assertThat(effect(List.of(credit("W1", "228.00").from("Uncle").saying("CPST-001 CPST-002")),
                accept("D1", "W1", ""))).isEqualTo("it does not say for which of CPST-001, CPST-002");
    }

    @Test
    void anAcceptedPayerIsCalledAsTheBankDoesAndElseByTheWire() {
        assertThat(effect(List.of(OF_UNCLE), accept("D1", "W1", "CPST-001")))
                .isEqualTo("Uncle is accepted as a payer of CPST-001");
        assertThat(effect(List.of(credit("W1", "57.00").saying("CPST-001")), accept("D1", "W1", "CPST-001")))
                .isEqualTo("the payer of wire W1 is accepted as a payer of CPST-001");
    }

    @Test
    void theThirdPartyOfAnInvestorIsToldFromThatOfTheOther() {
        assertThat(decided(List.of(OF_UNCLE,
                credit("W2", "57.00").from("Aunt").saying("CPST-002").at("escrow/b.csv", 2),
                credit("W3", "5.00").from("Birch Management").at("escrow/c.csv", 2)),
                accept("D1", "", "CPST-001")).ruled()).containsExactly("D1 IN_FORCE");
    }

    @Test
    void anExceptionThatIsNoPayersIsNoGroundToAcceptOne() {
        String shortOfMoney = decided(List.of(OF_UNCLE)).only("C03").id();
        assertThat(effect(List.of(OF_UNCLE), accept("D1", "W1", "CPST-001").about(shortOfMoney)))
                .isEqualTo(shortOfMoney + " is about no payer");
    }

    @Test
    void anExceptionThatKnowsNoWireNamesNone() {
        List<SampleEntry> entries = List.of(credit("W1", "114.00").from("Nobody Known"));
        assertThat(effect(entries, apply("D1", "", "CPST-001").about(noFunds("CPST-001"))))
                .isEqualTo("it names no wire");
        assertThat(effect(entries, apply("D1", "", "CPST-001").about("C08-0000000000")))
                .isEqualTo("no exception C08-0000000000 stands on any wire");
    }

    @Test
    void whatStoodWhenPeopleDecidedIsAGroundThoughItIsGone() {
        SampleEntry later = credit("W2", "114.00").saying("CPST-001").from("Investor of CPST-001")
                .booked("2007-01-24T09:00").at("escrow/late.csv", 2);
        assertThat(decided(List.of(credit("W1", "114.00").from("Nobody Known"), later),
                apply("D1", "W1", "CPST-001").about(noFunds("CPST-001"))).ruled())
                .containsExactly("D1 IN_FORCE");
    }

    @Test
    void whatStoodBeforeTheBankReturnedTheWireIsAGroundToo() {
        SampleEntry strangers = credit("W1", "114.00").from("Nobody Known");
        String nobodys = decided(List.of(strangers)).only("C08").id();
        List<SampleEntry> gone = List.of(strangers, SampleEntry.returned("R1", "114.00").reverses("W1")
                .at("escrow/b.csv", 2));
        assertThat(decided(gone, refund("D1", "W1").about(nobodys)).ruled()).containsExactly("D1 IN_FORCE");
        assertThat(effect(gone, refund("D1", "W1").about("C08-0000000000")))
                .isEqualTo("no exception C08-0000000000 stands on this money");
    }

    /** The exception of a debit that pays nothing is a ground for the refund that it is to have paid. */
    @Test
    void aRefundMayNameTheExceptionOfItsOwnDebit() {
        List<SampleEntry> entries = List.of(credit("W1", "114.00").from("Nobody Known"),
                SampleEntry.debit("P1", "114.00").at("escrow/b.csv", 2),
                SampleEntry.debit("P2", "114.00").at("escrow/b.csv", 3));
        assertThat(decided(entries, refund("D1", "W1").and("P1").about(stray(entries, "P1"))).ruled())
                .containsExactly("D1 IN_FORCE");
        assertThat(effect(entries, refund("D1", "W1").and("P1").about(stray(entries, "P2"))))
                .endsWith("stands on this money");
    }

    /** A letter names what stood when it was written. */
    @Test
    void whatAWireMayHaveHadBeforeIsAGroundButNothingOfAnotherWire() {
        List<SampleEntry> entries = List.of(credit("W1", "114.00").from("Nobody Known"),
                credit("W2", "7.00").from("Somebody Else").at("escrow/b.csv", 2));
        assertThat(decided(entries, apply("D1", "W1", "CPST-001").about(former(entries, BreakCode.C06, "W1",
                Optional.empty()))).ruled()).containsExactly("D1 IN_FORCE");
        assertThat(decided(entries, apply("D1", "W1", "CPST-001").about(former(entries, BreakCode.C06, "W2",
                Optional.empty()))).ruled()).containsExactly("D1 REFUSED");
    }

    /** Once a decision joins a wire to an investor, it may have had what wires of theirs have. */
    @Test
    void afterADecisionAWireMayHaveBeenAboutItsInvestor() {
        List<SampleEntry> strangers = List.of(credit("W1", "114.00").from("Nobody Known"));
        assertThat(decided(strangers, refund("D0", "").about("C10-0000000000").approvedAt("2007-01-24T08:05"),
                apply("D1", "W1", "CPST-001").of("50.00"),
                refund("D2", "").about(former(strangers, BreakCode.C10, "W1", Optional.of("CPST-001")))
                        .approvedAt("2007-01-24T08:20")).ruled())
                .containsExactly("D0 REFUSED", "D1 IN_FORCE", "D2 IN_FORCE");
        List<SampleEntry> uncles = List.of(OF_UNCLE, credit("W2", "57.00").from("UNCLE")
                .at("escrow/b.csv", 2));
        assertThat(decided(uncles, refund("D0", "").about("C10-0000000000").approvedAt("2007-01-24T08:05"),
                accept("D1", "W1", "CPST-001"),
                release("D2", "").about(former(uncles, BreakCode.C10, "W2", Optional.of("CPST-001")))
                        .approvedAt("2007-01-24T08:20")).ruled())
                .containsExactly("D0 REFUSED", "D1 IN_FORCE", "D2 IN_FORCE");
    }

    private static String former(List<SampleEntry> entries, BreakCode code, String reference,
            Optional<String> subscription) {
        Key wire = decided(entries).position().wires().stream()
                .filter(one -> one.reference().text().equals(reference))
                .map(one -> Key.NOTHING.with(one.id())).findFirst().orElseThrow();
        return Break.idOf(code, subscription.map(SubscriptionId::new).map(wire::with).orElse(wire));
    }

    private static String stray(List<SampleEntry> entries, String reference) {
        return decided(entries).position().wires().stream()
                .filter(wire -> wire.reference().text().equals(reference))
                .map(wire -> Break.idOf(BreakCode.X04, Key.NOTHING.with(wire.id()))).findFirst()
                .orElseThrow();
    }

    /** Each entry of one file is a wire of its own. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2,  2,  at escrow/a.csv:3; exception_id or file (path:line) says which
            12, 12, at escrow/a.csv:10; exception_id or file (path:line) says which
            13, 12, ; and 1 more; exception_id or file (path:line) says which
            """)
    void ofWiresWithOneReferenceTheFirstAreToldAndTheOthersCounted(int wires, int told, String end) {
        List<SampleEntry> entries = IntStream.rangeClosed(1, wires).mapToObj(at -> credit("W1", at + ".00")
                .from("Payer " + at).at("escrow/a.csv", at + 1)).toList();
        String effect = effect(entries, apply("D1", "W1", "CPST-001"));
        assertThat(effect).startsWith(wires
                + " wires bear the reference W1: W1 of 1.00 from Payer 1 at escrow/a.csv:2; ").endsWith(end);
        assertThat(effect.split(" from Payer ")).hasSize(told + 1);
    }

    @Test
    void whatIsAppliedIsReleasedBeforeItGoesBack() {
        List<SampleEntry> entries = List.of(credit("W1", "114.00").from("Investor of CPST-001")
                .saying("CPST-001"));
        assertThat(effect(entries, refund("D1", "W1")))
                .isEqualTo("wire W1 is matched to CPST-001; release the match first");
    }

    private static String noFunds(String subscription) {
        return Break.idOf(BreakCode.C01, Key.NOTHING.with(new SubscriptionId(subscription)));
    }

    private static String effect(List<SampleEntry> entries, SampleDecision decision) {
        return decided(entries, decision).rulings().get(0).effect();
    }

    private static AppliedCash decided(List<SampleEntry> entries, SampleDecision... decisions) {
        return AppliedCash.decided(CashDecisionsTest.BOOK, entries, decisions);
    }
}
