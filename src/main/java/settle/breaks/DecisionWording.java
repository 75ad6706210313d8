package settle.breaks;

/** What is said of decisions: what one in force changes, and why another changes nothing (X07). */
public enum DecisionWording implements Wording {
    /** Of its form. */
    DECISION("decision {decision} of {person}, approved by {approver}"),
    /** For a sentence that it is the reason of. */
    BECAUSE("{decision}: {reason}"),
    REVOKED("revoked by {decision}"),
    REVOKES("revokes {decisions}"),
    NOBODY_DECIDED("it does not say who decided"),
    NO_REASON("it gives no reason"),
    NOBODY_APPROVED("nobody has approved it"),
    APPROVED_BY_ONESELF("it was approved by {person}, who decided it"),
    APPROVED_BEFORE("it was approved before it was decided"),
    DECIDED_LATER("it dates from {moment}, after the moment that this run speaks for"),
    SAME_ID("another decision bears the same id"),
    NOTHING_REVOKED("no earlier decision is the one that it revokes"),

    /** Of what it names. */
    NO_WIRE_NAMED("it names no wire"),
    NO_SUBSCRIPTION_NAMED("it names no subscription"),
    NO_EXCEPTION_NAMED("it names no exception"),
    NO_FILE_NAMED("it names no file"),
    NO_TWO_WIRES_NAMED("it does not name two wires"),
    NO_WIRE("no wire {wire} is known"),
    NO_RECEIPT("entry {wire} is no receipt"),
    SEVERAL_WIRES("{wires} wires bear the reference {wire}[: {candidates}; exception_id or file (path:line) "
            + "says which]"),
    WIRE_AT("{wire} at {source}"),
    NO_SUBSCRIPTION("no subscription {subscription} is known"),
    NO_EXCEPTION("no exception {exception} stands"),
    NO_EXCEPTION_ON_WIRES("no exception {exception} stands on any wire"),
    NO_EXCEPTION_ON_MONEY("no exception {exception} stands on this money"),
    OF_OTHER_WIRE("{exception} is about wire {wire}"),
    OF_OTHER_SUBSCRIPTION("{exception} is about {subscription}"),
    OF_NO_PAYER("{exception} is about no payer"),

    /** Of a wire that is applied, or released from what it was matched to. */
    APPLIED("{amount} of wire {wire} is applied to {subscription}[, {taken} of which was to go back]"
            + "[, and {excess} goes back]"),
    RELEASED("wire {wire} is released from {subscriptions}"),
    NOT_GOOD("wire {wire} is not good: {why}"),
    INACTIVE("{subscription} is {status}"),
    FUNDED("{subscription} is already funded in full"),
    MORE_THAN_OPEN("{amount} is more than the {open} that {subscription} has open"),
    MORE_THAN_LEFT("{amount} is more than the {left} left of wire {wire}"),
    LETTER_BEYOND_LEFT("its letter applies {amount} of wire {wire}, of which {left} is left"),
    LETTER_BEYOND_OPEN("its letter applies {amount} to {subscription}, which has {open} open"),
    MATCHED("wire {wire} is matched to {subscription}; release the match first"),
    NOT_MATCHED("wire {wire} is not matched to any subscription"),
    NOT_MATCHED_TO("wire {wire} is not matched to {subscription}"),
    MATCH_OF_OTHER_AMOUNT("the match is of {matched}, not of {stated}"),
    NOTHING_UNPLACED("nothing of wire {wire} is unplaced"),

    /** Of who paid. */
    ACCEPTED("{payer} is accepted as a payer of {subscription}"),
    ACCEPTED_UNNAMED("the payer of wire {wire} is accepted as a payer of {subscription}"),
    NO_THIRD_PARTY("the payer of wire {wire} is no third party[ to {subscription}]"),
    FOR_WHICH_OF("it does not say for which of {subscriptions}"),

    /** Of what goes back. */
    REFUNDED("{amount} of wire {wire} goes back"),
    CONFIRMED("[{amount} of ]the refund of wire {wire} is confirmed"),
    RETURNED_BY_BANK("the bank has returned {returned} of wire {wire}"),
    RETURNED_WITHOUT_DEBIT("the bank has returned wire {wire} itself; no other debit paid it back"),
    OTHER_REFUND("{due} of wire {wire} goes back, not {stated}"),
    OTHER_THAN_BEFORE("{due} of wire {wire} goes back as decided before, not another {stated}"),
    LATE_GOES_BACK_WHOLE("a wire that came after the cut-off goes back whole"),
    NOTHING_HOLDS("nothing holds the wire"),
    NO_DEBIT("no debit {debit} is known"),
    SEVERAL_DEBITS("{debits} debits bear the reference {debit}"),
    DEBIT_IS_RETURN("debit {debit} is a return or a charge"),
    DEBIT_PAID_OTHER("debit {debit} has paid another refund"),

    /** Of the identity of wires. */
    RIGHT_SIGHTING("the sighting at {place} is right"),
    ONE_WIRE("{wire} and {other} are one wire"),
    TWO_WIRES("{wire} and {other} are two wires"),
    WIRES_OF_THEIR_OWN("each entry of a file under {wire} is a wire of its own"),
    NO_SIGHTING("no sighting of wire {wire} stands at {place}"),
    SEVERAL_SIGHTINGS("more than one sighting of wire {wire} stands at {place}"),
    ONE_SIGHTING("wire {wire} has one sighting alone"),
    ONE_WIRE_ALREADY("both names are of one wire already"),
    NO_TWO_ENTRIES("all that bears {name} is one entry, reported again"),
    TWO_ACCOUNTS("one is of account {one}, the other of {other}"),
    TWO_DIRECTIONS("one is a {one}, the other a {other}"),
    TWO_AMOUNTS("one is of {one}, the other of {other}"),
    COUNTED_BOTH("a control of {file} counts each of them"),
    EVERY_SIGHTING("every sighting bears {name}"),
    SAID_OTHERWISE("{decision}, of the same moment, says otherwise"),
    SAID_OTHERWISE_LATER("{decision}, of a later moment, says otherwise"),

    /** Of deliveries. */
    DELIVERY_ACCEPTED("{delivery} is accepted as it is"),
    DELIVERY_WITHDRAWN("{delivery} counts no more"),
    NO_FILE("no file {file} has come"),
    NO_DELIVERY("no delivery {file} has come"),
    SEVERAL_DELIVERIES("{file} may be any of {deliveries}"),
    OWN_FILE("the file that it stands in cannot withdraw itself"),
    WITHDRAWN_BEFORE("{delivery} is withdrawn"),
    DELIVERY_REFUSED("{delivery} was refused"),
    FIRST_DELIVERY("{delivery} is the first delivery of its name"),

    /** Of waivers. */
    WAIVED("{code} is waived: {found}"),
    NEVER_WAIVED("{code} can never be waived"),
    UNBOUNDED("the difference is {difference}; an amount cannot bound it"),
    BEYOND("the difference is {difference}, more than {most}");

    private final Template template;

    DecisionWording(String template) {
        this.template = new Template(template);
    }

    @Override
    public Template template() {
        return template;
    }
}
