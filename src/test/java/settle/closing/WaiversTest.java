package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleOffering.price;
import static settle.fixture.SampleOffering.usd;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.decision.Ruling;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleDecision;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.identity.BankReference;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;
import settle.money.Shares;
import settle.money.Warrants;

class WaiversTest {

    private static final Set<String> NEVER = Set.of("C01", "C02", "C12", "D01", "D02", "D03", "D04", "D05",
            "D06", "D07", "D08", "X01", "F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10",
            "F11");

    private static final SubscriptionId INVESTOR = new SubscriptionId("CPST-001");

    @Test
    void whatMayNeverBeWaivedIsAsTheContractSays() {
        assertThat(Arrays.stream(BreakCode.values()).filter(code -> !code.isWaivable()).map(BreakCode::name)
                .collect(Collectors.toSet())).isEqualTo(NEVER);
    }

    @ParameterizedTest
    @EnumSource(BreakCode.class)
    void aWaiverTakesAwayWhatMayBeWaivedAndNothingElse(BreakCode code) {
        Break found = Break.of(code).about(INVESTOR).saying(Sentence.told("It is so."));
        Closing closing = funded().also(found).waivers(waive("D1", found.id())).judge();
        boolean never = NEVER.contains(code.name());
        assertThat(closing.breaks().stream().anyMatch(one -> one.id().equals(found.id()))).isEqualTo(never);
        assertThat(closing.breaks().stream().anyMatch(one -> one.code() == BreakCode.X07 && one != found
                && one.message().contains("D1"))).isEqualTo(never);
        assertThat(closing.rulings()).singleElement().satisfies(ruling -> assertThat(ruling.outcome())
                .isEqualTo(never ? Ruling.Outcome.REFUSED : Ruling.Outcome.IN_FORCE));
    }

