package settle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.accept;
import static settle.fixture.SampleDecision.acceptDelivery;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.revoke;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.Break;
import settle.closing.Closing;
import settle.correction.LostIds;
import settle.delivery.AccountHolders;
import settle.delivery.DwacLinks;
import settle.delivery.WarrantChecks;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleDecision;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;

/** Whatever gives a thing its name, it is named in any case, wherever it is named. */
class SpellingsOfNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"D1", "d1", " d1 "})
    void revocationNamesADecision(String named) {
        DecisionBook book = book(apply("D1", "W1", "CPST-001"), revoke("D2", named));
        assertThat(book.standing()).isEmpty();
        assertThat(book.settled()).extracting(Ruling::outcome)
                .containsExactlyInAnyOrder(Ruling.Outcome.REVOKED, Ruling.Outcome.IN_FORCE);
    }

    @Test
    void revocationBearsTheIdOfADecisionOrRepeatsWhatThatIsAbout() {
        assertThat(book(apply("D1", "W1", "CPST-001"), revoke("d1", "")).standing()).isEmpty();
        assertThat(book(apply("D1", "W1", "CPST-001"), revoke("D2", "").on("w1")).standing()).isEmpty();
        assertThat(book(waive("D1", "C13-0123456789"), revoke("D2", "c13-0123456789")).standing()).isEmpty();
    }

    @Test
    void rowsOfOneDecisionAreOne() {
        DecisionBook same = book(apply("D1", "W1", "CPST-001").unapproved(),
                apply("d1", "w1", "CPST-001").in("decisions/later.csv", 2));
        assertThat(same.standing()).hasSize(1);
        assertThat(same.settled()).isEmpty();
        DecisionBook other = book(apply("D1", "W1", "CPST-001"), apply("d1", "W2", "CPST-001"));
        assertThat(other.standing()).isEmpty();
        assertThat(other.settled()).extracting(Ruling::effect).containsOnly(
                "another decision bears the same id");
    }

    @Test
    void decisionNamesAnExceptionAndAWire() {
        Closing open = stranger().judge();
        Break found = open.breaks().stream().filter(one -> one.code().name().equals("C07")).findFirst()
                .orElseThrow();
        for (SampleDecision decision : List.of(waive("D1", found.id().toLowerCase()).on("w1"),
                accept("D1", "w1", "").about(found.id().toLowerCase()))) {
            assertThat(stranger().waivers(decision).judge().breaks())
                    .noneMatch(one -> one.code().name().matches("C07|X07"));
        }
    }

    @Test
    void requestsAndCertificatesAreOneInEverySpelling() {
        assertThat(DwacLinks.of(List.of(SampleRequest.of("DW-1", "A", 100).build(),
                SampleRequest.of("dw-1", "A", 100).approved("2007-01-24T10:00").build()),
                new AccountHolders(List.of(SampleSubscription.of("A", 100).build()))).requests().values())
                .singleElement().satisfies(all -> assertThat(all).hasSize(1));
        assertThat(WarrantChecks.register(List.of(SampleCertificate.of("W-1", "A", 50).build(),
                SampleCertificate.of("w-1", "A", 50).build()))).hasSize(1);
        assertThat(LostIds.ofRequests(List.of(SampleRequest.of("DW-1", "A", 100).build()),
                List.of(SampleRequest.of("dw-1", "A", 100).build()))).isEmpty();
        assertThat(LostIds.ofDecisions(List.of(acceptDelivery("D1", "x").build()),
                List.of(acceptDelivery("d1", "x").build()))).isEmpty();
    }

    private static JudgedClosing stranger() {
        return new JudgedClosing().book(SampleSubscription.of("CPST-002", 1000).investor("Birch Fund"))
                .entries(credit("W1", "1140.00").from("A Stranger").saying("CPST-002"));
    }

    private static DecisionBook book(SampleDecision... decisions) {
        return DecisionBook.of(Stream.of(decisions).map(SampleDecision::build).toList(),
                SampleOffering.AS_OF);
    }
}
