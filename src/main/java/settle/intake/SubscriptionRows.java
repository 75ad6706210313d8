package settle.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import settle.book.Subscription;
import settle.identity.SubscriptionId;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.Offering;

/** The subscription book, for example:
 *
 * <pre>
 * subscription_id,investor_name,shares,warrants,price_per_unit,aggregate_purchase_price,dtc_participant_number,…
 * CPST-001,Alder Peak Partners LP,1000000,500000,1.14,1140000.00,0352,… </pre>
 */
public record SubscriptionRows(Offering offering) implements RowFormat<Subscription> {

    @Override
    public String name() {
        return "subscription book CSV";
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public List<String> required() {
        return List.of("subscription_id", "investor_name", "shares", "warrants", "price_per_unit",
                "aggregate_purchase_price", "dtc_participant_number", "dtc_account_number");
    }

    @Override
    public Outcome<Subscription> parse(Row row) {
        SubscriptionId id = new SubscriptionId(row.required("subscription_id"));
        int version = row.version("version");
        Subscription.Status status = row.choice("status", Subscription.Status.ACTIVE);
        Shares shares = new Shares(row.whole("shares", 1));
        Warrants warrants = new Warrants(row.whole("warrants", 0));
        Price price = row.price("price_per_unit", offering.unit().price().places());
        Money aggregate = row.amount("aggregate_purchase_price", offering.currency());
        Subscription.Parties parties = new Subscription.Parties(row.requiredText("investor_name"),
                row.optional("registration_name"), row.optional("address"), row.optional("fund_manager"),
                payers(row.optional("expected_payers")));
        Subscription.Delivery delivery = new Subscription.Delivery(row.identifier("dtc_participant_number"),
                row.optional("dtc_participant_name"), row.identifier("dtc_account_number"),
                row.optional("dtc_account_name"));
        String taxpayerNumber = row.identifier("tin");
        String exceptions = row.optional("exceptions_stated");
        Optional<LocalDate> investorSigned = row.optionalDate("investor_signed_on");
        Optional<LocalDate> companySigned = row.optionalDate("company_signed_on");
        return row.outcome(() -> new Subscription(id, version, status, shares, warrants, price, aggregate,
                parties,
                delivery, taxpayerNumber, exceptions, investorSigned, companySigned, row.source()));
    }

    private static List<String> payers(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
