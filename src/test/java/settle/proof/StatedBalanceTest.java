package settle.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.cash.link.CashPosition;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.identity.SourceLine;
import settle.money.Money;
import settle.proof.StatedBalance.Place;

class StatedBalanceTest {

    @Test
    void withoutAStatementTheBankSaysNothing() {
        assertThat(balance(List.of())).isEmpty();
    }

    @Test
    void theLastOfAChainIsTheOneThatNoOtherCarriesOn() {
        assertThat(balance(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                stated("100.00", "300.00", "2007-01-22T16:00"),
                stated("300.00", "250.00", "2007-01-23T16:00"))))
                .contains(usd("250.00"));
    }

    @Test
    void ofStatementsThatEndAtOneMomentTheBalancesTellWhichComesLast() {
        assertThat(balance(List.of(placed("100.00", "130.00", 1, Place.NONE),
                placed("0.00", "100.00", 9, Place.NONE)))).contains(usd("130.00"));
        assertThat(balance(List.of(placed("100.00", "0.00", 1, Place.NONE),
                placed("0.00", "100.00", 9, Place.NONE)))).contains(usd("100.00"));
    }

    @Test
    void aStatementWithoutActivityIsCarriedOnByNothing() {
        assertThat(balance(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                stated("100.00", "100.00", ""))))
                .contains(usd("100.00"));
        assertThat(balance(List.of(stated("0.00", "0.00", "")))).contains(usd("0.00"));
    }

    @Test
    void aChainThatComesBackToAnEarlierBalanceEndsWithItsLatestEntry() {
        assertThat(balance(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                stated("100.00", "0.00", "2007-01-22T16:00")))).contains(usd("0.00"));
        assertThat(balance(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                stated("100.00", "300.00", "2007-01-22T16:00"),
                stated("300.00", "100.00", "2007-01-23T16:00"))))
                .contains(usd("100.00"));
    }

    @Test
    void ofStatementsThatOverlapTheOneWithTheLatestEntryCounts() {
        assertThat(balance(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                stated("0.00", "60.00", "2007-01-19T11:00")))).contains(usd("100.00"));
        assertThat(balance(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                new StatedBalance(Optional.empty(), usd("60.00"), "2007-01-19T11:00", 9, new SourceLine(
                        "b.csv", 0), false))))
                .contains(usd("100.00"));
    }

    @Test
    void anIntradayStatementIsNotTheLastWhereLaterOnesCameBackToItsOpening() {
        assertThat(balance(List.of(stated("0.00", "60.00", "2007-01-19T11:00"),
                stated("0.00", "100.00", "2007-01-19T16:00"), stated("100.00", "0.00", "2007-01-22T16:00"))))
                .contains(usd("0.00"));
    }

    @Test
    void theOrderOfStatementsDoesNotMatter() {
        List<StatedBalance> balances = new ArrayList<>(List.of(stated("0.00", "100.00", "2007-01-19T16:00"),
                stated("100.00", "300.00", "2007-01-22T16:00"), stated("0.00", "60.00", "2007-01-19T11:00"),
                stated("300.00", "310.00", "2007-01-22T16:00")));
        for (long seed = 1; seed <= 10; seed++) {
            Collections.shuffle(balances, new Random(seed));
            assertThat(balance(balances)).contains(usd("310.00"));
        }
    }

    @Test
    void entriesOfOtherAccountsAreTakenOutOfBalancesThatCountThemIn() {
        StatedBalance mixed = new StatedBalance(
                Optional.of(usd("0.00")), usd("125.00"), "2007-01-19T16:00", 3, new SourceLine("a.csv", 0),
                true);
        SampleEntry[] entries =
                {SampleEntry.credit("W1", "100.00"), SampleEntry.credit("W2", "30.00").account("99"),
                        SampleEntry.debit("W3", "5.00").account("99"), SampleEntry.credit("W4", "7.00")
                                .account("99")
                                .pending()};
        assertThat(balance(List.of(mixed), entries)).contains(usd("100.00"));
        StatedBalance pure = new StatedBalance(
                Optional.of(usd("0.00")), usd("100.00"), "2007-01-19T16:00", 1, new SourceLine("a.csv", 0),
                false);
        assertThat(balance(List.of(pure), entries)).contains(usd("100.00"));
    }

    @Test
    void ofOneDayTheBanksOwnOrderOfStatementsAndPagesCounts() {
        StatedBalance first = placed("0.00", "100.00", 9, new Place(5, 0, false));
        StatedBalance second = placed("100.00", "0.00", 1, new Place(6, 0, false));
        assertThat(balance(List.of(first, second))).contains(usd("0.00"));
        StatedBalance page = placed("0.00", "100.00", 9, new Place(5, 1, true));
        StatedBalance last = placed("100.00", "130.00", 1, new Place(5, 2, false));
        assertThat(balance(List.of(last, page))).contains(usd("130.00"));
        StatedBalance unnumbered = placed("0.00", "100.00", 9, new Place(5, 0, true));
        StatedBalance closing = placed("100.00", "130.00", 1, new Place(5, 0, false));
        assertThat(balance(List.of(closing, unnumbered))).contains(usd("130.00"));
    }

    @Test
    void anIntermediateBalanceCountsAsLongAsNothingIsKnownBehindIt() {
        StatedBalance before = placed("0.00", "40.00", 5, new Place(5, 1, false));
        StatedBalance page = placed("40.00", "100.00", 1, new Place(6, 1, true));
        assertThat(balance(List.of(before, page))).contains(usd("100.00"));
        StatedBalance elsewhere = placed("40.00", "130.00", 1, Place.NONE);
        assertThat(balance(List.of(before, page, elsewhere))).contains(usd("130.00"));
    }

    @Test
    void whatEndsAStatementCountsBeforeWhatBreaksItOff() {
        assertThat(balance(List.of(placed("0.00", "100.00", 9, new Place(5, 1, true)),
                placed("0.00", "130.00", 1, Place.NONE)))).contains(usd("130.00"));
    }

    @Test
    void aNumberTellsNothingOfAStatementThatHasNone() {
        assertThat(balance(List.of(placed("0.00", "100.00", 9, new Place(5, 0, false)),
                placed("100.00", "130.00", 1, Place.NONE)))).contains(usd("130.00"));
    }

    private static StatedBalance placed(String opening, String closing, long entries, Place place) {
        return new StatedBalance(Optional.of(usd(opening)), usd(closing), "2007-01-19T23:59", entries,
                new SourceLine("escrow/" + closing, 0), false, place);
    }

    private static StatedBalance stated(String opening, String closing, String lastBooked) {
        return new StatedBalance(Optional.of(usd(opening)), usd(closing), lastBooked, 1, new SourceLine(
                "escrow/" + closing, 0),
                false);
    }

    private static Optional<Money> balance(List<StatedBalance> balances, SampleEntry... entries) {
        return StatedBalance.bankBalance(balances, CashPosition.of(
                Stream.of(entries).map(SampleEntry::build).toList(), SampleSubscription.book(),
                SampleOffering.offering(), SampleOffering.AS_OF).wires()).map(BankBalance::closing);
    }
}
