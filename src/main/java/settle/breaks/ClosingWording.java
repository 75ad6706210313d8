package settle.breaks;

import java.util.Set;

/** What is said of the closing as a whole: codes X, but for what {@link EscrowWording} says. */
public enum ClosingWording implements Wording {
    X01_BANK(
            "The bank states a balance of {bank}; its entries add up to {book}. A statement may be missing."),
    X01_LEDGERS("The entries add up to {book}; the investors' ledgers hold {ledgers}."),
    X01_CONTRADICT(
            "{one} and {other} open on {day} with {opening}, and close with {closing} and {differing}: only "
                    + "one of them can be right. Two persons withdraw the other, or the bank mends it."),
    X01_ONE_MOMENT(
            "{one} and {other} speak for one moment, and close with {closing} and {differing}: only one of "
                    + "them can be right. Two persons withdraw the other, or the bank mends it."),
    X01_GAP(
            "{one} leads from {opening} to {closing}, and {other} of the same moment from {next opening} to "
                    + "{next closing}: a statement between them is missing, or was withdrawn."),
    /** A candidate of X01: a delivery that may be withdrawn. */
    X01_STATEMENT("{delivery}, by WITHDRAW_DELIVERY"),
    /** A suspect of X01. */
    X01_SUPERSEDED("{delivery}: a newer delivery took back some of its entries"),
    X02_EXPENSES("{payee} invoiced expenses of {invoiced}; the contract caps them at {cap}."),
    X03_TERMINATED("The offering is terminated: every subscription ended, and all money goes back."),
    X03_CONDITION("The condition \"{condition}\" is not satisfied."),
    X03_DATED("dated {day}"),
    X06_MISSING("No file of the kind {kind} has arrived."),
    X06_WITHDRAWN("Every file of the kind {kind} is withdrawn."),
    X07_REFUSED("Decision {decision} ({action} by {person}) changes nothing: {why}."),
    /** For any code: candidates beyond those that are shown. */
    AND_MORE("and {candidates} more");

    private final Template template;

    ClosingWording(String template) {
        this.template = new Template(template);
    }

    /** A termination is no condition that anybody could satisfy or waive. */
    @Override
    public Set<WayOut.By> barred() {
        return this == X03_TERMINATED ? Set.of(WayOut.By.OFFERING_FILE, WayOut.By.WAIVE) : Set.of();
    }

    @Override
    public Template template() {
        return template;
    }
}
