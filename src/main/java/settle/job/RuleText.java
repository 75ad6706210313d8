package settle.job;

import settle.breaks.BreakCode;

/** The rule that raises an exception, in a sentence. */
final class RuleText {

    private RuleText() {}

    static String of(BreakCode code) {
        return switch (code) {
            case F01, F02, F03, F04, F05, F06, F07, F08, F09 ->
                "A file is proven by the controls it carries before anything of it is used.";
            case S01, S02, S03, S04, S05, S06, S07, S08, S09, S10 ->
                "Of every subscription the highest version is held against the offering's terms.";
            case C01, C02, C03, C05 ->
                "Due are the shares times the offering's price; what all passes applied is held against it.";
            case C04, C10 ->
                "A wire that names one subscription, or whose payer is party of one, is its money up to "
                        + "what is open; what is more goes back.";
            case C06 -> "A wire for several subscriptions is applied only where their open amounts, or those "
                    + "of one set of them alone, add up to it exactly.";
            case C07 -> "A payer is known who is the investor, its holder, its account, its manager, an "
                    + "expected or an accepted payer.";
            case C08 -> "A wire is applied only by a subscription id in its remittance or by its payer; "
                    + "likeness and equal amounts prove nothing.";
            case C09 -> "A wire is applied only where one explanation alone fits.";
            case C11, C20 -> "Reports with one bank reference, IMAD or UETR in one account are one wire.";
            case C12, X04 -> "A debit gives back the entry that it names, else every one that it may be of.";
            case C13 -> "Funds are due one business day after both parties have signed.";
            case C14 -> "Only what is booked by the cut-off is applied; without a time, not on its day.";
            case C15, C16, C17, C18 -> "Only booked credits in the escrow account and currency, value-dated "
                    + "by now, are applied; interest and charges are nobody's payment.";
            case C19 -> "Money for who withdrew or was rejected is applied to nobody.";
            case D01, D02, D03, D04, D05, D06, D07, D09, D10 -> "A request is linked by account number, else "
                    + "by participant and account name, and then compared with the subscription.";
            case D08, D11 -> "Shares are delivered by approval: not before they are paid, nor before the "
                    + "closing.";
            case W01, W02, W03 -> "Every active subscription has one certificate in the Warrant Register.";
            case X01 -> "What the bank states, what its entries add up to and what the ledgers hold are one "
                    + "amount.";
            case X02 -> "Expenses are reimbursed up to the contract's cap.";
            case X03 -> "Every condition of the offering file is dated by the closing.";
            case X05 -> "Money goes to the bank details of the offering file alone.";
            case X06 -> "A kind of file that the offering expects must have arrived.";
            case X07 -> "A decision counts with a second person's approval, and where it fits what is open.";
        };
    }
}
