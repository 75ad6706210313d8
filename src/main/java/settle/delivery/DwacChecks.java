package settle.delivery;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.BreakDraft;
import settle.breaks.DeliveryWording;
import settle.breaks.Fact;
import settle.breaks.Figure;
import settle.breaks.Sentence;
import settle.breaks.Unit;
import settle.identity.DwacId;
import settle.identity.SubscriptionId;
import settle.offering.Deadline;
import settle.offering.Deadlines;
import settle.offering.Offering;

/**
 * Compares the DWAC requests of one active subscription with it: codes D01 to D09 and D11; D10 for the
 * unlinked.
 */
public final class DwacChecks {

    /** In the order of the catalogue. */
    private static final List<Check> CHECKS = List.of(
            DwacChecks::missing, // D01
            ofEachGood(DwacChecks::quantity), // D02
            ofEachGood(DwacChecks::participant), // D03
            ofEachGood(DwacChecks::account), // D04
            ofEachGood(DwacChecks::cusip), // D05
            DwacChecks::failed, // D06
            DwacChecks::surplus, // D07
            ofEachGood(DwacChecks::freeDelivery), // D08
            ofEachGood(DwacChecks::pending), // D09
            ofEachGood(DwacChecks::early)); // D11

    private DwacChecks() {}

    private interface Check {
        Stream<Break> of(Delivery delivery);
    }

    private interface CheckOfRequest {
        Optional<Break> of(DwacRequest request, Delivery delivery);
    }

    /** A subscription with its requests, and what they are held against. */
    private record Delivery(Subscription subscription, Requests requests, boolean fullyFunded,
            Offering offering, LocalDateTime asOf) {}

    private static Check ofEachGood(CheckOfRequest check) {
        return delivery -> delivery.requests().good().stream()
                .flatMap(request -> check.of(request, delivery).stream());
    }

    /**
     * The breaks of one subscription's requests.
     *
     * @param requests those linked to it, each in its latest state
     * @param fullyFunded whether all that is due on it is applied
     */
    public static List<Break> of(Subscription subscription, List<DwacRequest> requests, boolean fullyFunded,
            Offering offering, LocalDateTime asOf) {
        Delivery delivery =
                new Delivery(subscription, new Requests(requests), fullyFunded, offering, asOf);
        return subscription.isActive() ? CHECKS.stream().flatMap(check -> check.of(delivery)).toList()
                : List.of();
    }

    /** The break of a request that belongs to no subscription, or not to one alone (D10). */
    public static Break unlinked(DwacRequest request, List<SubscriptionId> several) {
        DeliveryWording what = several.isEmpty() ? DeliveryWording.D10_NONE : DeliveryWording.D10_SEVERAL;
        return Break.of(BreakCode.D10).about(new DwacId(request.id())).source(request.source())
                .expected("one active subscription with this account")
                .actual(several.isEmpty() ? Figure.text("none")
                        : Figure.counted(several.size(), "subscription"))
                .candidates(several.stream()
                        .map(id -> DeliveryWording.D10_CANDIDATE.with("subscription", id)).toList())
                .saying(what.with("request", new DwacId(request.id())).with("quantity", request.quantity())
                        .with("participant", request.participantNumber()));
    }

    private static Stream<Break> missing(Delivery delivery) {
        Subscription subscription = delivery.subscription();
        return !delivery.requests().all().isEmpty() ? Stream.empty()
                : Stream.of(Break.of(BreakCode.D01).about(subscription.id()).source(subscription.source())
                        .expected(Figure.of(subscription.shares())).actual("no request")
                        .saying(DeliveryWording.D01_NONE.with("shares", subscription.shares())
                                .with("subscription", subscription.id())));
    }

    private static Optional<Break> quantity(DwacRequest request, Delivery delivery) {
        Subscription subscription = delivery.subscription();
        return request.quantity().equals(subscription.shares()) ? Optional.empty()
                : Optional.of(about(BreakCode.D02, request, delivery)
                        .expected(Figure.of(subscription.shares())).actual(Figure.of(request.quantity()))
                        .difference(Figure.difference(request.quantity(), subscription.shares()))
                        .saying(DeliveryWording.D02_QUANTITY.with("request", new DwacId(request.id()))
                                .with("quantity", request.quantity())
                                .with("shares", subscription.shares())));
    }

