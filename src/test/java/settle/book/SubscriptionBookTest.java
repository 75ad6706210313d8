package settle.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;
import settle.money.Shares;

class SubscriptionBookTest {

    private static final SubscriptionId A = new SubscriptionId("A");

    @Test
    void theHighestVersionCountsAndVersionsAreNumbers() {
        SubscriptionBook book = SampleSubscription.book(
                SampleSubscription.of("A", 900).version(9),
                SampleSubscription.of("A", 1000).version(10),
                SampleSubscription.of("A", 200).version(2));
        assertThat(book.all()).extracting(Subscription::shares).containsExactly(new Shares(1000));
        assertThat(book.contradictions()).isEmpty();
    }

    @Test
    void subscriptionsAreInTheOrderOfTheirIds() {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("C", 2),
                SampleSubscription.of("A", 2), SampleSubscription.of("B", 2));
        assertThat(book.all()).extracting(one -> one.id().text()).containsExactly("A", "B", "C");
        assertThat(book.find(A)).isPresent();
        assertThat(book.find(new SubscriptionId("D"))).isEmpty();
    }

    @Test
    void theSameRowInASecondFileIsNoContradiction() {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("A", 2).at("one.csv", 2),
                SampleSubscription.of("A", 2).price("1.140").at("two.csv", 9));
        assertThat(book.all()).hasSize(1);
        assertThat(book.contradictions()).isEmpty();
    }

    @Test
    void theSameVersionWithOtherContentIsAContradiction() {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("A", 2).at("one.csv", 2),
                SampleSubscription.of("A", 4).at("two.csv", 2), SampleSubscription.of("A", 2)
                        .at("three.csv", 2));
        assertThat(book.contradictions().get(A)).extracting(Subscription::shares)
                .containsExactlyInAnyOrder(new Shares(2), new Shares(4));
        assertThat(book.all()).hasSize(1);
    }

    @Test
    void ofContradictoryRowsTheActiveOneCounts() {
        SubscriptionBook book = SampleSubscription.book(
                SampleSubscription.of("A", 8).withdrawn(), SampleSubscription.of("A", 2));
        assertThat(book.find(A).orElseThrow().isActive()).isTrue();
    }

    static Stream<List<SampleSubscription>> contradictions() {
        return Stream.of(
                List.of(SampleSubscription.of("A", 2).investor("Alder"), SampleSubscription.of("A", 2)
                        .investor("Birch")),
                List.of(SampleSubscription.of("A", 2).account("1"), SampleSubscription.of("A", 2)
                        .account("2")),
                List.of(SampleSubscription.of("A", 4), SampleSubscription.of("A", 2)));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void ofContradictoryRowsTheSameOneCountsWhereverTheyStand(List<SampleSubscription> rows) {
        SubscriptionBook swapped = numbered(List.of(rows.get(1), rows.get(0)));
        assertThat(swapped.all()).allMatch(one -> one.saysTheSameAs(rows.get(0).build()));
        assertThat(numbered(rows).all()).allMatch(one -> one.saysTheSameAs(rows.get(0).build()));
    }

    @Test
    void aLaterVersionSettlesAContradictionOfEarlierOnes() {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("A", 2),
                SampleSubscription.of("A", 4), SampleSubscription.of("A", 6).version(2));
        assertThat(book.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRowsAndFilesDoesNotMatter(long seed) {
        List<SampleSubscription> rows = new ArrayList<>(List.of(
                SampleSubscription.of("A", 2), SampleSubscription.of("A", 2).withdrawn(),
                SampleSubscription.of("A", 4), SampleSubscription.of("B", 2).version(2),
                SampleSubscription.of("B", 4), SampleSubscription.of("C", 6)));
        SubscriptionBook inOrder = numbered(rows);
        Collections.shuffle(rows, new Random(seed));
        SubscriptionBook shuffled = numbered(rows);
        assertThat(shuffled.all()).usingElementComparator((one, other) -> one.saysTheSameAs(other) ? 0 : 1)
                .isEqualTo(inOrder.all());
        assertThat(shuffled.contradictions().keySet()).isEqualTo(inOrder.contradictions().keySet());
    }

    private static SubscriptionBook numbered(List<SampleSubscription> rows) {
        int line = 2;
        for (SampleSubscription row : rows) {
            row.at("book.csv", line++);
        }
        return SubscriptionBook.of(rows.stream().map(SampleSubscription::build).toList());
    }

    @Test
    void payersAreAllNamesOfTheSubscriptionThatAreNotBlank() {
        Subscription subscription = SampleSubscription.of("A", 2).investor("Investor")
                .registration("Registered")
                .manager(" ").accountName("Account").payers("Payer One", "", "Payer Two").build();
        assertThat(subscription.payerNames())
                .containsExactlyInAnyOrder("Investor", "Registered", "Account", "Payer One", "Payer Two");
    }

    @Test
    void securitiesAreRegisteredInTheInvestorsNameWhereNoOtherIsStated() {
        assertThat(SampleSubscription.of("A", 2).investor("I").build().registeredHolder()).isEqualTo("I");
        assertThat(SampleSubscription.of("A", 2).investor("I").registration("R").build().registeredHolder())
                .isEqualTo("R");
    }

    @Test
    void anIdIsNeverBlank() {
        assertThatThrownBy(() -> new SubscriptionId(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
