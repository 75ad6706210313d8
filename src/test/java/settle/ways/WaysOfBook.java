package settle.ways;

import static settle.breaks.BreakCode.S01;
import static settle.breaks.BreakCode.S02;
import static settle.breaks.BreakCode.S03;
import static settle.breaks.BreakCode.S04;
import static settle.breaks.BreakCode.S05;
import static settle.breaks.BreakCode.S06;
import static settle.breaks.BreakCode.S08;
import static settle.breaks.BreakCode.S09;
import static settle.breaks.WayOut.By.FILE;
import static settle.breaks.WayOut.By.OFFERING_FILE;
import static settle.breaks.WayOut.By.WAIVE;
import static settle.breaks.WayOut.By.WITHDRAW_DELIVERY;
import static settle.ways.Told.AGAIN;
import static settle.ways.Told.AMENDED;
import static settle.ways.Told.LATE;
import static settle.ways.Told.NEW_REQUESTS;
import static settle.ways.Told.REQUESTS;

import java.util.List;
import java.util.function.Consumer;
import settle.closings.ToldDay;
import settle.offering.Unit;

/** Ways out of exceptions on the book. */
final class WaysOfBook {

    private static final Consumer<ToldDay> SUM = alder("100000,50000,1.14,113999.90");
    private static final Consumer<ToldDay> PRICE = alder("100000,50000,1.15,114000.00");
    private static final Consumer<ToldDay> WARRANTS = alder("100000,50001,1.14,114000.00");
    private static final Consumer<ToldDay> ODD = day -> alderOf(day, AMENDED, "99999,49999,1.14,113998.86", 2)
            .comes(REQUESTS, Told.requests(Told.request("DW-1", "100000", "Alder Fund LP", "CANCELLED"),
                    Told.request("DW-6", "99999", "Alder Fund LP", "PENDING")));
    private static final Consumer<ToldDay> TOO_MANY = day -> day.agreed(
            terms -> terms.limits(500_000, 250_000));
    private static final Consumer<ToldDay> UNSIGNED = day -> day.comes(AMENDED, Told.book(
            Told.alder(2).replace("2007-01-18,2007-01-18", "2007-01-18,")));
    private static final Consumer<ToldDay> NO_PARTICIPANT = day -> day.comes(AMENDED, Told.book(
            Told.alder(2).replace("0352", "352")));
    private static final Consumer<ToldDay> TWICE = alder1("200000,100000,1.14,228000.00");
    private static final Consumer<ToldDay> SECOND_ID = day -> day.comes(AMENDED, Told.book(Told.page("004",
            "Alder Fund LP", "300000,150000,1.14,342000.00", "ACTIVE", 1, "")));
    /** Alder Fund under two ids, both paid, and both requested. */
    private static final Consumer<ToldDay> TWO_IDS = day -> day.comes(AMENDED, Told.book(Told.page("004",
            "Alder Fund LP", "300000,150000,1.14,342000.00", "ACTIVE", 1, "")))
            .comes(LATE, Told.entries(Told.wire("R4", "342000.00", "ALDER FUND LP", "CPST-004")))
            .comes(REQUESTS, Told.requests(Told.request("DW-6", "300000", "Alder Fund LP", "PENDING")));

    static final List<Trial> TRIALS = List.of(
            Trial.of(S01, FILE, "a corrected page", SUM, WaysOfBook::corrected, "READY"),
            Trial.decided(S01, WAIVE, "ten cents are let go", SUM, "READY"),
            Trial.of(S02, FILE, "a corrected page", PRICE, WaysOfBook::corrected, "READY"),
            Trial.decided(S02, WAIVE, "a slip of the pen", PRICE, "READY"),
            Trial.of(S03, FILE, "a corrected page", WARRANTS, WaysOfBook::corrected, "READY"),
            Trial.decided(S03, WAIVE, "a warrant more", WARRANTS, "READY"),
            Trial.of(S04, OFFERING_FILE, "the policy is to round down", ODD,
                    day -> day.agreed(terms -> terms.oddShares(Unit.OddShares.FLOOR)), "READY"),
            Trial.of(S04, FILE, "an even number after all", ODD,
                    day -> alderOf(day, AGAIN, "99998,49999,1.14,113997.72", 3).comes(NEW_REQUESTS,
                            Told.requests(Told.request("DW-6", "99999", "Alder Fund LP", "CANCELLED"),
                                    Told.request("DW-7", "99998", "Alder Fund LP", "PENDING"))), "READY"),
            Trial.decided(S04, WAIVE, "as the page states it", ODD, "READY"),
            Trial.of(S05, FILE, "one is cut back", TOO_MANY, day -> day.comes(AMENDED, Told.book(Told.page(
                    "003", "Cedar Fund LP", "200000,100000,1.14,228000.00", "ACTIVE", 2, "")))
                    .comes(REQUESTS, Told.requests(Told.request("DW-3", "300000", "Cedar Fund LP",
                            "CANCELLED"),
                            Told.request("DW-6", "200000", "Cedar Fund LP", "PENDING"))), "READY"),
            Trial.of(S05, FILE, "one withdraws", TOO_MANY, day -> day.comes(AMENDED, Told.book(Told.page(
                    "003", "Cedar Fund LP", "300000,150000,1.14,342000.00", "WITHDRAWN", 2, ""))),
                    "PARTIAL 003 C19"),
            Trial.of(S05, OFFERING_FILE, "more is offered", TOO_MANY,
                    day -> day.agreed(terms -> terms.limits(600_000, 300_000)), "READY"),
            Trial.of(S06, FILE, "the counterpart comes", UNSIGNED,
                    day -> day.comes(AMENDED, Told.book(Told.alder(2))), "READY"),
            Trial.decided(S06, WAIVE, "counsel has seen the counterpart", UNSIGNED, "READY"),
            Trial.of(S08, FILE, "Exhibit A comes", NO_PARTICIPANT, WaysOfBook::corrected, "READY"),
            Trial.of(S09, FILE, "a later version says which", TWICE, WaysOfBook::corrected, "READY"),
            Trial.decided(S09, WITHDRAW_DELIVERY, "the second page was none", TWICE, "file: " + AMENDED,
                    "READY"),
            Trial.of(S09, FILE, "one of two ids is withdrawn", SECOND_ID, day -> day.comes(AGAIN, Told.book(
                    Told.page("004", "Alder Fund LP", "300000,150000,1.14,342000.00", "WITHDRAWN", 2, ""))),
                    "READY 004"),
            new Trial(S09, WAIVE, "both ids are meant", TWO_IDS, (day, found) -> day.found(S09).forEach(
                    each -> new Letter(each).decide(WAIVE, "").to(day)), "READY"));

    private WaysOfBook() {}

    private static Consumer<ToldDay> alder(String terms) {
        return day -> alderOf(day, AMENDED, terms, 2);
    }

    private static Consumer<ToldDay> alder1(String terms) {
        return day -> alderOf(day, AMENDED, terms, 1);
    }

    private static ToldDay alderOf(ToldDay day, String file, String terms, int version) {
        return day.comes(file, Told.book(Told.page("001", "Alder Fund LP", terms, "ACTIVE", version, "")));
    }

    private static void corrected(ToldDay day) {
        day.comes(AGAIN, Told.book(Told.alder(3)));
    }
}
