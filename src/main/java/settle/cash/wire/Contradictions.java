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

    /**
     * In words, each thing once: {@code amount 5.00 USD / 6.00 USD; value date …}; empty where they agree.
     */
    Optional<String> among(List<BankEntry> sightings) {
        return sightings.size() < 2 ? Optional.empty() : told(differences(sightings));
    }

    /** What entries differ in that one delivery states under one reference. */
    Optional<String> amongEntriesOfOneDelivery(List<BankEntry> entries) {
        Map<String, String> found = differences(entries);
        note(found, "payer", entries.stream().map(entry -> entry.remitter().name()).toList());
        note(found, "text", entries.stream().map(BankEntry::remittance).toList());
        return told(found);
    }

    private Map<String, String> differences(List<BankEntry> sightings) {
        Map<String, String> found = new LinkedHashMap<>();
        note(found, "amount", sightings.stream().map(entry -> entry.amount() + " " + entry.amount()
                .currency())
                .toList());
        note(found, "direction", sightings.stream().map(BankEntry::direction).toList());
        for (BankEntry.Status status : BankEntry.Status.values()) {
            List<BankEntry> same = sightings.stream().filter(entry -> entry.status() == status).toList();
            note(found, "value date", same.stream().map(BankEntry::valueDate).toList());
            note(found, "booking date", same.stream().map(Contradictions::bookingDay).filter(Objects::nonNull)
                    .toList());
        }
        note(found, "payer", payers(sightings));
        note(found, "subscription", sightings.stream().map(named).filter(ids -> !ids.isEmpty())
                .map(ids -> ids.stream().map(SubscriptionId::text).collect(Collectors.joining(", ")))
                .toList());
        return found;
    }

    private static Optional<String> told(Map<String, String> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found.values()));
    }

    private static LocalDate bookingDay(BankEntry entry) {
        return entry.bookedAt().map(BookedAt::date).orElse(null);
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

    private static void note(Map<String, String> found, String what, Collection<?> values) {
        List<String> different = values.stream().map(Object::toString).distinct().sorted().toList();
        if (different.size() > 1) {
            found.putIfAbsent(what, what + " " + String.join(" / ", different));
        }
    }
}
