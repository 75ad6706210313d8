package settle.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import settle.identity.SourceLine;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.Unit;

/**
 * One version of an investor's subscription, as its signature page and Exhibit A state it.
 *
 * @param version from 1; the highest counts
 * @param aggregate what the signature page states; what is due is shares times the offering's price
 * @param exceptionsStated empty means none
 */
public record Subscription(
        SubscriptionId id,
        int version,
        Status status,
        Shares shares,
        Warrants warrants,
        Price price,
        Money aggregate,
        Parties parties,
        Delivery delivery,
        String taxpayerNumber,
        String exceptionsStated,
        Optional<LocalDate> investorSignedOn,
        Optional<LocalDate> companySignedOn,
        SourceLine source) {

    /** Whether a subscription takes part in the closing. */
    public enum Status {
        ACTIVE,
        WITHDRAWN,
        REJECTED
    }

    /**
     * Everybody whose money may be this subscription's.
     *
     * @param expectedPayers further payers that the investor announced
     */
    public record Parties(
            String investorName,
            String registrationName,
            String address,
            String fundManager,
            List<String> expectedPayers) {

        public Parties {
            expectedPayers = List.copyOf(expectedPayers);
        }

        /** Everybody whom they name. */
        public List<String> names() {
            List<String> names = new ArrayList<>(List.of(investorName, registrationName, fundManager));
            names.addAll(expectedPayers);
            return names;
        }
    }

    /** Where the shares go: Exhibit A. All text, so that leading zeros survive. */
    public record Delivery(
            String participantNumber, String participantName, String accountNumber, String accountName) {}

    /**
     * The warrants that go with its shares, or those that were subscribed where its shares make no whole
     * number of them; none on a subscription that is withdrawn or rejected.
     */
    public Warrants warrantsDue(Unit unit) {
        return isActive() ? unit.warrantsFor(shares).orElse(warrants) : Warrants.NONE;
    }

    /** When the later of the two sides signed; empty while one has not. */
    public Optional<LocalDate> signedOn() {
        return investorSignedOn.flatMap(investor -> companySignedOn
                .map(company -> investor.isAfter(company) ? investor : company));
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** The name that securities are registered in; the investor's own where none is stated. */
    public String registeredHolder() {
        String stated = parties.registrationName();
        return stated.isEmpty() ? parties.investorName() : stated;
    }

    /** The names of everybody who is no third party as a payer; none of them is blank. */
    public List<String> payerNames() {
        List<String> names = new ArrayList<>(parties.expectedPayers());
        names.add(parties.investorName());
        names.add(parties.registrationName());
        names.add(delivery.accountName());
        names.add(parties.fundManager());
        names.removeIf(String::isBlank);
        return names;
    }

    /** Whether another row says the same, wherever it was read. */
    public boolean saysTheSameAs(Subscription other) {
        return anywhere().equals(other.anywhere());
    }

    /** What it says, wherever it was read. */
    public Subscription anywhere() {
        return new Subscription(id, version, status, shares, warrants, price, aggregate, parties, delivery,
                taxpayerNumber, exceptionsStated, investorSignedOn, companySignedOn, SourceLine.NONE);
    }

    /** Whether both state the same shares, warrants, price and aggregate. */
    boolean hasTheTermsOf(Subscription other) {
        return terms().equals(other.terms());
    }

    /** Shares, warrants, price and aggregate, in one text. */
    String terms() {
        return String.join(" ", shares.toString(), warrants.toString(), price.toString(),
                aggregate.toString());
    }

    /** What tells this content of a version from another: its terms, status, investor and delivery. */
    String content() {
        return String.join("|", terms(), status.name(), parties.investorName(), delivery.toString());
    }

    /** The same in another spelling of its id. */
    Subscription called(SubscriptionId spelling) {
        return new Subscription(spelling, version, status, shares, warrants, price, aggregate, parties,
                delivery,
                taxpayerNumber, exceptionsStated, investorSignedOn, companySignedOn, source);
    }
}
