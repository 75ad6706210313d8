package settle.bankfile.bai2;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import settle.statement.BookedAt;

/** A file being read: from its 01 to its 99. */
final class Bai2File {

    /** BAI's version 2, and 3 as its successor X9.121 (BTRS) numbers the same records. */
    private static final Set<String> VERSIONS = Set.of("2", "3");

    private final Bai2Tally tally = new Bai2Tally("99");
    private final String id;
    private final Optional<BookedAt> made;

    private Bai2File(String id, Optional<BookedAt> made) {
        this.id = id;
        this.made = made;
    }

    /** A file whose 01 is missing. */
    static Bai2File withoutHeader() {
        return new Bai2File("", Optional.empty());
    }

    /** {@code 01,sender,receiver,date,time,file id,record length,block size,version}. */
    static Bai2File open(Bai2Record header, Bai2Events events) {
        Bai2Fields fields = new Bai2Fields(header);
        fields.next();
        fields.next();
        Optional<LocalDate> day = fields.date("file creation date");
        Optional<LocalTime> time = fields.time("file creation time");
        String id = fields.next();
        fields.count("physical record length");
        fields.count("block size");
        String version = fields.next();
        if (!VERSIONS.contains(version)) {
            fields.fault("version number", "expected 2 or 3, found " + version);
        }
        fields.end();
        events.faults(header, fields);
        return new Bai2File(id, day.map(date -> BookedAt.ofReport(date, time)));
    }

    /** The bank's identifier of the file; empty text without one. */
    String id() {
        return id;
    }

    /** When the bank made it; empty if it does not say. */
    Optional<BookedAt> made() {
        return made;
    }

    Bai2Tally tally() {
        return tally;
    }

    /** {@code 99,control total,number of groups,number of records}. */
    void close(Bai2Record trailer, Bai2Events events) {
        Bai2Fields fields = new Bai2Fields(trailer);
        Optional<BigInteger> total = fields.control("file control total");
        Optional<Long> groups = fields.controlCount("number of groups");
        Optional<Long> records = fields.controlCount("number of records");
        fields.end();
        events.faults(trailer, fields);
        tally.checkTotal(trailer, "file control total", total, events);
        tally.checkMembers(trailer, "number of groups", groups, events);
        tally.checkRecords(trailer, records, events);
    }
}
