package settle.book;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleEntry.credit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.closing.Closing;
import settle.closing.InvestorVerdict;
import settle.fixture.AppliedCash;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.identity.SubscriptionId;

/** An id is one id in every spelling, wherever it stands. */
class SpellingsOfIdsTest {

    private static final SubscriptionId CPST_002 = new SubscriptionId("CPST-002");

    @ParameterizedTest
    @ValueSource(strings = {"cpst-002", "Cpst-002", "CPST 002", "CPST002", "CPST/002", "CPST.002",
            "CPST\u2013002",
            "CP\u00adST-002", "\u200bCPST-002", "CPST\u00a0002", "(CPST-002)", "cpst_002"})
    void aWithdrawalInAnotherSpellingIsTheNextVersion(String spelling) {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("CPST-001", 1000),
                SampleSubscription.of("CPST-002", 2000).investor("Birch Fund"),
                SampleSubscription.of(spelling, 2000).investor("Birch Fund").version(2).withdrawn());
        assertThat(book.all()).hasSize(2);
        assertThat(book.find(CPST_002).orElseThrow().isActive()).isFalse();
        assertThat(book.find(CPST_002).orElseThrow().id().text()).isEqualTo("CPST-002");
        AppliedCash cash = AppliedCash.of(book, credit("W2", "2280.00").from("Birch Fund").saying(
                "CPST-002"));
        assertThat(cash.broken()).containsExactly("C01 CPST-001", "C19 CPST-002 W2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPST-003", "CPST-0002", "CPST-02", "CPST-O02", "CPST-002A", "XCPST-002", "002"})
    void anotherIdIsAnother(String other) {
        assertThat(new SubscriptionId(other)).isNotEqualTo(CPST_002);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CPST-002, cpst-002, cpst-002, cpst-002
            cpst-002, CPST-002, CPST-002, CPST-002
            CPST-002, CPST-002, cpst-002, CPST-002
            CPST-002, cpst-002, CPST 002, CPST-002
            """)
    void whatMostRowsWriteIsShownElseWhatTheFirstVersionWrote(String one, String two, String three,
            String shown) {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of(three, 4).version(3),
                SampleSubscription.of(one, 2), SampleSubscription.of(two, 2).version(2));
        assertThat(book.all()).extracting(row -> row.id().text()).containsExactly(shown);
    }

    @Test
    void ofTwoSpellingsOfOneVersionTheSameIsShownWhateverTheirOrder() {
        SampleSubscription capitals = SampleSubscription.of("CPST-002", 2).account("A");
        SampleSubscription small = SampleSubscription.of("cpst-002", 2).account("A");
        assertThat(SampleSubscription.book(small, capitals).all())
                .isEqualTo(SampleSubscription.book(capitals, small).all())
                .extracting(row -> row.id().text()).containsExactly("CPST-002");
    }

    @Test
    void oneVersionInTwoSpellingsWithOtherContentIsAContradiction() {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("CPST-002", 2).investor(
                "Birch"),
                SampleSubscription.of("cpst 002", 4).investor("Birch"));
        assertThat(book.contradictions().get(CPST_002)).hasSize(2).allMatch(row -> row.id().text().equals(
                "CPST-002"));
    }

    @Test
    void oneVersionInTwoSpellingsWithTheSameContentIsOneRow() {
        SubscriptionBook book = SampleSubscription.book(SampleSubscription.of("CPST-002", 2).investor(
                "Birch"),
                SampleSubscription.of("cpst 002", 2).investor("Birch").account("ACCT-CPST-002"),
                SampleSubscription.of("CPST-002", 2).investor("Birch").account("ACCT-CPST-002"));
        assertThat(book.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CPST-002", "cpst-002", "CPST 002", "Cpst/002", "CPST002"})
    void decisionsAndWarrantsNameItInAnySpelling(String spelling) {
        Closing closing = new JudgedClosing().book(SampleSubscription.of("CPST-002", 1000).investor(
                "Birch Fund"))
                .entries(credit("W1", "1140.00").from("A Stranger"))
                .requests(SampleRequest.of("D1", "CPST-002", 1000))
                .register(SampleCertificate.of("W-1", spelling, 500).holder("Birch Fund"))
                .waivers(SampleDecision.apply("D1", "W1", spelling)).judge();
        assertThat(closing.rulings()).allMatch(ruling -> ruling.effect().contains("CPST-002"));
        assertThat(JudgedClosing.investor(closing, "CPST-002").verdict()).isEqualTo(InvestorVerdict.RELEASE);
    }

    @Test
    void aWaiverNamesItInAnySpelling() {
        Closing open = withheld().judge();
        String id = open.breaks().stream().filter(found -> found.code().name().equals("C07")).findFirst()
                .orElseThrow().id();
        Closing waived = withheld().waivers(SampleDecision.waive("D1", id).to("cpst002")).judge();
        assertThat(waived.breaks()).noneMatch(found -> found.code().name().matches("C07|X07"));
    }

    private static JudgedClosing withheld() {
        SampleEntry wire = credit("W1", "1140.00").from("A Stranger").saying("CPST-002");
        return new JudgedClosing().book(SampleSubscription.of("CPST-002", 1000).investor("Birch Fund"))
                .entries(wire);
    }
}
