package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.identity.BankReference;
import settle.identity.SubscriptionId;
import settle.identity.WireId;
import settle.identity.WireKey;
import settle.money.Money;

class WordingTest {

    private static final WireId WIRE = WireId.of(new WireKey("8025720131/W1"), new BankReference("W1"));

    static Stream<Wording> all() {
        return Arrays.stream(Wording.class.getPermittedSubclasses())
                .flatMap(letter -> Arrays.stream((Wording[]) letter.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyWordingIsToldWithAllItsFacts(Wording wording) {
        assertThat(told(wording, wording.template().slots())).doesNotContain("{", "}", "[", "]")
                .isEqualTo(wording.template().toString().replaceAll("[\\[\\]]", "").replaceAll(
                        "\\{([a-z ]+)}", "<$1>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyWordingIsToldWithoutWhatIsNotKnown(Wording wording) {
        assertThat(told(wording, wording.template().needed())).doesNotContain("{", "}", "[", "]")
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noWordingIsToldWithoutAFactThatItNeeds(Wording wording) {
        for (String left : wording.template().needed()) {
            Set<String> others = wording.template().needed().stream().filter(slot -> !slot.equals(left))
                    .collect(Collectors.toSet());
            assertThatIllegalStateException().as(left).isThrownBy(() -> told(wording, others));
        }
    }

    @Test
    void everyCodeThatCanBeFoundHasItsWords() {
        Set<String> worded = all().map(wording -> wording.name().substring(0, 3)).collect(Collectors.toSet());
        Set<BreakCode> shared = EnumSet.of(BreakCode.F06, BreakCode.C12, BreakCode.C14, BreakCode.C15,
                BreakCode.C16,
                BreakCode.C17, BreakCode.C20);
        assertThat(Arrays.stream(BreakCode.values()).filter(code -> !worded.contains(code.name()))
                .filter(code -> !shared.contains(code))).as("found by no check").containsExactly(
                        BreakCode.X05);
    }

    static Stream<List<Wording>> alternatives() {
        return Stream.of(
                List.of(EscrowWording.X04_BEFORE, EscrowWording.X04_AFTER),
                List.of(EscrowWording.X01_MISSING, EscrowWording.X01_NOBODYS),
                List.of(CashWording.C02_SHORT, CashWording.C03_CHARGE),
                List.of(CashWording.C09_NAMES_ONE, CashWording.C09_NAMES_OTHER),
                List.of(CashWording.C09_FITS_SEVERAL, CashWording.C09_FITS_MORE));
    }

    /** Which of them is told is known at run time alone. */
    @ParameterizedTest
    @MethodSource("alternatives")
    void wordingsThatTakeEachOthersPlaceHavePlaceForTheSameFacts(List<Wording> several) {
        assertThat(several.stream().map(one -> one.template().slots()).distinct()).as("%s", several)
                .hasSize(1);
    }

    @Test
    void everyStrayDebitMaySayWhoseItIsAndWhyItIsOne() {
        assertThat(List.of(EscrowWording.X04_BEFORE, EscrowWording.X04_AFTER, EscrowWording.X04_TERMINATED))
                .allSatisfy(one -> assertThat(one.template().slots()).contains("why", "reason"));
    }

    @Test
    void aFactThatAWordingHasNoPlaceForIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> FileWording.F09_UNKNOWN.with("wire", "W1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentence.Worded(FileWording.F09_UNKNOWN,
                Map.of("wire", Figure.text("W1"))));
    }

    @Test
    void aBreakIsNotMadeOfHalfASentence() {
        BreakDraft draft = Break.of(BreakCode.F09);
        assertThatIllegalStateException().isThrownBy(() -> draft.saying(FileWording.F09_UNKNOWN.with("file",
                "a.csv")));
        assertThatIllegalStateException().isThrownBy(() -> draft.candidates(List.of(CashWording.C11_REPORT
                .sentence()))
                .saying(Sentence.told("So it is.")));
    }

    @Test
    void factsStayDataAndAreSpokenOnDemand() {
        Sentence.Worded sentence = CashWording.C06_NAMES_SEVERAL
                .with("wire", new Fact.Wire(WIRE, usd("1140.00"), "Alder Fund"))
                .with("subscriptions", Fact.names(List.of(new SubscriptionId("A"), new SubscriptionId("B"))))
                .with("open", usd("2280.00"));
        assertThat(sentence.facts().get("open")).isEqualTo(Figure.of(usd("2280.00")));
        assertThat(sentence.spoken()).isEqualTo(
                "Wire W1 of 1,140.00 from Alder Fund names A, B, whose open amounts add "
                        + "up to 2,280.00.");
        assertThat(new Fact.Wire(WIRE, usd("5.00"), "").spoken()).isEqualTo("W1 of 5.00");
    }

    @Test
    void whatDataSayIsNeverTakenForASlot() {
        assertThat(FileWording.F09_UNKNOWN.with("file", "{reason}$1\\.csv").with("reason", "[{file}]")
                .spoken())
                .isEqualTo("Nothing reads {reason}$1\\.csv: [{file}].");
    }

    @Test
    void aTemplateNeedsTheSlotsThatStandInNoBracket() {
        Template template = new Template("Wire {wire} is {status}[ ({why}, {who})].");
        assertThat(template.needed()).containsExactly("status", "wire");
        assertThat(template.slots()).containsExactly("status", "who", "why", "wire");
        assertThat(template.hasSlot("who")).isTrue();
        assertThat(template.hasSlot("when")).isFalse();
        Map<String, Fact> facts = Map.of("wire", Figure.text("W1"), "status", Figure.text("held"));
        template.requireWhole(facts);
        assertThat(template.filled(facts)).isEqualTo("Wire W1 is held.");
    }

    @Test
    void aWordingMaySayWhatToDoBeforeTheWaysOfItsCode() {
        assertThat(new Template("So it is.").nextAction()).isEmpty();
        assertThat(new Template("So it is.", "Wait. {ways}").nextAction()).contains("Wait. {ways}");
        Break held = Break.of(BreakCode.C01).saying(told(CashWording.C01_HELD));
        assertThat(held.nextAction()).isEqualTo("Settle what is held first. "
                + Break.of(BreakCode.C01).saying(told(CashWording.C01_NOTHING)).nextAction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {slot", "a [bracket", "a {Slot}", "a }{ b"})
    void whatIsNoTemplateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Template(text));
    }

    private static Money usd(String amount) {
        return Money.ofDecimal(new BigDecimal(amount), Currency.getInstance("USD"));
    }

    private static Sentence.Worded told(Wording wording) {
        return with(wording, wording.template().slots());
    }

    private static String told(Wording wording, Set<String> slots) {
        return with(wording, slots).spoken();
    }

    private static Sentence.Worded with(Wording wording, Set<String> slots) {
        Sentence.Worded sentence = wording.sentence();
        for (String slot : slots) {
            sentence = sentence.with(slot, "<" + slot + ">");
        }
        return sentence;
    }
}
