package settle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.offering.Offering;
import settle.offering.Unit.OddShares;

class WarrantChecksTest {

    static Stream<Arguments> certificates() {
        return Stream.of(
                certificate("", one -> one),
                certificate("", one -> one.holder("INVESTOR OF A, L.P.")),
                certificate("", one -> one.price("1.300")),
                certificate("W02", one -> one.holder("Investor of B")),
                certificate("W02", one -> one.holder("")),
                certificate("W02", one -> one.price("1.14")),
                certificate("W02", one -> one.issued("2007-01-23")),
                certificate("W02", one -> one.expires("2012-01-24")),
                certificate("W02", one -> one.holder("X").price("1").issued("2007-01-01")
                        .expires("2008-01-01")));
    }

    private static Arguments certificate(String code, UnaryOperator<SampleCertificate> change) {
        return Arguments.of(code, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("certificates")
    void aCertificateNamesTheHolderThePriceAndTheDatesOfTheOffering(
            String code, UnaryOperator<SampleCertificate> change) {
        assertThat(codes(SampleSubscription.of("A", 100), change.apply(SampleCertificate.of("W-1", "A", 50))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void theHolderIsTheRegistrationNameWhereOneIsStated() {
        SampleSubscription subscription = SampleSubscription.of("A", 100).registration("Cede & Co");
        assertThat(codes(subscription, SampleCertificate.of("W-1", "A", 50).holder("CEDE AND CO"))).isEmpty();
        assertThat(codes(subscription, SampleCertificate.of("W-1", "A", 50).holder("Cede & Sons")))
                .containsExactly("W02");
        assertThat(codes(subscription, SampleCertificate.of("W-1", "A", 50).holder("Cede"))).isEmpty();
        assertThat(codes(subscription, SampleCertificate.of("W-1", "A", 50))).containsExactly("W02");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            50, 0,  ''
            49, 0,  W01
            51, 0,  W01
            30, 20, ''
            30, 30, W01
            0,  0,  W01
            """)
    void certificatesAddUpToHalfTheShares(long one, long other, String code) {
        List<SampleCertificate> register = other == 0 ? List.of(SampleCertificate.of("W-1", "A", one))
                : List.of(SampleCertificate.of("W-1", "A", one), SampleCertificate.of("W-2", "A", other));
        assertThat(codes(SampleSubscription.of("A", 100), register.toArray(SampleCertificate[]::new)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void anInvestorWithoutACertificateIsW01() {
        List<Break> found = breaks(SampleOffering.offering(), SampleSubscription.of("A", 100));
        assertThat(found).extracting(one -> one.code().name()).containsExactly("W01");
        assertThat(found.get(0).actual().plain()).isEqualTo("none");
        assertThat(found.get(0).difference().plain()).isEqualTo("-50");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            FLOOR, 50, 50, ''
            FLOOR, 50, 51, W01
            HOLD,  50, 50, ''
            HOLD,  51, 51, ''
            HOLD,  51, 50, W01
            """)
    void anOddNumberOfSharesHasTheWarrantsOfThePolicyOrElseTheStated(
            OddShares policy, long stated, long registered, String code) {
        List<Break> found = breaks(new SampleOffering().oddShares(policy).build(),
                SampleSubscription.of("A", 101).warrants(stated),
                SampleCertificate.of("W-1", "A", registered));
        assertThat(found).extracting(one -> one.code().name())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aWithdrawnSubscriptionRaisesNone() {
        assertThat(codes(SampleSubscription.of("A", 100).withdrawn())).isEmpty();
        assertThat(codes(SampleSubscription.of("A", 100).withdrawn(), SampleCertificate.of("W-1", "A", 7)
                .price("9")))
                .isEmpty();
    }

    @Test
    void aLineSaidAgainIsTheSameCertificate() {
        assertThat(register(SampleCertificate.of("W-1", "A", 50).at("a.csv", 2),
                SampleCertificate.of("W-1", "A", 50).price("1.300").at("b.csv", 2))).hasSize(1);
        assertThat(register(SampleCertificate.of("W-1", "A", 50), SampleCertificate.of("W-1", "A", 49)))
                .hasSize(2);
    }

    @Test
    void aNumberUsedTwiceIsPutToEveryHolder() {
        SubscriptionBook book =
                SampleSubscription.book(SampleSubscription.of("A", 100), SampleSubscription.of("B", 100),
                        SampleSubscription.of("C", 100).withdrawn());
        List<Break> found = WarrantChecks.ofRegister(register(SampleCertificate.of("W-1", "A", 50),
                SampleCertificate.of("W-1", "B", 50), SampleCertificate.of("W-1", "C", 50),
                SampleCertificate.of("W-2", "A", 50)), book);
        assertThat(found).extracting(one -> one.code() + " " + one.key().text(Part.SUBSCRIPTION) + " "
                + one.key().text(Part.CERTIFICATE)).containsExactly("W03 A W-1", "W03 B W-1");
        assertThat(found.get(0).toldCandidates()).hasSize(3);
        assertThat(found).extracting(Break::id).doesNotHaveDuplicates();
    }

    @Test
    void aNumberUsedTwiceForOneInvestorIsOneBreak() {
        assertThat(WarrantChecks.ofRegister(register(SampleCertificate.of("W-1", "A", 30),
                SampleCertificate.of("W-1", "A", 20)),
                SampleSubscription.book(SampleSubscription.of("A", 100))))
                .extracting(one -> one.code().name()).containsExactly("W03");
    }

    @Test
    void twoWrongLinesWithOneNumberAreTwoBreaks() {
        List<Break> found = breaks(SampleOffering.offering(), SampleSubscription.of("A", 100),
                SampleCertificate.of("W-1", "A", 25).price("9.00"), SampleCertificate.of("W-1", "A", 25)
                        .price("8.00"));
        assertThat(found).hasSize(2).extracting(Break::id).doesNotHaveDuplicates();
    }

    @Test
    void aCertificateOfAnUnknownSubscriptionIsW02() {
        List<Break> found = WarrantChecks.ofRegister(register(SampleCertificate.of("W-1", "Z", 50)),
                SampleSubscription.book(SampleSubscription.of("A", 100)));
        assertThat(found).extracting(one -> one.code() + " " + one.key().text(Part.SUBSCRIPTION))
                .containsExactly("W02 Z");
    }

    private static List<WarrantCertificate> register(SampleCertificate... lines) {
        return WarrantChecks.register(Stream.of(lines).map(SampleCertificate::build).toList());
    }

    private static List<String> codes(SampleSubscription subscription, SampleCertificate... certificates) {
        return breaks(SampleOffering.offering(), subscription, certificates).stream()
                .map(found -> found.code().name()).toList();
    }

    private static List<Break> breaks(
            Offering offering, SampleSubscription subscription, SampleCertificate... certificates) {
        Subscription built = subscription.build();
        return WarrantChecks.of(built, Stream.of(certificates).map(SampleCertificate::build).toList(),
                offering);
    }
}
