package settle.ways;

import static settle.breaks.BreakCode.F01;
import static settle.breaks.BreakCode.F02;
import static settle.breaks.BreakCode.F03;
import static settle.breaks.BreakCode.F05;
import static settle.breaks.BreakCode.F06;
import static settle.breaks.BreakCode.F07;
import static settle.breaks.BreakCode.F09;
import static settle.breaks.BreakCode.F10;
import static settle.breaks.WayOut.By.ACCEPT_DELIVERY;
import static settle.breaks.WayOut.By.FILE;
import static settle.breaks.WayOut.By.FILE_TAKEN_AWAY;
import static settle.breaks.WayOut.By.OFFERING_FILE;
import static settle.breaks.WayOut.By.WITHDRAW_DELIVERY;
import static settle.closings.ToldDay.BANK;
import static settle.ways.Told.AMENDED;
import static settle.ways.Told.LATE;
import static settle.ways.Told.REQUESTS;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import settle.closings.ToldDay;

/** Ways out of exceptions on files. */
final class WaysOfFiles {

    private static final String NOTHING_MOVED = Told.entries(Told.wire("R4", "0.00", "PNC BANK", ""));
    private static final String OTHER_ACCOUNT = NOTHING_MOVED.replace("8025720131", "5550001") + Told.entries(
            Told.wire("R5", "1.00", "SOMEBODY", "")).replace("8025720131", "5550001").lines().skip(1)
            .findFirst().orElseThrow() + "\n";
    private static final String DELETED = """
            01,031207607,SETTLE,070123,1800,1,80,,2/
            02,SETTLE,031207607,2,070123,,USD,2/
            03,8025720131,USD,010,68400000,,,015,68400000,,/
            49,136800000,2/
            98,136800000,1,4/
            99,136800000,1,6/
            """;

    private static final String ROW = "8025720131,R3,2007-01-19T10:00,2007-01-19,CREDIT,342000.00,USD,BOOKED,"
            + "CEDAR FUND LP,CPST-003\n";

    private static final Consumer<ToldDay> WRONG_TOTAL =
            day -> day.comes(LATE, NOTHING_MOVED, "key,value\ntotal,9.00\n");
    private static final Consumer<ToldDay> WRONG_COUNT =
            day -> day.comes(LATE, NOTHING_MOVED, "key,value\ncount,2\n");
    private static final Consumer<ToldDay> WRONG_BALANCE = day -> day.comes(LATE, NOTHING_MOVED,
            "key,value\nopening_balance,684000.00\nclosing_balance,684001.00\n");
    private static final Consumer<ToldDay> LIVE_COPY = day -> day.comes("escrow/group.bai", DELETED);
    private static final Consumer<ToldDay> OF_OTHERS = day -> day.comes(LATE, OTHER_ACCOUNT);
    private static final Consumer<ToldDay> STATEMENTS_APART = day -> day
            .comes("escrow/1.sta", statement(1, "684000,00", "684000,00"))
            .comes("escrow/2.sta", statement(2, "684100,00", "684100,00"));
    private static final Consumer<ToldDay> STATEMENT_LACKS = day -> day
            .comes("escrow/1.sta", statement(1, "684000,00", "684000,00"))
            .comes("escrow/3.sta", statement(3, "684100,00", "684100,00"));
    private static final Consumer<ToldDay> NO_AMOUNT =
            day -> day.comes(LATE, NOTHING_MOVED.replace("0.00", "nought"));
    private static final Consumer<ToldDay> BLURRED_PAGE = day -> day.comes(AMENDED,
            Told.book(Told.alder(2).replace("100000,50000", "100 000,50000")));
    private static final Consumer<ToldDay> BLURRED_REQUESTS = day -> day.comes(REQUESTS,
            requests(", ,PENDING"));
    private static final Consumer<ToldDay> PHOTO = day -> day.comes("escrow/statement.png", "PNG");
    private static final Consumer<ToldDay> CHANGED = day -> day.again(BANK,
            text -> text.replace("CPST-003", "CPST-003 LESS CHARGES"));

    private static final Consumer<ToldDay> LACKS = day -> day.bank(text -> text.replace(ROW, ""),
            "key,value\ncount,2\n");

