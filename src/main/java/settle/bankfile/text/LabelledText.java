package settle.bankfile.text;

import java.util.List;
import java.util.Optional;
import settle.statement.Quoted;

/**
 * A payment's text, divided by who wrote what.
 *
 * @param bank parts that the bank wrote, in the order of the text
 * @param quoted numbers that the bank wrote, or the payer
 * @param payer what the payer wrote, as it stands; empty where the bank marks nothing as that
 * @param labelALine whether each of the bank's labels begins a line, so that a line without one goes on with
 *     something else
 */
record LabelledText(List<Part> bank, List<Part> quoted, Optional<String> payer, boolean labelALine) {

    LabelledText {
        bank = List.copyOf(bank);
        quoted = List.copyOf(quoted);
    }

    /** A text with parts of the bank and, perhaps, of the payer. */
    static LabelledText of(String text, Labels labels) {
        return new TextDivision(text, labels.parts(text)).divided();
    }

    /** A text no part of which a payer wrote. */
    static LabelledText ofBank(String text, Labels labels) {
        return new LabelledText(labels.parts(text), List.of(), Optional.empty(), false);
    }

    /** A text that is the payer's as a whole. */
    static LabelledText ofPayer(String text) {
        return new LabelledText(List.of(), List.of(), Optional.of(text), false);
    }

    /** What it says if the bank wrote the numbers too; nothing where the bank gave one. */
    LabelledText withQuoted() {
        boolean given = bank.stream().anyMatch(part -> part.meaning().isOfFedwire());
        return new LabelledText(given ? List.of() : quoted, List.of(), Optional.empty(), false);
    }

    /**
     * The bank's own reference: the last that is given before a party's text. One behind that, or in a text
     * that says neither who pays nor where the payer's words are, is quoted.
     */
    String reference() {
        List<Part> given = of(Meaning.BANK_REFERENCE);
        int text = bank.stream().filter(part -> part.meaning() == Meaning.PARTY_TEXT).mapToInt(Part::begin)
                .findFirst().orElse(Integer.MAX_VALUE);
        boolean divided = payer.isPresent() || bank.stream().map(Part::meaning).anyMatch(meaning -> meaning
                .names() || meaning == Meaning.PARTY_REFERENCE || meaning == Meaning.PARTY_TEXT);
        return last(given.stream().filter(part -> divided && part.begin() < text).toList())
                .or(() -> last(given).map(Quoted::of)).orElse("");
    }

    private static Optional<String> last(List<Part> parts) {
        return parts.stream().reduce((one, other) -> other).map(PaymentText::token);
    }

    /** Parts of a meaning that say something. */
    List<Part> of(Meaning meaning) {
        return bank.stream().filter(part -> part.meaning() == meaning && !part.value().isBlank()).toList();
    }
}
