package settle;

import static settle.fixture.SampleDecision.refund;
import static settle.fixture.SampleEntry.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.correction.LostBookRows;
import settle.correction.LostEntries;
import settle.correction.LostIds;
import settle.correction.LostRow;
import settle.correction.Redelivery;
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
import settle.proof.Deliveries;
import settle.proof.Delivery;
import settle.proof.FileProof;
import settle.proof.ProvedFiles;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.RejectSubject;
import settle.proof.RowEdition;
import settle.proof.SeenFile;
import settle.proof.StagedFile;
import settle.proof.StatementSeries;
import settle.statement.BankEntry;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementPages;

/** Breaks of files, of what they take back and of statements, of every form. */
final class BreaksOfFiles {

    private final List<Break> found = new ArrayList<>();

    private BreaksOfFiles() {}

    static List<Break> all() {
        BreaksOfFiles files = new BreaksOfFiles();
        files.files();
        files.missingKinds();
        files.redeliveries();
        files.statements();
        return files.found;
    }

    private static SampleSubscription row(String id) {
        return SampleSubscription.of(id, 1000);
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
        prove(new ReceivedFile(file, List.of(reject("in/x.csv", "")), List.of(),
                List.of(new StatementEvent.ControlFailed(BreakCode.F11, new SourceLine("in/x.csv", 9), "end",
                        "a line end", "SUB-10"))));
        prove(new ReceivedFile(file, List.of(), List.of(pages("5/1 F0 F9", "999", "USD"),
                pages("6/1 F0 F9", SampleOffering.ESCROW_ACCOUNT, "EUR")), List.of()));
    }

    /** Of one kind all is withdrawn, of the other nothing came. */
    private void missingKinds() {
        StagedFile file = file(InputKind.ESCROW, 3, 0, ControlTotals.NONE, 0, 0);
        Received received = new Received(List.of(new ReceivedFile(file, List.of(), List.of(), List.of())),
                List.of(new SeenFile(file.path(), Optional.of(InputKind.ESCROW), "CSV", file.sha256(),
                        SeenFile.As.KNOWN, OptionalLong.of(file.id()), "")), Set.of(InputKind.ESCROW));
        Offering offering = new SampleOffering().expecting(InputKind.ESCROW, InputKind.DWAC).build();
        ProvedFiles.of(received, Deliveries.of(received, offering), Set.of(file.sha256()), offering).breaks()
                .stream().filter(one -> one.code() == BreakCode.X06).forEach(found::add);
    }

    private void unreadRows() {
        RejectSubject all = new RejectSubject("CPST-002", "DW1", "W-2", "D3", "0041", RowEdition.UNKNOWN);
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
        List<BankEntry> before = List.of(SampleEntry.credit("W1", "10.00").from("Big Funds LLC").build().in(
                "before"),
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
                List.of(), List.of(), List.of()), new FileProof(true, List.of(), List.of()), true);
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
                BookedAt.on(Optional.of(LocalDate.parse("2007-01-19"))), number(parts[1].substring(1)
                        + ".00"),
                number(parts[2].substring(1) + ".00"), 2, List.of(),
                new SourceLine("escrow/" + text.replaceAll("[ /]", "-") + ".sta", 1));
    }
}
