package settle.inquiry;

import java.util.List;
import settle.closing.PreparedClosing;
import settle.decision.Decision;
import settle.decision.Ruling;

/** Tells what people decided on an exception, and what became of it. */
final class DecisionStory {

    private final Concern concern;
    private final StoryLines lines;

    DecisionStory(Concern concern, StoryLines lines) {
        this.concern = concern;
        this.lines = lines;
    }

    void tell() {
        PreparedClosing prepared = concern.closing().prepared();
        List<Ruling> rulings = prepared.rulings().stream()
                .filter(ruling -> concern.isDecidedBy(ruling.decision())).toList();
        List<Decision> waivers = prepared.waivers().stream()
                .filter(waiver -> waiver.exception().equals(concern.found().id())).toList();
        if (rulings.isEmpty() && waivers.isEmpty()) {
            return;
        }
        lines.title("decisions");
        rulings.forEach(ruling -> decision(ruling.decision(), ruling.outcome() + ": " + ruling.effect()));
        waivers.forEach(waiver -> decision(waiver, "waives " + concern.found().code()));
    }

    private void decision(Decision decision, String outcome) {
        lines.line(decision.id() + " " + decision.action() + ", " + outcome);
        lines.line("  " + lines.located(decision.source()) + ": decided by " + decision.decidedBy() + " at "
                + decision.decidedAt() + ", approved by "
                + (decision.approvedBy().isBlank() ? "nobody" : decision.approvedBy())
                + decision.approvedAt().map(at -> " at " + at).orElse("") + ": \"" + decision.reason()
                + "\"");
    }
}
