package settle.cash.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import settle.book.PartyName;
import settle.breaks.CashWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.identity.SubscriptionId;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/** What two sightings of one wire contradict each other in (C20). */
final class Contradictions {

    private final Function<BankEntry, List<SubscriptionId>> named;

    /** @param named the subscriptions that an entry names */
    Contradictions(Function<BankEntry, List<SubscriptionId>> named) {
        this.named = named;
    }

    /** Each thing once: {@code amount 5.00 USD / 6.00 USD; value date …}; empty where they agree. */
    Optional<Fact> among(List<BankEntry> sightings) {
        return sightings.size() < 2 ? Optional.empty() : told(differences(sightings));
    }

    /** What entries differ in that one delivery states under one reference. */
    Fact amongEntriesOfOneDelivery(List<BankEntry> entries) {
        Map<CashWording, Sentence> found = differences(entries);
        note(found, CashWording.C20_PAYER, entries.stream().map(entry -> entry.remitter().name()).toList());
        note(found, CashWording.C20_TEXT, entries.stream().map(BankEntry::remittance).toList());
        return told(found).orElse(CashWording.C20_EQUAL.sentence());
    }

    private Map<CashWording, Sentence> differences(List<BankEntry> sightings) {
        Map<CashWording, Sentence> found = new LinkedHashMap<>();
        note(found, CashWording.C20_AMOUNT, sightings.stream().map(entry -> entry.amount() + " " + entry
                .amount()
                .currency())
                .toList());
        note(found, CashWording.C20_DIRECTION, sightings.stream().map(BankEntry::direction).toList());
        for (BankEntry.Status status : BankEntry.Status.values()) {
            List<BankEntry> same = sightings.stream().filter(entry -> entry.status() == status).toList();
            note(found, CashWording.C20_VALUE_DATE, same.stream().map(BankEntry::valueDate).toList());
            note(found, CashWording.C20_BOOKING_DATE, same.stream().map(Contradictions::bookingDay).filter(
                    Objects::nonNull)
                    .toList());
        }
        note(found, CashWording.C20_PAYER, payers(sightings));
        note(found, CashWording.C20_SUBSCRIPTION, sightings.stream().map(named).filter(ids -> !ids.isEmpty())
                .map(ids -> ids.stream().map(SubscriptionId::text).collect(Collectors.joining(", ")))
                .toList());
        return found;
    }

    private static Optional<Fact> told(Map<CashWording, Sentence> found) {
        return found.isEmpty() ? Optional.empty()
                : Optional.of(Fact.several(List.copyOf(found.values()), "; "));
    }

    private static LocalDate bookingDay(BankEntry entry) {
        return entry.bookedAt().filter(BookedAt::isStated).map(BookedAt::date).orElse(null);
    }

    /** Names that are not one name, cut or framed by one of the banks. */
    private static List<String> payers(List<BankEntry> sightings) {
        Map<String, String> names = new LinkedHashMap<>();
        for (BankEntry entry : sightings) {
            String letters = PartyName.of(entry.remitter().name()).reduced();
            if (!letters.isEmpty()) {
                names.putIfAbsent(letters, entry.remitter().name());
            }
        }
        List<String> letters = new ArrayList<>(names.keySet());
        boolean contradict = letters.stream().anyMatch(one -> letters.stream()
                .anyMatch(other -> !one.contains(other) && !other.contains(one)));
        return contradict ? List.copyOf(names.values()) : List.of();
    }

    private static void note(Map<CashWording, Sentence> found, CashWording what, Collection<?> values) {
        List<String> different = values.stream().map(Object::toString).distinct().sorted().toList();
        if (different.size() > 1) {
            found.putIfAbsent(what, what.with("values",
                    Fact.several(different.stream().map(Figure::text).toList(), " / ")));
        }
    }
}
