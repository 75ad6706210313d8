package settle.bankfile.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Divides a text by who wrote what. The bank's labels speak up to the first one behind which the payer's
 * words stand; from there on all is the payer's, labels too, since a payer may write whatever looks like one.
 *
 * <p>A party's reference is short, and the bank goes on behind it; but what the party had room for there is
 * not the bank's either.
 *
 * <p>Two exceptions, for what banks print behind what the payer wrote: the fields of a {@link CodedLayout},
 * and numbers that end the text, each behind its label and nothing beside it, where the bank has not given
 * such a number before: {@code OBI=CPST-017 IMAD: 20070119B1QGC08C001234 TRN: 0119Q80210FF}. Since a payer
 * may end a text so too, such numbers are no more than quoted. The bank's own reference is taken from there
 * only where labels of the bank go on behind a party's text ({@code B/O: … REF: … TRN: …}).
 */
final class TextDivision {

    private static final Set<Meaning> NUMBERS =
            EnumSet.of(Meaning.CLEARING_REFERENCE, Meaning.BANK_REFERENCE, Meaning.OTHER, Meaning.DETAIL);
    /** With these the bank goes on behind a party's reference. */
    private static final Set<Meaning> GOES_ON = EnumSet.of(Meaning.REMITTANCE, Meaning.BENEFICIARY);
    private static final Set<String> SHORT_REFERENCES =
            Set.of("RFB", "REF FOR BNF", "REF FOR BENE", "REFERENCE FOR BENEFICIARY", "RELATED REF");
    private static final Pattern NUMBER = Pattern.compile("\\s*(?=\\S*[0-9])[A-Z0-9./:-]{1,35}[.,;]?\\s*");

    private final String text;
    private final List<Part> parts;
    /** At which place the label of the remittance is; beyond the parts where there is none. */
    private final int remittance;
    /** At which place a party's text begins before it; the same as that where there is none. */
    private final int partyText;
    private final Set<Part> lastCodes;
    private final List<Part> bank = new ArrayList<>();
    /** Numbers that the payer may have written. */
    private final List<Part> quoted = new ArrayList<>();

    TextDivision(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
        this.remittance = first(parts, Meaning.REMITTANCE);
        Set<Part> inReference = inReferences(parts);
        boolean unclear = remittance < parts.size() && inReference.contains(parts.get(remittance))
                && first(parts.subList(remittance + 1, parts.size()), Meaning.REMITTANCE) < parts.size()
                        - remittance - 1;
        this.lastCodes = unclear ? Set.of() : lastCodes(text, parts.subList(0, remittance), inReference);
        this.partyText = IntStream.range(0, remittance)
                .filter(at -> parts.get(at).meaning() == Meaning.PARTY_TEXT && !inReference.contains(parts
                        .get(at)))
                .findFirst().orElse(remittance);
    }

    LabelledText divided() {
        bank.addAll(parts.subList(0, Math.min(partyText + 1, remittance)));
        behindPartyText();
        withoutWhatAPartyMayHaveWritten();
        boolean labelALine = parts.stream().limit(remittance + 1L).filter(Part::known)
                .allMatch(Part::atLineStart);
        if (remittance < parts.size()) {
            int begin = parts.get(remittance).valueBegin();
            int tail = CodedLayout.of(parts, remittance).map(layout -> layout.tail(parts, remittance))
                    .orElse(parts.size());
            bank.addAll(parts.subList(tail, parts.size()));
            String payer = tail < parts.size() ? text.substring(begin, parts.get(tail).begin())
                    : withoutNumbers(begin, remittance + 1);
            return new LabelledText(bank, quoted, Optional.of(payer), labelALine);
        }
        if (partyText < remittance) {
            withoutNumbers(0, partyText + 1);
        } else {
            withoutWhatThePayerMayHaveWritten();
        }
        return new LabelledText(bank, quoted, Optional.empty(), labelALine);
    }

    /**
     * Behind a party's text, before a remittance that is marked, the payer is named from where the bank says
     * whom the money is for; where the bank has named nobody before, from the beginning, unless a payer
     * stands behind the remittance: then the party may have written all up to that one. Which wire it is,
     * nothing there says.
     */
    private void behindPartyText() {
        boolean marked = remittance < parts.size();
        boolean ofBank = false;
        boolean unnamed = bank.stream().noneMatch(part -> part.meaning().names());
        boolean clear = marked && parts.subList(remittance, parts.size()).stream()
                .noneMatch(part -> part.meaning().names() && !part.meaning().isOfBank());
        for (Part part : parts.subList(Math.min(partyText + 1, remittance), remittance)) {
            if (!part.meaning().isEvidence() || part.meaning().names() && (unnamed ? clear : ofBank)) {
                bank.add(part);
            } else if (ofBank && part.meaning().identifies()) {
                quoted.add(part);
            }
            ofBank |= part.meaning() == Meaning.BENEFICIARY && marked;
        }
    }

    /**
     * Takes out what says who pays, or which wire it is, where the party that gave a reference may have
     * written that: up to where the reference ends at the longest, and wherever the bank does not go on with
     * a label for what it is paid for, or for whom. Another system's number is never the bank's there,
     * and its own between slashes only behind that.
     */
    private void withoutWhatAPartyMayHaveWritten() {
        int goesOn = parts.stream().filter(part -> GOES_ON.contains(part.meaning())).mapToInt(Part::begin)
                .max().orElse(-1);
        List<Part> banks = new ArrayList<>();
        int end = -1;
        for (Part part : bank) {
            boolean ofParty = end >= 0 && part.meaning().isEvidence() && !part.meaning().isOfBank()
                    && (part.meaning().identifies() || part.begin() > goesOn
                            || endOf(part) <= end && !lastCodes.contains(part)
                            || part.begin() < end && isCode(text, part)
                                    && part.meaning() == Meaning.BANK_REFERENCE);
            if (!ofParty) {
                banks.add(part);
            } else if (part.meaning().identifies()) {
                quoted.add(part);
            }
            end = part.meaning() == Meaning.PARTY_REFERENCE ? Math.max(end, part.valueBegin() + room(part))
                    : end;
        }
        bank.clear();
        bank.addAll(banks);
    }

