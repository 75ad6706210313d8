package settle;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.apply;
import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleDecision.release;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.book.BookChecks;
import settle.book.Subscription;
import settle.book.SubscriptionBook;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key.Part;
import settle.correction.LostBookRows;
import settle.correction.LostEntries;
import settle.correction.LostIds;
import settle.correction.LostRow;
import settle.correction.Redelivery;
import settle.delivery.DwacChecks;
import settle.delivery.DwacLinks;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.delivery.WarrantChecks;
import settle.fixture.AppliedCash;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleDecision;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.identity.SourceLine;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.ControlTotals;
import settle.proof.Delivery;
import settle.proof.FileProof;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.RejectSubject;
import settle.proof.StagedFile;
import settle.proof.StatementSeries;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;

/**
 * Ids, keys, figures and sentences of breaks of every code and form are, to the byte, what they always were.
 * The
 * golden file is written anew by {@code -Dgolden=write}, to be read in the diff: an id in it never changes.
 */
class WordsOfBreaksTest {

    private static final Path GOLDEN = Path.of("src/test/resources/breaks/words.txt");
    private static final String FUNDS = "Big Funds LLC";
    private static final LocalDate TODAY = SampleOffering.AS_OF.toLocalDate();

    private final List<Break> found = new ArrayList<>();

