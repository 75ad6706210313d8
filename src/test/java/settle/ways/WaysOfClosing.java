package settle.ways;

import static settle.breaks.BreakCode.X01;
import static settle.breaks.BreakCode.X03;
import static settle.breaks.BreakCode.X04;
import static settle.breaks.BreakCode.X06;
import static settle.breaks.WayOut.By.FILE;
import static settle.breaks.WayOut.By.MONEY_IN;
import static settle.breaks.WayOut.By.MONEY_OUT;
import static settle.breaks.WayOut.By.OFFERING_FILE;
import static settle.breaks.WayOut.By.REFUND;
import static settle.breaks.WayOut.By.WAIVE;
import static settle.breaks.WayOut.By.WITHDRAW_DELIVERY;
import static settle.ways.Told.LATE;
import static settle.ways.Told.LATER;
import static settle.ways.Told.REGISTER;

import java.util.List;
import java.util.function.Consumer;
import settle.closings.ToldDay;
import settle.fixture.SampleOffering;
import settle.offering.InputKind;

/** Ways out of exceptions on the closing as a whole. */
final class WaysOfClosing {

    private static final String AGENT = "A.G. EDWARDS & SONS INC";

    private static final Consumer<ToldDay> BANK_HAS_MORE = day -> day.comes(LATE, Told.entries(
            Told.wire("R4", "0.00", "PNC BANK", "").replace("2007-01-22", "2007-01-23")),
            "key,value\nopening_balance,684100.00\nclosing_balance,684100.00\n");
    private static final Consumer<ToldDay> CHARGED = day -> day.comes(LATE, Told.entries(
            Told.entry("B4", "DEBIT", "25.00", "FEE", "", "WIRE CHARGE", "")));
    private static final Consumer<ToldDay> CONTRADICTED = day -> day.comes(LATER, day.text(ToldDay.BANK)
            .replace("342000.00", "324000.00").replace("R3", "R33"),
            "key,value\nopening_balance,0.00\nclosing_balance,666000.00\n");
    private static final Consumer<ToldDay> CONDITION_OPEN =
            day -> day.agreed(terms -> terms.condition("Legal opinion", null));
    private static final Consumer<ToldDay> TERMINATED = day -> day.agreed(SampleOffering::terminated);
    private static final Consumer<ToldDay> STRANGER_PAID_BACK = day -> day.comes(LATE, Told.entries(
            Told.wire("R9", "500.00", "ZENITH HOLDINGS INC", "UNITS"), paid("B9", "500.00", "")));
    private static final Consumer<ToldDay> FEE_PAID =
            day -> day.comes(LATE, Told.entries(paid("B9", "32832.00", AGENT)));
    private static final Consumer<ToldDay> STRANGER_PAID =
            day -> day.comes(LATE, Told.entries(paid("B9", "500.00", "MALLORY IMPORT LTD")));
    private static final Consumer<ToldDay> NO_REGISTER = day -> day.agreed(terms -> terms.expecting(
            InputKind.SUBSCRIPTIONS, InputKind.ESCROW, InputKind.DWAC, InputKind.WARRANTS));

    static final List<Trial> TRIALS = List.of(
            Trial.of(X01, FILE, "the file with the missing entry comes", BANK_HAS_MORE,
                    day -> day.comes(LATER, Told.entries(Told.entry("I1", "CREDIT", "100.00", "INTEREST", "",
                            "", "")), "key,value\nopening_balance,684000.00\nclosing_balance,684100.00\n"),
                    "READY"),
            Trial.of(X01, FILE, "the bank mends its balances", BANK_HAS_MORE,
                    day -> day.comes(LATE, day.text(LATE),
                            "key,value\nopening_balance,684000.00\nclosing_balance,684000.00\n"), "READY"),
            Trial.decided(X01, WITHDRAW_DELIVERY, "the report was of another account", BANK_HAS_MORE,
                    "file: " + LATE, "READY"),
            Trial.decided(X01, WITHDRAW_DELIVERY, "of two statements one is wrong", CONTRADICTED,
                    "file: " + LATER, "READY"),
            Trial.of(X01, OFFERING_FILE, "the issuer bears the bank's charge", CHARGED,
                    day -> day.agreed(SampleOffering::issuerBearsCharges), "READY"),
            Trial.of(X01, MONEY_IN, "the bank gives its charge back", CHARGED, day -> day.comes(LATER,
                    Told.entries(Told.entry("B5", "CREDIT", "25.00", "FEE", "", "CHARGE REVERSED", ""))),
                    "READY"),
            Trial.of(X03, OFFERING_FILE, "the condition is satisfied", CONDITION_OPEN,
                    day -> day.agreed(terms -> terms.condition("Legal opinion", "2007-01-24")), "READY"),
            Trial.decided(X03, WAIVE, "the placement agent waives the condition", CONDITION_OPEN, "READY"),
            Trial.of(X03, MONEY_OUT, "all of it is paid back", TERMINATED, day -> day.comes(LATE, Told
                    .entries(
                            paid("B1", "114000.00", "ALDER FUND LP"), paid("B2", "228000.00",
                                    "BIRCH FUND LP"),
                            paid("B3", "342000.00", "CEDAR FUND LP"))), "CLOSED 001, 002, 003"),
            Trial.decided(X04, REFUND, "it paid a stranger's money back", STRANGER_PAID_BACK,
                    "bank_reference: R9", "READY"),
            Trial.of(X04, OFFERING_FILE, "it pays a fee of the closing that went ahead", FEE_PAID,
                    day -> day.agreed(terms -> terms.releasedAt("2007-01-24T09:00")), "READY"),
            Trial.of(X04, FILE, "it is a return", STRANGER_PAID_BACK, day -> day.again(LATE,
                    text -> text.replace("WIRE_OUT,BOOKED,,,", "RETURN,BOOKED,,,R9")), "PARTIAL"),
            Trial.of(X04, MONEY_IN, "it comes back", STRANGER_PAID, day -> day.comes(LATER, Told.entries(
                    Told.entry("B10", "CREDIT", "500.00", "WIRE_IN", "MALLORY IMPORT LTD", "", "B9"))),
                    "READY"),
            Trial.of(X06, FILE, "the register comes", NO_REGISTER, day -> day.comes(REGISTER, Told.register(
                    "CW-1,CPST-001,Alder Fund LP,50000,1.30,2007-01-24,2012-01-23",
                    "CW-2,CPST-002,Birch Fund LP,100000,1.30,2007-01-24,2012-01-23",
                    "CW-3,CPST-003,Cedar Fund LP,150000,1.30,2007-01-24,2012-01-23")), "READY"),
            Trial.of(X06, OFFERING_FILE, "no register is needed", NO_REGISTER, day -> day.agreed(
                    terms -> terms.expecting(InputKind.SUBSCRIPTIONS, InputKind.ESCROW, InputKind.DWAC)),
                    "READY"));

    private WaysOfClosing() {}

    private static String paid(String reference, String amount, String payee) {
        return Told.entry(reference, "DEBIT", amount, "WIRE_OUT", payee, "", "");
    }
}
