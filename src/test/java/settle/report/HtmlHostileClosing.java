package settle.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Sentence;
import settle.closing.Closing;
import settle.closing.OfferingAt;
import settle.closing.SeenBreak;
import settle.closing.Settlement;
import settle.closing.StagedRows;
import settle.delivery.DwacRequest;
import settle.fixture.SampleFile;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.offering.OfferingId;
import settle.offering.Unit;
import settle.proof.Received;
import settle.proof.ReceivedFile;
import settle.proof.Reject;
import settle.proof.SeenFile;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/**
 * A closing of four investors, judged by the core: A closes; B, whose name is hostile, paid too little; C's
 * wire went to another account; D withdrew. A file has a record that nobody can read, full of numbers that
 * must not be shown.
 */
final class HtmlHostileClosing {

    static final Currency USD = Currency.getInstance("USD");
    static final LocalDate DAY = LocalDate.of(2007, 1, 24);
    static final LocalDate SIGNED = LocalDate.of(2007, 1, 18);
    static final LocalDateTime AS_OF = DAY.atTime(9, 30);
    static final String SCRIPT = "<script>alert(\"B\")</script> & 'Sons'";
    static final String REJECTED =
            "X,\"<img src=x onerror=alert(1)>\",98-7654321,123-45-6789,0099887766,123456789";
    static final String ESCROW = "8025720131";
    static final String OTHER = "8025720313";
    static final List<String> DTC = List.of("0041822917", "7WB-03182-9", "0700451", "00093341");
    static final List<String> TAXPAYERS = List.of("98-0431177", "043391824", "43-172046", "123-45-6780");

    private final boolean malformed;

    private HtmlHostileClosing(boolean malformed) {
        this.malformed = malformed;
    }

    /** As the morning is: PARTIAL, or with a record that cannot be read NOT_READY. */
    static ClosingReport report(boolean malformed) {
        Closing closing = new HtmlHostileClosing(malformed).judge(book("A", "B", "C", "D"));
        Break gone = Break.of(BreakCode.D01).about(new SubscriptionId("T-1"))
                .saying(Sentence.told("Cured " + SCRIPT));
        SeenBreak old = new SeenBreak(closing.breaks().get(0), SeenBreak.Status.OPEN, AS_OF.minusHours(18));
        SeenBreak cleared = new SeenBreak(gone, SeenBreak.Status.OPEN, AS_OF.minusHours(2));
        return report(closing, SeenBreak.since(List.of(old, cleared), closing.breaks(), AS_OF));
    }

    /** With nothing to complain of: READY. */
    static ClosingReport clean() {
        Closing closing = new HtmlHostileClosing(false).judge(book("A"));
        return report(closing, List.of());
    }

    private static ClosingReport report(Closing closing, List<SeenBreak> seen) {
        ClosingReport.InputLine input = new ClosingReport.InputLine("escrow/" + ESCROW + "_<b>.csv",
                "fedcba98".repeat(8), "escrow", "bank CSV", 1234, 5, Optional.of(SeenFile.As.NEW));
        return new ClosingReport(closing, seen, List.of(input), "1.2.3");
    }

    private Closing judge(Subscription... book) {
        List<DwacRequest> requests = Stream.of(book).filter(one -> !one.id().text().equals("T-3"))
                .map(HtmlHostileClosing::request).toList();
        Reject[] rejects = malformed
                ? new Reject[]{new Reject(new SourceLine("dwac/sample.csv", 7), "quantity", SCRIPT, REJECTED)}
                : new Reject[0];
        List<ReceivedFile> files = List.of(SampleFile.of(InputKind.SUBSCRIPTIONS, book.length),
                SampleFile.of(InputKind.ESCROW, book.length),
                SampleFile.of(InputKind.DWAC, requests.size(), rejects));
        StagedRows rows = new StagedRows(any -> List.of(book), any -> wires().subList(0, book.length),
                any -> requests, any -> List.of(), any -> List.of());
        return Settlement.of(new Received(files, List.of(), Set.of(InputKind.SUBSCRIPTIONS)), rows,
                new OfferingAt(offering(), day -> day.getDayOfWeek().getValue() < 6, AS_OF));
    }

