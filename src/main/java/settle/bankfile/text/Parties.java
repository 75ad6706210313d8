package settle.bankfile.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who pays, by the bank's own labels. */
record Parties(String name, String account) {

    /** Before two names that the bank gives for one payer; no party is called so. */
    private static final String TWO_NAMES = "TWO PAYERS NAMED: ";
    /** A sender that is a bank: it calls itself one, or bears a bank's number. */
    private static final Pattern BANK = Pattern.compile(
            "(?i)\\b(?:BANK\\w*|BK|BNK|BANC\\w*|BANQUE|CITIBANK|\\w+BANK"
                    + "|CREDIT UNION|FCU|FSB|SAVINGS|NATIONAL ASSOCIATION|N\\.? ?A\\.?|JPMORGAN CHASE|[0-9]{9}"
                    + "|[A-Z]{6}[A-Z0-9]{2}(?:XXX))(?![\\p{L}\\p{N}])");

    /**
     * The payer. A value that is an address alone names nobody while another one does. Of two names one of
     * which contains the other the longer counts, since it says more; any others contradict each other.
     */
    static Parties of(LabelledText text) {
        List<Part> labelled = Stream.concat(text.of(Meaning.ORIGINATOR_NAME).stream(),
                text.of(Meaning.SENDER).stream().filter(part -> !BANK.matcher(part.value()).find()))
                .sorted(Comparator.comparingInt(Part::precedence)).toList();
        List<PartyText> parties = labelled.stream()
                .map(part -> PartyText.of(part.value(), text.labelALine())).toList();
        String account = first(text.of(Meaning.ORIGINATOR_ACCOUNT)).map(PaymentText::token)
                .or(() -> parties.stream().map(PartyText::account).filter(one -> !one.isEmpty()).findFirst())
                .or(() -> numberBehind(text.bank())).orElse("");
        List<String> all = parties.stream().map(PartyText::name).filter(name -> !name.isEmpty()).toList();
        List<String> names = all.stream().filter(name -> !PostalAddress.isAll(name)).toList();
        return new Parties(one(names.isEmpty() ? all : names), account);
    }

    /** The part whose spelling goes first. */
    static Optional<Part> first(List<Part> parts) {
        return parts.stream().min(Comparator.comparingInt(Part::precedence));
    }

    private static String one(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            int same = 0;
            while (same < distinct.size() && !contain(distinct.get(same), name)) {
                same++;
            }
            if (same == distinct.size()) {
                distinct.add(name);
            } else if (letters(name).length() > letters(distinct.get(same)).length()) {
                distinct.set(same, name);
            }
        }
        return distinct.size() > 1 ? several(distinct) : String.join("", distinct);
    }

    /**
     * The payer whom two fields of the bank name: as the first has the name, unless the two contradict.
     *
     * @param field name in a field of its own; empty where there is none
     * @param text name by a label in the bank's words; empty where there is none
     */
    static String agreed(String field, String text) {
        if (field.isEmpty() || text.isEmpty()) {
            return field + text;
        }
        return contain(field, text) ? field : several(List.of(field, text));
    }

    /** Names of which nobody knows which one is the payer's, in a form that is nobody's. */
    static String several(List<String> names) {
        return TWO_NAMES + String.join(" / ", names);
    }

    private static boolean contain(String one, String other) {
        return letters(one).contains(letters(other)) || letters(other).contains(letters(one));
    }

    static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.toUpperCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** {@code ORIG:ACME FUND LP ID:123456}: the number is of the party before it. */
    private static Optional<String> numberBehind(List<Part> parts) {
        for (int at = 1; at < parts.size(); at++) {
            String label = parts.get(at).label();
            if (parts.get(at - 1).meaning() == Meaning.ORIGINATOR_NAME && !parts.get(at - 1).value().isBlank()
                    && (label.equals("ID") || label.startsWith("ACC"))) {
                return Optional.of(PaymentText.token(parts.get(at)));
            }
        }
        return Optional.empty();
    }
}
