package settle.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.money.Price;
import settle.money.Warrants;
import settle.offering.Offering;

/** The issuer's Warrant Register, for example:
 *
 * <pre>
 * warrant_number,subscription_id,holder_name,warrant_shares,exercise_price,issue_date,expiration_date
 * W-0001,CPST-001,Alder Peak Partners LP,500000,1.30,2007-01-24,2012-01-23
 * </pre>
 */
public record WarrantRows(Offering offering) implements RowFormat<WarrantCertificate> {

    @Override
    public String name() {
        return "warrant register CSV";
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public List<String> required() {
        return List.of("warrant_number", "subscription_id", "holder_name", "warrant_shares", "exercise_price",
                "issue_date", "expiration_date");
    }

    @Override
    public Outcome<WarrantCertificate> parse(Row row) {
        String number = row.required("warrant_number");
        SubscriptionId subscription = new SubscriptionId(row.required("subscription_id"));
        String holder = row.requiredText("holder_name");
        Warrants warrants = new Warrants(row.whole("warrant_shares", 1));
        Price price = row.price("exercise_price", offering.warrant().exercisePrice().places());
        LocalDate issued = row.date("issue_date");
        LocalDate expires = row.date("expiration_date");
        Optional<LocalDate> delivered = row.optionalDate("delivered_on");
        String courier = row.optional("courier_reference");
        return row.outcome(() -> new WarrantCertificate(number, subscription, holder, warrants, price, issued,
                expires, delivered, courier, row.source()));
    }
}
