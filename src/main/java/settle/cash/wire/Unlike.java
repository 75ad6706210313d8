package settle.cash.wire;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import settle.breaks.DecisionWording;
import settle.breaks.Sentence;
import settle.statement.BankEntry;

/** Why two groups of sightings are never one wire, whoever says so. */
final class Unlike {

    private Unlike() {}

    /**
     * A clause; empty where they may be one.
     *
     * @param counted whether a control of its file counts an entry
     */
    static Optional<Sentence> why(List<BankEntry> one, List<BankEntry> other, Predicate<BankEntry> counted) {
        return differing(one, other, BankEntry::account, DecisionWording.TWO_ACCOUNTS)
                .or(() -> differing(one, other, entry -> entry.direction().name(),
                        DecisionWording.TWO_DIRECTIONS))
                .or(() -> differing(one, other, entry -> entry.amount() + " " + entry.amount().currency(),
                        DecisionWording.TWO_AMOUNTS))
                .or(() -> inOneFile(one, other, counted));
    }

    private static Optional<Sentence> differing(List<BankEntry> one, List<BankEntry> other,
            Function<BankEntry, String> said, DecisionWording wording) {
        Set<String> first = one.stream().map(said).collect(Collectors.toSet());
        Set<String> second = other.stream().map(said).collect(Collectors.toSet());
        return Collections.disjoint(first, second) ? Optional.of(wording
                .with("one", first.stream().sorted().collect(Collectors.joining(" / ")))
                .with("other", second.stream().sorted().collect(Collectors.joining(" / "))))
                : Optional.empty();
    }

    /** An entry that is pending and then booked may stand twice in one file. */
    private static Optional<Sentence> inOneFile(List<BankEntry> one, List<BankEntry> other,
            Predicate<BankEntry> counted) {
        Set<String> reports = one.stream().map(Unlike::report).collect(Collectors.toCollection(HashSet::new));
        return other.stream().filter(counted).filter(entry -> reports.contains(report(entry)))
                .map(entry -> entry.source().file()).sorted().findFirst()
                .map(file -> DecisionWording.COUNTED_BOTH.with("file", file));
    }

    private static String report(BankEntry entry) {
        return entry.report() + "|" + entry.status();
    }
}
