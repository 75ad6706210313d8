package settle.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One thing that is broken in the clean closing, and the tables of all such things.
 *
 * @param found exceptions that must be there, each {@code CODE file:line}
 * @param words that stand in the message of the first of them
 */
record Damage(String name, Consumer<ClosingCopy> breaks, List<String> found, List<String> words) {

    static Damage damage(String name, Consumer<ClosingCopy> breaks, String... found) {
        return new Damage(name, breaks, List.of(found), List.of());
    }

    Damage saying(String... texts) {
        return new Damage(name, breaks, found, List.of(texts));
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Whether it hurts one row of a file that tells of no money, which may hold what it names and no more.
     */
    boolean mayHoldItsSubjectAlone() {
        return found.get(0).matches("F07 (subscriptions|dwac|warrants)/[^ ]*\\.csv:(?!1$)[0-9]+");
    }

    /** Everything that stops the closing, or holds what it is about. */
    static Stream<Damage> all() {
        return Stream.of(wrongControls(), malformedControls(), headers(), quotes(), numbers(), dates(),
                choices(), bytes(),
                shapes(), places()).flatMap(some -> some);
    }

    private static Stream<Damage> wrongControls() {
        List<Damage> all = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            all.add(damage(kind + ": count off by one digit",
                    closing -> closing.editLine(kind.control(), 2, Damage::otherDigit), "F02 "
                            + kind.path()));
            all.add(damage(kind + ": total off by one digit",
                    closing -> closing.editLine(kind.control(), 3, Damage::otherDigit), "F01 "
                            + kind.path()));
        }
        all.add(damage("opening balance off by one digit",
                closing -> closing.editLine(FileKind.ESCROW.control(), 4, Damage::otherDigit),
                "F03 " + FileKind.ESCROW.path()));
        all.add(damage("closing balance off by one digit",
                closing -> closing.editLine(FileKind.ESCROW.control(), 5, Damage::otherDigit),
                "F03 " + FileKind.ESCROW.path()));
        return all.stream();
    }

    private static Stream<Damage> malformedControls() {
        return Stream.of(FileKind.ESCROW, FileKind.DWAC).flatMap(kind -> Stream.of(
                control(kind, "header of other names", 1, "what,amount").saying("missing columns key, value"),
                control(kind, "unknown key", 3, "sum,1.00").saying("\"sum\""),
                control(kind, "total with five decimals", 3, "total,1.00005").saying("\"1.00005\""),
                control(kind, "total with grouping", 3, "total,\"1,000.00\"").saying("\"1,000.00\""),
                control(kind, "negative total", 3, "total,-5.00").saying("\"-5.00\""),
                control(kind, "count with a fraction", 2, "count,10.0").saying("\"10.0\""),
                control(kind, "key stated twice", 3, "count,10").saying("twice"),
                control(kind, "key without a value", 2, "count").saying("expected 2 fields, found 1"),
                control(kind, "quote not closed", 2, "\"count,10").saying("quote"),
                damage(kind + " control: empty file", closing -> closing.write(kind.control(), ""),
                        "F07 " + kind.control() + ":1").saying("empty")));
    }

