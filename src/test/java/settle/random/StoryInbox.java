package settle.random;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The inbox of a story, to whose files things happen. */
final class StoryInbox {

    private record Held(String folder, CsvFile csv) {}

    private final Dice dice;
    private final Set<String> adding;
    private final Optional<BankWriting> writing;
    private final StoryRows rows;
    private final StoryDecisions decisions;
    private final Map<String, StoryPath> paths = new TreeMap<>();
    private final List<Held> late = new ArrayList<>();
    private final Map<String, List<Row>> heldBack = new HashMap<>();
    private int names;

    StoryInbox(Dice dice, Set<String> adding, Optional<BankWriting> writing, LocalDateTime asOf) {
        this.dice = dice;
        this.adding = adding;
        this.writing = writing;
        this.rows = new StoryRows(dice);
        this.decisions = new StoryDecisions(asOf);
    }

    /** A file of the closing that is to come. */
    void expect(String folder, CsvFile csv) {
        late.add(new Held(folder, csv));
    }

    /** Most files are there in the morning, some of them without their last rows. */
    List<StoryEvent> begin() {
        List<StoryEvent> events = new ArrayList<>();
        for (int at = late.size() - 1; at >= 0; at--) {
            if (dice.chance(80)) {
                arrives(late.remove(at));
                events.add(StoryEvent.ARRIVES);
            }
        }
        return events;
    }

    private boolean arrives(Held held) {
        String path = held.folder() + "/" + held.csv().name();
        List<Row> all = held.csv().rows();
        int first = all.size() > 1 && dice.chance(30) ? dice.between(1, all.size() - 1) : all.size();
        heldBack.put(path, new ArrayList<>(all.subList(first, all.size())));
        StoryContent content = whole(held.folder(), held.csv().withRows(all.subList(0, first)));
        if (!content.usable()) {
            content = whole(held.folder(), held.csv());
            heldBack.get(path).clear();
        }
        at(held.folder(), held.csv().name()).holds(content);
        return true;
    }

    private StoryPath at(String folder, String name) {
        return paths.computeIfAbsent(folder + "/" + name,
                any -> new StoryPath(folder, name, adding.contains(folder)));
    }

    /** Whatever was refused comes as it was meant. */
    List<StoryEvent> end() {
        List<StoryEvent> events = new ArrayList<>();
        while (happens(StoryEvent.IS_MENDED)) {
            events.add(StoryEvent.IS_MENDED);
        }
        return events;
    }

    /** A run looks at it. */
    StoryStep seen(String asOf, List<StoryEvent> events) {
        paths.values().forEach(StoryPath::isSeen);
        paths.values().forEach(path -> path.isRefusedElsewhere(isRefusedElsewhere(path)));
        Map<String, String> files = new TreeMap<>(decisions.files());
        Set<String> takenBack = new TreeSet<>();
        for (StoryPath path : paths.values()) {
            path.now().ifPresent(content -> put(files, path, content));
            if (path.takesBack(decisions.withdrawn())) {
                takenBack.add(path.path());
            }
        }
        return new StoryStep(asOf, List.copyOf(events), files,
                new Unsaid(paths.values(), decisions).inboxes(), takenBack, decisions.inForce());
    }

    /** Whether the same lies under another name beside a control that does not hold, and it has none. */
    private boolean isRefusedElsewhere(StoryPath path) {
        return path.now().filter(now -> now.control().isEmpty()).isPresent() && paths.values().stream()
                .filter(other -> other != path && other.folder().equals(path.folder()))
                .anyMatch(other -> other.now().filter(now -> !now.usable() && now.isCounted()
                        && now.text().equals(content(path).text())).isPresent());
    }

    static void put(Map<String, String> files, StoryPath path, StoryContent content) {
        files.put(path.path(), content.text());
        if (!content.control().isEmpty()) {
            files.put(path.path() + ".control", content.control());
        }
    }

