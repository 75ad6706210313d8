package settle.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.ClosingWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.cash.wire.StandingWire;
import settle.identity.Name;
import settle.identity.SourceLine;
import settle.identity.WireKey;
import settle.money.Money;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.proof.Delivery;
import settle.proof.ProvedFiles;
import settle.proof.StatedBalance;
import settle.statement.BankEntry;

/**
 * Statements that count, in whatever formats, and contradict each other (X01). They open with one balance on
 * one day and close differently: a correction under another name, perhaps; an earlier report of another is
 * none. Or both would be the bank's last word, of one moment, and neither has all that the other has. Where
 * these open differently and share no entry, a statement between them is missing.
 */
final class ContradictingBalances {

    /** Where an entry stands; of one line with several, by what it says. */
    private record Place(SourceLine source, String report, String reference, Money amount) {

        static Place of(BankEntry entry) {
            return new Place(entry.source(), entry.report(), entry.reference(), entry.signedAmount());
        }
    }

    private final StagedRows rows;
    private final List<StandingWire> position;
    private final Map<Place, Set<WireKey>> wires = new HashMap<>();
    private final Map<Delivery, List<BankEntry>> ofFile = new IdentityHashMap<>();
    private final Map<BankWord, List<BankEntry>> entries = new IdentityHashMap<>();
    private final Set<StatedBalance> last;

    private ContradictingBalances(StagedRows rows, List<StandingWire> position, List<BankWord> words) {
        this.rows = rows;
        this.position = position;
        last = new HashSet<>(StatedBalance.lastOfAll(words.stream().map(BankWord::balance).toList()));
    }

    static List<Break> of(ProvedFiles files, StagedRows rows, List<StandingWire> position,
            Offering offering) {
        List<Delivery> reports = files.counting().deliveries().stream()
                .filter(delivery -> delivery.kind() == InputKind.ESCROW).toList();
        List<BankWord> words = BankWord.of(reports, offering).stream()
                .sorted(Comparator.comparing((BankWord word) -> word.closing().minor())
                        .thenComparing(BankWord::source)).toList();
        ContradictingBalances balances = new ContradictingBalances(rows, position, words);
        List<Break> found = new ArrayList<>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                balances.contradiction(words.get(one), words.get(other)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Rows are read only of statements that close differently. */
    private Optional<Break> contradiction(BankWord one, BankWord other) {
        if (one.opensAlikeAndClosesOtherwise(other)) {
            Optional<LocalDate> day = day(one);
            if (day.isPresent() && day.equals(day(other))) {
                return Optional.of(one).filter(any -> !isEarlier(one, other) && !isEarlier(other, one))
                        .map(any -> opening(one, other, day.get()));
            }
        }
        return Optional.of(one).filter(any -> areLast(one, other))
                .map(any -> areApart(one, other) ? gap(one, other) : ofOneMoment(one, other));
    }

    /** Statements that open differently and share no entry are no rivals: the one goes on after the other. */
    private boolean areApart(BankWord one, BankWord other) {
        Optional<Money> opening = one.balance().opening();
        return opening.isPresent() && other.balance().opening().isPresent()
                && !opening.equals(other.balance().opening())
                && entries(one).stream().noneMatch(entry -> entries(other).stream()
                        .anyMatch(second -> areSame(entry, second)));
    }

    private boolean areLast(BankWord one, BankWord other) {
        return last.contains(one.balance()) && last.contains(other.balance())
                && !one.closing().equals(other.closing())
                && one.balance().carriesForeignEntries() == other.balance().carriesForeignEntries()
                && hasMore(one, other) == hasMore(other, one);
    }

    /** Whether all entries of the second are in the first. */
    private boolean hasMore(BankWord one, BankWord other) {
        return BankWord.further(entries(other), entries(one), this::areSame).isPresent();
    }

    private boolean isEarlier(BankWord one, BankWord other) {
        return one.isEarlierThan(entries(one), entries(other), this::areSame);
    }

    private Optional<LocalDate> day(BankWord word) {
        return word.day(entries(word));
    }

    private List<BankEntry> entries(BankWord word) {
        return entries.computeIfAbsent(word, any -> word.entries(ofFile.computeIfAbsent(word.file(),
                file -> rows.entries().of(List.of(file.file())).stream()
                        .sorted(Comparator.comparing(BankEntry::source)).toList())));
    }

    private boolean areSame(BankEntry one, BankEntry other) {
        return !Collections.disjoint(wires(one), wires(other)) && one.amount().equals(other.amount())
                && one.direction() == other.direction() && one.valueDate().equals(other.valueDate());
    }

    /** The wires that an entry is a sighting of; more than one only where nothing tells two entries apart. */
    private Set<WireKey> wires(BankEntry entry) {
        if (wires.isEmpty()) {
            position.forEach(wire -> wire.sightings().forEach(seen -> wires.computeIfAbsent(Place.of(seen),
                    any -> new HashSet<>()).add(wire.key())));
        }
        return wires.getOrDefault(Place.of(entry), Set.of());
    }

    private static Break opening(BankWord one, BankWord other, LocalDate day) {
        return about(one, other).saying(ClosingWording.X01_CONTRADICT.with("one", called(one, other))
                .with("other", called(other, one)).with("day", Figure.of(day))
                .with("opening", Figure.of(one.balance().opening().orElseThrow()))
                .with("closing", one.closing()).with("differing", other.closing()));
    }

    private static Break ofOneMoment(BankWord one, BankWord other) {
        return about(one, other).saying(ClosingWording.X01_ONE_MOMENT.with("one", called(one, other))
                .with("other", called(other, one)).with("closing", one.closing())
                .with("differing", other.closing()));
    }

    private static Break gap(BankWord one, BankWord other) {
        return about(one, other).saying(ClosingWording.X01_GAP.with("one", called(one, other))
                .with("other", called(other, one))
                .with("opening", one.balance().opening().orElseThrow()).with("closing", one.closing())
                .with("next opening", other.balance().opening().orElseThrow())
                .with("next closing", other.closing()));
    }

    private static BreakDraft about(BankWord one, BankWord other) {
        List<String> places = Stream.of(one, other).map(word -> word.source().toString()).sorted().toList();
        return Break.of(BreakCode.X01).identifiedBy("balances", places.get(0), places.get(1))
                .expected(one.closing()).actual(other.closing())
                .difference(Figure.difference(other.closing(), one.closing()))
                .candidates(Stream.of(one, other).map(BankWord::content).distinct()
                        .map(file -> ClosingWording.X01_STATEMENT.with("delivery", new Fact.Delivery(file)))
                        .toList());
    }

    /** The file, or the line in it where both stand in one. */
    private static Name called(BankWord word, BankWord beside) {
        return word.content().equals(beside.content()) ? word.source() : word.content();
    }
}
