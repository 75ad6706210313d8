package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Key;
import settle.breaks.Severity;
import settle.closing.Closing;

/** What banks send of a few wires, in every format and mixture, and what a closing makes of it. */
class BankMorningsTest {

    private static final String OFFERING = """
            offering:
              id: harbor-2007
              issuer: Harbor Turbine Corporation
              zone: America/New_York
              security: { cusip: "14067D102", fast-agent-number: "7800" }
              unit: { price: 1.14, currency: USD, warrants-per-share: 0.5, odd-shares: HOLD }
              limits: { shares: 40000000, warrants: 20000000 }
              warrant: { exercise-price: 1.30, issue-date: 2007-01-24, expiration-date: 2012-01-23 }
              closing: { signed-on: 2007-01-18, funding-deadline: 2007-01-24, cut-off: "2007-01-24T10:00",
                         dwac-cut-off: "2007-01-24T17:30" }
              escrow: { bank: PNC Bank New Jersey, aba: "031207607", account-number: "8025720131",
                        account-name: Trust Special A/C IV, bank-charge-band: 75.00 }
              fees:
                - { name: Placement fee, payee: "A.G. Edwards", rate: 0.048, paid-from-escrow: true }
              expenses: { payee: "A.G. Edwards", cap: 125000.00, invoiced: 0.00 }
              expects: [subscriptions, escrow]
            """;
    private static final List<String> INVESTORS = List.of("Acme Growth Fund, L.P.,100000",
            "Borealis Partners LLC,200000", "Cobalt Master Fund Ltd.,50000");
    /** What every morning has: requests and other wires are not there yet, and deadlines passed. */
    private static final Set<BreakCode> USUAL = Set.of(BreakCode.C01, BreakCode.D01, BreakCode.C13,
            BreakCode.F08);

    @TempDir
    private Path folder;

    static Stream<Arguments> mornings() throws IOException {
        try (var text = BankMorningsTest.class.getResourceAsStream("/closings/bank-mornings.txt")) {
            return BankMornings.of(new String(text.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(morning -> Arguments.of(morning.name(), morning));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mornings")
    void itIsWhatTheBankSays(String name, BankMornings morning) throws IOException {
        assertThat(facts(judged(folder, morning.files()))).isEqualTo(morning.facts());
    }

    /** What a closing makes of some files of the bank, on the morning of its day. */
    static Closing judged(Path folder, Map<String, String> files) throws IOException {
        Files.writeString(folder.resolve("offering.yaml"), OFFERING);
        Files.createDirectories(folder.resolve("inbox/escrow"));
        Files.createDirectories(folder.resolve("inbox/subscriptions"));
        StringBuilder book = new StringBuilder("subscription_id,investor_name,shares,warrants,price_per_unit,"
                + "aggregate_purchase_price,dtc_participant_number,dtc_account_number,investor_signed_on,"
                + "company_signed_on,tin\n");
        for (String investor : INVESTORS) {
            int comma = investor.lastIndexOf(',');
            int shares = Integer.parseInt(investor.substring(comma + 1));
            int number = INVESTORS.indexOf(investor) + 1;
            book.append(
                    "RDO-00%d,\"%s\",%d,%d,1.14,%d.00,0352,004182290%d,2007-01-18,2007-01-18,13-456789%d\n"
                            .formatted(number, investor.substring(0, comma), shares, shares / 2, shares * 114
                                    / 100,
                                    number, number));
        }
        Files.writeString(folder.resolve("inbox/subscriptions/book.csv"), book);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve("inbox/escrow").resolve(file.getKey()), file.getValue());
        }
        return PureClosing.of(folder, "2007-01-24T09:30").closing();
    }

    static List<String> facts(Closing closing) {
        Stream<String> broken = closing.breaks().stream().filter(one -> !USUAL.contains(one.code()))
                .map(BankMorningsTest::told);
        Stream<String> proposed = closing.breaks().stream().filter(one -> one.code() == BreakCode.C08)
                .flatMap(one -> one.toldCandidates().stream()).map(candidate -> "may be " + candidate);
        Stream<String> applied = closing.cash().allocations().stream().map(one -> one.wire().reference() + " "
                + one.subscription() + " " + one.amount() + " " + one.rule());
        Stream<String> open = closing.proof().notYetStated().isZero() ? Stream.of()
                : Stream.of("not yet stated " + closing.proof().notYetStated());
        return Stream.of(broken, proposed, applied, open).flatMap(one -> one).sorted().toList();
    }

    private static String told(Break one) {
        return one.code() + named(one, Key.Part.WIRE)
                + named(one, Key.Part.SUBSCRIPTION)
                + (one.code().severity() == Severity.STOP ? " " + one.message() : "");
    }

    private static String named(Break one, Key.Part part) {
        String name = one.key().text(part);
        return name.isEmpty() ? "" : " " + name;
    }
}
