package settle.delivery;

import java.time.LocalDate;
import java.util.Optional;
import settle.identity.SourceLine;
import settle.identity.Spelling;
import settle.identity.SubscriptionId;
import settle.money.Price;
import settle.money.Warrants;

/** One line of the issuer's Warrant Register. */
public record WarrantCertificate(
        String number,
        SubscriptionId subscription,
        String holder,
        Warrants warrants,
        Price exercisePrice,
        LocalDate issueDate,
        LocalDate expirationDate,
        Optional<LocalDate> deliveredOn,
        String courierReference,
        SourceLine source) {

    /** The same with another spelling of its subscription's id. */
    public WarrantCertificate of(SubscriptionId spelling) {
        return new WarrantCertificate(number, spelling, holder, warrants, exercisePrice, issueDate,
                expirationDate,
                deliveredOn, courierReference, source);
    }

    /** What it says, wherever it was read. */
    public WarrantCertificate anywhere() {
        return new WarrantCertificate(number, subscription, holder, warrants, exercisePrice, issueDate,
                expirationDate, deliveredOn, courierReference, SourceLine.NONE);
    }

    /** Whether another line of the register, wherever it was read, is this same certificate said again. */
    public boolean saysTheSameAs(WarrantCertificate other) {
        return Spelling.areOne(number, other.number) && subscription.equals(other.subscription)
                && holder.equals(other.holder)
                && warrants.equals(other.warrants) && exercisePrice.equals(other.exercisePrice)
                && issueDate.equals(other.issueDate) && expirationDate.equals(other.expirationDate);
    }
}
