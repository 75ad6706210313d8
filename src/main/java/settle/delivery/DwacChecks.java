package settle.delivery;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.book.PartyName;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.breaks.Subject;
import settle.identity.SubscriptionId;
import settle.offering.Offering;

/**
 * Compares the DWAC requests of one active subscription with it: codes D01 to D09 and D11; D10 for the
 * unlinked.
 */
public final class DwacChecks {

    private final Subscription subscription;
    private final Offering offering;
    private final LocalDateTime asOf;
    private final boolean fullyFunded;
    private final List<Break> found = new ArrayList<>();

    private DwacChecks(Subscription subscription, Offering offering, LocalDateTime asOf,
            boolean fullyFunded) {
        this.subscription = subscription;
        this.offering = offering;
        this.asOf = asOf;
        this.fullyFunded = fullyFunded;
    }

    /**
     * The breaks of one subscription's requests.
     *
     * @param requests those linked to it, each in its latest state
     * @param fullyFunded whether all that is due on it is applied
     */
    public static List<Break> of(Subscription subscription, List<DwacRequest> requests, boolean fullyFunded,
            Offering offering, LocalDateTime asOf) {
        if (!subscription.isActive()) {
            return List.of();
        }
        DwacChecks checks = new DwacChecks(subscription, offering, asOf, fullyFunded);
        if (requests.isEmpty()) {
            checks.missing();
        }
        List<DwacRequest> good = new Requests(requests).good();
        good.forEach(checks::compare);
        good.forEach(checks::timing);
        requests.stream().filter(request -> !request.isGood()).forEach(bad -> checks.failed(bad, good));
        checks.surplus(good);
        return checks.found;
    }

    /** The break of a request that belongs to no subscription, or not to one alone. */
    public static Break unlinked(DwacRequest request, List<SubscriptionId> several) {
        return Break.of(BreakCode.D10, Subject.DWAC).dwac(request.id()).source(request.source())
                .expected("one active subscription with this account")
                .actual(several.isEmpty() ? "none" : several.size() + " subscriptions")
                .candidates(several.stream().map(id -> id + ": its account too, so it proves nothing")
                        .toList())
                .saying("Request " + request.id() + " for " + request.quantity() + " shares at participant "
                        + request.participantNumber() + " belongs to "
                        + (several.isEmpty() ? "no" : "more than one") + " active subscription.");
    }

    private void missing() {
        found.add(Break.of(BreakCode.D01, Subject.SUBSCRIPTION).subscription(subscription.id())
                .expected(subscription.shares()).actual("no request").source(subscription.source())
                .saying("The broker has entered no DWAC request for the " + subscription.shares()
                        + " shares of "
                        + subscription.id() + "."));
    }

    private void compare(DwacRequest request) {
        Subscription.Delivery delivery = subscription.delivery();
        if (!request.quantity().equals(subscription.shares())) {
            found.add(about(BreakCode.D02, request)
                    .expected(subscription.shares()).actual(request.quantity())
                    .difference(request.quantity().count() - subscription.shares().count())
                    .saying("Request " + request.id() + " is for " + request.quantity() + " shares; "
                            + subscription.shares() + " are subscribed."));
        }
        if (!request.participantNumber().equals(delivery.participantNumber())) {
            found.add(about(BreakCode.D03, request)
                    .expected(delivery.participantNumber()).actual(request.participantNumber())
                    .saying("Request " + request.id() + " is of participant " + request.participantNumber()
                            + "; Exhibit A names " + delivery.participantNumber() + "."));
        }
        accountDiffers(request, delivery);
        if (!request.cusip().equalsIgnoreCase(offering.security().cusip())) {
            found.add(about(BreakCode.D05, request)
                    .expected(offering.security().cusip()).actual(request.cusip())
                    .saying("Request " + request.id() + " is for CUSIP " + request.cusip() + ", not "
                            + offering.security().cusip() + "."));
        }
    }

    private void accountDiffers(DwacRequest request, Subscription.Delivery delivery) {
        boolean number = !request.accountNumber().equals(delivery.accountNumber());
        PartyName stated = PartyName.of(request.accountName());
        PartyName expected = PartyName.of(delivery.accountName());
        boolean name = !stated.isBlank() && !expected.isBlank() && !stated.comparable()
                .equals(expected.comparable());
        if (number || name) {
            found.add(about(BreakCode.D04, request)
                    .expected(number ? "the account number of Exhibit A" : delivery.accountName())
                    .actual(number ? request.accountNumber().isEmpty() ? "none" : "another"
                            : request.accountName())
                    .saying("The account " + (number ? "number " : "") + (number && name ? "and " : "")
                            + (name ? "name " : "") + "of request " + request.id()
                            + " is not that of Exhibit A."));
        }
    }

    private void timing(DwacRequest request) {
        Optional<LocalDateTime> released = offering.closing().releasedAt()
                .filter(at -> offering.releasedBy(asOf));
        if (request.status() == DwacRequest.Status.APPROVED) {
            String when = request.decidedAt().map(at -> " at " + at).orElse("");
            if (!fullyFunded) {
                found.add(about(BreakCode.D08, request)
                        .expected("funded before approval").actual("approved" + when)
                        .saying("Request " + request.id() + " was approved" + when + " though "
                                + subscription.id()
                                + " is not fully funded: shares were delivered free."));
            } else if (released.isEmpty()
                    || request.decidedAt().filter(at -> at.isBefore(released.get())).isPresent()) {
                found.add(about(BreakCode.D11, request)
                        .expected(released.map(at -> "not before " + at).orElse("not before the closing"))
                        .actual("approved" + when)
                        .saying("Request " + request.id() + " was approved" + when
                                + ", before the closing went ahead."));
            }
        } else if (asOf.isAfter(offering.closing().dwacCutOff())) {
            found.add(about(BreakCode.D09, request)
                    .expected("decided by " + offering.closing().dwacCutOff()).actual("pending")
                    .saying("Request " + request.id() + " is still pending after the DWAC cut-off."));
        }
    }

    private void failed(DwacRequest bad, List<DwacRequest> good) {
        boolean cured = good.stream().anyMatch(request -> !request.entryMoment().isBefore(bad.entryMoment()));
        if (!cured) {
            found.add(about(BreakCode.D06, bad)
                    .expected("a good request entered later").actual(bad.status())
                    .saying("Request " + bad.id() + " is " + bad.status()
                            + (bad.reason().isEmpty() ? "" : " (" + bad.reason() + ")")
                            + ", and no good one was entered after it."));
        }
    }

    private void surplus(List<DwacRequest> good) {
        if (good.size() > 1) {
            long total = good.stream().mapToLong(request -> request.quantity().count()).sum();
            found.add(Break.of(BreakCode.D07, Subject.DWAC).subscription(subscription.id())
                    .source(good.get(good.size() - 1).source())
                    .expected("1 request").actual(good.size() + " requests")
                    .difference(total - subscription.shares().count())
                    .candidates(good.stream()
                            .map(request -> request.id() + ": " + request.quantity() + " shares, "
                                    + request.status() + ", entered "
                                    + request.enteredAt().map(LocalDateTime::toString).orElse(
                                            "at no stated time"))
                            .toList())
                    .saying(good.size() + " requests are pending or approved for " + subscription.id()
                            + ", for " + total + " shares in all."));
        }
    }

    private Break.Draft about(BreakCode code, DwacRequest request) {
        return Break.of(code, Subject.DWAC).subscription(subscription.id()).dwac(request.id())
                .source(request.source());
    }
}
