package settle.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A day told at random from a seed: the files of a closing come late, grow, are cut off, corrected, renamed,
 * withdrawn. After each step it says what the inbox holds, and what must be said of it by the contract.
 */
public final class DayStory {

    private static final LocalDateTime FIRST_RUN = LocalDateTime.parse("2007-01-19T12:00");
    private static final int MOST_EVENTS_AT_ONCE = 3;

    private final RandomClosing closing;
    private final Set<String> adding = new TreeSet<>();
    private final Dice dice;
    private final Optional<BankWriting> writing;
    private final StoryInbox inbox;
    private final List<StoryStep> steps = new ArrayList<>();

    private DayStory(RandomClosing closing, long seed, Optional<BankWriting> writing) {
        this.closing = closing;
        this.dice = new Dice(seed ^ 0x57044L);
        if (dice.chance(15)) {
            adding.add(dice.pick("escrow", "subscriptions", "dwac", "warrants", "decisions"));
        }
        this.writing = writing;
        this.inbox = new StoryInbox(dice, adding, writing, LocalDateTime.parse(closing.truth().asOf()));
    }

    /**
     * The day of a closing.
     *
     * @param calm whether nothing is taken back in it, so that nothing may be told of it
     * @param writing of the bank's entries, where it is no canonical CSV: one file then
     */
    public static DayStory of(RandomClosing closing, long seed, boolean calm, Optional<BankWriting> writing) {
        DayStory story = new DayStory(closing, seed, writing);
        story.tell(calm);
        return story;
    }

    private void tell(boolean calm) {
        Set<StoryEvent> possible = calm ? EnumSet.of(StoryEvent.ARRIVES, StoryEvent.GROWS, StoryEvent.IS_CUT,
                StoryEvent.CONTROL_IS_WRONG, StoryEvent.IS_MENDED, StoryEvent.CONTROL_COMES,
                StoryEvent.IS_RENAMED, StoryEvent.IS_COPIED) : EnumSet.allOf(StoryEvent.class);
        closing.folders().forEach((folder, files) -> {
            boolean one = folder.equals("escrow") && writing.isPresent();
            (one ? List.of(inOne(files)) : files).forEach(file -> inbox.expect(folder, file));
        });
        LocalDateTime last = LocalDateTime.parse(closing.truth().asOf());
        int count = dice.between(3, 7);
        Duration pause = Duration.between(FIRST_RUN, last).dividedBy(count);
        List<StoryEvent> events = new ArrayList<>(inbox.begin());
        for (int left = count - 1; left >= 0; left--) {
            if (left == 0 && calm) {
                events.addAll(inbox.end());
            }
            steps.add(inbox.seen(last.minus(pause.multipliedBy(left)).withNano(0).toString(), events));
            events = new ArrayList<>();
            for (int number = dice.between(1, MOST_EVENTS_AT_ONCE); number > 0; number--) {
                StoryEvent event = dice.pick(List.copyOf(possible));
                if (inbox.happens(event)) {
                    events.add(event);
                }
            }
        }
    }

    /** The booked entries of the escrow account, each once, in one file. */
    private static CsvFile inOne(List<CsvFile> files) {
        Map<String, Row> rows = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>(List.of("booked_at", "originator_name", "remittance"));
        files.forEach(file -> columns.addAll(file.columns()));
        files.forEach(file -> file.rows().stream().map(row -> new EscrowEntry(row, null, false))
                .filter(entry -> entry.own() && entry.booked())
                .forEach(entry -> rows.putIfAbsent(entry.bankReference(), entry.row())));
        return new CsvFile("bank.csv", List.copyOf(columns), List.copyOf(rows.values()), Map.of(),
                new CsvFile.Style(false, false, "\n"));
    }

    public List<StoryStep> steps() {
        return List.copyOf(steps);
    }

    /** Writes {@code offering.yaml}, with the kinds of which contents add up, into a folder. */
    public void writeOfferingTo(Path folder) throws IOException {
        closing.writeOfferingTo(folder);
        Path file = folder.resolve("offering.yaml");
        Map<String, String> kinds = new TreeMap<>();
        adding.forEach(kind -> kinds.put(kind, "ADDS"));
        if (!kinds.isEmpty()) {
            Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8) + "  deliveries: "
                    + kinds.toString().replace("=", ": ") + "\n", StandardCharsets.UTF_8);
        }
    }

    @Override
    public String toString() {
        return "day of " + closing + (adding.isEmpty() ? "" : ", " + adding + " add up") + ": "
                + steps.stream().map(StoryStep::events).toList();
    }
}
