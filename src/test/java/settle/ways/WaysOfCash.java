package settle.ways;

import static settle.breaks.BreakCode.C01;
import static settle.breaks.BreakCode.C02;
import static settle.breaks.BreakCode.C03;
import static settle.breaks.BreakCode.C06;
import static settle.breaks.BreakCode.C07;
import static settle.breaks.BreakCode.C08;
import static settle.breaks.BreakCode.C09;
import static settle.breaks.BreakCode.C12;
import static settle.breaks.BreakCode.C14;
import static settle.breaks.BreakCode.C15;
import static settle.breaks.BreakCode.C16;
import static settle.breaks.BreakCode.C17;
import static settle.breaks.BreakCode.C19;
import static settle.breaks.BreakCode.C20;
import static settle.breaks.WayOut.By.ACCEPT_PAYER;
import static settle.breaks.WayOut.By.APPLY;
import static settle.breaks.WayOut.By.FILE;
import static settle.breaks.WayOut.By.MONEY_IN;
import static settle.breaks.WayOut.By.MONEY_OUT;
import static settle.breaks.WayOut.By.OFFERING_FILE;
import static settle.breaks.WayOut.By.REFUND;
import static settle.breaks.WayOut.By.RELEASE_MATCH;
import static settle.breaks.WayOut.By.TIME;
import static settle.breaks.WayOut.By.TWO_WIRES;
import static settle.breaks.WayOut.By.USE_SIGHTING;
import static settle.breaks.WayOut.By.WAIVE;
import static settle.breaks.WayOut.By.WITHDRAW_DELIVERY;
import static settle.ways.Told.AGAIN;
import static settle.ways.Told.LATE;
import static settle.ways.Told.LATER;
import static settle.ways.Told.NEW_REQUESTS;

import java.util.List;
import java.util.function.Consumer;
import settle.breaks.Break;
import settle.breaks.WayOut;
import settle.closings.ToldDay;

/** Ways out of exceptions on cash. */
final class WaysOfCash {

    private static final String DOGWOOD = Told.wire("R4", "114000.00", "DOGWOOD FUND LP", "CPST-004");
    private static final String STRANGER = Told.wire("R9", "114000.00", "ZENITH HOLDINGS INC", "UNITS");

    private static final Consumer<ToldDay> UNPAID = Told::fourth;
    private static final Consumer<ToldDay> SHORT = day -> Told.paid(day, "57000.00");
    private static final Consumer<ToldDay> CHARGED = day -> Told.paid(day, "113997.72");
    private static final Consumer<ToldDay> LIST = day -> Told.fifth(day).comes(LATE, Told.entries(
            Told.wire("R4", "228000.00", "GROVE MANAGEMENT", "CPST-004/005/999")));
    private static final Consumer<ToldDay> ONE_OF_TWO = day -> Told.fifth(day).comes(LATE, Told.entries(
            Told.wire("R4", "114000.00", "GROVE MANAGEMENT", "")));
    private static final Consumer<ToldDay> THIRD_PARTY = day -> Told.fourth(day).comes(LATE, Told.entries(
            Told.wire("R4", "114000.00", "ZENITH HOLDINGS INC", "CPST-004")));
    private static final Consumer<ToldDay> NOBODYS = day -> Told.fourth(day).comes(LATE, Told.entries(
            STRANGER));
    private static final Consumer<ToldDay> RETURNED = day -> Told.fourth(day).comes(LATE, Told.entries(
            DOGWOOD,
            Told.entry("B4", "DEBIT", "114000.00", "RETURN", "DOGWOOD FUND LP", "", "R4")));
    private static final Consumer<ToldDay> RETURN_OF_EITHER = day -> Told.fourth(day).comes(LATE, Told
            .entries(
                    DOGWOOD, Told.entry("B4", "DEBIT", "114000.00", "RETURN", "", "", "")));
    private static final Consumer<ToldDay> STRANGER_RETURNED = day -> day.comes(LATE, Told.entries(STRANGER,
            Told.entry("B9", "DEBIT", "114000.00", "RETURN", "ZENITH HOLDINGS INC", "", "R9")));
    private static final Consumer<ToldDay> AFTER_CUT_OFF = day -> Told.fourth(day).comes(LATE, Told.entries(
            DOGWOOD.replace("2007-01-22T10:00,2007-01-22", "2007-01-24T10:30,2007-01-24"))).at(
                    "2007-01-24T12:00");
    private static final Consumer<ToldDay> ELSEWHERE = day -> Told.fourth(day).comes(LATE, Told.entries(
            DOGWOOD.replace("8025720131", "5550001")));
    private static final Consumer<ToldDay> EUROS = day -> Told.fourth(day).comes(LATE, Told.entries(
            DOGWOOD.replace("USD", "EUR")));
    private static final Consumer<ToldDay> SOON = day -> Told.fourth(day).comes(LATE, Told.entries(
            DOGWOOD.replace("2007-01-22T10:00,2007-01-22", "2007-01-24T09:45,2007-01-24")));
    private static final Consumer<ToldDay> PENDING = day -> Told.fourth(day).comes(LATE, Told.entries(
            DOGWOOD.replace("BOOKED", "PENDING")));
    private static final Consumer<ToldDay> DROPPED_OUT = day -> Told.paid(day, "114000.00").comes(AGAIN,
            withdrawn(2));
    private static final Consumer<ToldDay> DISAGREE = day -> Told.paid(day, "114000.00").comes(LATER,
            Told.entries(Told.wire("R4", "141000.00", "DOGWOOD FUND LP", "CPST-004")));
    private static final Consumer<ToldDay> ONE_NAME = day -> Told.fifth(day).comes(LATE, Told.entries(DOGWOOD,
            Told.wire("R4", "114000.00", "ELM FUND LP", "CPST-005")));