    static final List<Trial> TRIALS = List.of(
            Trial.of(F01, FILE, "the control file was wrong", WRONG_TOTAL,
                    day -> day.comes(LATE, NOTHING_MOVED, "key,value\ntotal,0.00\n"), "READY"),
            Trial.decided(F01, WITHDRAW_DELIVERY, "a file that should not have come", WRONG_TOTAL, "READY"),
            Trial.of(F01, FILE_TAKEN_AWAY, "a file that should not lie here", WRONG_TOTAL,
                    day -> day.goes(LATE), "READY"),
            Trial.of(F02, FILE, "the control file was wrong", WRONG_COUNT,
                    day -> day.comes(LATE, NOTHING_MOVED, "key,value\ncount,1\n"), "READY"),
            Trial.decided(F02, WITHDRAW_DELIVERY, "a file that should not have come", WRONG_COUNT, "READY"),
            Trial.of(F02, FILE_TAKEN_AWAY, "a file that should not lie here", WRONG_COUNT,
                    day -> day.goes(LATE), "READY"),
            Trial.of(F03, FILE, "the balances of a file are mended", WRONG_BALANCE,
                    day -> day.comes(LATE, NOTHING_MOVED,
                            "key,value\nopening_balance,684000.00\nclosing_balance,684000.00\n"), "READY"),
            Trial.of(F03, FILE, "the statement that does not join is mended", STATEMENTS_APART,
                    day -> day.comes("escrow/2.sta", statement(2, "684000,00", "684000,00")), "READY"),
            Trial.decided(F03, WITHDRAW_DELIVERY, "a file that should not have come", WRONG_BALANCE, "READY"),
            Trial.decided(F03, WITHDRAW_DELIVERY, "a statement that should not have come", STATEMENTS_APART,
                    "READY"),
            Trial.of(F03, FILE_TAKEN_AWAY, "a file that should not lie here", WRONG_BALANCE,
                    day -> day.goes(LATE), "READY"),
            Trial.of(F05, FILE, "the right account's file comes", OF_OTHERS,
                    day -> day.comes(LATE, NOTHING_MOVED), "READY"),
            Trial.of(F05, FILE, "the missing statement comes", STATEMENT_LACKS,
                    day -> day.comes("escrow/2.sta", statement(2, "684000,00", "684100,00")), "READY"),
            Trial.of(F05, OFFERING_FILE, "the other account may stand there", OF_OTHERS,
                    day -> day.agreed(terms -> terms.passingOver("5550001")), "READY"),
            Trial.decided(F05, WITHDRAW_DELIVERY, "a file of another deal", OF_OTHERS, "READY"),
            Trial.decided(F05, WITHDRAW_DELIVERY, "a statement of another series", STATEMENT_LACKS, "READY"),
            Trial.of(F05, FILE_TAKEN_AWAY, "a file of another deal", OF_OTHERS, day -> day.goes(LATE),
                    "READY"),
            Trial.of(F06, FILE, "the live group comes", LIVE_COPY, day -> day.comes("escrow/group.bai",
                    DELETED.replace("031207607,2,", "031207607,1,")), "READY"),
            Trial.decided(F06, WITHDRAW_DELIVERY, "a deleted group", LIVE_COPY, "READY"),
            Trial.of(F06, FILE_TAKEN_AWAY, "a deleted group", LIVE_COPY, day -> day.goes("escrow/group.bai"),
                    "READY"),
            Trial.of(F07, FILE, "an entry of the bank is mended", NO_AMOUNT,
                    day -> day.comes(LATE, NOTHING_MOVED), "READY"),
            Trial.of(F07, FILE, "a row of the book is mended", BLURRED_PAGE,
                    day -> day.comes(AMENDED, Told.book(Told.alder(2))), "READY"),
            Trial.of(F07, FILE, "ten equal rows of a DWAC list are mended", BLURRED_REQUESTS,
                    day -> day.comes(REQUESTS, requests(",DROPPED")), "READY"),
            Trial.of(F07, FILE, "a row of a decision file is mended",
                    day -> day.comes("decisions/desk.csv", decision("2007-13-24T09:00")),
                    day -> day.comes("decisions/desk.csv", decision("2007-01-24T09:00").lines().findFirst()
                            .orElseThrow() + "\n"), "READY"),
            Trial.decided(F07, WITHDRAW_DELIVERY, "an export of something else", NO_AMOUNT, "READY"),
            Trial.decided(F07, WITHDRAW_DELIVERY, "an amendment that was none", BLURRED_PAGE, "READY"),
            Trial.decided(F07, WITHDRAW_DELIVERY, "a list of something else", BLURRED_REQUESTS, "READY"),
            Trial.of(F07, FILE_TAKEN_AWAY, "an export of something else", NO_AMOUNT, day -> day.goes(LATE),
                    "READY"),
            Trial.of(F09, FILE, "the statement comes as a CSV", PHOTO,
                    day -> day.comes("escrow/statement.png", NOTHING_MOVED), "READY"),
            Trial.of(F09, FILE_TAKEN_AWAY, "a photo", PHOTO, day -> day.goes("escrow/statement.png"),
                    "READY"),
            Trial.decided(F10, ACCEPT_DELIVERY, "the newer one is right", CHANGED, "READY"),
            Trial.of(F10, FILE, "the row is back", LACKS,
                    day -> day.bank(text -> text + ROW, "key,value\ncount,3\n"), "READY"),
            Trial.decided(F10, WITHDRAW_DELIVERY, "the newer one was wrong", CHANGED, "READY"));

    private WaysOfFiles() {}

    private static String statement(int number, String opening, String closing) {
        return ":20:S" + number + "\n:25:8025720131\n:28C:" + number + "/1\n:60F:C070123USD" + opening
                + (opening.equals(closing) ? "" : "\n:61:0701230123C100,00NINTNONREF//I1")
                + "\n:62F:C070123USD" + closing + "\n-\n";
    }

    /** Ten requests that were dropped, with more or less behind them. */
    private static String requests(String end) {
        return Told.requests(IntStream.range(0, 10).mapToObj(number -> "DX-" + number
                + ",2007-01-22T11:00,2007-01-23T11:00,14067D102,100,0352,X-1,Nobody" + end)
                .toArray(String[]::new));
    }

    private static String decision(String at) {
        return "decision_id,exception_id,action,reason,decided_by,decided_at\n"
                + "D1,C01-0000000000,WAIVE,fine,J. Doe," + at + "\n";
    }
}
