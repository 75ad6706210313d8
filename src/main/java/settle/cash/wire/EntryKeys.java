package settle.cash.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import settle.book.PartyName;
import settle.identity.Spelling;
import settle.statement.BankEntry;
import settle.statement.Quoted;

/**
 * The keys of entries: what two sightings of one wire have in common. A key is of one account and direction,
 * and where the bank's references are unique per day alone, of one day.
 */
final class EntryKeys {

    /** SWIFT cuts a bank's reference to so many characters. */
    private static final int CUT = 16;

    /** What banks write where they have no reference, as letters and digits. */
    private static final Set<String> NO_REFERENCE = Set.of("NONREF", "NOREF", "NOREFERENCE", "NOTPROVIDED",
            "NOTAVAILABLE", "NOTAVAIL", "NOTAPPLICABLE", "NONE", "NA", "NIL", "NULL", "UNKNOWN");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern IMAD = Pattern.compile("[0-9]{8}(?=[A-Z0-9]{0,7}[A-Z])[A-Z0-9]{8}[0-9]{6}");

    /** With the moment and the application behind it. */
    private static final Pattern OMAD = Pattern.compile("^(" + IMAD + ")[0-9]{8}(FT[0-9]{2})?$");

    /** What a name of a wire is a name of. */
    enum Kind {
        REFERENCE,
        IMAD,
        UETR,
        /** The bank gave none. */
        NONE
    }

    private final boolean perDay;
    private final Map<String, NavigableSet<String>> references = new HashMap<>();
    private final Map<String, Set<String>> reports = new HashMap<>();
    private final Map<String, Set<String>> reportsOfCredits = new HashMap<>();
    /** The first references of the entries of each report that bear one which is the second of any. */
    private final Map<String, Map<String, Set<String>>> bearers = new HashMap<>();
    private final WholeReversals reversals;

    /** @param perDay whether the bank gives a reference again on another day */
    EntryKeys(Collection<BankEntry> entries, boolean perDay) {
        this.perDay = perDay;
        reversals = new WholeReversals(entries);
        entries.stream().filter(entry -> !secondReference(entry).isEmpty())
                .forEach(entry -> bearers.put(scope(entry) + secondReference(entry), new HashMap<>()));
        for (BankEntry entry : entries) {
            String reference = reference(entry);
            if (!reference.isEmpty()) {
                references.computeIfAbsent(scope(entry), any -> new TreeSet<>()).add(reference);
                reports.computeIfAbsent(scope(entry) + reference, any -> new HashSet<>()).add(entry.report());
            }
            shared(entry).forEach(name -> bearers.get(scope(entry) + name)
                    .computeIfAbsent(entry.report(), any -> new HashSet<>()).add(reference));
            if (entry.isCredit() && !isBack(entry)) {
                reportsOfCredits.computeIfAbsent(eitherWay(entry), any -> new HashSet<>()).add(entry
                        .report());
            }
        }
    }

    /** The keys of an entry; none where the bank gave it no name. */
    List<String> of(BankEntry entry) {
        List<String> keys = new ArrayList<>();
        whole(entry).ifPresent(reference -> keys.add("R|" + scope(entry) + reference));
        fedwireNumbers(entry).forEach(number -> keys.add("I|" + side(entry) + number));
        uetr(entry).ifPresent(uetr -> keys.add("U|" + side(entry) + uetr));
        secondReferences(entry).forEach(reference -> keys.add("S|" + scope(entry) + reference + "|" + entry
                .valueDate() + "|" + entry.amount()));
        reversals.key(entry).ifPresent(taken -> keys.add("V|" + taken));
        if (whole(entry).isPresent() && maySayTheOtherWay(entry)) {
            keys.add("X|" + eitherWay(entry));
        }
        if (keys.isEmpty()) {
            quoted(entry).forEach(number -> keys.add("Q|" + number + "|" + entry.valueDate() + "|" + entry
                    .amount() + "|" + PartyName.of(entry.remitter().name()).reduced()));
        }
        return keys;
    }

    /** The numbers that the bank gave a payment, of its account and direction. */
    static List<String> numbers(BankEntry entry) {
        return Stream.concat(fedwireNumbers(entry), uetr(entry).stream())
                .map(number -> side(entry) + number).toList();
    }

    /** The numbers that its payer may have given it, of its account and direction. */
    static List<String> quoted(BankEntry entry) {
        return quotedNumbers(entry).map(number -> side(entry) + withoutMoment(number)).toList();
    }

    /** The numbers that its payer may have given it, as they stand. */
    static Stream<String> quotedNumbers(BankEntry entry) {
        return Stream.of(entry.imad(), entry.uetr()).filter(Quoted::is).map(Quoted::number);
    }