    static final List<Trial> TRIALS = List.of(
            Trial.of(C01, MONEY_IN, "the wire comes", UNPAID, WaysOfCash::wireComes, "READY"),
            Trial.decided(C01, APPLY, "a wire that nobody was found for is theirs", NOBODYS,
                    "bank_reference: R9", "READY"),
            Trial.of(C01, FILE, "the investor drops out", UNPAID, day -> day.comes(AGAIN, withdrawn(2)),
                    "READY 004"),
            Trial.of(C02, MONEY_IN, "a top-up", SHORT, day -> topUp(day, "57000.00"), "READY"),
            Trial.of(C02, FILE, "they buy what they paid", SHORT,
                    day -> amended(day, "50000,25000,1.14,57000.00", "50000"), "READY"),
            Trial.of(C03, MONEY_IN, "a top-up", CHARGED, day -> topUp(day, "2.28"), "READY"),
            Trial.of(C03, FILE, "they buy what they paid", CHARGED,
                    day -> amended(day, "99998,49999,1.14,113997.72", "99998"), "READY"),
            new Trial(C06, APPLY, "the manager's letter", LIST, WaysOfCash::letter, "READY"),
            Trial.decided(C06, REFUND, "nobody says whose it is", LIST, "PARTIAL 004 C01, 005 C01"),
            Trial.decided(C07, ACCEPT_PAYER, "the payer is known", THIRD_PARTY, "READY"),
            Trial.of(C07, FILE, "the book names the payer", THIRD_PARTY, day -> day.comes(AGAIN, Told.book(
                    Told.page("004", "Dogwood Fund LP", "100000,50000,1.14,114000.00", "ACTIVE", 2,
                            "Zenith Holdings Inc"))), "READY"),
            Trial.decided(C07, WAIVE, "this once", THIRD_PARTY, "READY"),
            Trial.decided(C07, RELEASE_MATCH, "no consent", THIRD_PARTY, "PARTIAL 004 C01"),
            new Trial(C07, REFUND, "no consent, and it goes back", THIRD_PARTY, (day, found) -> {
                new Letter(found).decide(RELEASE_MATCH, "").to(day);
                new Letter(found).decide(REFUND, "").to(day.at("2007-01-24T09:40"));
            }, "PARTIAL 004 C01"),
            Trial.decided(C08, APPLY, "it is an investor's", NOBODYS, "subscription_id: CPST-004", "READY"),
            Trial.decided(C08, REFUND, "it is nobody's", NOBODYS, "PARTIAL 004 C01"),
            Trial.decided(C09, APPLY, "the payer says for which", ONE_OF_TWO,
                    "subscription_id: CPST-005, amount: 114000.00", "PARTIAL 004 C01"),
            Trial.decided(C09, REFUND, "the payer does not say", ONE_OF_TWO, "PARTIAL 004 C01, 005 C01"),
            Trial.of(C12, MONEY_IN, "a new wire", RETURNED, WaysOfCash::newWire, "READY"),
            Trial.of(C12, FILE, "the bank says which it returned", RETURN_OF_EITHER,
                    day -> newWire(day.again(LATE, text -> text.replace("RETURN,BOOKED,,,",
                            "RETURN,BOOKED,,,R4"))), "READY"),
            Trial.of(C12, FILE, "the investor drops out", RETURNED, day -> day.comes(AGAIN, withdrawn(2)),
                    "READY 004"),
            Trial.decided(C12, REFUND, "a stranger's money that the bank sent back", STRANGER_RETURNED,
                    "READY"),
            Trial.of(C14, OFFERING_FILE, "the closing waits", AFTER_CUT_OFF, day -> day.agreed(
                    terms -> terms.cutOffs("2007-01-24T11:00", "2007-01-24T17:30")), "READY"),
            Trial.decided(C14, REFUND, "the closing does not wait", AFTER_CUT_OFF, "PARTIAL 004 C01"),
            Trial.of(C15, OFFERING_FILE, "it came over, and the account is passed over", ELSEWHERE,
                    day -> newWire(day).agreed(terms -> terms.passingOver("5550001")), "READY"),
            new Trial(C15, WAIVE, "it came over", ELSEWHERE, (day, found) -> waived(newWire(day), found),
                    "READY"),
            Trial.of(C16, MONEY_OUT, "the bank gives the euros back, and dollars came", EUROS,
                    day -> newWire(day).comes("escrow/back.csv", Told.entries(Told.entry("B4", "DEBIT",
                            "114000.00", "RETURN", "DOGWOOD FUND LP", "", "R4").replace("USD", "EUR"))),
                    "READY"),
            new Trial(C16, WAIVE, "it went back, and dollars came", EUROS,
                    (day, found) -> waived(newWire(day), found), "READY"),
            Trial.of(C17, TIME, "a quarter of an hour", SOON, day -> day.at("2007-01-24T09:50"), "READY"),
            Trial.of(C17, FILE, "the bank books it", PENDING, day -> day.again(LATE,
                    text -> text.replace("PENDING", "BOOKED")), "READY"),
            Trial.decided(C19, REFUND, "it goes back", DROPPED_OUT, "READY 004"),
            Trial.of(C19, FILE, "they stay in", DROPPED_OUT, day -> day.comes("subscriptions/third.csv",
                    Told.book(Told.page("004", "Dogwood Fund LP", 3))), "READY"),
            Trial.decided(C20, USE_SIGHTING, "the first one is right", DISAGREE, "file: " + LATE + ":2",
                    "READY"),
            Trial.decided(C20, WITHDRAW_DELIVERY, "the second report was wrong", DISAGREE, "file: " + LATER,
                    "READY"),
            Trial.of(C20, FILE, "the second report is mended", DISAGREE, day -> day.again(LATER,
                    text -> text.replace("141000.00", "114000.00")), "PARTIAL 004 F10"),
            Trial.decided(C20, TWO_WIRES, "two wires under one name", ONE_NAME, "READY"));

