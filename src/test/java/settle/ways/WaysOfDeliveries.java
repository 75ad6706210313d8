package settle.ways;

import static settle.breaks.BreakCode.D01;
import static settle.breaks.BreakCode.D02;
import static settle.breaks.BreakCode.D03;
import static settle.breaks.BreakCode.D04;
import static settle.breaks.BreakCode.D05;
import static settle.breaks.BreakCode.D06;
import static settle.breaks.BreakCode.D07;
import static settle.breaks.BreakCode.D08;
import static settle.breaks.BreakCode.D09;
import static settle.breaks.BreakCode.W01;
import static settle.breaks.BreakCode.W02;
import static settle.breaks.BreakCode.W03;
import static settle.breaks.WayOut.By.FILE;
import static settle.breaks.WayOut.By.MONEY_IN;
import static settle.breaks.WayOut.By.WAIVE;
import static settle.ways.Told.AGAIN;
import static settle.ways.Told.AMENDED;
import static settle.ways.Told.LATE;
import static settle.ways.Told.NEW_REQUESTS;
import static settle.ways.Told.REGISTER;
import static settle.ways.Told.REQUESTS;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import settle.closings.ToldDay;

/** Ways out of exceptions on DWAC requests and certificates. */
final class WaysOfDeliveries {

    private static final String RIGHT = Told.request("DW-4", "100000", "Dogwood Fund LP", "PENDING");
    private static final List<String> CERTIFICATES = List.of(
            "CW-1,CPST-001,Alder Fund LP,50000,1.30,2007-01-24,2012-01-23",
            "CW-2,CPST-002,Birch Fund LP,100000,1.30,2007-01-24,2012-01-23",
            "CW-3,CPST-003,Cedar Fund LP,150000,1.30,2007-01-24,2012-01-23");

    private static final Consumer<ToldDay> NO_REQUEST = day -> day
            .comes(AMENDED, Told.book(Told.page("004", "Dogwood Fund LP", 1)))
            .comes(LATE, Told.entries(Told.wire("R4", "114000.00", "DOGWOOD FUND LP", "CPST-004")));
    private static final Consumer<ToldDay> QUANTITY = wrong("100000", "10000");
    private static final Consumer<ToldDay> PARTICIPANT = wrong("0352", "0005");
    private static final Consumer<ToldDay> NAME = wrong("Dogwood Fund LP", "Dogwood Partners");
    private static final Consumer<ToldDay> CUSIP = wrong("14067D102", "14067D110");
    private static final Consumer<ToldDay> REJECTED = day -> requested(day, Told.request("DW-4", "100000",
            "Dogwood Fund LP", "REJECTED"));
    private static final Consumer<ToldDay> SEVERAL = day -> requested(day, RIGHT, RIGHT.replace("DW-4",
            "DW-9"));
    private static final Consumer<ToldDay> CONTRADICTED = day -> requested(day, RIGHT).comes("dwac/other.csv",
            Told.requests(RIGHT.replace("100000", "10000")));
    private static final Consumer<ToldDay> FREE = day -> day
            .comes(AMENDED, Told.book(Told.page("004", "Dogwood Fund LP", 1)))
            .comes(REQUESTS, Told.requests(Told.request("DW-4", "100000", "Dogwood Fund LP", "APPROVED")));
    private static final Consumer<ToldDay> UNDECIDED = day -> requested(day.comes(ToldDay.DWAC,
            day.text(ToldDay.DWAC).replace("PENDING", "APPROVED")), RIGHT).at("2007-01-24T18:00");
    private static final Consumer<ToldDay> TOO_FEW = registered(text -> text.replace("LP,50000", "LP,5000"));
    private static final Consumer<ToldDay> HOLDER = registered(text -> text.replace("Alder", "Alden"));
    private static final Consumer<ToldDay> UNKNOWN = registered(
            text -> text + CERTIFICATES.get(0).replace("CW-1,CPST-001", "CW-9,CPST-901") + "\n");
    private static final Consumer<ToldDay> SAME_NUMBER = registered(text -> text.replace("CW-2", "CW-1"));

