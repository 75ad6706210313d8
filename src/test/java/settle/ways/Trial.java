package settle.ways;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.WayOut;
import settle.closings.ToldDay;

/**
 * A way out, tried.
 *
 * @param story what is wrong, and what ends it
 * @param trouble after it the exception stands
 * @param way after it the exception is gone
 * @param then how the closing stands by then: {@code READY}, {@code PARTIAL 004 HOLD C01}
 */
record Trial(BreakCode code, WayOut.By by, String story, Consumer<ToldDay> trouble,
        BiConsumer<ToldDay, Break> way, String then) {

    /** What is done whatever the exception says. */
    static Trial of(BreakCode code, WayOut.By by, String story, Consumer<ToldDay> trouble,
            Consumer<ToldDay> way, String then) {
        return new Trial(code, by, story, trouble, (day, found) -> way.accept(day), then);
    }

    /** A decision, with the fields that next_action says, and these where it leaves them to the desk. */
    static Trial decided(BreakCode code, WayOut.By action, String story, Consumer<ToldDay> trouble,
            String own,
            String then) {
        return new Trial(code, action, story, trouble, (day, found) -> new Letter(found).decide(action, own)
                .to(day), then);
    }

    static Trial decided(BreakCode code, WayOut.By action, String story, Consumer<ToldDay> trouble,
            String then) {
        return decided(code, action, story, trouble, "", then);
    }

    @Override
    public String toString() {
        return code + " by " + by.title() + ": " + story;
    }
}
