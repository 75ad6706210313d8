package settle.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import settle.breaks.BreakRule;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.offering.InputKind;

/**
 * Tells what was reported of the requests and warrants of the subscriptions that an exception concerns, and
 * of the requests that it and its candidates are about.
 */
final class DeliveryStory {

    private final PastClosing past;
    private final Concern concern;
    private final StoryLines lines;

    DeliveryStory(PastClosing past, Concern concern, StoryLines lines) {
        this.past = past;
        this.concern = concern;
        this.lines = lines;
    }

    void tell() {
        BreakRule rule = concern.found().code().rule();
        boolean ofDelivery = rule == BreakRule.REQUEST_LINKS || rule == BreakRule.DELIVERY_BY_APPROVAL
                || rule == BreakRule.ONE_CERTIFICATE;
        if (concern.found().key().request().isEmpty() && !ofDelivery) {
            return;
        }
        List<DwacRequest> requests = past.rows().requests().of(past.files(InputKind.DWAC));
        List<WarrantCertificate> register = past.rows().certificates().of(past.files(InputKind.WARRANTS));
        Set<String> told = new HashSet<>();
        for (SubscriptionId id : concern.subscriptions()) {
            Set<String> linked = past.closing().prepared().dwacs().requests().getOrDefault(id, List.of())
                    .stream().map(DwacRequest::id).collect(Collectors.toSet());
            requests.stream().filter(row -> linked.contains(row.id())).forEach(this::request);
            told.addAll(linked);
            register.stream().filter(line -> line.subscription().equals(id)).forEach(this::warrant);
        }
        requests.stream().filter(row -> concern.isOfRequest(row.id()) && !told.contains(row.id()))
                .forEach(this::request);
    }

    private void request(DwacRequest row) {
        lines.title("DWAC request " + row.id());
        lines.fact("reported", lines.located(row.source()) + ": " + row.status() + ", " + row.quantity()
                + " shares of " + row.cusip() + ", participant " + row.participantNumber() + ", entered "
                + row.enteredAt().map(Object::toString).orElse("at no stated time")
                + row.decidedAt().map(at -> ", decided " + at).orElse("")
                + (row.reason().isEmpty() ? "" : ", \"" + row.reason() + "\""));
    }

    private void warrant(WarrantCertificate line) {
        lines.title("warrant " + line.number());
        lines.fact("registered", lines.located(line.source()) + ": " + line.warrants() + " warrants of "
                + line.holder() + " at " + line.exercisePrice() + ", " + line.issueDate() + " to "
                + line.expirationDate());
    }
}
