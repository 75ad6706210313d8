package settle.closings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a series of kills hit, and how it ended, as a table for people. */
final class KillTally {

    private final List<String> places;
    private final Map<String, Integer> firstRuns = new TreeMap<>();
    private final Map<String, Integer> recoveries = new TreeMap<>();
    private int starts;
    private int equalToTheFirst;
    private int equalToTheSecond;
    private int different;

    /**
     * @param places in the order in which a run comes to them
     */
    KillTally(List<String> places) {
        this.places = List.copyOf(places);
    }

    /**
     * A run was killed.
     *
     * @param recovery whether a run before it had been
     */
    void killed(String place, boolean recovery) {
        (recovery ? recoveries : firstRuns).merge(place, 1, Integer::sum);
        starts++;
    }

    /** A run went through. */
    void wentThrough(boolean equal, boolean afterAPublishedOne) {
        starts++;
        if (!equal) {
            different++;
        } else if (afterAPublishedOne) {
            equalToTheSecond++;
        } else {
            equalToTheFirst++;
        }
    }

    int kills() {
        return sum(firstRuns) + sum(recoveries);
    }

    /** The places that no kill hit. */
    List<String> missed() {
        return places.stream()
                .filter(place -> !firstRuns.containsKey(place) && !recoveries.containsKey(place)).toList();
    }

    String table() {
        StringBuilder table = new StringBuilder("| killed in | runs | of these, runs after a killed one |\n"
                + "|---|---:|---:|\n");
        for (String place : places) {
            int again = recoveries.getOrDefault(place, 0);
            table.append(row(place, firstRuns.getOrDefault(place, 0) + again, again));
        }
        table.append(row("all", kills(), sum(recoveries)));
        int wentThrough = equalToTheFirst + equalToTheSecond + different;
        return table.append(String.format(Locale.ROOT,
                """

                        %d kills, %d starts. %d runs went through: %d published what the undisturbed run does, %d what the
                        undisturbed second run does (the killed one had published), %d something else.
                        """,
                kills(), starts, wentThrough, equalToTheFirst, equalToTheSecond, different)).toString();
    }

    private static String row(String place, int runs, int again) {
        return "| " + place + " | " + runs + " | " + again + " |\n";
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
