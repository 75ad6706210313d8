package settle.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import settle.book.Subscription;
import settle.cash.wire.StandingWire;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;
import settle.statement.BankEntry;

/** Tells what the book says of the subscriptions that an exception concerns, and how their wires stand. */
final class CashStory {

    private final PastClosing past;
    private final Concern concern;
    private final StoryLines lines;

    CashStory(PastClosing past, Concern concern, StoryLines lines) {
        this.past = past;
        this.concern = concern;
        this.lines = lines;
    }

    void tell() {
        Map<SubscriptionId, List<Subscription>> rows = past.rows().subscriptions()
                .of(past.files(InputKind.SUBSCRIPTIONS)).stream()
                .collect(Collectors.groupingBy(Subscription::id));
        concern.subscriptions().forEach(id -> subscription(id, rows.getOrDefault(id, List.of())));
        concern.wires().forEach(this::wire);
    }

    private void subscription(SubscriptionId id, List<Subscription> versions) {
        lines.title("subscription " + id);
        Optional<Subscription> counting = past.closing().prepared().book().find(id);
        for (Subscription row : versions) {
            boolean counts = counting.filter(row::equals).isPresent();
            lines.line("version " + row.version() + "   " + lines.located(row.source()) + ": "
                    + row.shares() + " shares, " + row.warrants() + " warrants at " + row.price() + ", "
                    + past.closing().prepared().due().on(row).grouped() + " due, " + row.status()
                    + (counts ? "; it counts" : ""));
        }
        concern.allocations(id).forEach(one -> lines.fact("applied", one.rule() + ": "
                + one.explanation()));
    }

    private void wire(StandingWire wire) {
        lines.title("wire " + wire.reference());
        lines.fact("standing", wire.standing() + (wire.why().isEmpty() ? "" : ": " + wire.why()));
        wire.sightings().forEach(seen -> lines.fact("reported", sighting(seen)));
        concern.receipt(wire).ifPresent(receipt -> {
            lines.fact("names", ids(receipt.named()));
            lines.fact("payer of", ids(receipt.partyOf()));
        });
        concern.allocations(wire).forEach(one -> lines.fact("applied", one.subscription() + " "
                + one.amount().grouped() + " " + one.rule()));
    }

    private String sighting(BankEntry seen) {
        return lines.located(seen.source()) + ": " + seen.status() + " " + seen.direction() + " "
                + seen.amount().grouped() + " " + seen.amount().currency() + ", booked "
                + seen.bookedAt().map(at -> (at.isStated() ? "" : "by ") + at).orElse("at no stated time")
                + ", value "
                + seen.valueDate() + ", from \"" + seen.remitter().name() + "\", \"" + seen.remittance()
                + "\"";
    }

    private static String ids(List<SubscriptionId> ids) {
        return ids.isEmpty() ? "no subscription"
                : ids.stream().map(SubscriptionId::text).collect(Collectors.joining(", "));
    }
}
