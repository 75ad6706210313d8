package settle.table;

import static settle.table.Types.DATE;
import static settle.table.Types.STATED_IDENTIFIER;
import static settle.table.Types.STATED_TEXT;
import static settle.table.Types.TEXT;

import settle.delivery.WarrantCertificate;
import settle.identity.SubscriptionId;
import settle.money.Price;
import settle.money.Warrants;
import settle.offering.InputKind;
import settle.offering.Offering;

/** The issuer's Warrant Register, for example:
 *
 * <pre>
 * warrant_number,subscription_id,holder_name,warrant_shares,exercise_price,issue_date,expiration_date
 * W-0001,CPST-001,Alder Peak Partners LP,500000,1.30,2007-01-24,2012-01-23
 * </pre>
 */
public final class WarrantColumns {

    private WarrantColumns() {}

    public static InputTable<WarrantCertificate> of(Offering offering) {
        Declaration<WarrantCertificate> columns = new Declaration<>();
        var number = columns.required("warrant_number", STATED_IDENTIFIER, WarrantCertificate::number);
        var subscription = columns.required("subscription_id",
                STATED_IDENTIFIER.as(SubscriptionId::new, SubscriptionId::text),
                WarrantCertificate::subscription);
        var holder = columns.required("holder_name", STATED_TEXT, WarrantCertificate::holder);
        var warrants = columns.required("warrant_shares",
                Types.whole(1).as(Warrants::new, Warrants::count), WarrantCertificate::warrants);
        var price = columns.required("exercise_price",
                Types.price(Price.MAX_PLACES), WarrantCertificate::exercisePrice);
        var issued = columns.required("issue_date", DATE, WarrantCertificate::issueDate);
        var expires = columns.required("expiration_date", DATE, WarrantCertificate::expirationDate);
        var delivered = columns.optional("delivered_on", DATE.optional(), WarrantCertificate::deliveredOn);
        var courier = columns.optional("courier_reference", TEXT, WarrantCertificate::courierReference);
        return columns.table(InputKind.WARRANTS, warrants, WarrantCertificate::source,
                (row, source) -> new WarrantCertificate(row.get(number), row.get(subscription),
                        row.get(holder), row.get(warrants), row.get(price), row.get(issued),
                        row.get(expires), row.get(delivered), row.get(courier), source));
    }
}