    private static Optional<Break> participant(DwacRequest request, Delivery delivery) {
        String expected = delivery.subscription().delivery().participantNumber();
        return request.participantNumber().equals(expected) ? Optional.empty()
                : Optional.of(about(BreakCode.D03, request, delivery)
                        .expected(Figure.text(expected)).actual(Figure.text(request.participantNumber()))
                        .saying(DeliveryWording.D03_PARTICIPANT.with("request", new DwacId(request.id()))
                                .with("participant", request.participantNumber())
                                .with("expected", expected)));
    }

    private static Optional<Break> account(DwacRequest request, Delivery delivery) {
        Subscription.Delivery exhibit = delivery.subscription().delivery();
        boolean number = !request.accountNumber().equals(exhibit.accountNumber());
        PartyName stated = PartyName.of(request.accountName());
        PartyName expected = PartyName.of(exhibit.accountName());
        boolean name = !stated.isBlank() && !expected.isBlank()
                && !stated.comparable().equals(expected.comparable());
        if (!number && !name) {
            return Optional.empty();
        }
        DeliveryWording what = !number ? DeliveryWording.D04_NAME
                : name ? DeliveryWording.D04_BOTH : DeliveryWording.D04_NUMBER;
        return Optional.of(about(BreakCode.D04, request, delivery)
                .expected(Figure.text(number ? "the account number of Exhibit A" : exhibit.accountName()))
                .actual(Figure.text(number ? request.accountNumber().isEmpty() ? "none" : "another"
                        : request.accountName()))
                .saying(what.with("request", new DwacId(request.id()))));
    }

    private static Optional<Break> cusip(DwacRequest request, Delivery delivery) {
        String expected = delivery.offering().security().cusip();
        return request.cusip().equalsIgnoreCase(expected) ? Optional.empty()
                : Optional.of(about(BreakCode.D05, request, delivery)
                        .expected(Figure.text(expected)).actual(Figure.text(request.cusip()))
                        .saying(DeliveryWording.D05_CUSIP.with("request", new DwacId(request.id()))
                                .with("cusip", request.cusip()).with("expected", expected)));
    }

    /** Every request that came to nothing, and that no good one entered later makes up for. */
    private static Stream<Break> failed(Delivery delivery) {
        return delivery.requests().all().stream().filter(request -> !request.isGood())
                .filter(bad -> delivery.requests().good().stream()
                        .allMatch(good -> good.entryMoment().isBefore(bad.entryMoment())))
                .map(bad -> about(BreakCode.D06, bad, delivery)
                        .expected("a good request entered later").actual(Figure.text(bad.status().name()))
                        .saying(DeliveryWording.D06_FAILED.with("request", new DwacId(bad.id()))
                                .with("status", bad.status().name()).withKnown("reason", bad.reason())));
    }

    private static Stream<Break> surplus(Delivery delivery) {
        List<DwacRequest> good = delivery.requests().good();
        if (good.size() < 2) {
            return Stream.empty();
        }
        Subscription subscription = delivery.subscription();
        long total = good.stream().mapToLong(request -> request.quantity().count()).sum();
        return Stream.of(Break.of(BreakCode.D07).about(subscription.id())
                .source(good.get(good.size() - 1).source())
                .expected(Figure.counted(1, "request")).actual(Figure.counted(good.size(), "request"))
                .difference(Figure.difference(total, subscription.shares().count(), Unit.SHARES))
                .candidates(good.stream().map(DwacChecks::described).toList())
                .saying(DeliveryWording.D07_SEVERAL.with("requests", good.size())
                        .with("subscription", subscription.id()).with("shares", total)));
    }

    private static Sentence.Worded described(DwacRequest request) {
        return DeliveryWording.D07_REQUEST.with("request", new DwacId(request.id()))
                .with("quantity", request.quantity()).with("status", request.status().name())
                .with("entered", request.enteredAt().map(Figure::of)
                        .orElse(Figure.text("at no stated time")));
    }