    @Test
    void everyBreakIsCalledAndWordedAsEver() throws IOException {
        book();
        receipts();
        groups();
        heldBack();
        decided();
        requests();
        contradictedRequests();
        certificates();
        files();
        redeliveries();
        statements();
        closings();
        String words = String.join("\n", found.stream().map(WordsOfBreaksTest::words).sorted().distinct()
                .toList());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, words + "\n");
        }
        assertThat((words + "\n").lines().toList()).isEqualTo(Files.readAllLines(GOLDEN));
    }

    private static String words(Break one) {
        return String.join("\n  ", one.id() + " " + one.subject() + " "
                + Stream.of(Part.SUBSCRIPTION, Part.WIRE, Part.REQUEST, Part.CERTIFICATE)
                        .map(one.key()::text).toList(),
                one.expected().plain() + " ~ " + one.actual().plain() + " ~ " + one.difference().plain(),
                one.message(), one.source() + " " + one.toldCandidates());
    }

    private void book() {
        found.addAll(BookChecks.of(SampleSubscription.book(
                row("S-01").aggregate("1139.99"), row("S-02").price("1.15"), row("S-03").warrants(501),
                SampleSubscription.of("S-04", 1001), SampleSubscription.of("S-05", 1001).warrants(7),
                row("S-06").signed(null, "2007-01-18"), row("S-07").signed("2007-01-18", null),
                row("S-08").signed(null, null), row("S-09").signed("2007-01-18", "2007-01-25"),
                row("S-10").taxpayerNumber(""), row("S-11").taxpayerNumber("12"),
                row("S-12").participant("").account(""), row("S-13").participant("5"), row("S-14").stating(
                        "20 % owner"),
                row("S-15").at("b.csv", 2), row("S-15").account("OTHER").at("b.csv", 3),
                row("S-16").investor("Twin LP").account("T"), row("S-17").investor("Twin, L.P.").account(
                        "T")),
                new SampleOffering().limits(1000, 500).build(), TODAY));
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
                credit("E0", "77.00").from("Bank FBO " + FUNDS));
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

    private void requests() {
        SampleSubscription row = row("CPST-001").accountName("Fund A");
        of(row, true, List.of());
        of(row, true, List.of(request("R1").cusip("X"), request("R2").participant("0006")));
        of(row, true, List.of(SampleRequest.of("R3", "CPST-001", 400).account("")));
        of(row, true, List.of(request("R4").accountName("Fund B")));
        of(row, true, List.of(request("R5").accountName("Fund B").account("ELSE")));
        of(row, false, List.of(request("R6").approved("2007-01-23T10:00"), request("R7").approved(null)));
        of(row, true, List.of(request("R6").approved("2007-01-23T10:00"), request("R7").approved(null)));
        of(row, true, List.of(request("R8").decided(DwacRequest.Status.REJECTED, "2007-01-23T10:00").because(
                "no"),
                request("R9").decided(DwacRequest.Status.DROPPED, null)));
        of(row, true, List.of(request("R8").entered(null), request("R9")));
        Offering released = new SampleOffering().releasedAt("2007-01-24T10:30").build();
        found.addAll(DwacChecks.of(row.build(), List.of(request("R5").build(),
                request("R6").approved("2007-01-24T10:00").build()), true, released,
                LocalDateTime.parse("2007-01-24T18:00")));
        found.add(DwacChecks.unlinked(request("R1").build(), List.of()));
        found.add(DwacChecks.unlinked(request("R1").build(), List.of(row.build().id(), row("CPST-002").build()
                .id())));
    }

    private static SampleRequest request(String id) {
        return SampleRequest.of(id, "CPST-001", 1000);
    }

    private void of(SampleSubscription row, boolean funded, List<SampleRequest> requests) {
        found.addAll(DwacChecks.of(row.build(), requests.stream().map(SampleRequest::build).toList(), funded,
                SampleOffering.offering(), SampleOffering.AS_OF));
    }

    private void contradictedRequests() {
        List<DwacRequest> reports = List.of(SampleRequest.of("R9", "CPST-001", 1000).at("a.csv", 2).build(),
                SampleRequest.of("R9", "CPST-001", 900).at("b.csv", 2).build());
        for (List<Subscription> book : List.of(List.of(row("CPST-001").build()), List.<Subscription>of())) {
            DwacLinks.of(reports, book).contradicted()
                    .forEach(several -> found.addAll(DwacChecks.contradicted(several, book)));
        }
    }

    private void certificates() {
        Subscription row = row("CPST-001").build();
        Offering offering = SampleOffering.offering();
        found.addAll(WarrantChecks.of(row, List.of(), offering));
        found.addAll(WarrantChecks.of(row, List.of(SampleCertificate.of("W-1", "CPST-001", 400).build()),
                offering));
        found.addAll(WarrantChecks.of(row, List.of(SampleCertificate.of("W-1", "CPST-001", 500).holder("Else")
                .price("1.31").issued("2007-01-25").expires("2012-01-24").build()), offering));
        List<WarrantCertificate> register = List.of(SampleCertificate.of("W-1", "CPST-001", 500).build(),
                SampleCertificate.of("W-1", "CPST-001", 300).at("w.csv", 4).build(),
                SampleCertificate.of("W-2", "CPST-009", 300).build());
        found.addAll(WarrantChecks.ofRegister(register, SampleSubscription.book(row("CPST-001"))));
    }

    private void files() {
        proof(InputKind.ESCROW, 3, 0, new ControlTotals(number("4"), number("300.01"), number("50"), number(
                "151")), 0, 0);
        proof(InputKind.ESCROW, 3, 0, ControlTotals.NONE, 0, 0);
        proof(InputKind.ESCROW, 3, 0, ControlTotals.NONE, 3, 0);
        proof(InputKind.ESCROW, 3, 0, ControlTotals.NONE, 0, 3);
        proof(InputKind.ESCROW, 3, 200, ControlTotals.NONE, 0, 0, reject("in/x.csv", "amount"), reject(
                "in/x.csv", ""));
        proof(InputKind.SUBSCRIPTIONS, 3, 1, ControlTotals.NONE, 0, 0, reject("in/x.csv", "shares"));
        proof(InputKind.SUBSCRIPTIONS, 3, 1, ControlTotals.NONE, 0, 0, reject("in/x.csv.control", ""));
        unreadRows();
        StagedFile file = file(InputKind.ESCROW, 3, 0, ControlTotals.NONE, 0, 0);
        for (BreakCode code : List.of(BreakCode.F01, BreakCode.F02, BreakCode.F03, BreakCode.F05,
                BreakCode.F06)) {
            prove(new ReceivedFile(file, List.of(), List.of(), List.of(new StatementEvent.ControlFailed(code,
                    new SourceLine("in/x.csv", 9), "49 account control total", "300.00", "301.00"))));
        }
        for (InputKind kind : List.of(InputKind.ESCROW, InputKind.SUBSCRIPTIONS)) {
            prove(new ReceivedFile(file(kind, 3, 0, ControlTotals.NONE, 0, 0), List.of(), List.of(),
                    List.of(new StatementEvent.ControlFailed(BreakCode.F11, new SourceLine("in/x.csv", 9),
                            "end", "a line end", "SUB-10"))));
        }
        prove(new ReceivedFile(file, List.of(), List.of(pages("5/1 F0 F9", "999", "USD"),
                pages("6/1 F0 F9", SampleOffering.ESCROW_ACCOUNT, "EUR")), List.of()));
    }

    private void unreadRows() {
        RejectSubject all = new RejectSubject("CPST-002", "DW1", "W-2", "D3", "0041");
        for (InputKind kind : InputKind.values()) {
            proof(kind, 3, 1, ControlTotals.NONE, 0, 0, new Reject(new SourceLine("in/x.csv", 3), "a",
                    "found x", kind.name(), all));
        }
        for (InputKind kind : List.of(InputKind.SUBSCRIPTIONS, InputKind.DWAC)) {
            proof(kind, 3, 10, ControlTotals.NONE, 0, 0, IntStream.rangeClosed(1, 10)
                    .mapToObj(line -> new Reject(new SourceLine("in/x.csv", line), "", "found " + kind, "x",
                            all)).toArray(Reject[]::new));
        }
    }

    private void prove(ReceivedFile file) {
        found.addAll(FileProof.of(file, SampleOffering.ESCROW_ACCOUNT, SampleOffering.USD).breaks());
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }

    private static Reject reject(String path, String column) {
        return new Reject(new SourceLine(path, 7), column, "expected an amount, found x", "a,123-45-6789,x"
                + column);
    }

    private void proof(InputKind kind, long rows, long rejects, ControlTotals control, long account,
            long currency,
            Reject... rejected) {
        prove(new ReceivedFile(file(kind, rows, rejects, control, account, currency), List.of(rejected),
                List.of(), List.of()));
    }

    private static StagedFile file(InputKind kind, long rows, long rejects, ControlTotals control,
            long account,
            long currency) {
        return new StagedFile(1, kind, "in/x.csv", "abc", "CSV", rows, rejects, new BigDecimal("300.00"),
                new BigDecimal("100.00"), new BigDecimal("100.00"), account, currency, "", control);
    }

    private void redeliveries() {
        Delivery earlier = delivery(4);
        List<BankEntry> before = List.of(SampleEntry.credit("W1", "10.00").from(FUNDS).build().in("before"),
                SampleEntry.credit("W2", "20.00").build().in("before"));
        List<LostRow> lost = new ArrayList<>(LostEntries.of(before,
                List.of(SampleEntry.credit("W2", "21.00").booked("2007-01-22T09:00").saying("else").build()
                        .in("now"))));
        lost.addAll(LostBookRows.of(List.of(row("CPST-001").build(), row("CPST-002").build()),
                List.of(row("CPST-001").withdrawn().account("else").build())));
        lost.addAll(LostIds.ofRequests(List.of(SampleRequest.of("R1", "CPST-001", 1000).build()), List.of()));
        lost.addAll(LostIds.ofCertificates(List.of(SampleCertificate.of("W-1", "CPST-001", 500).build()),
                List.of()));
        lost.addAll(LostIds.ofDecisions(List.of(SampleDecision.refund("D1", "W1").build()), List.of()));
        found.add(new Redelivery(delivery(3), Map.of(earlier, lost)).found());
    }

    private static Delivery delivery(long rows) {
        return new Delivery(new ReceivedFile(file(InputKind.ESCROW, rows, 0, ControlTotals.NONE, 0, 0),
                List.of(), List.of(), List.of()), new FileProof(true, List.of()), true);
    }

    private void statements() {
        for (List<String> parts : List.of(List.of("5/3 M5 M9"), List.of("5/1 F0 M5", "5/2 M6 F9"),
                List.of("4/1 F0 F1", "5/1 F2 F9"), List.of("5/1 F0 F9", "7/1 F8 F9"), List.of("5 F0 M5"),
                List.of("5 M5 F9"), List.of("5 M5 M6", "5 M6 M5"))) {
            found.addAll(StatementSeries.breaks(Map.of("SWIFT MT", parts.stream()
                    .map(part -> pages(part, SampleOffering.ESCROW_ACCOUNT, "USD")).toList()), List.of()));
        }
    }

    /** {@code 5/1 F0 M7}: number, page, opening and closing balance, each Final or interMediate. */
    private static Statement pages(String text, String account, String currency) {
        String[] parts = text.split(" ");
        String[] number = parts[0].split("/");
        long page = number.length > 1 ? Long.parseLong(number[1]) : 0;
        return new Statement(account, currency, "", OptionalLong.of(Long.parseLong(number[0])),
                new StatementPages(page, page, parts[1].startsWith("M"), parts[2].startsWith("M")),
                Optional.of(LocalDate.parse("2007-01-19")), number(parts[1].substring(1) + ".00"),
                number(parts[2].substring(1) + ".00"), 2, List.of(),
                new SourceLine("escrow/" + text.replaceAll("[ /]", "-") + ".sta", 1));
    }

    private void closings() {
        for (SampleOffering terms : List.of(new SampleOffering().terminated().invoiced("125000.01"),
                new SampleOffering().condition("One", null).condition("Two", "2007-01-25"))) {
            found.addAll(new JudgedClosing().offering(terms).book(row("CPST-001")).bankBalance("5.00").judge()
                    .breaks());
        }
        found.addAll(new JudgedClosing().offering(new SampleOffering().terminated()).book(row("CPST-001"))
                .entries(of("H1", "1140.00", "CPST-001")).judge().breaks());
        found.addAll(new JudgedClosing().book(row("CPST-001"))
                .entries(debit("B8", "44.00"), returned("B9", "45.00")).judge().breaks());
        found.addAll(new JudgedClosing().book(row("CPST-001")).entries(of("H1", "1140.00", "CPST-001"))
                .waivers(waive("D1", "F01-1"), waive("D2", "").of("5.00")).judge().breaks());
    }
}
