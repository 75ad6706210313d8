package settle.closing;

import java.util.List;
import java.util.Optional;
import settle.book.Subscription;
import settle.breaks.Break;
import settle.delivery.DwacRequest;
import settle.delivery.WarrantCertificate;
import settle.money.Money;

/**
 * One line of the tie-out: subscribed, paid, delivered, warranted, and what it comes to.
 *
 * @param due zero for a subscription that is withdrawn or rejected
 * @param dwac the request that stands for it
 * @param breaks those about this subscription, worst first
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
        InvestorVerdict verdict) {

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

    /** Applied less due. */
    public Money difference() {
        return applied.minus(due);
    }

    public boolean closes() {
        return verdict != InvestorVerdict.HOLD;
    }
}