    private static Stream<Damage> headers() {
        List<Damage> all = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            for (String column : kind.required()) {
                all.add(damage(kind + ": column " + column + " removed", closing -> closing.edit(kind.path(),
                        text -> {
                            int at = CsvText.split(headerOf(text).strip()).indexOf(column);
                            return CsvText.everyLine(text, fields -> fields.remove(at));
                        }), "F07 " + kind.path() + ":1").saying("missing column " + column));
            }
            for (String column : List.of(kind.required().get(0), kind.required().get(kind.required()
                    .size() - 1))) {
                all.add(damage(kind + ": column " + column + " renamed",
                        closing -> closing.editLine(kind.path(), 1, line -> line.replaceFirst(
                                "(?<=^|,)" + column + "(?=,|$)", column.toUpperCase())), "F07 " + kind.path()
                                        + ":1")
                        .saying("missing column " + column));
                all.add(damage(kind + ": column " + column + " doubled", closing -> closing.edit(kind.path(),
                        text -> {
                            int at = CsvText.split(headerOf(text).strip()).indexOf(column);
                            return CsvText.everyLine(text, fields -> fields.add(fields.get(at)));
                        }), "F07 " + kind.path() + ":1").saying("column " + column + " stands twice"));
            }
        }
        return all.stream();
    }

    private static Stream<Damage> quotes() {
        return Arrays.stream(FileKind.values()).flatMap(kind -> Stream.of(
                damage(kind + ": quote open on the first line",
                        closing -> closing.editLine(kind.path(), 2, line -> "\"" + line), "F07 "
                                + kind.path() + ":2"),
                damage(kind + ": quote open on the last line",
                        closing -> closing.editLine(kind.path(), kind.lines(), line -> "\"" + line),
                        "F07 " + kind.path() + ":" + kind.lines()),
                damage(kind + ": quote within an unquoted field",
                        closing -> closing.editLine(kind.path(), 3, line -> line.substring(0, 3) + "\""
                                + line.substring(3)), "F07 " + kind.path() + ":3").saying("quote"),
                damage(kind + ": quote open in the header",
                        closing -> closing.editLine(kind.path(), 1, line -> "\"" + line), "F07 "
                                + kind.path() + ":1")));
    }

    private static Stream<Damage> numbers() {
        List<String> values = List.of("1.005", "1,000.00", "-5", "", "9".repeat(20), "1E6", "0");
        List<Damage> all = new ArrayList<>();
        for (String value : values) {
            if (!value.equals("0")) {
                all.add(field(FileKind.ESCROW, "amount", value));
            }
            all.add(field(FileKind.SUBSCRIPTIONS, "aggregate_purchase_price", value));
            all.add(field(FileKind.SUBSCRIPTIONS, "shares", value));
            all.add(field(FileKind.DWAC, "quantity", value));
            all.add(field(FileKind.WARRANTS, "warrant_shares", value));
        }
        all.add(damage("an entry of no money, against the control", closing -> closing.edit(
                FileKind.ESCROW.path(), field(3, "amount", "0")), "F01 " + FileKind.ESCROW.path(), "F03 "
                        + FileKind.ESCROW.path()));
        all.add(field(FileKind.SUBSCRIPTIONS, "price_per_unit", "1.1234567"));
        all.add(field(FileKind.SUBSCRIPTIONS, "warrants", "-1"));
        all.add(field(FileKind.SUBSCRIPTIONS, "version", "one"));
        all.add(field(FileKind.WARRANTS, "exercise_price", "$1.30"));
        return all.stream();
    }

    private static Stream<Damage> dates() {
        return Stream.of(
                field(FileKind.SUBSCRIPTIONS, "investor_signed_on", "2007-13-01"),
                field(FileKind.SUBSCRIPTIONS, "company_signed_on", "18.01.2007"),
                field(FileKind.ESCROW, "value_date", "2007-02-30"),
                field(FileKind.ESCROW, "value_date", "01/19/2007"),
                field(FileKind.ESCROW, "booked_at", "2007-01-19T25:00"),
                field(FileKind.ESCROW, "booked_at", "2007-01-19 10:00"),
                field(FileKind.DWAC, "entered_at", "2007-02-29T10:00"),
                field(FileKind.DWAC, "decided_at", "yesterday"),
                field(FileKind.WARRANTS, "issue_date", "2007-02-30"),
                field(FileKind.WARRANTS, "expiration_date", ""));
    }

    private static Stream<Damage> choices() {
        return Stream.of(
                field(FileKind.SUBSCRIPTIONS, "status", "ASLEEP"),
                field(FileKind.SUBSCRIPTIONS, "subscription_id", ""),
                field(FileKind.SUBSCRIPTIONS, "investor_name", ""),
                field(FileKind.SUBSCRIPTIONS, "subscription_id", "X".repeat(101)),
                field(FileKind.ESCROW, "direction", "SIDEWAYS"),
                field(FileKind.ESCROW, "direction", ""),
                field(FileKind.ESCROW, "currency", "DOLLAR"),
                field(FileKind.ESCROW, "type", "CHEQUE"),
                field(FileKind.ESCROW, "status", "MAYBE"),
                field(FileKind.ESCROW, "account_number", ""),
                field(FileKind.ESCROW, "bank_reference", ""),
                field(FileKind.DWAC, "status", "LOST"),
                field(FileKind.DWAC, "dwac_id", ""),
                field(FileKind.WARRANTS, "holder_name", ""));
    }

    private static Stream<Damage> bytes() {
        return Arrays.stream(FileKind.values()).flatMap(kind -> Stream.of(
                damage(kind + ": a byte of no encoding", closing -> closing.write(kind.path(),
                        closing.read(kind.path()).replaceFirst("(?m)^(.*\n.{9})", "$1\u0081")
                                .getBytes(StandardCharsets.ISO_8859_1)), "F07 " + kind.path() + ":2")
                        .saying("UTF-8"),
                damage(kind + ": a NUL byte", closing -> closing.editLine(kind.path(), 4, line -> line
                        + "\0"),
                        "F07 " + kind.path() + ":4").saying("control character (code 0)"),
                damage(kind + ": UTF-16", closing -> closing.write(kind.path(),
                        closing.read(kind.path()).getBytes(StandardCharsets.UTF_16)), "F09 " + kind.path()),
                damage(kind + ": a binary file", closing -> closing.write(
                        kind.path().replaceFirst("/.*", "/scan.csv"), binary()),
                        "F09 " + kind.path().replaceFirst("/.*", "/scan.csv")),
                damage(kind + ": a line of 200,000 characters", closing -> closing.editLine(kind.path(), 5,
                        line -> line + "x".repeat(200_000)), "F07 " + kind.path() + ":5")
                        .saying("longer than")));
    }

    private static Stream<Damage> shapes() {
        return Arrays.stream(FileKind.values()).flatMap(kind -> Stream.of(
                damage(kind + ": an empty file", closing -> closing.write(kind.path(), ""), "F09 " + kind
                        .path())
                        .saying("empty"),
                damage(kind + ": a header and nothing else, against its control",
                        closing -> closing.edit(kind.path(), Damage::headerOf),
                        "F02 " + kind.path(), "F01 " + kind.path()),
                damage(kind + ": the last line cut in half", closing -> closing.edit(kind.path(), text -> text
                        .substring(0, text.length() - text.lines().toList().get(kind.lines() - 1)
                                .length() / 2 - 1)),
                        "F07 " + kind.path() + ":" + kind.lines()),
                damage(kind + ": a field too many", closing -> closing.editLine(kind.path(), 3, line -> line
                        + ",x"),
                        "F07 " + kind.path() + ":3").saying("fields")));
    }

    private static Stream<Damage> places() {
        String stray = "a,b\n1,2\n";
        return Stream.of(
                damage("a file in the inbox itself", closing -> closing.write("stray.csv", stray),
                        "F09 stray.csv"),
                damage("a file in a folder of no kind", closing -> closing.write("misc/stray.csv", stray),
                        "F09 misc/stray.csv"),
                damage("a control without its file", closing -> closing.write("dwac/x.csv.control",
                        "key,value\n"),
                        "F09 dwac/x.csv.control").saying("without its data file"),
                damage("a book of another ending", closing -> closing.write("subscriptions/book.txt", stray),
                        "F09 subscriptions/book.txt").saying(".csv"),
                damage("a bank file of no known format", closing -> closing.write("escrow/note.txt",
                        "Dear all,\n"),
                        "F09 escrow/note.txt"));
    }

    private static Damage control(FileKind kind, String name, int line, String text) {
        return damage(kind + " control: " + name, closing -> closing.editLine(kind.control(), line,
                any -> text),
                "F07 " + kind.control() + ":" + line);
    }

    private static Damage field(FileKind kind, String column, String value) {
        String shown = value.length() > 20 ? value.substring(0, 20) + "…" : value;
        return damage(kind + ": " + column + " is \"" + shown + "\"", closing -> closing.edit(kind.path(),
                field(3, column, value)), "F07 " + kind.path() + ":3").saying(column);
    }

    static UnaryOperator<String> field(int line, String column, String value) {
        return text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.set(line - 1, CsvText.withField(lines.get(0), lines.get(line - 1), column, value));
            return String.join("\n", lines) + "\n";
        };
    }

    static String otherDigit(String line) {
        int at = line.indexOf(',') + 1;
        char digit = line.charAt(at) == '9' ? '8' : (char) (line.charAt(at) + 1);
        return line.substring(0, at) + digit + line.substring(at + 1);
    }

    static String headerOf(String text) {
        return text.substring(0, text.indexOf('\n') + 1);
    }

    static byte[] binary() {
        byte[] bytes = new byte[3_000];
        new Random(20070124).nextBytes(bytes);
        bytes[0] = (byte) 0x89;
        bytes[1] = 'P';
        return bytes;
    }
}