    /**
     * Codes of the bank's between slashes, where all of its own are that: each stands once, and what a party
     * wrote into a reference stands before it; none where the party may have begun the remittance there.
     */
    private static Set<Part> lastCodes(String text, List<Part> before, Set<Part> inReference) {
        Set<Part> last = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!before.isEmpty() && before.get(0).begin() == 0 && isCode(text, before.get(0))) {
            Map<Meaning, Part> ofMeaning = new EnumMap<>(Meaning.class);
            before.stream().filter(part -> isCode(text, part)).forEach(part -> ofMeaning
                    .merge(part.meaning(), part, (one, other) -> inReference.contains(one) ? other : one));
            last.addAll(ofMeaning.values());
        }
        return last;
    }

    private static boolean isCode(String text, Part part) {
        return part.known() && text.charAt(part.begin()) == '/' && text.charAt(part.valueBegin() - 1) == '/';
    }

    /** Labels that a party may have written that gave a reference, since it had room there. */
    private static Set<Part> inReferences(List<Part> parts) {
        Set<Part> found = Collections.newSetFromMap(new IdentityHashMap<>());
        int end = 0;
        for (Part part : parts) {
            if (part.begin() < end) {
                found.add(part);
            }
            end = part.meaning() == Meaning.PARTY_REFERENCE ? Math.max(end, part.valueBegin() + room(part))
                    : end;
        }
        return found;
    }

    /** In a text of which nothing is marked as the payer's all behind words of the payer's may be too. */
    private void withoutWhatThePayerMayHaveWritten() {
        int begin = PayersWords.begin(text, parts);
        List<Part> payers = bank.stream()
                .filter(part -> part.meaning().isEvidence() && part.begin() > begin).toList();
        payers.stream().filter(part -> part.meaning().identifies()).forEach(quoted::add);
        bank.removeIf(part -> part.meaning().isEvidence() && part.begin() > begin);
    }

    /** How many characters a party has in a reference: by Fedwire's and SWIFT's fields, and ISO 20022's. */
    private static int room(Part reference) {
        return SHORT_REFERENCES.contains(reference.label()) ? 16 : reference.label().equals("BBI") ? 210
                : PaymentText.REFERENCE_ROOM;
    }

    private static int endOf(Part part) {
        return part.valueBegin() + part.value().stripTrailing().length();
    }

    /**
     * Takes the numbers that end the text out of what the payer wrote.
     *
     * @param begin where what the payer wrote begins
     * @param from the first part that may be such a number
     * @return what the payer wrote; a number that does not tell wires apart stays with it
     */
    private String withoutNumbers(int begin, int from) {
        int end = parts.size();
        while (end > from && mayBeBanks(parts.get(end - 1))) {
            end--;
        }
        List<Part> numbers = parts.subList(end, parts.size());
        StringBuilder payer = new StringBuilder(
                text.substring(begin, numbers.isEmpty() ? text.length() : numbers.get(0).begin()));
        numbers.stream().filter(part -> !isIdentifier(part))
                .forEach(part -> payer.append(text, part.begin(), part.end()));
        List<Part> before = List.copyOf(bank);
        identifiers(numbers).stream().filter(part -> !isGiven(part, before)).forEach(quoted::add);
        if (partyText < remittance) {
            numbers.stream().filter(part -> part.meaning() == Meaning.BANK_REFERENCE).forEach(bank::add);
        }
        return payer.toString();
    }

    /** Whether a part is a number behind a label that is marked as one, and nothing else. */
    private static boolean mayBeBanks(Part part) {
        return part.known() && (part.separated() || part.atLineStart())
                && (isIdentifier(part) || NUMBERS.contains(part.meaning()) && NUMBER.matcher(part.value())
                        .matches());
    }

    private static boolean isIdentifier(Part part) {
        return part.meaning() == Meaning.UETR ? Uetr.whole(part.value()).isPresent()
                : part.meaning().isOfFedwire() && FedwireNumber.whole(part.value()).isPresent();
    }

    /** Of a run of numbers the last of each meaning: what a payer wrote stands before what the bank did. */
    private static List<Part> identifiers(List<Part> numbers) {
        List<Part> last = new ArrayList<>();
        for (Part part : numbers) {
            if (isIdentifier(part)) {
                last.removeIf(before -> before.meaning() == part.meaning());
                last.add(part);
            }
        }
        return last;
    }

    private static boolean isGiven(Part number, List<Part> bank) {
        return bank.stream().anyMatch(part -> part.meaning() == number.meaning()
                || part.meaning().isOfFedwire() && number.meaning().isOfFedwire()
                        && FedwireNumber.imad(part.value()).or(() -> FedwireNumber.omad(part.value()))
                                .isPresent());
    }

    private static int first(List<Part> parts, Meaning meaning) {
        return IntStream.range(0, parts.size()).filter(at -> parts.get(at).meaning() == meaning).findFirst()
                .orElse(parts.size());
    }
}
