package settle.closing;

import java.util.List;
import java.util.Optional;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.breaks.Subject;
import settle.cash.apply.CashStatus;
import settle.cash.apply.Funding;
import settle.delivery.DwacRequest;
import settle.delivery.Requests;
import settle.delivery.WarrantCertificate;
import settle.money.Money;

/**
 * One line of the tie-out: subscribed, paid, delivered, warranted, and what it comes to.
 *
 * @param due zero for a subscription that is withdrawn or rejected
 * @param dwac the request that stands for it
 * @param breaks those about this subscription, worst first
 * @param inGross whether the purchase is in the gross proceeds: the investor closes, or did when the closing
 *     went ahead
 */
public record InvestorSettlement(
        Subscription subscription,
        Money due,
        Money applied,
        CashStatus cash,
        Optional<DwacRequest> dwac,
        WarrantStatus warrant,
        List<WarrantCertificate> certificates,
        List<Break> breaks,
        InvestorVerdict verdict,
        boolean inGross) {

    /** How the Warrant Register stands on an investor. */
    public enum WarrantStatus {
        /** No register was loaded, and none is expected. */
        NOT_REGISTERED,
        MISSING,
        DIFFERS,
        REGISTERED
    }

    public InvestorSettlement {
        certificates = List.copyOf(certificates);
        breaks = List.copyOf(breaks);
    }

    /**
     * Judges one subscription.
     *
     * @param breaks those about it that nobody waived, worst first
     */
    static InvestorSettlement of(PreparedClosing prepared, Subscription subscription, Funding funding,
            List<Break> breaks) {
        Requests requests = prepared.requestsOf(subscription);
        InvestorVerdict verdict = verdict(prepared.at(), subscription, funding, requests, breaks);
        boolean inGross = prepared.closedAtRelease().map(closed -> closed.contains(subscription.id()))
                .orElse(verdict != InvestorVerdict.HOLD);
        return new InvestorSettlement(subscription, funding.due(), funding.applied(), funding.status(),
                requests.standing(), warrant(prepared, subscription, breaks),
                prepared.certificatesOf(subscription), breaks, verdict, inGross);
    }

    private static WarrantStatus warrant(PreparedClosing prepared, Subscription subscription,
            List<Break> breaks) {
        if (prepared.certificates().isEmpty() || !subscription.isActive()) {
            return WarrantStatus.NOT_REGISTERED;
        }
        if (prepared.certificatesOf(subscription).isEmpty()) {
            return WarrantStatus.MISSING;
        }
        boolean differs = breaks.stream().anyMatch(found -> found.code().subject() == Subject.WARRANT);
        return differs ? WarrantStatus.DIFFERS : WarrantStatus.REGISTERED;
    }

    private static InvestorVerdict verdict(OfferingAt at, Subscription subscription, Funding funding,
            Requests requests, List<Break> breaks) {
        Optional<DwacRequest> request = requests.onlyGood();
        boolean blocked = breaks.stream().anyMatch(found -> found.blocks(subscription.id()));
        if (at.isTerminated() || !subscription.isActive() || blocked || !funding.status().isFunded()
                || request.isEmpty()) {
            return InvestorVerdict.HOLD;
        }
        boolean delivered = request.get().status() == DwacRequest.Status.APPROVED;
        return delivered && at.isReleased() ? InvestorVerdict.SETTLED : InvestorVerdict.RELEASE;
    }

    /** Applied less due. */
    public Money difference() {
        return applied.minus(due);
    }

    public boolean closes() {
        return verdict != InvestorVerdict.HOLD;
    }
}
