package settle.bankfile.bai2;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** A file being read: from its 01 to its 99. */
final class Bai2File {

    /** BAI's version 2, and 3 as its successor X9.121 (BTRS) numbers the same records. */
    private static final Set<String> VERSIONS = Set.of("2", "3");

    private final Bai2Tally tally = new Bai2Tally("99");
    private final String id;

    private Bai2File(String id) {
        this.id = id;
    }

    /** A file whose 01 is missing. */
    static Bai2File withoutHeader() {
        return new Bai2File("");
    }

    /** {@code 01,sender,receiver,date,time,file id,record length,block size,version}. */
    static Bai2File open(Bai2Record header, Bai2Events events) {
        Bai2Fields fields = new Bai2Fields(header);
        fields.next();
        fields.next();
        fields.date("file creation date");
        fields.time("file creation time");
        String id = fields.next();
        fields.count("physical record length");
        fields.count("block size");
        String version = fields.next();
        if (!VERSIONS.contains(version)) {
            fields.fault("version number", "expected 2 or 3, found " + version);
        }
        fields.end();
        events.faults(header, fields);
        return new Bai2File(id);
    }

    /** The bank's identifier of the file; empty text without one. */
    String id() {
        return id;
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