    private WaysOfCash() {}

    private static void wireComes(ToldDay day) {
        day.comes(LATE, Told.entries(DOGWOOD));
    }

    private static ToldDay newWire(ToldDay day) {
        return day.comes(LATER, Told.entries(Told.wire("R7", "114000.00", "DOGWOOD FUND LP", "CPST-004")
                .replace("2007-01-22", "2007-01-23")));
    }

    private static void topUp(ToldDay day, String amount) {
        day.comes(LATER, Told.entries(Told.wire("R7", amount, "DOGWOOD FUND LP", "CPST-004")));
    }

    private static void amended(ToldDay day, String terms, String shares) {
        day.comes(AGAIN, Told.book(Told.page("004", "Dogwood Fund LP", terms, "ACTIVE", 2, "")))
                .comes(NEW_REQUESTS, Told.requests(
                        Told.request("DW-4", "100000", "Dogwood Fund LP", "CANCELLED"),
                        Told.request("DW-8", shares, "Dogwood Fund LP", "PENDING")));
    }

    private static String withdrawn(int version) {
        return Told.book(Told.page("004", "Dogwood Fund LP", "100000,50000,1.14,114000.00", "WITHDRAWN",
                version, ""));
    }

    private static void letter(ToldDay day, Break found) {
        new Letter(found).decide(APPLY, "subscription_id: CPST-004, amount: 114000.00")
                .decide(APPLY, "subscription_id: CPST-005, amount: 114000.00").to(day);
    }

    private static void waived(ToldDay day, Break found) {
        new Letter(found).decide(WayOut.By.WAIVE, "").to(day);
    }
}
