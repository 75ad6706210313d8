package settle.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.BreakCode;
import settle.closing.InvestorSettlement;
import settle.closings.ToldDay;

/**
 * What goes out follows what the closing pays: an investor who becomes good only after it went ahead is
 * released by the letter, and waits with the money, the shares and the certificate. The closing went ahead at
 * 09:00 without Dogwood Fund (CPST-004, 114,000.00).
 */
class LeftOutOfThePlanTest {

    private static final String RELEASED = "2007-01-24T09:00";
    private static final String DECIDED_LATER = "2007-01-24T09:10";

    @TempDir
    private Path folder;

    static Stream<Arguments> waysOfBecomingGoodLater() {
        return Stream.of(
                told("the wire comes after it", day -> Told.fourth(day).comes(Told.LATE, Told.entries(
                        Told.wire("R4", "114000.00", "DOGWOOD FUND LP", "CPST-004")
                                .replace("2007-01-22T10:00,2007-01-22", "2007-01-24T09:10,2007-01-24")))),
                told("the request is entered after it", day -> Told.paid(day, "114000.00").comes(
                        Told.REQUESTS, Told.requests(Told.request("DW-4", "100000", "Dogwood Fund LP",
                                "PENDING").replace("2007-01-22T11:00", DECIDED_LATER)))),
                told("the payer is accepted after it", day -> decided(Told.fourth(day).comes(Told.LATE, Told
                        .entries(Told.wire("R4", "114000.00", "ZENITH HOLDINGS INC", "CPST-004"))),
                        "ACCEPT_PAYER", DECIDED_LATER)),
                told("people apply the wire after it", day -> decided(Told.fourth(day).comes(Told.LATE, Told
                        .entries(Told.wire("R4", "114000.00", "ZENITH HOLDINGS INC", "UNITS"))), "APPLY",
                        DECIDED_LATER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysOfBecomingGoodLater")
    void whoBecomesGoodAfterTheReleaseIsGivenNothingAndSaidToWait(String story, Consumer<ToldDay> later) {
        ToldDay day = released(later);

        assertThat(day.investors()).endsWith("004 RELEASE C13 C21");
        assertThat(day.closing().approvable()).extracting(LeftOutOfThePlanTest::id)
                .containsExactly("CPST-001", "CPST-002", "CPST-003");
        assertThat(day.closing().certified()).extracting(LeftOutOfThePlanTest::id)
                .containsExactly("CPST-001", "CPST-002", "CPST-003");
        assertThat(day.closing().escrow().proof().held()).hasToString("114000.00");
        assertThat(day.only(BreakCode.C21).orElseThrow().message()).isEqualTo(
                "CPST-004 was not good yet when the closing went ahead at 2007-01-24T09:00: its "
                        + "114,000.00 stays in escrow, and its shares and its certificate wait.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysOfBecomingGoodLater")
    void closingIsNotClosedWhileEscrowHoldsMoneyOfNoPlan(String story, Consumer<ToldDay> later) {
        ToldDay day = released(later).comes("dwac/approved.csv", Told.requests(
                approved("DW-1", "100000", "Alder Fund LP"), approved("DW-2", "200000", "Birch Fund LP"),
                approved("DW-3", "300000", "Cedar Fund LP")));
        day.comes("dwac/approved-later.csv", day.text(Told.REQUESTS).replace("PENDING", "APPROVED")
                .replace(",,14067D102", ",2007-01-24T09:20,14067D102"));
        day.comes("escrow/paid.csv", Told.entries(
                Told.entry("P1", "DEBIT", "651168.00", "WIRE_OUT", "CAPSTONE TURBINE CORPORATION", "", "")
                        .replace("2007-01-22", "2007-01-24"),
                Told.entry("P2", "DEBIT", "32832.00", "WIRE_OUT", "A.G. EDWARDS & SONS INC", "", "")
                        .replace("2007-01-22", "2007-01-24"))).at("2007-01-24T16:00");

        assertThat(day.closing().escrow().payments().isAllPaid()).isTrue();
        assertThat(day.investors()).contains("003 SETTLED").contains("004 SETTLED");
        assertThat(day.verdict()).as(day.found().toString()).isEqualTo("READY");
    }

    @Test
    void whoWasGoodByThenIsInThePlan() {
        ToldDay day = released(early -> Told.paid(early, "114000.00"));

        assertThat(day.investors()).endsWith("004 RELEASE C13");
        assertThat(day.closing().approvable()).hasSize(4);
        assertThat(day.only(BreakCode.C21)).isEmpty();
    }

    private ToldDay released(Consumer<ToldDay> later) {
        ToldDay day = ToldDay.in(folder).agreed(terms -> terms.releasedAt(RELEASED));
        later.accept(day);
        return day;
    }

    /** Two persons decide on the fourth investor's wire. */
    static ToldDay decided(ToldDay day, String action, String moment) {
        return day.comes("decisions/" + action + moment.substring(11, 13) + moment.substring(14) + ".csv", """
                decision_id,action,subscription_id,bank_reference,reason,decided_by,decided_at,approved_by,\
                approved_at
                %s,%s,CPST-004,R4,as agreed,J. Doe,%s,M. Roe,%s
                """.formatted(action, action, moment, moment));
    }

    private static String approved(String id, String quantity, String investor) {
        return Told.request(id, quantity, investor, "APPROVED").replace("2007-01-23T11:00",
                "2007-01-24T09:20");
    }

    private static Arguments told(String story, Consumer<ToldDay> later) {
        return Arguments.of(story, later);
    }

    private static String id(InvestorSettlement investor) {
        return investor.subscription().id().text();
    }
}
