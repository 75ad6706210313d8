package settle.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import settle.delivery.DwacRequest;
import settle.money.Shares;

/** The transfer agent's DWAC confirmations, for example:
 *
 * <pre>
 * dwac_id,entered_at,cusip,quantity,dtc_participant_number,account_number,account_name,status
 * W-1001,2007-01-19T11:00,14067D102,1000000,0352,00417822,Alder Peak Partners LP,PENDING
 * </pre>
 */
public record DwacRows() implements RowFormat<DwacRequest> {

    @Override
    public String name() {
        return "DWAC CSV";
    }

    @Override
    public char delimiter() {
        return ',';
    }

    @Override
    public List<String> required() {
        return List.of("dwac_id", "cusip", "quantity", "dtc_participant_number", "status");
    }

    @Override
    public Outcome<DwacRequest> parse(Row row) {
        String id = row.required("dwac_id");
        Optional<LocalDateTime> enteredAt = row.optionalMoment("entered_at");
        Optional<LocalDateTime> decidedAt = row.optionalMoment("decided_at");
        String fast = row.identifier("fast_agent_number");
        String cusip = row.identifier("cusip");
        Shares quantity = new Shares(row.whole("quantity", 1));
        String participant = row.identifier("dtc_participant_number");
        String account = row.identifier("account_number");
        String accountName = row.optional("account_name");
        String comment = row.optional("comment");
        DwacRequest.Status status = row.choice("status", DwacRequest.Status.class);
        String reason = row.optional("reason");
        return row.outcome(() -> new DwacRequest(id, enteredAt, decidedAt, fast, cusip, quantity, participant,
                account, accountName, comment, status, reason, row.source()));
    }
}