    private Offering offering() {
        return new Offering(new OfferingId("test-2007"), "Test & Turbine \"Corp\"",
                ZoneId.of("America/New_York"), new Offering.Security("14067D102", "7800"),
                new Unit(new Price(new BigDecimal("1.14")), USD, new BigDecimal("0.5"), Unit.OddShares.HOLD),
                new Offering.Limits(new Shares(40_000_000), new Warrants(20_000_000)),
                new Offering.WarrantTerms(new Price(new BigDecimal("1.30")), DAY, LocalDate.of(2012, 1, 23)),
                new Offering.ClosingTerms(SIGNED, SIGNED.plusDays(1), DAY.atTime(10, 0),
                        DAY.atTime(17, 30), Optional.empty(), false, List.of()),
                new Offering.EscrowAccount("PNC Bank", "031207607", ESCROW, "Trust Special", dollars(75),
                        Offering.ChargesBorneBy.BANK),
                List.of(new Offering.FeeTerms("Placement fee", "Agent & Co.", new BigDecimal("0.048"), true)),
                new Offering.ExpenseTerms("Agent & Co.", dollars(125_000), dollars(0)),
                Set.of(InputKind.SUBSCRIPTIONS), List.of());
    }

    private static Subscription[] book(String... names) {
        List<Subscription> rows = new ArrayList<>();
        for (String name : names) {
            int at = rows.size();
            String investor = name.equals("B") ? SCRIPT : "Fund " + name;
            Shares shares = new Shares(1_000_000);
            rows.add(new Subscription(new SubscriptionId("T-" + (at + 1)), 1,
                    name.equals("D") ? Subscription.Status.WITHDRAWN : Subscription.Status.ACTIVE, shares,
                    new Warrants(500_000), new Price(new BigDecimal("1.14")), dollars(1_140_000),
                    new Subscription.Parties(investor, "", "1 Street", "", List.of()),
                    new Subscription.Delivery("0352", "Broker", DTC.get(at), investor), TAXPAYERS.get(at), "",
                    Optional.of(SIGNED), Optional.of(SIGNED),
                    new SourceLine("subscriptions/book.csv", at + 2)));
        }
        return rows.toArray(Subscription[]::new);
    }

    private static List<BankEntry> wires() {
        return List.of(wire("W-1", ESCROW, "T-1", 1_140_000, "Fund A"),
                wire("W-2", ESCROW, "T-2", 1_000_000, SCRIPT), wire("W-3", OTHER, "T-3", 1_140_000, "Fund C"),
                wire("W-4", ESCROW, "T-4", 500_000, "Fund D"));
    }

    private static BankEntry wire(String reference, String account, String id, long dollars, String payer) {
        LocalDate day = SIGNED.plusDays(1);
        return new BankEntry(account, reference, "", Optional.of(BookedAt.of(day.atTime(11, 0))), day,
                BankEntry.Direction.CREDIT, dollars(dollars), BankEntry.Type.WIRE_IN, BankEntry.Status.BOOKED,
                new BankEntry.Remitter(payer, "55500012345", "First Bank"), id, "",
                new SourceLine("escrow/pnc.csv", 2));
    }

    private static DwacRequest request(Subscription one) {
        return new DwacRequest("DW-" + one.id(), Optional.of(DAY.atTime(8, 0)), Optional.empty(), "7800",
                "14067D102", one.shares(), "0352", one.delivery().accountNumber(),
                one.delivery().accountName(), "", DwacRequest.Status.PENDING, "",
                new SourceLine("dwac/mellon.csv", 2));
    }

    private static Money dollars(long dollars) {
        return new Money(dollars * 100, USD);
    }
}
