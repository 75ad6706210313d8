package settle.closings;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import settle.closing.ClosingVerdict;
import settle.random.StoryEvent;
import settle.random.StoryStep;

/** What a series of stories told, and what it was judged to be, as a table for people. */
final class StoryTally {

    private final Map<StoryEvent, Integer> events = new EnumMap<>(StoryEvent.class);
    private final Map<ClosingVerdict, Integer> verdicts = new TreeMap<>();
    private int judged;
    private int sameAsItIs;
    private int withF10;
    private int withUnsaid;
    private int takenBack;
    private int failures;

    void told(StoryStep step) {
        step.events().forEach(event -> events.merge(event, 1, Integer::sum));
    }

    /** A step was judged on both databases. */
    void judged(StoryStep step, ClosingVerdict verdict, int differences) {
        judged++;
        verdicts.merge(verdict, 1, Integer::sum);
        takenBack += step.takenBack().size();
        withF10 += step.takenBack().isEmpty() ? 0 : 1;
        withUnsaid += step.unsaid().isEmpty() ? 0 : 1;
        sameAsItIs += step.takenBack().isEmpty() && step.unsaid().isEmpty() ? 1 : 0;
        failures += differences == 0 ? 0 : 1;
    }

    String table() {
        StringBuilder table = new StringBuilder("| what happened to a file | times |\n|---|---:|\n");
        events.forEach((event, times) -> table.append("| ")
                .append(event.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(" | ").append(times)
                .append(" |\n"));
        return table.append(String.format(Locale.ROOT,
                """

                        %d inboxes were judged on both databases: %s. %d came out the same as they are; %d with F10 (%d
                        files in all that took something back), %d with what the inbox said no more; %d broke the law.
                        """,
                judged, verdicts, sameAsItIs, withF10, takenBack, withUnsaid, failures)).toString();
    }
}
