package settle.bankfile.swift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party of :50a: or :52a:. An account stands on a first line that begins with a slash; then comes the
 * name and, below it, the address (K, D), or lines that are numbered 1/ for the name and 2/ 3/ for the
 * address (F), or a BIC (A).
 */
record MtParty(String name, String account) {

    private static final Pattern NUMBERED = Pattern.compile("([1-8])/(.*)");
    /** {@code NIDN/US/123456}: an identity of option F that is no account. */
    private static final Pattern IDENTITY = Pattern.compile("[A-Z]{4}/[A-Z]{2}/.*");
    /** Characters of a name's line of option F, and of any other line, that is full. */
    private static final int NUMBERED_WIDTH = 33;
    private static final int WIDTH = 35;

    static MtParty of(List<String> lines) {
        List<String> names = new ArrayList<>(
                lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList());
        String account = "";
        while (!names.isEmpty() && names.get(0).startsWith("/")) {
            String first = names.remove(0);
            account = account.isEmpty() ? first.replaceFirst("^/+([CD]/)?", "").strip() : account;
        }
        if (!names.isEmpty() && IDENTITY.matcher(names.get(0)).matches()) {
            names.remove(0);
        }
        boolean numbered = names.stream().anyMatch(line -> NUMBERED.matcher(line).matches());
        return new MtParty(numbered ? numbered(names) : names.isEmpty() ? "" : names.get(0), account);
    }

    /** Lines of :72: with those that begin with two slashes, which go on with the one above, joined to it. */
    static List<String> unfolded(List<String> lines) {
        List<String> unfolded = new ArrayList<>();
        boolean full = false;
        for (String line : lines) {
            if (line.startsWith("//") && !unfolded.isEmpty()) {
                int last = unfolded.size() - 1;
                unfolded.set(last, unfolded.get(last) + (full ? "" : " ") + line.substring(2));
            } else {
                unfolded.add(line);
            }
            full = line.length() >= WIDTH;
        }
        return unfolded;
    }

    private static String numbered(List<String> lines) {
        StringBuilder name = new StringBuilder();
        boolean full = true;
        for (String line : lines) {
            Matcher matcher = NUMBERED.matcher(line);
            if (matcher.matches() && matcher.group(1).equals("1")) {
                name.append(full ? "" : " ").append(matcher.group(2));
                full = matcher.group(2).length() >= NUMBERED_WIDTH;
            }
        }
        return name.toString().strip();
    }
}