    static final List<Trial> TRIALS = List.of(
            Trial.of(D01, FILE, "the broker enters it", NO_REQUEST,
                    day -> day.comes(REQUESTS, Told.requests(RIGHT)), "READY"),
            Trial.of(D02, FILE, "entered anew", QUANTITY, WaysOfDeliveries::enteredAnew, "READY"),
            Trial.of(D03, FILE, "entered anew", PARTICIPANT, WaysOfDeliveries::enteredAnew, "READY"),
            Trial.of(D03, FILE, "Exhibit A is amended", PARTICIPANT, day -> day.comes(AGAIN, Told.book(
                    Told.page("004", "Dogwood Fund LP", 2).replace("0352", "0005"))), "READY"),
            Trial.of(D04, FILE, "entered anew", NAME, WaysOfDeliveries::enteredAnew, "READY"),
            Trial.of(D04, FILE, "Exhibit A is amended", NAME, day -> day.comes(AGAIN, Told.book(Told.page(
                    "004", "Dogwood Fund LP", 2).replace("A-4,Dogwood Fund LP", "A-4,Dogwood Partners"))),
                    "READY"),
            Trial.of(D05, FILE, "entered anew", CUSIP, WaysOfDeliveries::enteredAnew, "READY"),
            Trial.of(D06, FILE, "entered anew", REJECTED, day -> day.comes(NEW_REQUESTS, Told.requests(
                    RIGHT.replace("DW-4", "DW-8").replace("2007-01-22T11:00", "2007-01-23T12:00"))), "READY"),
            Trial.of(D07, FILE, "one is dropped", SEVERAL, day -> day.comes(NEW_REQUESTS, Told.requests(
                    Told.request("DW-9", "100000", "Dogwood Fund LP", "DROPPED"))), "READY"),
            Trial.of(D07, FILE, "a later report says which is right", CONTRADICTED, day -> day.comes(
                    NEW_REQUESTS, Told.requests(RIGHT.replace("2007-01-22T11:00,,",
                            "2007-01-22T11:00,2007-01-23T11:00,"))), "READY"),
            Trial.of(D08, MONEY_IN, "the money comes", FREE, day -> day.comes(LATE, Told.entries(Told.wire(
                    "R4", "114000.00", "DOGWOOD FUND LP", "CPST-004"))), "READY"),
            Trial.of(D08, FILE, "the shares are recalled", FREE, WaysOfDeliveries::enteredAnew,
                    "PARTIAL 004 C01"),
            Trial.of(D09, FILE, "the transfer agent approves it", UNDECIDED, day -> day.comes(NEW_REQUESTS,
                    Told.requests(Told.request("DW-4", "100000", "Dogwood Fund LP", "APPROVED"))), "READY"),
            Trial.decided(D09, WAIVE, "the transfer agent works late", UNDECIDED, "READY"),
            Trial.of(W01, FILE, "issued anew", TOO_FEW, WaysOfDeliveries::issuedAnew, "READY"),
            Trial.decided(W01, WAIVE, "the rest follows", TOO_FEW, "READY"),
            Trial.of(W02, FILE, "issued anew", HOLDER, WaysOfDeliveries::issuedAnew, "READY"),
            Trial.decided(W02, WAIVE, "counsel has seen it", HOLDER, "READY"),
            Trial.decided(W02, WAIVE, "a certificate of nobody", UNKNOWN, "READY"),
            Trial.of(W03, FILE, "the register is corrected", SAME_NUMBER, WaysOfDeliveries::issuedAnew,
                    "READY"),
            new Trial(W03, WAIVE, "a slip of the register", SAME_NUMBER, (day, found) -> day.found(W03)
                    .forEach(each -> new Letter(each).decide(WAIVE, "").to(day)), "READY"));

    private WaysOfDeliveries() {}

    private static ToldDay requested(ToldDay day, String... requests) {
        NO_REQUEST.accept(day);
        return day.comes(REQUESTS, Told.requests(requests));
    }

    private static Consumer<ToldDay> wrong(String right, String wrong) {
        return day -> requested(day, RIGHT.replace(right, wrong));
    }

    private static void enteredAnew(ToldDay day) {
        String old = day.text(REQUESTS).lines().skip(1).findFirst().orElseThrow();
        day.comes(NEW_REQUESTS, Told.requests(old.replace("2007-01-22T11:00,,",
                "2007-01-22T11:00,2007-01-23T12:00,")
                .replace("2007-01-23T11:00", "2007-01-23T12:00").replace("PENDING", "CANCELLED")
                .replace("APPROVED", "CANCELLED"), RIGHT.replace("DW-4", "DW-8")));
    }

    private static Consumer<ToldDay> registered(UnaryOperator<String> edit) {
        return day -> day.comes(REGISTER, edit.apply(Told.register(CERTIFICATES.toArray(String[]::new))));
    }

    private static void issuedAnew(ToldDay day) {
        day.comes(REGISTER, Told.register(CERTIFICATES.toArray(String[]::new)));
    }
}
