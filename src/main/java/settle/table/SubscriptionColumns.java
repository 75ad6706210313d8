package settle.table;

import static settle.table.Types.DATE;
import static settle.table.Types.IDENTIFIER;
import static settle.table.Types.NAMES;
import static settle.table.Types.STATED_IDENTIFIER;
import static settle.table.Types.STATED_TEXT;
import static settle.table.Types.TEXT;

import java.util.function.Function;
import settle.book.Subscription;
import settle.book.Subscription.Delivery;
import settle.book.Subscription.Parties;
import settle.identity.SubscriptionId;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;
import settle.offering.InputKind;
import settle.offering.Offering;

/** The subscription book, for example:
 *
 * <pre>
 * subscription_id,investor_name,shares,warrants,price_per_unit,aggregate_purchase_price,dtc_participant_number,…
 * CPST-001,Alder Peak Partners LP,1000000,500000,1.14,1140000.00,0352,… </pre>
 */
public final class SubscriptionColumns {

    /** The highest version of a subscription. */
    public static final int MAX_VERSION = 1_000_000;

    private SubscriptionColumns() {}

    public static InputTable<Subscription> of(Offering offering) {
        Declaration<Subscription> columns = new Declaration<>();
        var id = columns.required("subscription_id",
                STATED_IDENTIFIER.as(SubscriptionId::new, SubscriptionId::text), Subscription::id);
        Function<Cells, Parties> parties = parties(columns);
        var shares = columns.required("shares",
                Types.whole(1).as(Shares::new, Shares::count), Subscription::shares);
        var warrants = columns.required("warrants",
                Types.whole(0).as(Warrants::new, Warrants::count), Subscription::warrants);
        var price = columns.required("price_per_unit",
                Types.price(Price.MAX_PLACES), Subscription::price);
        var aggregate = columns.required("aggregate_purchase_price", "aggregate_minor",
                Types.money(offering.currency()), Subscription::aggregate);
        Function<Cells, Delivery> delivery = delivery(columns);
        var taxpayer = columns.optional("tin", IDENTIFIER, Subscription::taxpayerNumber);
        var exceptions = columns.optional("exceptions_stated", TEXT, Subscription::exceptionsStated);
        var investorSigned = columns.optional("investor_signed_on",
                DATE.optional(), Subscription::investorSignedOn);
        var companySigned = columns.optional("company_signed_on",
                DATE.optional(), Subscription::companySignedOn);
        var status = columns.optional("status",
                Types.choice(Subscription.Status.class).orElse(Subscription.Status.ACTIVE),
                Subscription::status);
        var version = columns.optional("version",
                Types.whole(1, MAX_VERSION).orElse(1), Subscription::version);
        return columns.table(InputKind.SUBSCRIPTIONS, shares, Subscription::source,
                (row, source) -> new Subscription(row.get(id), row.get(version), row.get(status),
                        row.get(shares), row.get(warrants), row.get(price), row.get(aggregate),
                        parties.apply(row), delivery.apply(row), row.get(taxpayer), row.get(exceptions),
                        row.get(investorSigned), row.get(companySigned), source));
    }

    private static Function<Cells, Parties> parties(Declaration<Subscription> columns) {
        var investor = columns.required("investor_name", STATED_TEXT, row -> row.parties().investorName());
        var registration = columns.optional("registration_name", TEXT,
                row -> row.parties().registrationName());
        var address = columns.optional("address", TEXT, row -> row.parties().address());
        var manager = columns.optional("fund_manager", TEXT, row -> row.parties().fundManager());
        var payers = columns.optional("expected_payers", NAMES, row -> row.parties().expectedPayers());
        return row -> new Parties(row.get(investor), row.get(registration), row.get(address),
                row.get(manager), row.get(payers));
    }

    private static Function<Cells, Delivery> delivery(Declaration<Subscription> columns) {
        var participant = columns.required("dtc_participant_number", IDENTIFIER,
                row -> row.delivery().participantNumber());
        var participantName = columns.optional("dtc_participant_name", TEXT,
                row -> row.delivery().participantName());
        var account = columns.required("dtc_account_number", IDENTIFIER,
                row -> row.delivery().accountNumber());
        var accountName = columns.optional("dtc_account_name", TEXT, row -> row.delivery().accountName());
        return row -> new Delivery(row.get(participant), row.get(participantName), row.get(account),
                row.get(accountName));
    }
}
