package settle.bankfile.text;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels by which banks mark the parts of a payment's free text, and how a text is cut at them. */
public final class PaymentTextPatterns {

    /** What the value behind a label is. */
    public enum Meaning {
        ORIGINATOR_NAME,
        ORIGINATOR_ACCOUNT,
        ORIGINATOR_BANK,
        /** The bank's number, where its name is not given. */
        ORIGINATOR_BANK_NUMBER,
        IMAD,
        /** Fedwire's number of the message, of either side. */
        FED_NUMBER,
        /** A clearing system's number; Fedwire's where it looks like one. */
        CLEARING_REFERENCE,
        OMAD,
        UETR,
        /** The bank's own reference of the entry. */
        BANK_REFERENCE,
        REMITTANCE,
        /** What parties refer to besides; a remittance when there is one anyway. */
        PARTY_REFERENCE,
        REVERSES,
        /** Something of no use here, which ends the value before it. */
        OTHER,
        /** As OTHER, but a word that people use too: it ends a name, never a remittance. */
        DETAIL
    }

    /** A label, and the text behind it up to the next label. */
    public record Part(String label, Meaning meaning, String value, boolean atLineStart) {}

    /** Spellings of each meaning, in order of precedence where one text has several. */
    private static final Map<Meaning, List<String>> SPELLINGS = Map.ofEntries(
            entry(Meaning.ORIGINATOR_NAME, List.of("ORIGINATOR NAME", "ORIG NAME", "ORG NAME", "ORIGINATOR",
                    "ORIG", "ORG", "DBNM", "DEBTOR NAME", "DEBTOR", "ORDP", "ORDERING CUSTOMER",
                    "ORDERING PARTY", "B/O CUSTOMER", "B/O", "BY ORDER OF", "BO1", "REMITTER NAME",
                    "REMITTER")),
            entry(Meaning.ORIGINATOR_ACCOUNT, List.of("ORIGINATOR ACCOUNT", "ORIGINATOR ACCT",
                    "ORIGINATOR ID", "ORIG ACCOUNT", "ORIG ACCT", "ORIG ID", "ORG ACCT", "ORG ID", "DACT",
                    "DEBTOR ACCOUNT", "BO")),
            entry(Meaning.ORIGINATOR_BANK, List.of("ORIGINATING BANK", "ORIGINATOR BANK", "ORIG BANK",
                    "ORIG BNK", "ORIG BK", "ORG BANK", "ORG BK", "OGB", "SENDER BANK", "SENDER BNK",
                    "SENDING BANK", "SND BANK", "SND BNK", "SND BK", "ORDERING BANK", "ORDERING INSTITUTION",
                    "DEBTOR AGENT", "OB3", "VIA")),
            entry(Meaning.ORIGINATOR_BANK_NUMBER, List.of("DBIC", "DABA", "SENDER ABA", "SENDER ID",
                    "SND ABA", "SND ID", "OB")),
            entry(Meaning.IMAD, List.of("FED IMAD", "IMAD NO", "IMAD")),
            entry(Meaning.FED_NUMBER, List.of("FED REFERENCE", "FED REF NO", "FED REF", "FEDREF", "FED NO",
                    "FED ID", "FEDWIRE REF", "FED")),
            entry(Meaning.CLEARING_REFERENCE, List.of("CLEARING REF", "CREF")),
            entry(Meaning.OMAD, List.of("FED OMAD", "OMAD NO", "OMAD")),
            entry(Meaning.UETR, List.of("SWIFT UETR", "UETR")),
            entry(Meaning.BANK_REFERENCE, List.of("TRN", "BANK REF", "OUR REF")),
            entry(Meaning.REMITTANCE, List.of("OBI", "REMI", "REMITTANCE INFORMATION", "REMITTANCE",
                    "RMT INF", "PMT DET", "PMT DETAILS", "PAYMENT DETAILS", "DETAILS OF PAYMENT",
                    "ORIG TO BNF INFO", "OB1", "SVWZ", "PY")),
            entry(Meaning.PARTY_REFERENCE, List.of("RFB", "REF FOR BNF", "EREF", "BBI", "REF", "YOUR REF",
                    "CUST REF", "RMK")),
            entry(Meaning.REVERSES, List.of("REVERSES", "RETURN OF REF", "RETURN OF TRN", "RETURN OF IMAD",
                    "RETURN OF", "RTN OF", "REVERSAL OF REF", "REVERSAL OF TRN", "REVERSAL OF IMAD",
                    "REVERSAL OF", "ORIGINAL REF", "ORIGINAL TRN", "ORIGINAL IMAD")),
            entry(Meaning.OTHER, List.of("ORG ADDRESS", "ORG ADDR", "ORIG ADDRESS", "ORIG ADDR",
                    "ORIGINATOR ADDRESS", "BNF", "BNF ID", "BNF NAME", "BNF ADDRESS", "BNF ADDR", "BNF ACCT",
                    "BNF BK", "BNF BANK", "BENEFICIARY", "BENEFICIARY NAME", "BENEFICIARY ACCOUNT",
                    "BENEFICIARY BANK", "BENM", "BENE", "REC FI", "REC ID", "REC BK", "REC BANK", "REC GFP",
                    "RECEIVER", "CRNM", "CACT", "CABA", "CBIC", "IDNM", "CHKN", "BI", "TRID", "ENDT", "SRF",
                    "SSN", "SVC REF", "WIRE TYPE", "INS BK", "INT BK")),
            entry(Meaning.DETAIL, List.of("ID", "ACCT", "ACCOUNT", "ABA", "DATE", "TIME", "SEQ",
                    "ADDRESS")));

