package settle.breaks;

import java.util.Set;

/** What is said of wires and of money that is lacking: codes C. */
public enum CashWording implements Wording {
    C01_NOTHING("Nothing has arrived for {subscription}; {due} is due."),
    C01_HELD(
            "Nothing is applied to {subscription}; {due} is due, and what is held may be its money: {held}.",
            "Settle what is held first. {ways}"),
    /** For C01: what is held. */
    C01_WIRE("{wire} ({code})"),
    /** For C01: a file of the bank that is not used, or no more, as it came. */
    C01_FILE("{file} ({code})"),
    C02_SHORT("{subscription} is short by {open} of {due}."),
    C03_CHARGE("{subscription} is short by {open} of {due}, which looks like a bank's charge."),
    C04_OVER("Wire {wire} is more than the {open} that {subscription} had open; {excess} goes back."),
    C05_ADD_UP("{wires} wires add up to the {due} due on {subscription}: {parts}."),
    C05_PART("{wire} {amount}"),
    C06_NONE_FITS(
            "Wire {wire} is of a party of {subscriptions}, and no set of their open amounts adds up to it."),
    C06_NAMES_SEVERAL("Wire {wire} names {subscriptions}, whose open amounts add up to {open}."),
    C06_DISPUTED(
            "Wire {wire} names {subscriptions} in a list of numbers that are not all ids of the book, so that "
                    + "nobody can tell for whom it is."),
    C06_SEARCH_LIMIT(
            "Wire {wire} may fit several sets of its payer's {subscriptions} subscriptions; the search "
                    + "reached "
                    + "its limit of {steps} steps before it could prove one."),
    /** For C06 and C08: people have placed a part of the wire, or taken it from where it was. */
    UNDECIDED_WIRE(
            "Wire {wire} was matched, and nobody has decided whose it is.[ It was released from "
                    + "{released}.]"),
    UNDECIDED_REST("Of wire {wire}, nobody has decided whose the remaining {rest} is.[ It was released from "
            + "{released}.]"),
    /** For C06 and C08: a candidate. */
    OPEN_OF_DUE("{subscription} open {open} of {due}"),
    C07_STRANGER("The payer of wire {wire}, applied to {subscription}, is no party of it."),
    C07_UNNAMED("The bank names no payer of wire {wire}, applied to {subscription}."),
    C08_NOBODYS("Wire {wire} names no known subscription, and its payer is no party of any."),
    C06_UNREAD("Wire {wire} names {subscriptions}; of {unread} a row of the book cannot be read.",
            "Have the row that cannot be read mended; the wire waits for it."),
    C08_UNREAD("Wire {wire} names {unread}, of which a row of the book cannot be read.",
            "Have the row that cannot be read mended; the wire waits for it, and does not go back."),
    C08_UNREAD_ROW("Wire {wire} may be of a row of the book which cannot be read.",
            "Have the row that cannot be read mended; the wire waits for it, and does not go back."),
    /** For C08 and D10: a row of which nobody can tell whose it is. */
    NAMELESS_ROW("{source} cannot be read"),
    /** For C06, C08 and D10: the row. */
    UNREAD_ROW("{subscription}: {source} cannot be read"),
    C08_LIKE("{subscription} {investor}, due {due}: {reason}"),
    C08_EQUAL_AND_LIKE("equal amount and a like name, but neither proves a link"),
    C08_EQUAL("equal amount is no link"),
    C08_LIKE_NAME("a like name is no link"),
    C08_NAME_WITHIN("a name of theirs within the payer's is no link"),
    C08_NAME_IN_TEXT("a name of theirs in its text is no link"),
    C08_NEAR("its text nearly says this id, which is no link"),
    C09_NAMES_ONE(
            "Wire {wire} names {subscription} alone, but is exactly what its payer owes on several "
                    + "subscriptions "
                    + "with it."),
    C09_NAMED("{subscription}, open {open}: named in the remittance, but the wire is not its amount"),
    C09_SET_WITH_NAMED("{sum}: adds up exactly, but only {subscription} is named"),
    C09_NAMES_OTHER(
            "Wire {wire} names {subscription} and is not its open amount, but is exactly what its payer owes "
                    + "on others."),
    C09_SET_WITHOUT_NAMED("{sum}: adds up exactly, but {subscription} is named"),
    C09_CUT(
            "Wire {wire} may be for any of {subscriptions}: its text ends a file that has no line end there, "
                    + "and may be cut."),
    C09_FITS_SEVERAL("Wire {wire} fits the open amounts of more than one set of its payer's subscriptions."),
    C09_FITS_MORE(
            "Wire {wire} fits the open amounts of more than one set of its payer's subscriptions. The search "
                    + "reached its limit, so that there may be more."),
    C09_SET("{sum}: fits as well as the others"),
    C09_PART("{subscription} {open}"),
    C10_FUNDED("Wire {wire} came for {subscription}, which is already funded in full."),
    C10_PERHAPS_FIRST(
            "Wire {wire} came for {subscription}, which is already funded in full; under another kind of name it may "
                    + "be wire {first}, which funded it. It stays where it is until two persons decide SAME_WIRE or "
                    + "TWO_WIRES."),
    C10_TWIN("{wire}, {source}: of the same day, amount and payer"),
    C11_AGAIN("Wire {wire} was reported {times} times and counted once."),
    C11_REPORT("{source}"),
    C13_LATE("Wire {wire} arrived on {day}; the investor's deadline was {deadline}."),
    /** For C12, C14, C15, C16, C17 and C20. */
    HELD_BACK("Wire {wire} is not applied: {why}."),
    /** For C12 of a wire that an investor waits for. */
    C12_OF_INVESTOR("Wire {wire} is not applied: {why}."),
    C12_RETURNED("returned by {debit} on {moment}[, which may be of any of {rivals} wires]"),
    C12_ANNOUNCED("return announced by {debit} on {moment}[, which may be of any of {rivals} wires]"),
    C14_BY("booked by {moment}"),
    /** For C14 and C17. */
    BOOKED_AT("booked at {moment}"),
    C14_ON("booked on {day} at no stated time"),
    C15_ACCOUNT("account {account}"),
    C16_CURRENCY("currency {currency}"),
    C17_VALUED("value-dated {day}"),
    C17_PENDING("reported as pending"),
    /** For X04: a debit that is no return of a receipt, or not wholly. */
    GIVES_NOTHING("a return of nothing that the account received"),
    GIVES_MORE("it gives back more than came"),
    HELD_BACK_SIGHTING("{source}: {direction} {amount} {currency}, value {day}"),
    C18_BANK_ITEM("The bank booked {what} of {amount} in the escrow account, which bears none"
            + "[, and took {back} of it back]."),
    C19_INACTIVE("Wire {wire} came for {subscription}, which is {status}."),
    /** What sightings of one wire contradict each other in, each with all that they say. */
    C20_AMOUNT("amount {values}"),
    C20_DIRECTION("direction {values}"),
    C20_VALUE_DATE("value date {values}"),
    C20_BOOKING_DATE("booking date {values}"),
    C20_PAYER("payer {values}"),
    C20_SUBSCRIPTION("subscription {values}"),
    C20_TEXT("text {values}"),
    C20_SHARED("{entries} entries of one file bear its reference: {differences}"),
    C20_EQUAL("they say the same, and a control of the file counts each"),
    C20_QUOTED("the bank names its sightings differently, and only a number that the payer may have written "
            + "says that they are one wire");

    private final Template template;

    CashWording(String template) {
        this(template, "");
    }

    CashWording(String template, String nextAction) {
        this.template = new Template(template, nextAction);
    }

    /** Whoever waits for the money waits on, whatever people confirm of the wire that went back. */
    @Override
    public Set<WayOut.By> barred() {
        return this == C12_OF_INVESTOR ? Set.of(WayOut.By.REFUND) : Set.of();
    }

    @Override
    public Template template() {
        return template;
    }
}
