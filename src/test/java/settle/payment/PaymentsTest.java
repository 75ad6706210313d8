package settle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.fixture.SampleOffering.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.book.PartyName;
import settle.identity.BankReference;
import settle.identity.WireKey;
import settle.money.Money;

class PaymentsTest {

    private static final String ISSUER = "Capstone Turbine Corporation";
    private static final String AGENT = "A.G. Edwards & Sons, Inc.";
    private static final List<Payable> PLAN = List.of(
            Payable.toIssuer(ISSUER, usd("900.00")), Payable.fee("Placement fee", AGENT, usd("50.00")),
            Payable.expenses(AGENT, usd("30.00")),
            refund("W1", "FALLOW RIDGE CHARITABLE TRUST", usd("57.00")),
            refund("W2", "QUARRY BEND FUND LP", usd("57.00")),
            refund("W3", "", usd("11.00")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            900 Capstone Turbine Corp                       | paid_to_issuer 900.00                      | ''
            600 CAPSTONE TURBINE CORP;300 Capstone Turbine  | paid_to_issuer 900.00                      | ''
            600 Capstone Turbine Corp                       | paid_to_issuer 600.00                      | ''
            50 EDWARDS & SONS                               | ''                                         | 50.00 STRANGER
            50 A.G. EDWARDS & SONS INC                      | fee:Placement fee 50.00                    | ''
            30 A G Edwards & Sons                           | expenses 30.00                             | ''
            30 A G Edwards & Sons;50 A G Edwards & Sons     | fee:Placement fee 50.00, expenses 30.00    | ''
            80 A G Edwards & Sons                           | fee:Placement fee 50.00, expenses 30.00    | ''
            20 A G Edwards & Sons                           | fee:Placement fee 20.00                    | ''
            60 A G Edwards & Sons                           | ''                                         | 60.00 NO_SUM
            20 A G Edwards & Sons;60 A G Edwards & Sons     | fee:Placement fee 50.00, expenses 30.00    | ''
            60 A G Edwards & Sons;20 A G Edwards & Sons     | fee:Placement fee 50.00, expenses 30.00    | ''
            10 A G Edwards & Sons;45 A G Edwards & Sons;25 A G Edwards & Sons | fee:Placement fee 50.00, expenses 30.00 | ''
            20 A G Edwards & Sons;59 A G Edwards & Sons     | fee:Placement fee 20.00                    | 59.00 NO_SUM
            20 A G Edwards & Sons;61 A G Edwards & Sons     | fee:Placement fee 50.00, expenses 30.00    | 1.00 TOO_MUCH
            81 A G Edwards & Sons                           | fee:Placement fee 50.00, expenses 30.00    | 1.00 TOO_MUCH
            901 Capstone Turbine Corp                       | paid_to_issuer 900.00                      | 1.00 TOO_MUCH
            900 Capstone Turbine;900 Capstone Turbine       | paid_to_issuer 900.00                      | 900.00 PAID_BEFORE
            1000 MALLORY IMPORT EXPORT LTD                  | ''                                         | 1000.00 STRANGER
            900                                             | ''                                         | 900.00 NO_PAYEE
            57 Fallow Ridge Charitable Trust                | W1 57.00                                   | ''
            57 QUARRY BEND FUND LP;57 FALLOW RIDGE CHARITABLE TRUST | W1 57.00, W2 57.00                 | ''
            40 QUARRY BEND FUND LP                          | W2 40.00                                   | ''
            11 NOBODY                                       | ''                                         | 11.00 STRANGER
            """)
    void whatWentOutPaysWhatIsPlannedByPayeeAndAmountAndOnce(String debits, String paid, String strays) {
        Payments payments = Payments.of(PLAN, List.of(), debits(debits), List.of(), List.of(), true);
        assertThat(paid(payments)).isEqualTo(paid);
        assertThat(strays(payments)).isEqualTo(strays);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            900 Capstone Turbine Corp                          | ''       | 900.00 BEFORE_RELEASE
            57 QUARRY BEND FUND LP                             | ''       | 57.00 BEFORE_RELEASE
            57 FALLOW RIDGE CHARITABLE TRUST                   | W1 57.00 | ''
            57                                                 | ''       | 57.00 BEFORE_RELEASE
            56 FALLOW RIDGE CHARITABLE TRUST                   | ''       | 56.00 BEFORE_RELEASE
            57 FALLOW RIDGE CHARITABLE TRUST;57 FALLOW RIDGE CHARITABLE TRUST | '' | 57.00 BEFORE_RELEASE, 57.00 BEFORE_RELEASE
            """)
    void beforeTheClosingOnlyARefundThatPeopleDecidedIsPaid(String debits, String paid, String strays) {
        Payments payments = Payments.of(PLAN, List.of(), debits(debits), List.of(), List.of(new Announced(
                new WireKey(
                        "W1"), usd(
                                "57.00"))), false);
        assertThat(paid(payments)).isEqualTo(paid);
        assertThat(strays(payments)).isEqualTo(strays);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            20;37    | 20 FALLOW RIDGE CHARITABLE TRUST;37 FALLOW RIDGE CHARITABLE TRUST | W1 57.00 | ''
            20;37    | 37 FALLOW RIDGE CHARITABLE TRUST | W1 37.00 | ''
            20;37    | 57 FALLOW RIDGE CHARITABLE TRUST | W1 57.00 | ''
            20;20;17 | 20 FALLOW RIDGE CHARITABLE TRUST;20 FALLOW RIDGE CHARITABLE TRUST | W1 40.00 | ''
            20;37    | 20 FALLOW RIDGE CHARITABLE TRUST;20 FALLOW RIDGE CHARITABLE TRUST | '' | 20.00 BEFORE_RELEASE, 20.00 BEFORE_RELEASE
            20       | 37 FALLOW RIDGE CHARITABLE TRUST | '' | 37.00 BEFORE_RELEASE
            20;37    | 20 SOMEBODY ELSE | '' | 20.00 BEFORE_RELEASE
            """)
    void partsOfARefundThatPeopleDecidedAreEachPaidByTheDebitOfThatAmount(String parts, String debits,
            String paid, String strays) {
        List<Announced> announced = Stream.of(parts.split(";"))
                .map(part -> new Announced(new WireKey("W1"), usd(part + ".00"))).toList();
        Payments payments = Payments.of(PLAN, List.of(), debits(debits), List.of(), announced, false);
        assertThat(paid(payments)).isEqualTo(paid);
        assertThat(strays(payments)).isEqualTo(strays);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            57 SOMEBODY ELSE | 57.00 | W1 57.00 | ''
            57               | 57.00 | W1 57.00 | ''
            60 FALLOW RIDGE  | 57.00 | W1 57.00 | 3.00 MORE_THAN_REFUND
            40 FALLOW RIDGE  | 40.00 | W1 40.00 | ''
            """)
    void whatPeopleSayThatADebitPaidItPaid(String debit, String amount, String paid, String strays) {
        Payments payments = Payments.of(PLAN, List.of(), debits(debit), List.of(new Tie(new WireKey("D0"),
                new WireKey(
                        "W1"), usd(amount))),
                List.of(), false);
        assertThat(paid(payments)).isEqualTo(paid);
        assertThat(strays(payments)).isEqualTo(strays);
    }

    @Test
    void whatIsLeftOfADebitThatPeopleTiedPaysNothingElseOfItself() {
        Payments payments = Payments.of(PLAN, List.of(), debits("957 Capstone Turbine Corp"),
                List.of(new Tie(new WireKey("D0"), new WireKey("W1"), usd("57.00"))), List.of(), true);
        assertThat(paid(payments)).isEqualTo("W1 57.00");
        assertThat(strays(payments)).isEqualTo("900.00 MORE_THAN_REFUND");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            907  | paid_to_issuer 900.00, W9 7.00 | ''
            907;0.5 | paid_to_issuer 900.00, W9 7.00 | 0.50 PAID_BEFORE
            307;600 | paid_to_issuer 900.00, W9 7.00 | ''
            908  | paid_to_issuer 900.00, W9 7.00 | 1.00 MORE_THAN_REFUND
            """)
    void whatIsLeftOfADebitTiedToARefundOfItsPayeePaysOtherLinesOfThatPayee(String amounts, String paid,
            String strays) {
        List<Payable> plan = List.of(PLAN.get(0), refund("W9", "CAPSTONE TURBINE CORP", usd("7.00")));
        Payments payments = Payments.of(plan, List.of(), debits(amounts.replaceAll("(?=;|$)",
                " CAPSTONE TURBINE CORP")), List.of(new Tie(new WireKey("D0"), new WireKey("W9"),
                        usd("7.00"))), List.of(), true);
        assertThat(paid(payments)).isEqualTo(paid);
        assertThat(strays(payments)).isEqualTo(strays);
    }

    @Test
    void oneDebitMayPaySeveralRefundsWherePeopleSaySo() {
        Payments payments = Payments.of(PLAN, List.of(), debits("114 FALLOW RIDGE"),
                List.of(new Tie(new WireKey("D0"), new WireKey("W1"), usd("57.00")), new Tie(new WireKey(
                        "D0"), new WireKey("W2"), usd("57.00"))), List.of(),
                false);
        assertThat(paid(payments)).isEqualTo("W1 57.00, W2 57.00");
        assertThat(payments.strays()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            57 QUARRY BEND FUND LP   | false | W2
            57                       | false | W1 W2
            900 CAPSTONE TURBINE     | false | ''
            900                      | true  | paid_to_issuer
            57 MALLORY LTD           | true  | W1 W2
            60 A G Edwards & Sons    | true  | fee:Placement fee expenses
            1 MALLORY LTD            | true  | ''
            900 CAPSTONE TURBINE;900 CAPSTONE TURBINE | true | ''
            """)
    void whatADebitMayHaveBeenMeantForIsProposed(String debit, boolean underWay, String proposed) {
        Payments payments = Payments.of(PLAN, List.of(), debits(debit), List.of(), List.of(), underWay);
        assertThat(payments.strays().get(0).proposed().stream().map(line -> name(line.payable()))
                .collect(Collectors.joining(" "))).isEqualTo(proposed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            3   | L0 1.00, L1 2.00                   | ''
            5   | L0 1.00, L2 4.00                   | ''
            6   | L1 2.00, L2 4.00                   | ''
            7   | L0 1.00, L1 2.00, L2 4.00          | ''
            14  | L1 2.00, L2 4.00, L3 8.00          | ''
            15  | L0 1.00, L1 2.00, L2 4.00, L3 8.00 | ''
            8   | L3 8.00                            | ''
            6.5 | L3 6.50                            | ''
            9.5 | ''                                 | 9.50 NO_SUM
            16  | L0 1.00, L1 2.00, L2 4.00, L3 8.00 | 1.00 TOO_MUCH
            3;4 | L0 1.00, L1 2.00, L2 4.00          | ''
            """)
    void aDebitMayPayAnySeveralLinesOfItsPayee(String amounts, String paid, String strays) {
        Payments payments = Payments.of(refunds(4), List.of(), debits(amounts.replaceAll("(?=;|$)",
                " ELM TRUST")),
                List.of(), List.of(), true);
        assertThat(paid(payments)).isEqualTo(paid);
        assertThat(strays(payments)).isEqualTo(strays);
    }

    @Test
    void ofMoreThanTwelveLinesOnlyTheSumOfAllIsTried() {
        assertThat(paid(Payments.of(refunds(12), List.of(), debits("2049 ELM TRUST"), List.of(), List.of(),
                true)))
                .isEqualTo("L0 1.00, L11 2048.00");
        assertThat(strays(Payments.of(refunds(13), List.of(), debits("4097 ELM TRUST"), List.of(), List.of(),
                true)))
                .isEqualTo("4097.00 NO_SUM");
        assertThat(Payments.of(refunds(13), List.of(), debits("8191 ELM TRUST"), List.of(), List.of(), true)
                .isAllPaid())
                .isTrue();
    }

    /** Lines of 1, 2, 4, 8 and so on, so that every amount is the sum of one set of them alone. */
    private static List<Payable> refunds(int lines) {
        return IntStream.range(0, lines).mapToObj(at -> refund("L" + at, "ELM TRUST",
                usd(Integer.toString(1 << at)))).toList();
    }

    @Test
    void whatIsPaidAndOpenIsToldOfTheLinesThatAreAskedFor() {
        Payments payments = Payments.of(PLAN, List.of(), debits("40 QUARRY BEND FUND LP"), List.of(), List
                .of(), true);
        assertThat(payments.paid(line -> line.kind() == Payable.Kind.REFUND, usd("0").currency()))
                .isEqualTo(usd("40.00"));
        assertThat(payments.paid(line -> line.kind() == Payable.Kind.FEE, usd("0").currency()))
                .isEqualTo(usd("0.00"));
        assertThat(payments.open(line -> line.kind() == Payable.Kind.REFUND, usd("0").currency()))
                .isEqualTo(usd("85.00"));
    }

    @Test
    void allIsPaidOnceNothingIsOpen() {
        List<Payable> plan = PLAN.subList(0, 2);
        assertThat(Payments.of(plan, List.of(), debits("900 Capstone Turbine"), List.of(), List.of(), true)
                .isAllPaid())
                .isFalse();
        assertThat(Payments.of(plan, List.of(), debits("900 Capstone Turbine;50 A G Edwards & Sons"), List
                .of(),
                List.of(), true).isAllPaid()).isTrue();
    }

    private static List<Debit> debits(String text) {
        List<Debit> debits = new ArrayList<>();
        for (String one : text.split(";")) {
            String[] parts = one.strip().split(" ", 2);
            String payee = parts.length == 1 ? "" : parts[1].strip();
            debits.add(new Debit(new WireKey("D" + debits.size()), usd(parts[0]), payee,
                    PartyName.of(payee)));
        }
        return debits;
    }

    private static String paid(Payments payments) {
        return payments.lines().stream().filter(line -> line.paid().isPositive())
                .map(line -> name(line.payable()) + " " + line.paid()).collect(Collectors.joining(", "));
    }

    private static String strays(Payments payments) {
        Stream<String> strays = payments.strays().stream().map(one -> one.amount() + " " + one.reason());
        return strays.collect(Collectors.joining(", "));
    }

    private static Payable refund(String wire, String remitter, Money amount) {
        return Payable.refund(new WireKey(wire), new BankReference(wire), remitter, amount);
    }

    private static String name(Payable line) {
        return line.kind() == Payable.Kind.REFUND ? line.id().of() : line.id().text();
    }
}