    @Test
    void aWaivedHoldReleasesItsInvestor() {
        Break unsigned = Break.of(BreakCode.S06).about(INVESTOR)
                .saying(Sentence.told("The company has not signed."));
        assertThat(verdict(funded().also(unsigned).judge())).isEqualTo(InvestorVerdict.HOLD);
        Closing waived = funded().also(unsigned).waivers(waive("D1", unsigned.id())).judge();
        assertThat(verdict(waived)).isEqualTo(InvestorVerdict.RELEASE);
        assertThat(waived.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @Test
    void aWaiverOfTheClosingsOwnBreaksCounts() {
        Closing open = funded().offering(opinionMissing()).judge();
        String id = open.breaks().get(0).id();
        Closing waived = funded().offering(opinionMissing())
                .waivers(waive("D1", id)).judge();
        assertThat(open.verdict()).isEqualTo(ClosingVerdict.NOT_READY);
        assertThat(waived.verdict()).isEqualTo(ClosingVerdict.READY);
    }

    @Test
    void aWaiverOfWhatStandsNowhereIsRefusedAndShownWithItsInvestor() {
        Closing closing = funded().waivers(waive("D1", "S06-0000000000").to("CPST-001")).judge();
        assertThat(closing.breaks()).singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(BreakCode.X07));
        assertThat(JudgedClosing.investor(closing, "CPST-001").breaks()).isEqualTo(closing.breaks());
        assertThat(verdict(closing)).isEqualTo(InvestorVerdict.RELEASE);
    }

    @Test
    void aWaiverIsOfTheInvestorWireAndAmountThatItStates() {
        Break found = Break.of(BreakCode.C03).about(INVESTOR)
                .about(WireId.of(new WireKey("8025720131/W1"), new BankReference("W1")))
                .difference(usd("-25.00")).saying(Sentence.told("Short."));
        assertThat(List.of(
                refused(found, waive("D1", found.id()).to("CPST-002")),
                refused(found, waive("D1", found.id()).on("W2")),
                refused(found, waive("D1", found.id()).of("24.99")),
                refused(found, waive("D1", found.id()).of("25.00")),
                refused(found, waive("D1", found.id()).on("W1").to("CPST-001"))))
                .containsExactly(true, true, true, false, false);
    }

    static Stream<Arguments> differencesThatNoDollarsBound() {
        return Stream.of(
                Arguments.of(BreakCode.S03, Figure.difference(new Warrants(750), new Warrants(500)),
                        "250 warrants"),
                Arguments.of(BreakCode.W01, Figure.difference(Warrants.NONE, new Warrants(250)),
                        "-250 warrants"),
                Arguments.of(BreakCode.S05, Figure.difference(new Shares(110), new Shares(100)), "10 shares"),
                Arguments.of(BreakCode.S02, Figure.difference(price("1.15"), price("1.14")), "0.01 a unit"),
                Arguments.of(BreakCode.C16,
                        Figure.of(Money.ofDecimal(new BigDecimal("5.00"), SampleOffering.EUR)), "5.00 EUR"));
    }

    @ParameterizedTest
    @MethodSource("differencesThatNoDollarsBound")
    void anAmountBoundsMoneyOfItsCurrencyAndNothingElse(BreakCode code, Figure difference, String told) {
        Break found = Break.of(code).about(INVESTOR).difference(difference)
                .saying(Sentence.told("It is so."));
        Closing bounded = funded().also(found).waivers(waive("D1", found.id()).of("1000000.00")).judge();
        assertThat(bounded.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.REFUSED);
            assertThat(ruling.effect())
                    .isEqualTo("the difference is " + told + "; an amount cannot bound it");
        });
        assertThat(bounded.breaks()).contains(found);
        assertThat(refused(found, waive("D1", found.id()))).isFalse();
    }

    @Test
    void anAmountMayStandOnAWaiverOfWhatDiffersInNothing() {
        Break unsigned = Break.of(BreakCode.S06).about(INVESTOR).saying(Sentence.told("Not signed."));
        assertThat(refused(unsigned, waive("D1", unsigned.id()).of("5.00"))).isFalse();
    }

    @Test
    void whoeverWaivesTheReasonForMissingFundsIsStillNotPaid() {
        JudgedClosing late = new JudgedClosing().book(SampleSubscription.of("CPST-001", 100))
                .requests(SampleRequest.of("1", "CPST-001", 100)).asOf("2007-01-24T12:00")
                .entries(credit("W1", "114.00").saying("CPST-001").from("Investor of CPST-001")
                        .booked("2007-01-24T11:00"));
        String id = late.judge().breaks().stream().filter(found -> found.code() == BreakCode.C14).findFirst()
                .orElseThrow().id();
        Closing closing = late.waivers(waive("D1", id).at("2007-01-24T11:30")).judge();
        assertThat(closing.breaks()).extracting(Break::code).containsExactly(BreakCode.C01);
        assertThat(verdict(closing)).isEqualTo(InvestorVerdict.HOLD);
    }

    @Test
    void whoeverWaivesSomethingElseOfAnInvestorIsToldOnceThatNothingCame() {
        Break unsigned = Break.of(BreakCode.S06).about(INVESTOR).saying(Sentence.told("Not signed."));
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-001", 100))
                .requests(SampleRequest.of("1", "CPST-001", 100)).also(unsigned)
                .waivers(waive("D1", unsigned.id())).judge();
        assertThat(closing.breaks()).extracting(Break::code).containsExactly(BreakCode.C01);
    }

    @Test
    void rulingsAreInTheOrderInWhichDecisionsTookEffectAndEachIsToldOnce() {
        Closing closing = funded().entries(credit("W2", "7.00").from("Nobody"))
                .waivers(refund("D1", "W2").approvedAt("2007-01-24T09:00"), waive("D2", "S06-0000000000"))
                .judge();
        assertThat(closing.rulings()).extracting(ruling -> ruling.decision().id() + " " + ruling.outcome())
                .containsExactly("D2 REFUSED", "D1 IN_FORCE");
    }

    private static SampleOffering opinionMissing() {
        return new SampleOffering().condition("Legal opinion", null);
    }

    private static boolean refused(Break found, SampleDecision waiver) {
        return funded().also(found).waivers(waiver).judge().breaks().stream()
                .anyMatch(one -> one.code() == BreakCode.X07);
    }

    private static JudgedClosing funded() {
        return new JudgedClosing().book(SampleSubscription.of("CPST-001", 100))
                .requests(SampleRequest.of("1", "CPST-001", 100))
                .entries(credit("W1", "114.00").saying("CPST-001").from("Investor of CPST-001"));
    }

    private static InvestorVerdict verdict(Closing closing) {
        return JudgedClosing.investor(closing, "CPST-001").verdict();
    }
}