    private static Optional<Break> freeDelivery(DwacRequest request, Delivery delivery) {
        if (request.status() != DwacRequest.Status.APPROVED || delivery.fullyFunded()) {
            return Optional.empty();
        }
        return Optional.of(about(BreakCode.D08, request, delivery)
                .expected("funded before approval").actual(approved(request))
                .saying(DeliveryWording.D08_FREE.with("request", new DwacId(request.id()))
                        .withKnown("moment", decided(request))
                        .with("subscription", delivery.subscription().id())));
    }

    private static Optional<Break> pending(DwacRequest request, Delivery delivery) {
        Deadlines deadlines = Deadlines.of(delivery.offering());
        boolean decided = request.status() == DwacRequest.Status.APPROVED;
        return decided || !deadlines.isPast(delivery.asOf(), Deadline.DWAC_CUT_OFF) ? Optional.empty()
                : Optional.of(about(BreakCode.D09, request, delivery)
                        .expected(DeliveryWording.D09_BY.labelling(Figure.of(deadlines.at(
                                Deadline.DWAC_CUT_OFF)))).actual("pending")
                        .saying((delivery.offering().closing().terminated() ? DeliveryWording.D09_TERMINATED
                                : DeliveryWording.D09_PENDING).with("request", new DwacId(request.id()))));
    }

    private static Optional<Break> early(DwacRequest request, Delivery delivery) {
        if (request.status() != DwacRequest.Status.APPROVED || !delivery.fullyFunded()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> released = delivery.offering().closing().releasedAt()
                .filter(at -> delivery.offering().releasedBy(delivery.asOf()));
        boolean early = released.isEmpty()
                || request.decidedAt().filter(at -> at.isBefore(released.get())).isPresent();
        return !early ? Optional.empty() : Optional.of(about(BreakCode.D11, request, delivery)
                .expected(Figure.notBefore(released.map(Figure::of).orElse(Figure.text("the closing"))))
                .actual(approved(request))
                .saying(DeliveryWording.D11_EARLY.with("request", new DwacId(request.id()))
                        .withKnown("moment", decided(request))));
    }

    private static Figure approved(DwacRequest request) {
        return request.decidedAt().map(at -> DeliveryWording.APPROVED_AT.labelling(Figure.of(at)))
                .orElse(Figure.text("approved"));
    }

    private static Optional<Fact> decided(DwacRequest request) {
        return request.decidedAt().map(Figure::of);
    }

    /**
     * Reports of one moment that contradict each other (D07), about every subscription that they may be of.
     */
    public static List<Break> contradicted(ReportsOfRequest reports, AccountHolders holders) {
        TreeSet<SubscriptionId> concerned = new TreeSet<>();
        reports.reports().forEach(report -> holders.alone(report).ifPresent(concerned::add));
        if (concerned.isEmpty()) {
            return List.of(contradicted(reports).saying(sentence(reports)));
        }
        return concerned.stream().map(id -> contradicted(reports).about(id).saying(sentence(reports)))
                .toList();
    }

    private static BreakDraft contradicted(ReportsOfRequest reports) {
        return Break.of(BreakCode.D07).about(new DwacId(reports.state().id()))
                .source(reports.state().source())
                .expected("reports that agree")
                .actual(Figure.counted(reports.reports().size(), "report"))
                .candidates(reports.reports().stream().map(report -> DeliveryWording.D07_REPORT
                        .with("source", report.source()).with("quantity", report.quantity())
                        .with("status", report.status().name())
                        .with("participant", report.participantNumber())).toList());
    }

    private static Sentence.Worded sentence(ReportsOfRequest reports) {
        return DeliveryWording.D07_CONTRADICTED.with("request", new DwacId(reports.state().id()));
    }

    private static BreakDraft about(BreakCode code, DwacRequest request, Delivery delivery) {
        return Break.of(code).about(delivery.subscription().id()).about(new DwacId(request.id()))
                .source(request.source());
    }
}
