package settle.bankfile.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party as banks write it behind a label: perhaps an account before the name, perhaps an address behind it.
 *
 * @param name in one line; empty where there is none
 * @param account that stands before the name; empty where there is none
 */
record PartyText(String name, String account) {

    /** {@code /0004925580 ACME}, {@code /D/12345}: an account has a digit, which a word of a name has not. */
    private static final Pattern ACCOUNT_FIRST =
            Pattern.compile("/{1,2}(?:[CD]/)?((?=[A-Z-]*[0-9])[A-Z0-9-]{3,34})(?=[\\s/]|$)[\\s/]*");
    /** {@code NIDN/US/123456}: an identity of SWIFT's option F that is no account. */
    private static final Pattern IDENTITY = Pattern.compile("[A-Z]{4}/[A-Z]{2}/\\S+\\s+");
    /** The numbers of lines of SWIFT's option F: 1/ the name, 2/ and 3/ the address, up to 8/. */
    private static final Pattern NUMBERED = Pattern.compile("(?:^|\\s)([1-8])/|(3)/(?=[A-Z]{2}(?:/|\\s|$))");
    /** What is left of a code that a party's reference before it ends with. */
    private static final Pattern REPEATED_CODE = Pattern.compile("^/?(?:ORDP|BO1)/+");
    /** {@code /NAME/ACME FUND LP/ADDR/1 MAIN ST}: codes within a party's. */
    private static final Pattern CODED = Pattern.compile(
            "/?NAME/(.*?)/*(?:/(?:ADDR|CITY|CTRY|IBAN|BIC|ID)/.*)?",
            Pattern.DOTALL);
    private static final Pattern GAP = Pattern.compile(" {3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENDS_OF_NAME = Pattern.compile("^[/-]+|[,;/]+$");

    /**
     * Reads a value.
     *
     * @param addressBelow whether the lines below the first are an address: where each line has a label of
     *     its own; elsewhere a name may go on in the next line
     */
    static PartyText of(String value, boolean addressBelow) {
        String once = REPEATED_CODE.matcher(value.strip()).replaceFirst("");
        Matcher coded = CODED.matcher(once);
        String text = coded.matches() ? coded.group(1).strip() : once;
        String account = "";
        Matcher first = ACCOUNT_FIRST.matcher(text);
        if (first.lookingAt()) {
            account = first.group(1);
            text = text.substring(first.end());
        }
        Matcher identity = IDENTITY.matcher(text);
        if (identity.lookingAt()) {
            text = text.substring(identity.end());
        }
        return new PartyText(name(text, addressBelow), account);
    }

    private static String name(String text, boolean addressBelow) {
        if (text.startsWith("1/")) {
            return trimmed(numbered(text));
        }
        String lines = addressBelow ? text.lines().findFirst().orElse("") : text;
        return trimmed(PostalAddress.takenOff(inOneLine(GAP.split(lines, 2)[0])));
    }

    /** The lines that are numbered 1/. */
    private static String numbered(String text) {
        List<MatchResult> numbers = NUMBERED.matcher(text).results().toList();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            int end = at + 1 < numbers.size() ? numbers.get(at + 1).start() : text.length();
            if ("1".equals(numbers.get(at).group(1))) {
                names.add(text.substring(numbers.get(at).end(), end).strip());
            }
        }
        return inOneLine(String.join(" ", names));
    }

    private static String trimmed(String name) {
        return ENDS_OF_NAME.matcher(name).replaceAll("").strip();
    }

    static String inOneLine(String value) {
        return BLANKS.matcher(value.strip()).replaceAll(" ");
    }
}
