package settle.cash.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import settle.book.PartyName;
import settle.money.Money;
import settle.statement.BankEntry;

/**
 * Entries of one delivery that bear one reference are never one wire where they differ in payer, text, amount
 * or day, nor where a control of the file counts each of them. Each is a wire of its own; what other
 * deliveries report goes with the one that it agrees with most.
 */
final class SharedReference {

    private static final int SAME_MONEY_AND_DAY = 10;

    /** What two entries of one wire would say alike. */
    private record Content(Money amount, LocalDate day, String payer, String text) {

        static final Comparator<Content> ORDER = Comparator.comparing((Content said) -> said.day)
                .thenComparing(said -> said.amount.minor()).thenComparing(said -> said.payer)
                .thenComparing(said -> said.text);

        static Content of(BankEntry entry) {
            return new Content(entry.amount(), entry.valueDate(),
                    PartyName.of(entry.remitter().name()).reduced(), PartyName.of(entry.remittance())
                            .reduced());
        }
    }

    /** What tells money of one name from other money of that name. */
    private record Paid(BankEntry.Direction direction, Money amount, LocalDate day, String payer) {

        static Paid of(BankEntry entry) {
            return new Paid(entry.direction(), entry.amount(), entry.valueDate(),
                    PartyName.of(entry.remitter().name()).comparable());
        }
    }

    private static final Comparator<BankEntry> BY_CONTENT =
            Comparator.comparing(Content::of, Content.ORDER).thenComparing(BankEntry.IN_ORDER);

    private SharedReference() {}

    /**
     * The sightings of one or more wires.
     *
     * @param entries that share keys, one with another
     * @param counted whether a control of its file counts an entry
     * @return one list where no delivery has two of them under one key
     */
    static List<List<BankEntry>> wires(List<BankEntry> entries, Predicate<BankEntry> counted,
            EntryKeys keys) {
        if (entries.size() < 2) {
            return List.of(entries);
        }
        Collection<List<BankEntry>> reports = entries.stream().sorted(BY_CONTENT).collect(Collectors
                .groupingBy(
                        entry -> entry.report() + "|" + entry.status(), LinkedHashMap::new, Collectors
                                .toList())).values();
        List<BankEntry> most = List.of();
        for (List<BankEntry> report : reports) {
            List<BankEntry> apart = apart(report, counted, keys);
            most = apart.size() > most.size() ? apart : most;
        }
        return most.size() < 2 ? List.of(entries) : divided(reports, most);
    }

    /**
     * The sightings of the wires that people say are several: where no delivery has two of them, those that
     * differ in amount, day or payer, or else those that contradict each other in anything.
     */
    static List<List<BankEntry>> asPeopleSay(List<BankEntry> entries, Predicate<BankEntry> counted,
            EntryKeys keys, Contradictions contradictions) {
        List<List<BankEntry>> wires = wires(entries, counted, keys);
        if (wires.size() > 1) {
            return wires;
        }
        List<BankEntry> inOrder = entries.stream().sorted(BY_CONTENT).toList();
        Collection<List<BankEntry>> paid = inOrder.stream()
                .collect(Collectors.groupingBy(Paid::of, LinkedHashMap::new, Collectors.toList())).values();
        return paid.size() > 1 ? List.copyOf(paid) : contradicting(inOrder, contradictions);
    }

    /** Whether there is anything by which entries under one name can be told apart. */
    static boolean differ(List<BankEntry> entries, Contradictions contradictions) {
        return entries.stream().map(Paid::of).distinct().count() > 1
                || entries.stream().map(BankEntry::report).distinct().count() < entries.size()
                || contradictions.among(entries).isPresent();
    }

    /** Each goes with the first that it does not contradict. */
    private static List<List<BankEntry>> contradicting(List<BankEntry> entries,
            Contradictions contradictions) {
        List<List<BankEntry>> wires = new ArrayList<>();
        for (BankEntry entry : entries) {
            wires.stream().filter(wire -> wire.stream()
                    .allMatch(own -> contradictions.among(List.of(own, entry)).isEmpty())).findFirst()
                    .ifPresentOrElse(wire -> wire.add(entry),
                            () -> wires.add(new ArrayList<>(List.of(entry))));
        }
        return wires;
    }

    /** Those of one report that share a key and are not one entry said twice. */
    private static List<BankEntry> apart(List<BankEntry> report, Predicate<BankEntry> counted,
            EntryKeys keys) {
        Map<String, Long> times = report.stream().flatMap(entry -> keys.of(entry).stream())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        Set<Content> said = new HashSet<>();
        return report.stream().filter(entry -> keys.of(entry).stream().anyMatch(key -> times.get(key) > 1))
                .filter(entry -> counted.test(entry) || said.add(Content.of(entry))).toList();
    }

    private static List<List<BankEntry>> divided(Collection<List<BankEntry>> reports, List<BankEntry> first) {
        List<List<BankEntry>> wires = first.stream().<List<BankEntry>>map(entry -> new ArrayList<>(List.of(
                entry)))
                .toList();
        for (List<BankEntry> report : reports) {
            int[] taken = new int[wires.size()];
            for (BankEntry entry : report) {
                if (first.stream().noneMatch(one -> one == entry)) {
                    int wire = IntStream.range(0, wires.size()).boxed().min(Comparator
                            .comparing((Integer at) -> taken[at])
                            .thenComparing(at -> -agreement(entry, first.get(at)))).orElseThrow();
                    taken[wire]++;
                    wires.get(wire).add(entry);
                }
            }
        }
        return wires;
    }

    private static int agreement(BankEntry entry, BankEntry other) {
        boolean sameMoney = entry.amount().equals(other.amount()) && entry.valueDate().equals(other
                .valueDate());
        return (sameMoney ? SAME_MONEY_AND_DAY : 0)
                + Fingerprint.Said.of(entry).agreementWith(Fingerprint.Said.of(other)).ordinal();
    }
}
