package settle.bankfile.swift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbered subfields of a structured :86:. A bank writes them in the order of their numbers: what the
 * payer wrote (20 to 29, and 60 to 63), and before, between and behind it what the bank did. A number that
 * breaks the order stands in what the payer wrote.
 *
 * @param ofBank number → text of the bank's subfields
 * @param ofPayer texts of the payer's, in their order
 */
record MtSubfields(Map<Integer, String> ofBank, List<String> ofPayer) {

    private static final String NUMBERS = "(00|10|2[0-9]|3[0-9]|6[0-9]|7[0-9])";

    private static final int SECOND_TEXT = 60;
    /** Some banks write an account behind all text. */
    private static final int ACCOUNT_BEHIND = 38;

    static MtSubfields of(String text, String separator) {
        List<MatchResult> codes =
                Pattern.compile(Pattern.quote(separator) + NUMBERS).matcher(text).results().toList();
        Map<Integer, String> ofBank = new TreeMap<>();
        List<String> ofPayer = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            int number = number(codes.get(at));
            int end = at + 1 < codes.size() ? codes.get(at + 1).start() : text.length();
            String value = text.substring(codes.get(at).end(), end);
            if (isPayers(number)) {
                ofPayer.add(value);
            } else if (isInOrder(codes, at)) {
                ofBank.merge(number, value, (one, two) -> one + " " + two);
            } else {
                ofPayer.add(codes.get(at).group() + value);
            }
        }
        return new MtSubfields(ofBank, ofPayer);
    }

    String first(int... numbers) {
        for (int number : numbers) {
            if (!ofBank.getOrDefault(number, "").isBlank()) {
                return ofBank.get(number).strip();
            }
        }
        return "";
    }

    String joined(int first, int last) {
        return MtWrapping.subfields(ofBank.entrySet().stream()
                .filter(field -> field.getKey() >= first && field.getKey() <= last).map(Map.Entry::getValue)
                .toList());
    }

    String payers() {
        return MtWrapping.subfields(ofPayer);
    }

    /** Whether nothing of the second part of the payer's text goes before, and no lower number follows. */
    private static boolean isInOrder(List<MatchResult> codes, int at) {
        int number = number(codes.get(at));
        boolean early = number < SECOND_TEXT && number != ACCOUNT_BEHIND;
        if (early && codes.subList(0, at).stream().anyMatch(code -> number(code) >= SECOND_TEXT)) {
            return false;
        }
        return codes.subList(at + 1, codes.size()).stream().map(MtSubfields::number)
                .takeWhile(next -> !early || next < SECOND_TEXT).noneMatch(next -> next < number);
    }

    private static int number(MatchResult code) {
        return Integer.parseInt(code.group(1));
    }

    private static boolean isPayers(int number) {
        return number >= 20 && number <= 29 || number >= 60 && number <= 63;
    }
}
