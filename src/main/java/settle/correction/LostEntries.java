package settle.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.FileWording;
import settle.breaks.Sentence;
import settle.cash.wire.Wire;
import settle.cash.wire.WireIdentification;
import settle.statement.BankEntry;
import settle.statement.BookedAt;

/**
 * Booked entries that a newer report of a bank lacks or changes. One that was pending before may go, or be
 * booked.
 */
public final class LostEntries {

    private LostEntries() {}

    /**
     * What of an earlier report a newer one takes back.
     *
     * @param earlier its entries, all of one report
     * @param newest those of the newer one, all of another report
     */
    public static List<LostRow> of(List<BankEntry> earlier, List<BankEntry> newest) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        String report = earlier.get(0).report();
        List<BankEntry> both = new ArrayList<>(earlier);
        both.addAll(newest);
        List<LostRow> lost = new ArrayList<>();
        for (Wire wire : WireIdentification.of(both)) {
            wire.sightings().stream().filter(BankEntry::isBooked).filter(seen -> seen.report().equals(report))
                    .findFirst().ifPresent(before -> {
                        List<BankEntry> now = wire.sightings().stream()
                                .filter(seen -> !seen.report().equals(report)).toList();
                        whatBecameOf(wire, before, now)
                                .ifPresent(told -> lost.add(new LostRow.Entry(wire.sightings(), told)));
                    });
        }
        return lost;
    }

    private static Optional<Sentence> whatBecameOf(Wire wire, BankEntry before, List<BankEntry> now) {
        Sentence.Worded row = FileWording.F10_ENTRY.with("entry", wire.id())
                .with("amount", before.signedAmount()).withKnown("payer", before.remitter().name());
        if (now.isEmpty()) {
            return Optional.of(FileWording.F10_GONE.with("row", row));
        }
        Optional<BankEntry> booked = now.stream().filter(BankEntry::isBooked).findFirst();
        List<Sentence> changes = booked.map(after -> changes(before, after))
                .orElse(List.of(FileWording.F10_PENDING.sentence()));
        return changes.isEmpty() ? Optional.empty()
                : Optional.of(FileWording.F10_CHANGED.with("row", row)
                        .with("changes", Fact.several(changes, ", ")));
    }

    private static List<Sentence> changes(BankEntry before, BankEntry after) {
        List<Sentence> changes = new ArrayList<>();
        if (!before.amount().equals(after.amount())) {
            changes.add(FileWording.F10_AMOUNT.with("amount", after.amount())
                    .with("currency", after.amount().currency().getCurrencyCode()));
        }
        if (before.direction() != after.direction()) {
            changes.add(FileWording.F10_DIRECTION.with("direction", after.direction().name()));
        }
        if (!before.valueDate().equals(after.valueDate())) {
            changes.add(FileWording.F10_VALUE_DATE.with("before", Figure.of(before.valueDate()))
                    .with("after", Figure.of(after.valueDate())));
        }
        Optional<LocalDate> day = before.bookedAt().filter(BookedAt::isStated).map(BookedAt::date);
        Optional<LocalDate> newDay = after.bookedAt().filter(BookedAt::isStated).map(BookedAt::date);
        if (day.isPresent() && newDay.isPresent() && !day.equals(newDay)) {
            changes.add(FileWording.F10_BOOKING_DATE.with("before", Figure.of(day.get()))
                    .with("after", Figure.of(newDay.get())));
        }
        if (!said(before.remitter().name()).equals(said(after.remitter().name()))) {
            changes.add(FileWording.F10_PAYER.sentence());
        }
        if (!said(before.remittance()).equals(said(after.remittance()))) {
            changes.add(FileWording.F10_TEXT.sentence());
        }
        return changes;
    }

    /** A text without its blanks: where a line of the bank ends, nobody may know whether one stood there. */
    private static String said(String text) {
        return text.replaceAll("\\s+", "");
    }
}
