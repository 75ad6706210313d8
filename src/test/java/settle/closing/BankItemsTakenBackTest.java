package settle.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closing.TwoInvestors.codes;
import static settle.closing.TwoInvestors.fee;
import static settle.closing.TwoInvestors.flow;
import static settle.closing.TwoInvestors.interest;
import static settle.closing.TwoInvestors.sound;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.statement.BankEntry.Type;

/** A charge or interest of the bank and the entry that takes it back cancel, whatever type that has. */
class BankItemsTakenBackTest {

    @ParameterizedTest
    @CsvSource({"RETURN", "OTHER", "WIRE_IN", "FEE"})
    void chargeThatTheBankTookBackByNameIsNobodysConcern(Type type) {
        for (SampleOffering offering : List.of(new SampleOffering(), issuerBears())) {
            Closing closing = sound(offering)
                    .entries(fee("F1", "25.00"), backTo("X1", "25.00").type(type).reverses("f1")).judge();
            assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
            assertThat(codes(closing)).isEmpty();
            assertThat(flow(closing, "disbursed")).isEqualTo("0.00");
            assertThat(flow(closing, "unplaced")).isEqualTo("0.00");
            assertThat(flow(closing, "paid_to_issuer")).startsWith("3255.84");
        }
    }

    @ParameterizedTest
    @CsvSource({"RETURN", "OTHER", "INTEREST"})
    void interestThatTheBankTookBackByNameIsNobodysConcern(Type type) {
        Closing closing = sound().entries(interest("I1", "30.00"),
                debit("X1", "30.00").booked("2007-01-23T11:00").type(type).reverses("I1")).judge();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
        assertThat(codes(closing)).isEmpty();
        assertThat(flow(closing, "disbursed")).isEqualTo("0.00");
        assertThat(flow(closing, "unplaced")).isEqualTo("0.00");
    }

    @Test
    void returnThatBearsTheItemsOwnReferenceTakesItBack() {
        Closing closing = sound(issuerBears())
                .entries(fee("F1", "25.00"), backTo("F1", "25.00").type(Type.RETURN)).judge();
        assertThat(codes(closing)).isEmpty();
        assertThat(flow(closing, "bank_charges")).startsWith("0.00");
    }

    @Test
    void whatStaysOfAnItemIsToldAndBorneByTheIssuer() {
        Closing closing = sound(issuerBears()).entries(fee("F1", "25.00"),
                backTo("X1", "10.00").type(Type.RETURN).reverses("F1"),
                backTo("X2", "5.00").type(Type.OTHER).reverses("F1")).judge();
        assertThat(closing.verdict()).isEqualTo(ClosingVerdict.READY);
        assertThat(flow(closing, "bank_charges")).isEqualTo("10.00 paid 10.00 open 0.00 PAID");
        assertThat(flow(closing, "paid_to_issuer")).startsWith("3245.84");
        Break item = only(closing, BreakCode.C18);
        assertThat(item.message()).isEqualTo(
                "The bank booked a charge of -25.00 in the escrow account, which bears none, "
                        + "and took 15.00 of it back.");
        assertThat(item.difference().plain()).isEqualTo("-10.00");
    }

    static Stream<Arguments> noSuchTakings() {
        return Stream.of(
                Arguments.of(backTo("X1", "25.01").type(Type.RETURN).reverses("F1"), "C18 C08 X01"),
                Arguments.of(backTo("X1", "25.00").type(Type.RETURN).reverses("F1").pending(), "C18 X01"),
                Arguments.of(backTo("X1", "25.00").type(Type.RETURN).reverses("F9"), "C18 C08 X01"),
                Arguments.of(debit("X1", "25.00").type(Type.RETURN).reverses("F1"), "C18 X01 X04"));
    }

    @ParameterizedTest
    @MethodSource("noSuchTakings")
    void whatIsMoreOrNotYetBookedOrNamesAnotherOrGoesTheSameWayTakesNothingBack(SampleEntry entry,
            String codes) {
        Closing closing = sound().entries(fee("F1", "25.00"), entry).judge();
        assertThat(codes.split(" ")).containsExactlyInAnyOrder(codes(closing).split(" "));
        assertThat(flow(closing, "disbursed")).doesNotStartWith("-");
    }

    @Test
    void debitOfMoreThanTheInterestIsNoReturn() {
        Closing closing = sound().entries(interest("I1", "30.00"),
                debit("X1", "30.01").booked("2007-01-23T11:00").reverses("I1")).judge();
        assertThat(only(closing, BreakCode.X04).message()).contains("it gives back more than came");
    }

    @Test
    void takingThatIsTakenBackItselfLeavesTheItemAsItWas() {
        Closing closing = sound(issuerBears()).entries(fee("F1", "25.00"),
                backTo("X1", "25.00").type(Type.RETURN).reverses("F1"),
                debit("X2", "25.00").booked("2007-01-23T12:00").type(Type.OTHER).reverses("X1")).judge();
        assertThat(codes(closing)).isEqualTo("C18");
        assertThat(flow(closing, "bank_charges")).startsWith("25.00");
        assertThat(flow(closing, "disbursed")).isEqualTo("0.00");
    }

    @Test
    void ofATerminatedOfferingOnlyInterestThatStaysGoesBack() {
        JudgedClosing terminated = sound(new SampleOffering().terminated()).entries(interest("I1", "30.00"),
                debit("X1", "12.00").booked("2007-01-23T11:00").reverses("I1"), fee("F1", "25.00"),
                backTo("X2", "25.00").reverses("F1"));
        assertThat(terminated.judge().refunds()).extracting(one -> one.wire().reference() + " " + one
                .amount())
                .containsExactlyInAnyOrder("W1 1140.00", "W2 2280.00", "I1 18.00");
    }

    private static SampleOffering issuerBears() {
        return new SampleOffering().issuerBearsCharges();
    }

    private static SampleEntry backTo(String reference, String amount) {
        return credit(reference, amount).from("PNC").booked("2007-01-23T11:00");
    }

    private static Break only(Closing closing, BreakCode code) {
        List<Break> found = closing.breaks().stream().filter(one -> one.code() == code).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
