package settle.breaks;

/** The rules that raise exceptions, a sentence each; several codes may be of one rule. */
public enum BreakRule {
    FILE_CONTROLS("A file is proven by the controls it carries before anything of it is used."),
    BOOK_TERMS("Of every subscription the highest version is held against the offering's terms."),
    AMOUNT_DUE("Due are the shares times the offering's price; what all passes applied is held against it."),
    ONE_SUBSCRIPTION("A wire that names one subscription, or whose payer is party of one, is its money up "
            + "to what is open; what is more goes back."),
    SEVERAL_SUBSCRIPTIONS(
            "A wire for several subscriptions is applied only where their open amounts, or those of one "
                    + "set of them alone, add up to it exactly."),
    KNOWN_PAYER(
            "A payer is known who is the investor, its holder, its account, its manager, an expected or an "
                    + "accepted payer."),
    PROVEN_LINK(
            "A wire is applied only by a subscription id in its remittance or by its payer; likeness and "
                    + "equal amounts prove nothing."),
    ONE_EXPLANATION("A wire is applied only where one explanation alone fits."),
    ONE_WIRE("Reports with one bank reference, IMAD or UETR in one account are one wire."),
    DEBITS("A debit gives back the entry that it names, else every one that it may be of."),
    CONTRACT_DEADLINE("Funds are due one business day after both parties have signed."),
    CUT_OFF("Only what is booked by the cut-off is applied; without a time, not on its day."),
    GOOD_FUNDS(
            "Only booked credits in the escrow account and currency, value-dated by now, are applied; "
                    + "interest and charges are nobody's payment."),
    INACTIVE("Money for who withdrew or was rejected is applied to nobody."),
    REQUEST_LINKS(
            "A request is linked by account number, else by participant and account name, and then "
                    + "compared with the subscription."),
    DELIVERY_BY_APPROVAL(
            "Shares are delivered by approval: not before they are paid, nor before the closing."),
    ONE_CERTIFICATE("Every active subscription has one certificate in the Warrant Register."),
    ONE_BALANCE("What the bank states, what its entries add up to and what the ledgers hold are one amount."),
    EXPENSE_CAP("Expenses are reimbursed up to the contract's cap."),
    CONDITIONS("Every condition of the offering file is dated by the closing."),
    BANK_DETAILS("Money goes to the bank details of the offering file alone."),
    EXPECTED_FILES("A kind of file that the offering expects must have arrived."),
    FOUR_EYES("A decision counts with a second person's approval, and where it fits what is open.");

    private final String sentence;

    BreakRule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