    /** Lets something happen to one of the files, if it can to any. */
    boolean happens(StoryEvent event) {
        return switch (event) {
            case ARRIVES -> !late.isEmpty() && arrives(late.remove(0));
            case GROWS -> toOne(this::isUsable, this::grow);
            case LOSES_ROWS -> toOne(path -> isUsable(path) && !content(path).csv().rows().isEmpty(),
                    path -> replace(path, rows.shrunk(path.folder(), content(path).csv())));
            case CHANGES_A_ROW -> toOne(this::isUsable,
                    path -> rows.changed(path.folder(), content(path).csv())
                            .filter(csv -> replace(path, csv)).isPresent());
            case IS_CUT -> toOne(path -> isUsable(path) && !content(path).csv().rows().isEmpty()
                    && (content(path).csv().control().containsKey("count")
                            || writing(path.folder()).isPresent()), this::cut);
            case CONTROL_IS_WRONG -> toOne(this::isUsable, this::misstate);
            case CONTROL_COMES -> toOne(path -> isUsable(path) && content(path).control().isEmpty()
                    && writing(path.folder()).isEmpty(),
                    path -> replace(path, content(path).csv().withControl(Map.of("count", "0"))));
            case CONTROL_GOES -> toOne(path -> isUsable(path) && !content(path).control().isEmpty(),
                    path -> replace(path, content(path).csv().withControl(Map.of())));
            case IS_MENDED -> toOne(path -> path.now().filter(now -> !now.usable()).isPresent(),
                    path -> replace(path, content(path).csv()));
            case COMES_AS_BEFORE -> toOne(path -> path.deliveries().size() > 1, this::repeat);
            case IS_RENAMED -> toOne(path -> path.now().isPresent(), path -> copy(path, true));
            case IS_COPIED -> toOne(this::isUsable, path -> copy(path, false));
            case IS_GONE -> toOne(path -> path.now().isPresent(), path -> {
                path.isEmptied();
                return true;
            });
            case IS_WITHDRAWN -> toOne(path -> !path.deliveries().isEmpty(), this::withdraw);
            case IS_ACCEPTED -> toOne(path -> path.takesBack(decisions.withdrawn()), path -> {
                decisions.accept(path);
                return true;
            });
        };
    }

    private boolean toOne(Predicate<StoryPath> able, Predicate<StoryPath> happening) {
        List<StoryPath> some = paths.values().stream().filter(able).toList();
        return !some.isEmpty() && happening.test(dice.pick(some));
    }

    private boolean isUsable(StoryPath path) {
        return path.now().filter(StoryContent::usable).isPresent();
    }

    private static StoryContent content(StoryPath path) {
        return path.now().orElseThrow();
    }

    /** The same file with other rows, which may make it unusable; a bank writes none without entries. */
    private boolean replace(StoryPath path, CsvFile csv) {
        if (writing(path.folder()).isPresent()
                && csv.rows().stream().allMatch(row -> row.get("status").equals("PENDING"))) {
            return false;
        }
        path.holds(whole(path.folder(), csv));
        return true;
    }

    private StoryContent whole(String folder, CsvFile csv) {
        return writing(folder).map(bank -> StoryContent.whole(csv, bank))
                .orElseGet(() -> StoryContent.whole(folder, csv));
    }

    private Optional<BankWriting> writing(String folder) {
        return writing.filter(any -> folder.equals("escrow"));
    }

    private boolean grow(StoryPath path) {
        CsvFile csv = content(path).csv();
        List<Row> back = heldBack.getOrDefault(path.path(), List.of());
        if (!back.isEmpty()) {
            CsvFile grown = csv;
            for (Row row : back) {
                grown = StoryRows.with(grown, row);
            }
            heldBack.remove(path.path());
            return replace(path, grown);
        }
        return !csv.rows().isEmpty() && !path.folder().equals("decisions")
                && replace(path, rows.grown(path.folder(), csv, csv.rows()));
    }

    private boolean cut(StoryPath path) {
        StoryContent whole = content(path);
        if (writing(path.folder()).isPresent()) {
            int end = writing.get().end(whole.text());
            path.holds(whole.cutAt(dice.between(end - 30, end)));
            return true;
        }
        int header = whole.csv().withRows(List.of()).text().length();
        int rows = whole.lastRow();
        path.holds(whole.cutAt(dice.chance(20) ? dice.between(1, header) : dice.between(header, rows)));
        return true;
    }

    private boolean misstate(StoryPath path) {
        Map<String, String> wrong = new LinkedHashMap<>(content(path).csv().control());
        wrong.put("count", Integer.toString(content(path).csv().rows().size() + dice.between(1, 3)));
        String text = content(path).csv().withControl(wrong).controlText();
        path.holds(content(path).withWrongControl(dice.pick(text, "key,value\ncount,many\n")));
        return true;
    }

    private boolean repeat(StoryPath path) {
        StoryContent before = dice.pick(path.deliveries());
        path.holds(before);
        return true;
    }

    /** The content under another name, with or without the control. */
    private boolean copy(StoryPath path, boolean moved) {
        StoryContent content = content(path);
        names++;
        String name = dice.pick("a", "m", "z") + names + "-" + path.name();
        at(path.folder(), name).holds(content);
        Optional.ofNullable(heldBack.remove(path.path())).ifPresent(back -> heldBack.put(path.folder() + "/"
                + name, back));
        if (moved) {
            path.isEmptied();
        }
        return true;
    }

    private boolean withdraw(StoryPath path) {
        List<StoryContent> known = path.deliveries().stream().filter(StoryContent::isKnown).toList();
        if (known.isEmpty()) {
            return false;
        }
        decisions.withdraw(path, dice.chance(70) ? known.get(known.size() - 1) : dice.pick(known));
        return true;
    }
}
