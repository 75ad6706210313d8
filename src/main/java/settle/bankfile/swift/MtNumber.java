package settle.bankfile.swift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a statement, and of the message among those that it is split over: {@code :28C:27/2}.
 *
 * @param line of its field
 * @param statement zero where the bank does not number its statements, or writes something longer than a
 *     number of SWIFT, which need not count up
 * @param page zero where the bank does not number the messages of a statement
 */
record MtNumber(int line, long statement, long page) {

    /** Five digits are all that SWIFT has: 1 follows. */
    private static final long LAST = 99_999;

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(?:/([0-9]{1,9}))?");

    static MtReading<MtNumber> of(MtToken.Field field) {
        Matcher matcher = NUMBER.matcher(field.value());
        if (!matcher.matches()) {
            return MtReading.fault("", "a statement's number and a page such as 27/1", field.value());
        }
        long statement = Long.parseLong(matcher.group(1));
        return MtReading.of(new MtNumber(field.line(), statement > LAST ? 0 : statement,
                matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2))));
    }

    boolean isNumbered() {
        return statement > 0;
    }

    /** Whether this is the number of a statement after another one's, without a gap between. */
    boolean follows(MtNumber before, boolean newYear) {
        return isNumbered()
                ? before.isNumbered() && (statement == before.statement + 1
                        || statement == 1 && (newYear || before.statement == LAST))
                : !before.isNumbered();
    }

    @Override
    public String toString() {
        return page == 0 ? String.valueOf(statement) : statement + "/" + page;
    }
}
