package settle.bankfile.bai2;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import settle.bankfile.StatementContext;
import settle.bankfile.StatementFormat;
import settle.bankfile.StatementReader;
import settle.statement.StatementEvent;

/**
 * Reads a BAI2 file (BAI Cash Management Balance Reporting, version 2; ANSI X9.121 follows it):
 *
 * <pre>
 * 01,031207607,SETTLE,070119,1015,1,80,,2/
 * 02,SETTLE,031207607,1,070119,1010,USD,3/
 * 03,8025720131,,010,0,,,015,11400000,,/
 * 16,195,11400000,0,0119B1Q8021,,FED REF 20070119B1QGC08C001234
 * 88,ORG:=ACME CAPITAL LP
 * 88,OBI:=CPST-017
 * 49,22800000,5/
 * 98,22800000,1,7/
 * 99,22800000,1,9/
 * </pre>
 *
 * <p>Amounts are whole numbers of the currency's smallest unit. The as-of moment of a group is when its
 * entries were booked; an end of the day (2400, 9999) is the day without a time. An entry's reference is the
 * bank's, else the customer's, else one in its text; zeros are none. A file of several files, one after the
 * other, is read as such.
 *
 * <p>Checked: the totals (F01) and counts (F02) of 49, 98 and 99, an account's ledger balances against its
 * transactions (F03), and the groups' status (F06). Totals and counts that a trailer states are those that
 * the next level adds up.
 */
public final class Bai2Reader implements StatementReader {

    public static final StatementFormat FORMAT = new StatementFormat("BAI2", false, Bai2Reader::begins,
            Bai2Reader::of);

    private static final String FILE_HEADER = "01";

    private final Bai2Records records;
    private final StatementContext context;
    private final Bai2Events events;
    private Bai2File file;
    private Bai2Group group;
    private Bai2Account account;
    private boolean begun;
    private boolean ended;
    private int lastLine;

    private Bai2Reader(Bai2Records records, StatementContext context) {
        this.records = records;
        this.context = context;
        this.events = new Bai2Events(context.file());
    }

    /**
     * Reads a file.
     *
     * @param text of the file, in which U+FFFD stands for bytes that are not UTF-8; closed with the reader
     */
    static Bai2Reader of(Reader text, StatementContext context) {
        return new Bai2Reader(new Bai2Records(new Bai2Pieces(new Bai2Lines(text))), context);
    }

    /** Whether the first record is a file's header. */
    private static boolean begins(Reader text) throws IOException {
        return new Bai2Pieces(new Bai2Lines(text)).next().filter(first -> first.code().equals(FILE_HEADER))
                .isPresent();
    }

    @Override
    public Optional<StatementEvent> next() throws IOException {
        Optional<StatementEvent> event = events.poll();
        while (event.isEmpty() && !ended) {
            Optional<Bai2Record> record = records.next();
            if (record.isPresent()) {
                read(record.get());
            } else {
                end();
            }
            event = events.poll();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void read(Bai2Record record) {
        record.faults().forEach(fault -> events.malformed(record, "", fault));
        switch (record.code()) {
            case "01" -> openFile(record);
            case "02" -> openGroup(record);
            case "03" -> openAccount(record);
            case "16" -> transaction(record);
            case "49" -> closeAccount(record);
            case "98" -> closeGroup(record);
            case "99" -> closeFile(record);
            case "", Bai2Piece.CONTINUATION -> count(record);
            default -> unknown(record);
        }
        begun = true;
        lastLine = record.line();
    }

    private void openFile(Bai2Record record) {
        leaveFile(record.line());
        file = Bai2File.open(record, events);
        count(record);
    }

    private void openGroup(Bai2Record record) {
        leaveGroup(record.line());
        requireFile(record);
        group = Bai2Group.open(record, context.currency(), file.made(), events);
        count(record);
    }

    private void openAccount(Bai2Record record) {
        leaveAccount(record.line());
        requireFile(record);
        if (group == null) {
            count(record);
            events.malformed(record, "", "expected a 02 record before it");
            return;
        }
        account = new Bai2Account(record, group, context, events);
        count(record);
    }

    private void transaction(Bai2Record record) {
        count(record);
        if (account == null) {
            events.malformed(record, "", "expected a 03 record before it");
            return;
        }
        account.transaction(record);
    }

    private void closeAccount(Bai2Record record) {
        count(record);
        if (account == null) {
            events.malformed(record, "", "expected a 03 record before it");
            return;
        }
        account.close(record, file.id());
        account = null;
    }

    private void closeGroup(Bai2Record record) {
        leaveAccount(record.line());
        count(record);
        if (group == null) {
            events.malformed(record, "", "expected a 02 record before it");
            return;
        }
        group.close(record, events, file.tally());
        group = null;
    }

    private void closeFile(Bai2Record record) {
        leaveGroup(record.line());
        count(record);
        if (file == null) {
            events.malformed(record, "", "expected a 01 record before it");
            return;
        }
        file.close(record, events);
        file = null;
    }

    private void unknown(Bai2Record record) {
        count(record);
        events.malformed(record, "",
                "expected record 01, 02, 03, 16, 49, 88, 98 or 99, found " + record.code());
    }

    /** A group or account without a file around it is read all the same, so that all its faults are told. */
    private void requireFile(Bai2Record record) {
        if (file == null) {
            events.malformed(record, "", "expected a 01 record before it");
            file = Bai2File.withoutHeader();
        }
    }

    private void leaveAccount(int line) {
        if (account != null) {
            events.missing("49", line);
            account = null;
        }
    }

    private void leaveGroup(int line) {
        leaveAccount(line);
        if (group != null) {
            events.missing("98", line);
            group = null;
        }
    }

    private void leaveFile(int line) {
        leaveGroup(line);
        if (file != null) {
            events.missing("99", line);
            file = null;
        }
    }

    /** Every level that is open counts the record: those of its parts, and its own. */
    private void count(Bai2Record record) {
        if (file != null) {
            file.tally().addRecords(record.pieces());
        }
        if (group != null) {
            group.tally().addRecords(record.pieces());
        }
        if (account != null) {
            account.tally().addRecords(record.pieces());
        }
    }

    private void end() {
        ended = true;
        if (!begun) {
            events.missing("01", 0);
        }
        leaveFile(lastLine);
    }
}
