package settle.cash.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleOffering.usd;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.AmountsDue;
import settle.book.SubscriptionBook;
import settle.cash.link.CashFamily;
import settle.cash.link.CashPosition;
import settle.cash.link.Likeness;
import settle.cash.link.Receipt;
import settle.fixture.AppliedCash;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;

/** What passes may do, and the books that they cannot cheat. */
class PassesTest {

    private static final SubscriptionId FIRST = new SubscriptionId("CPST-001");

    private static final SubscriptionBook BOOK = SampleSubscription.book(
            SampleSubscription.of("CPST-001", 100).manager("Birch"),
            SampleSubscription.of("CPST-002", 100).manager("Birch"));

    static Stream<SampleEntry> receipts() {
        return Stream.of(
                credit("W1", "114.00").saying("CPST-001"), credit("W1", "200.00").saying("CPST-001"),
                credit("W1", "228.00").saying("CPST-001 CPST-002"), credit("W1", "5.00").saying(
                        "CPST-001 CPST-002"),
                credit("W1", "114.00").from("Investor of CPST-001"), credit("W1", "228.00").from("Birch"),
                credit("W1", "114.00").from("Birch"), credit("W1", "7.00").from("Birch"),
                credit("W1", "114.00").from("Nobody"), credit("W1", "228.00").from("Birch").saying(
                        "CPST-002"));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void exactlyOnePassAnswersForAReceiptAndLookingChangesNothing(SampleEntry entry) {
        Receipt receipt = receipt(entry);
        Books books = books(receipt);
        List<Answer> answers = answers(receipt, books);
        assertThat(answers).filteredOn(answer -> answer != Answer.NOT_MINE).hasSize(1);
        assertThat(answers(receipt, books)).isEqualTo(answers);
        assertThat(books.view().placed()).isEmpty();
        assertThat(books.view().sumOpen(List.of(FIRST))).isEqualTo(usd("114.00"));
    }

    @Test
    void aPayerOfTwoSubscriptionsWhoNamesOneAndPaysTheOtherIsAsked() {
        assertThat(AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100).manager(
                "Birch"),
                SampleSubscription.of("CPST-002", 200).manager("Birch")),
                credit("W1", "228.00").from("Birch").saying("CPST-001")).broken())
                .containsExactly("C01 CPST-001", "C01 CPST-002", "C09 CPST-001 W1");
    }

    @Test
    void anEqualWireThatIsStillPendingDoesNotHinderThoseThatCame() {
        AppliedCash cash = AppliedCash.of(BOOK, credit("W1", "114.00").from("Birch"),
                credit("W2", "114.00").from("Birch").booked("2007-01-19T16:00"),
                credit("W3", "114.00").from("Birch").pending());
        assertThat(cash.applied()).containsExactly("CPST-001 W1 114.00 GROUP_PARTY",
                "CPST-002 W2 114.00 GROUP_PARTY");
    }

    @Test
    void equalWiresThatFitSetsOfSeveralSubscriptionsAreNotSpreadOverThem() {
        AppliedCash cash = AppliedCash.of(SampleSubscription.book(SampleSubscription.of("CPST-001", 100)
                .manager("Birch"),
                SampleSubscription.of("CPST-002", 200).manager("Birch"), SampleSubscription.of("CPST-003",
                        300).manager("Birch")),
                credit("W1", "342.00").from("Birch"),
                credit("W2", "342.00").from("Birch").booked("2007-01-19T16:00"));
        assertThat(cash.applied()).isEmpty();
        assertThat(cash.broken()).contains("C09 W1", "C09 W2");
    }

    @Test
    void passesCannotChangeWhatTheyLookAt() {
        View view = books(receipt(credit("W1", "114.00"))).view();
        assertThatThrownBy(() -> view.ledgers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.placed().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aReceiptIsPlacedOnce() {
        Receipt receipt = receipt(credit("W1", "114.00").saying("CPST-001"));
        Books books = books(receipt);
        books.apply(receipt, applying(receipt, "100.00"));
        assertThatThrownBy(() -> books.apply(receipt, applying(receipt, "14.00")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("placed twice");
    }

    @Test
    void noMoreIsAppliedThanIsDue() {
        Receipt receipt = receipt(credit("W1", "200.00").saying("CPST-001"));
        assertThatThrownBy(() -> books(receipt).apply(receipt, applying(receipt, "114.01")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("due 114.00");
    }

    @Test
    void noMoreIsPlacedThanCame() {
        Receipt receipt = receipt(credit("W1", "100.00").saying("CPST-001"));
        assertThatThrownBy(() -> books(receipt).apply(receipt, applying(receipt, "100.01")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("more is placed");
    }

    @Test
    void thePassesLookInTheirDocumentedOrder() {
        assertThat(CashApplication.PASSES).extracting(pass -> pass.getClass().getSimpleName())
                .containsExactly(
                        "DecidedPass", "ReferencePass", "ReferenceGroupPass", "PartyPass", "PartyGroupPass",
                        "NobodysPass", "HeldBack");
    }

    private static Answer.Apply applying(Receipt receipt, String amount) {
        return new Answer.Apply(Rule.REFERENCE, List.of(new Part(receipt, FIRST, usd(amount))),
                Optional.empty(), List.of());
    }

    private static List<Answer> answers(Receipt receipt, Books books) {
        return CashApplication.PASSES.stream().filter(pass -> pass.isPut(receipt, books.view()))
                .map(pass -> pass.look(receipt, books.view())).toList();
    }

    private static Receipt receipt(SampleEntry entry) {
        return CashPosition.of(List.of(entry.build()), BOOK, SampleOffering.offering(), SampleOffering.AS_OF)
                .families().stream().flatMap(family -> family.receipts().stream()).findFirst().orElseThrow();
    }

    private static Books books(Receipt receipt) {
        List<Ledger> ledgers = BOOK.all().stream().map(subscription -> new Ledger(subscription, usd("114.00"),
                SampleOffering.AS_OF.toLocalDate(), usd("0.00"))).toList();
        return new Books(new CashFamily(BOOK.all(), List.of(receipt)), SampleOffering.offering(),
                new Likeness(BOOK.all(), AmountsDue.of(SampleOffering.offering())), ledgers);
    }
}
