package settle.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.revoke;
import static settle.fixture.SampleDecision.waive;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Key.Part;
import settle.breaks.Sentence;
import settle.fixture.SampleDecision;
import settle.fixture.SampleOffering;

class DecisionBookTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(decision().unapproved(), "nobody has approved it"),
                Arguments.of(decision().by("J. Doe", "J. Doe"), "who decided it"),
                Arguments.of(decision().by("J. Doe", "j doe"), "who decided it"),
                Arguments.of(decision().by("J. Doe", "\uff2a.\u00a0DOE"), "who decided it"),
                Arguments.of(decision().by("Jos\u00e9 P\u00e9rez", "Jose Perez"), "who decided it"),
                Arguments.of(decision().by("Max Gro\u00df", "MAX GROSS"), "who decided it"),
                Arguments.of(decision().by("Jane Doe", "Doe, Jane"), "who decided it"),
                Arguments.of(decision().by("Jane O'Doe", "JANE ODOE"), "who decided it"),
                Arguments.of(decision().by("J. Doe", "-"), "nobody has approved it"),
                Arguments.of(decision().by("J. Doe", "?"), "nobody has approved it"),
                Arguments.of(decision().by("...", "J. Doe"), "does not say who decided"),
                Arguments.of(decision().by("", "M. Roe"), "who decided"),
                Arguments.of(decision().because(" "), "no reason"),
                Arguments.of(decision().approvedAt("2007-01-24T07:59"), "approved before it was decided"),
                Arguments.of(decision().approvedAt("2007-01-24T09:31"), "after the moment"),
                Arguments.of(decision().at("2007-01-24T09:31"), "after the moment"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aDecisionWithoutFourEyesDoesNotCount(SampleDecision faulty, String why) {
        DecisionBook book = book(faulty);
        assertThat(book.standing()).isEmpty();
        assertThat(book.settled()).singleElement().satisfies(ruling -> {
            assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.REFUSED);
            assertThat(ruling.effect()).contains(why);
        });
        assertThat(DecisionChecks.of(book.settled())).singleElement().satisfies(found -> assertThat(found
                .message()).startsWith("Decision D1 (APPLY").contains(why));
    }

    @Test
    void aDecisionOfTwoPersonsCounts() {
        assertThat(ids(book(decision()))).containsExactly("D1");
        assertThat(book(decision()).settled()).isEmpty();
    }

    @Test
    void decisionsTakeEffectInTheOrderOfTheirApproval() {
        assertThat(ids(book(decision().approvedAt("2007-01-24T09:00"), apply("D2", "W2", "CPST-001"))))
                .containsExactly("D2", "D1");
    }

    @Test
    void aRowThatIsRepeatedWithItsApprovalIsOneDecision() {
        DecisionBook book = book(decision().unapproved(), decision().in("decisions/later.csv", 2));
        assertThat(ids(book)).containsExactly("D1");
        assertThat(book.settled()).isEmpty();
    }

    @Test
    void aRowThatWasApprovedByTheWrongPersonMayBeRepeatedWithTheApprovalOfTheRightOne() {
        DecisionBook book = book(decision().by("J. Doe", "j doe"),
                decision().approvedAt("2007-01-24T09:00").in("decisions/later.csv", 2));
        assertThat(ids(book)).containsExactly("D1");
        assertThat(book.standing().get(0).approvedBy()).isEqualTo("M. Roe");
        assertThat(book.settled()).isEmpty();
    }

    @Test
    void twoApprovedDecisionsOfOneIdContradictEachOther() {
        DecisionBook book = book(decision(), decision().of("5.00"));
        assertThat(book.standing()).isEmpty();
        assertThat(book.settled()).hasSize(2);
    }

    @Test
    void oneApprovedDecisionIsNotUndoneByAnUnapprovedOneOfItsId() {
        DecisionBook book = book(decision(), decision().of("5.00").unapproved());
        assertThat(ids(book)).containsExactly("D1");
        assertThat(book.settled()).singleElement()
                .satisfies(ruling -> assertThat(ruling.effect()).contains("bears the same id"));
    }

    @Test
    void norByOneThatItsDeciderApproved() {
        DecisionBook book = book(decision(), decision().of("5.00").by("J. Doe", "J. Doe"));
        assertThat(ids(book)).containsExactly("D1");
    }

    @ParameterizedTest
    @CsvSource({"D2, D1", "D1, ''", "D2, C08-1", "D2, C08-2"})
    void aRevocationNamesTheDecisionOrBearsItsIdOrNamesTheException(String id, String about) {
        DecisionBook book = book(decision().about("C08-1"), waive("D3", "C08-2"), revoke(id, about));
        String expected = about.equals("C08-2") ? "D3" : "D1";
        assertThat(book.settled()).filteredOn(one -> one.outcome() == Ruling.Outcome.REVOKED)
                .extracting(one -> one.decision().id()).containsExactly(expected);
        assertThat(ids(book)).containsExactly(expected.equals("D1") ? "D3" : "D1");
    }

    @Test
    void aRevocationMayRepeatWhatTheDecisionWasAbout() {
        DecisionBook book = book(decision(), refund("D3", "W3"),
                revoke("D2", "").on("W1").to("CPST-001"));
        assertThat(ids(book)).containsExactly("D3");
    }

    @Test
    void onlyTwoPersonsRevoke() {
        assertThat(ids(book(decision(), revoke("D2", "D1").unapproved()))).containsExactly("D1");
    }

    @Test
    void whatIsDecidedAfterARevocationCounts() {
        assertThat(ids(book(decision(), revoke("D2", "").on("W1"),
                apply("D3", "W1", "CPST-002").at("2007-01-24T09:10")))).containsExactly("D3");
    }

    @ParameterizedTest
    @CsvSource({"D9, D8", "D9, ''"})
    void aRevocationOfNothingIsRefused(String id, String about) {
        DecisionBook book = book(decision(), revoke(id, about));
        assertThat(ids(book)).containsExactly("D1");
        assertThat(book.settled()).singleElement()
                .satisfies(ruling -> assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.REFUSED));
    }

    @Test
    void ofARowThatTheWrongPersonApprovedAndNobodyElseIsToldThatTheyDidSo() {
        assertThat(book(decision().unapproved(), decision().by("J. Doe", "J. Doe")).settled())
                .singleElement().satisfies(ruling -> assertThat(ruling.effect()).contains("who decided it"));
    }

    @Test
    void onlyARefusalIsABreakAndItNamesWhatTheDecisionNames() {
        DecisionBook revoked = book(decision(), revoke("D2", "D1"));
        assertThat(revoked.settled()).hasSize(2);
        assertThat(DecisionChecks.of(revoked.settled())).isEmpty();
        assertThat(DecisionChecks.of(book(decision().unapproved(), waive("D3", "C08-1").unapproved())
                .settled())).extracting(found -> found.key().text(Part.SUBSCRIPTION) + "/" + found.key()
                        .text(Part.WIRE)).containsExactly("CPST-001/W1", "/");
    }

    @Test
    void refusalsOfDecisionsThatNameDifferentThingsAreDifferentBreaks() {
        assertThat(DecisionChecks.of(Stream.of(decision(), decision().on("W2"), decision().and("W2"),
                decision().naming("escrow/a.csv:2"), decision().of("5.00"))
                .map(row -> Ruling.refused(row.build(), Sentence.told("so"))).toList()))
                .extracting(found -> found.id()).doesNotHaveDuplicates();
    }

    @Test
    void onlyDecisionsOnFilesAndOnWhatIsOneWireMoveNoMoney() {
        assertThat(Stream.of(Decision.Action.values()).filter(Decision.Action::isOnDelivery))
                .containsExactly(Decision.Action.ACCEPT_DELIVERY, Decision.Action.WITHDRAW_DELIVERY);
        assertThat(Stream.of(Decision.Action.values()).filter(Decision.Action::isOnIdentity))
                .containsExactly(Decision.Action.USE_SIGHTING, Decision.Action.SAME_WIRE,
                        Decision.Action.TWO_WIRES);
    }

    @Test
    void whoApprovedIsComparedWithoutCaseAndPunctuation() {
        assertThat(decision().by("J. Doe", "m.roe").build().approver())
                .isEqualTo(decision().build().approver()).isEqualTo("MROE");
        assertThat(decision().build().described().spoken()).isEqualTo(
                "decision D1 of J. Doe, approved by M. Roe");
    }

    private static SampleDecision decision() {
        return apply("D1", "W1", "CPST-001");
    }

    private static DecisionBook book(SampleDecision... rows) {
        return DecisionBook.of(Stream.of(rows).map(SampleDecision::build).toList(), SampleOffering.AS_OF);
    }

    private static List<String> ids(DecisionBook book) {
        return book.standing().stream().map(Decision::id).toList();
    }
}