    /** Labels that a blank separates from their value as well. */
    private static final Set<String> BARE = Set.of("OBI", "RFB", "B/O", "IMAD", "OMAD", "UETR", "FED REF",
            "FED NO", "FEDREF", "RETURN OF", "RTN OF", "REVERSAL OF", "RETURN OF REF", "RETURN OF TRN",
            "RETURN OF IMAD", "REVERSAL OF REF", "REVERSAL OF TRN", "REVERSAL OF IMAD", "ORIGINAL REF",
            "ORIGINAL TRN", "ORIGINAL IMAD");

    /** Labels that are words, or parts of words, too: only in capitals, with a colon. */
    private static final Set<String> SHORT = Set.of("BO", "BO1", "OB", "OB3", "BI", "PY", "VIA");

    private static final String SEPARATORS = ":=#/";
    private static final Pattern BLANKS = Pattern.compile(" +");

    private static final Map<String, Meaning> MEANINGS = meanings();

    /**
     * A label that is not in the table: up to three words in capitals that begin a line, none of which begins
     * a known label, or a word directly before an equals sign.
     */
    private static final String UNKNOWN = "(?m:^)[A-Z][A-Z0-9./]{0,14}(?: (?!(?:"
            + alternatives(MEANINGS.keySet()) + ")[ ]?[:=#])[A-Z0-9./]{1,14}){0,2}(?::=|[:=])"
            + "|(?<=\\s)[A-Z][A-Z0-9/]{1,14}:?=";

    private static final Pattern LABEL = Pattern.compile("(?=[A-Za-z/])(?<![\\p{L}\\p{N}])(?:"
            + "(?<short>" + alternatives(SHORT) + ")[ ]?:=?"
            + "|(?<bare>(?i:" + alternatives(BARE) + "))(?:[ ]?(?::=|[=:#])|(?=\\s))"
            + "|(?<plain>(?i:" + alternatives(plain()) + "))[ ]?(?::=|[=:#])"
            + "|/(?<slashed>ORDP|BENM|REMI|EREF|UETR|TRN)/"
            + "|(?<unknown>" + UNKNOWN + "))[ \\t]*");

    private PaymentTextPatterns() {}

    /** The labelled parts of a text, in its order. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        List<MatchResult> labels = matcher.results().toList();
        for (int at = 0; at < labels.size(); at++) {
            MatchResult found = labels.get(at);
            String label = label(found);
            Meaning meaning = MEANINGS.getOrDefault(label, Meaning.DETAIL);
            int end = end(labels, at, text.length(), isRemittance(meaning));
            boolean atLineStart = found.start() == 0 || text.charAt(found.start() - 1) == '\n';
            parts.add(new Part(label, meaning, text.substring(found.end(), end), atLineStart));
        }
        return parts;
    }

    /** Where a label stands among the spellings of its meaning; the least goes first. */
    static int precedence(Part part) {
        return SPELLINGS.get(part.meaning()).indexOf(part.label());
    }

    /**
     * Whether a line of text begins with what may be a label, so that it hardly goes on with a word of the
     * line before.
     */
    public static boolean beginsWithLabel(String line) {
        return LABEL.matcher(line).lookingAt();
    }

    /** Whether a line of text begins with a label of the table that no end of a word can be. */
    public static boolean beginsWithKnownLabel(String line) {
        Matcher label = LABEL.matcher(line);
        return label.lookingAt() && label.group("short") == null && label.group("unknown") == null;
    }

    /** Whether a known label was cut between the end of one line and the beginning of the next. */
    public static boolean cutsLabel(String before, String line) {
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return !word.isEmpty() && beginsWithKnownLabel(word + line);
    }

    private static boolean isRemittance(Meaning meaning) {
        return meaning == Meaning.REMITTANCE || meaning == Meaning.PARTY_REFERENCE;
    }

    private static int end(List<MatchResult> labels, int at, int length, boolean remittance) {
        for (MatchResult next : labels.subList(at + 1, labels.size())) {
            if (!remittance || endsRemittance(next)) {
                return next.start();
            }
        }
        return length;
    }

    /** People write labels too: only one of the table, with its separator, is taken for the bank's. */
    private static boolean endsRemittance(MatchResult label) {
        String spelling = label.group().stripTrailing();
        boolean separated = SEPARATORS.indexOf(spelling.charAt(spelling.length() - 1)) >= 0;
        return separated && MEANINGS.getOrDefault(label(label), Meaning.DETAIL) != Meaning.DETAIL;
    }

    private static String label(MatchResult found) {
        for (int group = 1; group <= 4; group++) {
            if (found.group(group) != null) {
                return BLANKS.matcher(found.group(group).toUpperCase(Locale.ROOT)).replaceAll(" ");
            }
        }
        return "";
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        SPELLINGS.forEach((meaning, labels) -> labels.forEach(label -> meanings.put(label, meaning)));
        return Map.copyOf(meanings);
    }

    private static Set<String> plain() {
        return MEANINGS.keySet().stream().filter(label -> !SHORT.contains(label)).collect(Collectors.toSet());
    }

    /** A pattern of these labels, the longest that fits, which shares their common beginnings. */
    private static String alternatives(Collection<String> labels) {
        Map<Character, List<String>> restsByFirst = labels.stream().filter(label -> !label.isEmpty())
                .collect(Collectors.groupingBy(label -> label.charAt(0), TreeMap::new,
                        Collectors.mapping(label -> label.substring(1), Collectors.toList())));
        String longer = restsByFirst.entrySet().stream()
                .map(rests -> (rests.getKey() == ' ' ? " +" : "" + rests.getKey())
                        + alternatives(rests.getValue()))
                .collect(Collectors.joining("|"));
        return longer.isEmpty() ? "" : "(?:" + longer + (labels.contains("") ? "|" : "") + ")";
    }
}
