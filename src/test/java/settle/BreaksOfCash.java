package settle;

import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.release;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.fixture.AppliedCash;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleSubscription;
import settle.statement.BankEntry;
import settle.statement.Quoted;

/** Breaks of wires and of money that is lacking, of every form. */
final class BreaksOfCash {

    private static final String FUNDS = "Big Funds LLC";

    private final List<Break> found = new ArrayList<>();

    private BreaksOfCash() {}

    static List<Break> all() {
        BreaksOfCash cash = new BreaksOfCash();
        cash.receipts();
        cash.groups();
        cash.heldBack();
        cash.decided();
        return cash.found;
    }

    private static SampleSubscription row(String id) {
        return SampleSubscription.of(id, 1000);
    }

    private void receipts() {
        SubscriptionBook book = SampleSubscription.book(row("CPST-001"), row("CPST-002"), row("CPST-003"),
                row("CPST-004"), row("CPST-005"), row("CPST-006").withdrawn(), row("CPST-007"),
                row("CPST-008").investor("Alder Capital Fund"), row("CPST-009"), row("CPST-010"));
        cash(book, of("A1", "1000.00", "CPST-001"), of("A2", "1120.00", "CPST-002"), of("A3", "1140.50",
                "CPST-003"),
                of("A4", "1000.00", "CPST-004"), of("A5", "140.00", "CPST-004"),
                of("A6", "1140.00", "CPST-005"), of("A7", "7.00", "CPST-005").booked("2007-01-22T09:00"),
                of("A8", "12.00", "CPST-006"), credit("A9", "1140.00").saying("CPST-007").from("A Stranger"),
                credit("B1", "5.00").from("Alder Capital Fnd"), credit("B2", "1140.00"),
                credit("B3", "1140.00").saying("CPST-009"), of("B4", "1.00", "CPST-010"),
                of("B5", "1.00", "CPST-010"), of("A1", "1000.00", "CPST-001").at("escrow/again.csv", 4),
                credit("B6", "0.31").type(BankEntry.Type.INTEREST), debit("B7", "0.30").type(
                        BankEntry.Type.FEE),
                debit("B8", "44.00"), returned("B9", "45.00"));
        cash(book, of("", "1140.00", "CPST-001").imad("20070119B1Q8021C000417"),
                of("C4", "1140.00", "CPST-001").at("b.csv", 2), of("C5", "1140.00", "CPST-002"),
                of("C5", "1140.00", "CPST-003").at("escrow/pnc.csv", 3));
        SampleSubscription late = row("CPST-001");
        found.addAll(AppliedCash.at(SampleOffering.AS_OF, new SampleOffering().releasedAt("2007-01-24T09:00")
                .build(),
                SampleSubscription.book(late), debit("B8", "44.00"), credit("C1", "9.00").from("X"),
                returned("C2", "10.00").reverses("C1")).breaks());
    }

    private static SampleEntry of(String reference, String amount, String id) {
        return credit(reference, amount).saying(id).from("Investor of " + id);
    }

    private void cash(SubscriptionBook book, SampleEntry... entries) {
        found.addAll(AppliedCash.of(book, entries).breaks());
    }

    private void groups() {
        SubscriptionBook book = SampleSubscription.book(managed("CPST-001", 1000), managed("CPST-002", 2000),
                managed("CPST-003", 3000));
        cash(book, credit("D1", "3420.00").from(FUNDS));
        cash(book, credit("D2", "2280.00").from(FUNDS).saying("CPST-001"), credit("D3", "1.00").from(FUNDS));
        cash(book, credit("D4", "3420.00").from(FUNDS).saying("CPST-001"));
        cash(book, credit("D5", "77.00").from("Else").saying("CPST-001 CPST-003"));
        cash(book, credit("D8", "77.00").from("Else").saying("CPST-001/002/777"),
                credit("D9", "77.00").from("Else").saying("CPST-O1"),
                credit("E0", "77.00").from("Bank FBO " + FUNDS),
                credit("E0T", "77.00").from("Bank").saying("ULTMTDBTR " + FUNDS));
        SampleSubscription[] many = IntStream.range(1, 61)
                .mapToObj(at -> managed("CPST-0" + (at < 10 ? "0" : "") + at, 1000 + at * 37 % 501))
                .toArray(SampleSubscription[]::new);
        cash(SampleSubscription.book(many), credit("D6", "40000.01").from(FUNDS));
        SampleSubscription[] equal = IntStream.range(1, 21)
                .mapToObj(at -> managed("CPST-0" + (at < 10 ? "0" : "") + at, 1000)).toArray(
                        SampleSubscription[]::new);
        cash(SampleSubscription.book(equal), credit("D7", "4560.00").from(FUNDS));
    }

    private static SampleSubscription managed(String id, long shares) {
        return SampleSubscription.of(id, shares).manager(FUNDS);
    }

    private void heldBack() {
        SubscriptionBook book = SampleSubscription.book(row("CPST-001"), row("CPST-002"), row("CPST-003")
                .withdrawn(),
                row("CPST-004"));
        cash(book, of("E1", "1140.00", "CPST-001"), returned("E2", "1140.00").reverses("E1"));
        cash(book, of("E1", "1140.00", "CPST-001"), of("E3", "1140.00", "CPST-001"), returned("E2",
                "1140.00"));
        cash(book, of("E4", "1140.00", "CPST-001").bookedOn("2007-01-24"), of("E5", "1140.00", "CPST-002")
                .pending(),
                of("E6", "1140.00", "CPST-004").valued("2007-01-25"));
        cash(book, of("E7", "1140.00", "CPST-001").account("999"), of("E8", "1140.00", "CPST-002").currency(
                SampleOffering.EUR), of("E9", "2280.00", "CPST-001 CPST-002").pending());
        cash(book, of("F1", "1140.00", "CPST-001"), of("F1", "1141.00", "CPST-001").at("escrow/again.csv", 3),
                credit("F2", "5.00").from("Nobody").pending(), of("F3", "5.00", "CPST-003").pending());
        cash(book, of("F5", "1140.00", "CPST-001").imad("20070119B1Q8021C000417").code("PMNT").at("c.xml", 2),
                of("F6", "1140.00", "CPST-001").imad(Quoted.of("20070119B1Q8021C000417")).code("BAI 195")
                        .at("b.bai2", 4));
        found.addAll(AppliedCash.at(LocalDateTime.parse("2007-01-24T12:00"), SampleOffering.offering(), book,
                of("F4", "1140.00", "CPST-001").booked("2007-01-24T11:00")).breaks());
    }

    private void decided() {
        SubscriptionBook book = SampleSubscription.book(row("CPST-001"), row("CPST-002"));
        List<SampleEntry> wires = List.of(of("G1", "1140.00", "CPST-001"), credit("G2", "500.00").from("Who"),
                credit("G3", "2000.00").from("Whoever"));
        decided(book, wires, release("D1", "G1"), apply("D2", "G2", "CPST-002").of("100.00"),
                apply("D3", "G3", "CPST-001"), refund("D4", "G9"), apply("D5", "G2", "CPST-002").by("",
                        "M. Roe"),
                waive("D6", "S06-0000000000").to("CPST-001").on("G1"), refund("D7", "G2").unapproved());
    }

    private void decided(SubscriptionBook book, List<SampleEntry> wires, SampleDecision... decisions) {
        found.addAll(AppliedCash.decided(book, wires, decisions).breaks());
    }
}
