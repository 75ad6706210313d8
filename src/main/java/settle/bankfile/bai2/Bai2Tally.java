package settle.bankfile.bai2;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.breaks.BreakCode;

/** What the trailer of an account, a group or the file must agree with, counted while it is read. */
final class Bai2Tally {

    private final String trailer;
    private final List<String> controls = new ArrayList<>();
    private BigInteger total = BigInteger.ZERO;
    private long records;
    private long members;

    /**
     * A tally that stands at zero.
     *
     * @param trailer the code of the record that closes what is tallied
     */
    Bai2Tally(String trailer) {
        this.trailer = trailer;
    }

    void addRecords(int more) {
        records += more;
    }

    void addAmount(BigInteger amount) {
        total = total.add(amount);
    }

    /** Counts an account of the group, or a group of the file, with the total that it states. */
    void addMember(BigInteger stated) {
        members++;
        addAmount(stated);
    }

    BigInteger total() {
        return total;
    }

    /** In words, each control that was checked. */
    List<String> controls() {
        return List.copyOf(controls);
    }

    void checkTotal(Bai2Record record, String name, Optional<BigInteger> stated, Bai2Events events) {
        stated.ifPresent(expected -> check(BreakCode.F01, record, name, expected, total, events));
    }

    void checkMembers(Bai2Record record, String name, Optional<Long> stated, Bai2Events events) {
        stated.ifPresent(expected -> check(BreakCode.F02, record, name, BigInteger.valueOf(expected),
                BigInteger.valueOf(members), events));
    }

    void checkRecords(Bai2Record record, Optional<Long> stated, Bai2Events events) {
        String name = "number of records";
        stated.ifPresent(expected -> check(BreakCode.F02, record, name, BigInteger.valueOf(expected),
                BigInteger.valueOf(records), events));
    }

    private void check(BreakCode code, Bai2Record record, String name, BigInteger expected,
            BigInteger actual, Bai2Events events) {
        String what = trailer + " " + name;
        boolean holds = expected.equals(actual);
        controls.add(what + " " + expected + (holds ? " = " : " ≠ ") + actual);
        if (!holds) {
            events.controlFailed(code, record, what, expected.toString(), actual.toString());
        }
    }
}
