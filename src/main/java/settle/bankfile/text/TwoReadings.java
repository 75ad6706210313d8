package settle.bankfile.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import settle.statement.Quoted;

/**
 * What a text says that can be read in two ways, since nobody can tell whether a line's end is amid a word.
 * What is a subscription's id in either of them stands in the remittance; identifiers on which they differ
 * are none, unless only one of them has the shape of one.
 *
 * @param likely the reading that is likelier
 */
record TwoReadings(PaymentText likely, PaymentText other) {

    /** Words before and behind a word that the readings do not share, which may be parts of one id. */
    private static final int BEFORE = 2;
    private static final int BEHIND = 1;
    private static final Pattern ZIP_AT_END = Pattern.compile("^[\\p{L} ,.]{2,40}[0-9]{5}(-[0-9]{4})?$");
    /** What is left before a name of an account that is cut. */
    private static final Pattern PART_OF_ACCOUNT = Pattern.compile("^[0-9-]{1,34} ");

    PaymentText read() {
        return new PaymentText(name(), agreed(PaymentText::originatorAccount), likely.originatorBank(),
                agreed(PaymentText::imad), agreed(PaymentText::omad), agreed(PaymentText::uetr),
                agreed(PaymentText::reference), remittance(), agreed(PaymentText::reverses));
    }

    /**
     * Who pays. A name that ends in a legal form is whole; one that does not may go on in the next line,
     * unless that is an address alone. Of other names nobody knows which one it is.
     */
    private String name() {
        String name = likely.originatorName();
        String others = other.originatorName();
        if (name.isEmpty() || others.isEmpty()) {
            return name.isEmpty() ? others : name;
        }
        if (PART_OF_ACCOUNT.matcher(name).replaceFirst("").equals(others)) {
            return others;
        }
        if (PART_OF_ACCOUNT.matcher(others).replaceFirst("").equals(name)) {
            return name;
        }
        boolean goesOn = Parties.letters(others).startsWith(Parties.letters(name));
        if (goesOn && (PostalAddress.endsInLegalForm(name) || isWithAddress(name, others))) {
            return name;
        }
        if (goesOn && PostalAddress.endsInLegalForm(others)) {
            return others;
        }
        if (Parties.letters(name).startsWith(Parties.letters(others))) {
            boolean whole = PostalAddress.endsInLegalForm(name) && !PostalAddress.endsInLegalForm(others);
            if (PostalAddress.endsInLegalForm(others) && isGluedAddress(name.substring(others.length()))) {
                return others;
            }
            return isWithAddress(others, name) ? others : whole || goesOn ? name
                    : Parties.several(List.of(name, others));
        }
        return Parties.several(List.of(name, others));
    }

    private static boolean isWithAddress(String name, String longer) {
        return longer.startsWith(name) && PostalAddress.isAll(longer.substring(name.length()));
    }

    /** A town and its number, which the other reading knows for an address: no part of a name. */
    private static boolean isGluedAddress(String behind) {
        return ZIP_AT_END.matcher(behind).find();
    }

    private String agreed(Function<PaymentText, String> field) {
        String one = field.apply(likely);
        String another = field.apply(other);
        if (one.equals(another) || another.isEmpty()) {
            return one;
        }
        if (Quoted.number(one).equals(Quoted.number(another))) {
            return Quoted.of(one);
        }
        Optional<String> number = FedwireNumber.whole(Quoted.number(one));
        Optional<String> otherNumber = FedwireNumber.whole(Quoted.number(another));
        return one.isEmpty() || number.isEmpty() && otherNumber.isPresent() ? another
                : number.isPresent() && otherNumber.isEmpty() ? one : "";
    }

    /**
     * The likelier remittance, and behind it what the other one has instead. Of words without a digit nothing
     * is kept: they are no id.
     */
    private String remittance() {
        List<String> words = Arrays.asList(other.remittance().split(" "));
        Set<String> known = new HashSet<>(Arrays.asList(likely.remittance().split(" ")));
        TreeSet<Integer> kept = new TreeSet<>();
        for (int at = 0; at < words.size(); at++) {
            int from = Math.max(0, at - BEFORE);
            int to = Math.min(words.size(), at + 1 + BEHIND);
            if (!known.contains(words.get(at)) && words.subList(from, to).stream().anyMatch(
                    word -> word.chars().anyMatch(Character::isDigit))) {
                for (int near = from; near < to; near++) {
                    kept.add(near);
                }
            }
        }
        List<String> all = new ArrayList<>(List.of(likely.remittance()));
        kept.stream().map(words::get).forEach(all::add);
        return all.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
