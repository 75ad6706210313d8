package settle;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleDecision.waive;
import static settle.fixture.SampleEntry.credit;
import static settle.fixture.SampleEntry.debit;
import static settle.fixture.SampleEntry.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import settle.book.BookChecks;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.Key.Part;
import settle.delivery.AccountHolders;
import settle.delivery.DwacChecks;
import settle.delivery.DwacLinks;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.delivery.WarrantChecks;
import settle.fixture.JudgedClosing;
import settle.fixture.SampleCertificate;
import settle.fixture.SampleEntry;
import settle.fixture.SampleOffering;
import settle.fixture.SampleRequest;
import settle.fixture.SampleSubscription;
import settle.offering.Offering;

/**
 * Ids, keys, figures and sentences of breaks of every code and form are, to the byte, what they always were.
 * The golden file is written anew by {@code -Dgolden=write}, to be read in the diff: an id in it stays what
 * it is, unless it is decided that one exception was two.
 */
class WordsOfBreaksTest {

    private static final Path GOLDEN = Path.of("src/test/resources/breaks/words.txt");
    private static final LocalDate TODAY = SampleOffering.AS_OF.toLocalDate();

    private final List<Break> found = new ArrayList<>();

    @Test
    void everyBreakIsCalledAndWordedAsEver() throws IOException {
        book();
        found.addAll(BreaksOfCash.all());
        requests();
        contradictedRequests();
        certificates();
        found.addAll(BreaksOfFiles.all());
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
            AccountHolders holders = new AccountHolders(book);
            DwacLinks.of(reports, holders).contradicted()
                    .forEach(several -> found.addAll(DwacChecks.contradicted(several, holders)));
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

    private static SampleEntry of(String reference, String amount, String id) {
        return credit(reference, amount).saying(id).from("Investor of " + id);
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
        found.addAll(new JudgedClosing().book(row("CPST-001"))
                .entries(credit("H2", "1140.00").from("Else"), of("H3", "5.00", "CPST-001").account("9"))
                .judge().breaks());
        found.addAll(new JudgedClosing().book(row("CPST-001")).entries(of("H1", "1140.00", "CPST-001"))
                .waivers(waive("D1", "F01-1"), waive("D2", "").of("5.00")).judge().breaks());
    }
}
