package settle.breaks;

import java.util.Set;

/** What is said of the account as what pays: X04, and X01 where it cannot pay what is planned. */
public enum EscrowWording implements Wording {
    X01_MISSING(
            "The account holds {balance}, and {uses} is to be paid, held or returned from it: {difference}"
                    + " is missing."),
    X01_NOBODYS(
            "The account holds {balance}, and {uses} is to be paid, held or returned from it: {difference}"
                    + " is nobody's."),
    /** A suspect of X01. */
    X01_ENTRY("entry {entry} of {amount}[, {payer}]: is the difference"),
    /** A suspect of X01: the bank's own items together. */
    X01_BANK_ITEMS("{items} charges and credits of the bank, together {net}: are the difference"),

    X04_BEFORE(
            "{amount} left the escrow account before the closing went ahead[ at {released}] with entry {entry}"
                    + "[: {why}].[ {reason}]"),
    X04_AFTER(
            "{amount} left the escrow account of the closing that went ahead at {released} with entry {entry}"
                    + "[: {why}].[ {reason}]"),
    X04_TERMINATED(
            "{amount} left the escrow account of a terminated offering with entry {entry}[: {why}]."
                    + "[ {reason}]"),

    /** Why a debit pays nothing that is planned. */
    X04_NO_PAYEE("Whom it paid cannot be read."),
    X04_STRANGER("Nothing is planned for {payee}."),
    X04_PAID_BEFORE("All that is planned for {payee} is paid."),
    X04_NO_SUM("It is no line that is planned for {payee}, and no sum of several."),
    X04_TOO_MUCH("It is more than is planned for {payee}."),
    X04_MORE_THAN_REFUND("It is more than the refund that it paid."),
    /** What a debit may have been meant for. */
    X04_PROPOSED("{line}[ to {payee}], open {open}");

    private final Template template;

    EscrowWording(String template) {
        this.template = new Template(template);
    }

    /** Where the closing has gone ahead, or never will, no moment of that is to be stated. */
    @Override
    public Set<WayOut.By> barred() {
        return this == X04_AFTER || this == X04_TERMINATED ? Set.of(WayOut.By.OFFERING_FILE) : Set.of();
    }

    /** Whether the payee of a debit has to be filled in. */
    public boolean namesPayee() {
        return template.needed().contains("payee");
    }

    @Override
    public Template template() {
        return template;
    }
}