    /** Which kinds of names the bank gave; a reference in the form of an IMAD is one. */
    static Set<Kind> kinds(Collection<BankEntry> sightings) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (BankEntry entry : sightings) {
            if (fedwireNumbers(entry).findAny().isPresent()) {
                kinds.add(Kind.IMAD);
            }
            if (!reference(entry).isEmpty() && !IMAD.matcher(reference(entry)).matches()) {
                kinds.add(Kind.REFERENCE);
            }
            if (uetr(entry).isPresent()) {
                kinds.add(Kind.UETR);
            }
        }
        return kinds.isEmpty() ? EnumSet.of(Kind.NONE) : kinds;
    }

    /** Everything that an entry may be called, in capitals. */
    static Stream<String> names(BankEntry entry) {
        return Stream.of(entry.reference(), entry.secondReference(), Quoted.banks(entry.imad()),
                Quoted.banks(entry.omad()), Quoted.banks(entry.uetr()), entry.customerReference())
                .map(EntryKeys::stated).filter(name -> !name.isEmpty());
    }

    /** Whether an entry is called so, case aside; one of the two may be cut to {@value #CUT} characters. */
    static boolean bears(BankEntry entry, String name) {
        String called = Spelling.compared(name);
        return names(entry).anyMatch(own -> own.equals(called) || isCutOf(own, called) || isCutOf(called,
                own));
    }

    static boolean isCutOf(String cut, String whole) {
        return cut.length() == CUT && whole.length() > CUT && whole.startsWith(cut);
    }

    /** What is left of a name where it is cut to {@value #CUT} characters. */
    static String cut(String name) {
        return name.length() > CUT ? name.substring(0, CUT) : name;
    }

    /** The bank's reference in capitals; empty where it says that there is none. */
    static String reference(BankEntry entry) {
        return stated(entry.reference());
    }

    /** Another reference of the bank's in capitals; empty where there is none. */
    static String secondReference(BankEntry entry) {
        return stated(entry.secondReference());
    }

    /** A reference or number in capitals; empty where it says that there is none, as one of zeros does. */
    private static String stated(String reference) {
        String letters = NO_LETTER.matcher(reference.toUpperCase(Locale.ROOT)).replaceAll("");
        boolean none = NO_REFERENCE.contains(letters) || letters.chars().allMatch(character -> character
                == '0');
        return none ? "" : Spelling.compared(reference);
    }

    /** The reference that a cut one is the beginning of; empty where it may be of several. */
    private Optional<String> whole(BankEntry entry) {
        String reference = reference(entry);
        if (reference.length() != CUT) {
            return Optional.of(reference).filter(text -> !text.isEmpty());
        }
        List<String> longer = references.get(scope(entry))
                .subSet(reference, false, reference + Character.MAX_VALUE, false).stream()
                .filter(other -> Collections.disjoint(reports.get(scope(entry) + reference),
                        reports.get(scope(entry) + other)))
                .toList();
        return longer.size() > 1 ? Optional.empty()
                : Optional.of(longer.isEmpty() ? reference : longer.get(0));
    }

    /**
     * What joins an entry of two references to one that has a single one of these: only with its amount and
     * day, and only where one report gives it no two entries.
     */
    private Stream<String> secondReferences(BankEntry entry) {
        return shared(entry).filter(name -> bearers.get(scope(entry) + name).values().stream()
                .allMatch(ofReport -> ofReport.size() == 1));
    }

    /** Its references that are the second one of any entry. */
    private Stream<String> shared(BankEntry entry) {
        return bearers.isEmpty() ? Stream.empty() : Stream.of(reference(entry), secondReference(entry))
                .filter(name -> bearers.containsKey(scope(entry) + name));
    }

    private static Optional<String> uetr(BankEntry entry) {
        return Optional.of(Quoted.banks(entry.uetr())).filter(uetr -> !stated(uetr).isEmpty());
    }

    /** Fedwire's numbers of the message, the receiver's without what follows it; a reference may be one. */
    private static Stream<String> fedwireNumbers(BankEntry entry) {
        String imad = stated(Quoted.banks(entry.imad()));
        return Stream.of(imad.isEmpty() && IMAD.matcher(reference(entry)).matches() ? reference(entry) : imad,
                stated(Quoted.banks(entry.omad()))).filter(number -> !number.isEmpty())
                .map(EntryKeys::withoutMoment).distinct();
    }

    private static String withoutMoment(String number) {
        return OMAD.matcher(number).replaceFirst("$1");
    }

    /**
     * A credit, or a debit that says of itself no more than that: where another delivery has it as a credit,
     * one of them is mistaken. A debit that takes a credit back says so.
     */
    private boolean maySayTheOtherWay(BankEntry entry) {
        return entry.isCredit() && !isBack(entry)
                || !entry.isCredit() && entry.type() != BankEntry.Type.RETURN && entry.reverses().isEmpty()
                        && !entry.isBankItem()
                        && !reportsOfCredits.getOrDefault(eitherWay(entry), Set.of()).contains(entry
                                .report());
    }

    private static String eitherWay(BankEntry entry) {
        return entry.account() + "|" + reference(entry) + "|" + entry.valueDate() + "|"
                + entry.amount().currency().getCurrencyCode() + entry.amount();
    }

    private String scope(BankEntry entry) {
        return side(entry) + (perDay ? entry.valueDate() + "|" : "");
    }

    /** A credit that takes back what bears its own reference is not the credit that bore it first. */
    private static String side(BankEntry entry) {
        return entry.account() + "|" + entry.direction() + "|" + (isBack(entry) ? "BACK|" : "");
    }

    private static boolean isBack(BankEntry entry) {
        return entry.isCredit() && !reference(entry).isEmpty()
                && StandingWire.takesBack(entry).equals(reference(entry));
    }
}
