package settle.breaks;

import static settle.breaks.DueBy.CUT_OFF;
import static settle.breaks.DueBy.DWAC_CUT_OFF;
import static settle.breaks.Owner.BROKER;
import static settle.breaks.Owner.COMPLIANCE;
import static settle.breaks.Owner.COUNSEL;
import static settle.breaks.Owner.ESCROW_AGENT;
import static settle.breaks.Owner.INVESTOR;
import static settle.breaks.Owner.ISSUER;
import static settle.breaks.Owner.OPERATIONS;
import static settle.breaks.Owner.PLACEMENT_AGENT;
import static settle.breaks.Owner.TRANSFER_AGENT;
import static settle.breaks.Severity.HOLD;
import static settle.breaks.Severity.INFO;
import static settle.breaks.Severity.STOP;
import static settle.breaks.Severity.WARN;

import java.util.EnumSet;
import java.util.Set;

/**
 * The exception catalogue: every difference that can be found, how much it blocks, who acts, what they do, by
 * when. The README's table is checked against this one.
 */
public enum BreakCode {
    F01(STOP, ESCROW_AGENT, CUT_OFF, "Control total does not add up",
            "Ask the sender for the file again; nothing of it was used."),
    F02(STOP, ESCROW_AGENT, CUT_OFF, "Record or entry count is wrong",
            "Ask the sender for the file again; nothing of it was used."),
    F03(STOP, ESCROW_AGENT, CUT_OFF, "Opening balance and activity do not give the closing balance",
            "Call the bank; nothing of the file was used."),
    F04(INFO, OPERATIONS, DWAC_CUT_OFF, "The identical file was loaded before",
            "None: the copy was skipped."),
    F05(STOP, ESCROW_AGENT, CUT_OFF,
            "File of another account or currency, or a gap in the statement sequence",
            "Obtain the right file; nothing of this one was used."),
    F06(STOP, ESCROW_AGENT, CUT_OFF, "Test, copy or deleted group presented as live",
            "Reject the file and obtain the live one."),
    F07(STOP, OPERATIONS, CUT_OFF, "Malformed record",
            "Have the sender mend the record and deliver the file again."),
    F08(WARN, OPERATIONS, CUT_OFF, "Escrow file carries no totals, so its completeness is not proven",
            "Obtain entry count and total from the bank and put them beside the file."),
    F09(STOP, OPERATIONS, CUT_OFF, "File of no known format in a folder of the inbox",
            "Move the file away or mend it."),
    S01(HOLD, INVESTOR, CUT_OFF, "Aggregate purchase price is not shares times the offering's price",
            "Obtain a corrected signature page."),
    S02(HOLD, COUNSEL, CUT_OFF, "Price is not the offering's",
            "Counsel clears the signature page."),
    S03(HOLD, INVESTOR, CUT_OFF, "Warrants are not the offering's part of the shares",
            "Obtain a corrected signature page."),
    S04(HOLD, PLACEMENT_AGENT, CUT_OFF, "Odd number of shares and no rounding policy",
            "Decide the policy and state it in the offering file."),
    S05(STOP, PLACEMENT_AGENT, CUT_OFF, "Book exceeds the shares or warrants offered",
            "Cut the book back."),
    S06(HOLD, COUNSEL, CUT_OFF, "Not signed by both parties",
            "Obtain the counterpart that is missing."),
    S07(WARN, INVESTOR, DWAC_CUT_OFF, "Taxpayer number missing or malformed",
            "Obtain Form W-9 or W-8."),
    S08(HOLD, BROKER, CUT_OFF, "DTC instructions missing or malformed",
            "Obtain Exhibit A from the investor or its broker."),
    S09(HOLD, COUNSEL, CUT_OFF, "Subscription entered twice with different content or under two ids",
            "Counsel decides which one stands; withdraw or amend the other."),
    S10(WARN, COUNSEL, CUT_OFF, "20 % or NASD exception stated",
            "Counsel reviews the stated exception."),
    C01(HOLD, INVESTOR, CUT_OFF, "No funds",
            "Chase the investor for the wire and its IMAD."),
    C02(HOLD, INVESTOR, CUT_OFF, "Funds are short",
            "Obtain a top-up wire or an amended signature page."),
    C03(HOLD, INVESTOR, CUT_OFF, "Short by what looks like a bank's charge",
            "Obtain a top-up wire for the charge."),
    C04(WARN, ESCROW_AGENT, DWAC_CUT_OFF, "Funds are over",
            "Close on the exact amount; refund the excess to the remitter."),
    C05(INFO, OPERATIONS, DWAC_CUT_OFF, "Several wires add up exactly",
            "None: applied."),
    C06(HOLD, PLACEMENT_AGENT, CUT_OFF, "One wire for several subscriptions, allocation not provable",
            "Obtain the manager's allocation letter."),
    C07(HOLD, COMPLIANCE, CUT_OFF, "Third-party payer",
            "Identify the payer (KYC) and obtain the investor's consent."),
    C08(HOLD, ESCROW_AGENT, CUT_OFF, "Receipt matches nobody",
            "Identify the remitter or return the money."),
    C09(HOLD, OPERATIONS, CUT_OFF, "More than one explanation",
            "A person chooses among the rivals listed."),
    C10(WARN, ESCROW_AGENT, DWAC_CUT_OFF, "Second wire for a subscription already funded",
            "Confirm with the investor and refund the wire."),
    C11(INFO, OPERATIONS, DWAC_CUT_OFF, "Same wire reported again",
            "None: counted once."),
    C12(HOLD, INVESTOR, CUT_OFF, "Wire returned or reversed",
            "Learn the reason from the bank and obtain a new wire."),
    C13(WARN, PLACEMENT_AGENT, CUT_OFF, "Funds came after the contract deadline, before the closing",
            "The placement agent waives the delay."),
    C14(HOLD, PLACEMENT_AGENT, DWAC_CUT_OFF, "Funds came after the closing cut-off",
            "Agree on a later closing or refund the wire."),
    C15(HOLD, ESCROW_AGENT, CUT_OFF, "Entry of another account than the escrow account",
            "Trace the money and have it moved to the escrow account."),
    C16(HOLD, INVESTOR, CUT_OFF, "Foreign currency",
            "Require a wire in the offering's currency; return this one."),
    C17(HOLD, ESCROW_AGENT, CUT_OFF, "Pending, or value-dated later",
            "Wait for the bank to book it."),
    C18(WARN, ESCROW_AGENT, DWAC_CUT_OFF, "Interest or fee in escrow",
            "The bank corrects the entry: the account bears no interest and no charge."),
    C19(HOLD, ESCROW_AGENT, DWAC_CUT_OFF, "Money for a withdrawn or rejected subscription",
            "Refund the wire."),
    C20(HOLD, ESCROW_AGENT, CUT_OFF, "Two sightings of one wire disagree",
            "Ask the bank which sighting is right."),
    D01(HOLD, BROKER, CUT_OFF, "No DWAC request entered",
            "The broker enters the request."),
    D02(HOLD, BROKER, CUT_OFF, "DWAC quantity differs",
            "The broker cancels the request and enters it again."),
    D03(HOLD, BROKER, CUT_OFF, "DTC participant differs",
            "The broker enters the request again from the right participant, or the investor amends Exhibit A."),
    D04(HOLD, OPERATIONS, CUT_OFF, "DWAC account or its name differs",
            "Call back the investor and its broker on the account."),
    D05(HOLD, TRANSFER_AGENT, CUT_OFF, "Wrong CUSIP",
            "The transfer agent rejects the request; the broker enters it again."),
    D06(HOLD, BROKER, CUT_OFF, "DWAC request rejected, dropped or cancelled and no later good one",
            "Cure the reason and enter the request again."),
    D07(HOLD, BROKER, CUT_OFF, "More than one pending or approved DWAC request",
            "Drop all but one; recall an excess that was delivered."),
    D08(HOLD, TRANSFER_AGENT, CUT_OFF, "Approved while not fully funded: free delivery",
            "Escalate at once: stop or recall the shares."),
    D09(HOLD, TRANSFER_AGENT, DWAC_CUT_OFF, "Still pending after the DWAC cut-off",
            "Call the transfer agent's DWAC desk."),
    D10(WARN, TRANSFER_AGENT, DWAC_CUT_OFF, "DWAC request that belongs to no subscription",
            "The transfer agent rejects the request."),
    D11(WARN, TRANSFER_AGENT, CUT_OFF, "Approved before the closing went ahead, though funded",
            "The transfer agent explains."),
    W01(HOLD, ISSUER, DWAC_CUT_OFF, "Warrant missing or of the wrong quantity",
            "The issuer issues the warrant again."),
    W02(HOLD, ISSUER, DWAC_CUT_OFF, "Warrant's holder, price or dates wrong",
            "The issuer issues the warrant again."),
    W03(HOLD, ISSUER, DWAC_CUT_OFF, "Warrant number used twice",
            "The issuer corrects its Warrant Register."),
    X01(STOP, OPERATIONS, CUT_OFF, "Funds flow does not foot, or bank, book and ledgers differ",
            "Release nothing; find the missing or surplus entry with the bank."),
    X02(WARN, COUNSEL, DWAC_CUT_OFF, "Fee or expense above contract",
            "Counsel reviews; only the capped amount is in the funds flow."),
    X03(STOP, COUNSEL, CUT_OFF, "Closing condition open, or offering terminated",
            "Satisfy or waive the condition; on termination draw up the refund schedule."),
    X04(STOP, ESCROW_AGENT, CUT_OFF, "Debit that is neither return nor fee before the closing",
            "The escrow agent explains the debit at once."),
    X05(STOP, OPERATIONS, CUT_OFF, "Payee's bank details differ from the offering file",
            "Call the payee back; two approvers."),
    X06(STOP, OPERATIONS, CUT_OFF, "An expected kind of file is missing altogether",
            "Obtain the file."),
    X07(WARN, OPERATIONS, CUT_OFF, "Decision that does not count",
            "Decide again: a second approver, and amounts that fit what is open.");

    /** What no two persons can decide away; nor can they any code of a file (F). */
    private static final Set<BreakCode> NEVER_WAIVED =
            EnumSet.of(C01, C02, C12, D01, D02, D03, D04, D05, D06, D07, D08, X01);

    private final Severity severity;
    private final Owner owner;
    private final DueBy dueBy;
    private final String meaning;
    private final String nextAction;

    BreakCode(Severity severity, Owner owner, DueBy dueBy, String meaning, String nextAction) {
        this.severity = severity;
        this.owner = owner;
        this.dueBy = dueBy;
        this.meaning = meaning;
        this.nextAction = nextAction;
    }

    public Severity severity() {
        return severity;
    }

    public Owner owner() {
        return owner;
    }

    public DueBy dueBy() {
        return dueBy;
    }

    /** Whether people may decide that it blocks nobody. */
    public boolean isWaivable() {
        return !name().startsWith("F") && !NEVER_WAIVED.contains(this);
    }

    public String meaning() {
        return meaning;
    }

    public String nextAction() {
        return nextAction;
    }
}
