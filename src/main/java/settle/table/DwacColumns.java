package settle.table;

import static settle.table.Types.IDENTIFIER;
import static settle.table.Types.STATED_IDENTIFIER;
import static settle.table.Types.TEXT;

import java.time.LocalDateTime;
import java.util.Optional;
import settle.delivery.DwacRequest;
import settle.money.Shares;
import settle.offering.InputKind;
import settle.offering.Offering;

/** The transfer agent's DWAC confirmations, for example:
 *
 * <pre>
 * dwac_id,entered_at,cusip,quantity,dtc_participant_number,account_number,account_name,status
 * W-1001,2007-01-19T11:00,14067D102,1000000,0352,00417822,Alder Peak Partners LP,PENDING
 * </pre>
 */
public final class DwacColumns {

    private DwacColumns() {}

    public static InputTable<DwacRequest> of(Offering offering) {
        Type<Optional<LocalDateTime>> moment = Types.moment(new Times(offering.zone())).optional();
        Declaration<DwacRequest> columns = new Declaration<>();
        var id = columns.required("dwac_id", STATED_IDENTIFIER, DwacRequest::id);
        var enteredAt = columns.optional("entered_at", moment, DwacRequest::enteredAt);
        var decidedAt = columns.optional("decided_at", moment, DwacRequest::decidedAt);
        var agent = columns.optional("fast_agent_number", IDENTIFIER, DwacRequest::fastAgentNumber);
        var cusip = columns.required("cusip", IDENTIFIER, DwacRequest::cusip);
        var quantity = columns.required("quantity",
                Types.whole(1).as(Shares::new, Shares::count), DwacRequest::quantity);
        var participant = columns.required("dtc_participant_number", IDENTIFIER,
                DwacRequest::participantNumber);
        var account = columns.optional("account_number", IDENTIFIER, DwacRequest::accountNumber);
        var accountName = columns.optional("account_name", TEXT, DwacRequest::accountName);
        var comment = columns.optional("comment", "request_comment", TEXT, DwacRequest::comment);
        var status = columns.required("status", Types.choice(DwacRequest.Status.class), DwacRequest::status);
        var reason = columns.optional("reason", TEXT, DwacRequest::reason);
        return columns.table(InputKind.DWAC, quantity, DwacRequest::source,
                (row, source) -> new DwacRequest(row.get(id), row.get(enteredAt), row.get(decidedAt),
                        row.get(agent), row.get(cusip), row.get(quantity), row.get(participant),
                        row.get(account), row.get(accountName), row.get(comment), row.get(status),
                        row.get(reason), source));
    }
}
