package settle.breaks;

import static settle.breaks.BreakTrait.AWAITS_FILES;
import static settle.breaks.BreakTrait.EXPLAINS_MISSING_FUNDS;
import static settle.breaks.BreakTrait.HIDES_ROWS;
import static settle.breaks.BreakTrait.HOLDS_FUNDS;
import static settle.breaks.BreakTrait.NEVER_WAIVED;
import static settle.breaks.BreakTrait.QUOTES_RECORD;
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
import static settle.offering.Deadline.DWAC_CUT_OFF;
import static settle.offering.Deadline.FUNDS_CUT_OFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.offering.Deadline;

/**
 * The exception catalogue: every difference that can be found, how much it blocks, who acts by when, what it
 * stands at, in which unit it is a difference, by which rule it is raised, what it means and what to do next.
 * The README's table is checked against this one.
 */
public enum BreakCode {
    F01(STOP, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.FILE, Unit.PRINTED, BreakRule.FILE_CONTROLS,
            "Control total does not add up",
            "Nothing of the file was used; ask the sender for it again.", NEVER_WAIVED, HIDES_ROWS),
    F02(STOP, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.FILE, Unit.COUNT, BreakRule.FILE_CONTROLS,
            "Record or entry count is wrong",
            "Nothing of the file was used; ask the sender for it again.", NEVER_WAIVED, HIDES_ROWS),
    F03(STOP, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.FILE, Unit.PRINTED, BreakRule.FILE_CONTROLS,
            "Opening balance and activity do not give the closing balance",
            "Call the bank for the statement that is missing or wrong.", NEVER_WAIVED, HIDES_ROWS),
    F04(INFO, OPERATIONS, DWAC_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "The identical file was loaded before", "None: the copy was skipped.", NEVER_WAIVED),
    F05(STOP, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "File of another account or currency, or a gap in the statement sequence",
            "Obtain the right file, or the statement that is missing.", NEVER_WAIVED, HIDES_ROWS),
    F06(STOP, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "Test, copy or deleted group presented as live",
            "Nothing of the file was used; obtain the live one.", NEVER_WAIVED, HIDES_ROWS),
    F07(STOP, OPERATIONS, FUNDS_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "Malformed record",
            "Have the sender mend the record.", NEVER_WAIVED, HIDES_ROWS, QUOTES_RECORD),
    F08(WARN, OPERATIONS, FUNDS_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "Escrow file carries no totals, so its completeness is not proven",
            "Obtain entry count and total from the bank and put them beside the file.", NEVER_WAIVED),
    F09(STOP, OPERATIONS, FUNDS_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "File of no known format in a folder of the inbox",
            "Learn from the sender what the file is.", NEVER_WAIVED, HIDES_ROWS),
    F10(HOLD, OPERATIONS, FUNDS_CUT_OFF, Subject.FILE, Unit.PRINTED, BreakRule.FILE_CONTROLS,
            "A newer delivery of a file lacks or changes rows of an earlier one",
            "Ask the sender which delivery is right.",
            NEVER_WAIVED),
    F11(WARN, OPERATIONS, FUNDS_CUT_OFF, Subject.FILE, Unit.NONE, BreakRule.FILE_CONTROLS,
            "File may be cut: there is no line end at its end",
            "Compare its last line with the sender; a file that ends with a line end raises this no more.",
            NEVER_WAIVED, HIDES_ROWS),
    S01(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.MONEY, BreakRule.BOOK_TERMS,
            "Aggregate purchase price is not shares times the offering's price",
            "Obtain a corrected signature page."),
    S02(HOLD, COUNSEL, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.PRICE, BreakRule.BOOK_TERMS,
            "Price is not the offering's", "Counsel looks at the signature page."),
    S03(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.WARRANTS, BreakRule.BOOK_TERMS,
            "Warrants are not the offering's part of the shares", "Obtain a corrected signature page."),
    S04(HOLD, PLACEMENT_AGENT, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.BOOK_TERMS,
            "Odd number of shares and no rounding policy",
            "Decide what becomes of half a warrant."),
    S05(STOP, PLACEMENT_AGENT, FUNDS_CUT_OFF, Subject.CLOSING, Set.of(Unit.SHARES, Unit.WARRANTS),
            BreakRule.BOOK_TERMS,
            "Book exceeds the shares or warrants offered", "Decide whose subscriptions are cut back."),
    S06(HOLD, COUNSEL, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.BOOK_TERMS,
            "Not signed by both parties", "Obtain the counterpart that is missing."),
    S07(WARN, INVESTOR, DWAC_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.BOOK_TERMS,
            "Taxpayer number missing or malformed", "Obtain Form W-9 or W-8."),
    S08(HOLD, BROKER, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.BOOK_TERMS,
            "DTC instructions missing or malformed", "Obtain Exhibit A from the investor or its broker."),
    S09(HOLD, COUNSEL, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.BOOK_TERMS,
            "Subscription entered twice with different content or under two ids",
            "Counsel decides which one stands."),
    S10(WARN, COUNSEL, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.BOOK_TERMS,
            "20 % or NASD exception stated", "Counsel reviews the stated exception."),
    C01(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.MONEY, BreakRule.AMOUNT_DUE,
            "No funds", "Chase the investor for the wire and its IMAD.", NEVER_WAIVED),
    C02(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.MONEY, BreakRule.AMOUNT_DUE,
            "Funds are short", "Call the investor.", NEVER_WAIVED),
    C03(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.MONEY, BreakRule.AMOUNT_DUE,
            "Short by what looks like a bank's charge", "Call the investor."),
    C04(WARN, ESCROW_AGENT, DWAC_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.ONE_SUBSCRIPTION,
            "Funds are over", "Close on the exact amount; refund the excess to the remitter."),
    C05(INFO, OPERATIONS, DWAC_CUT_OFF, Subject.SUBSCRIPTION, Unit.MONEY, BreakRule.AMOUNT_DUE,
            "Several wires add up exactly", "None: applied."),
    C06(HOLD, PLACEMENT_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.SEVERAL_SUBSCRIPTIONS,
            "One wire for several subscriptions, allocation not provable",
            "Obtain the manager's allocation letter.", HOLDS_FUNDS),
    C07(HOLD, COMPLIANCE, FUNDS_CUT_OFF, Subject.CASH, Unit.NONE, BreakRule.KNOWN_PAYER,
            "Third-party payer", "Identify the payer (KYC) and obtain the investor's consent."),
    C08(HOLD, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.PROVEN_LINK,
            "Receipt matches nobody", "Identify the remitter or return the money.", HOLDS_FUNDS),
    C09(HOLD, OPERATIONS, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.ONE_EXPLANATION,
            "More than one explanation", "Ask the payer for which of the rivals it is.", HOLDS_FUNDS),
    C10(WARN, ESCROW_AGENT, DWAC_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.ONE_SUBSCRIPTION,
            "Second wire for a subscription already funded",
            "Confirm with the investor and refund the wire; where it may be the first one, decide "
                    + "SAME_WIRE or TWO_WIRES."),
    C11(INFO, OPERATIONS, DWAC_CUT_OFF, Subject.CASH, Unit.NONE, BreakRule.ONE_WIRE,
            "Same wire reported again", "None: counted once."),
    C12(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.DEBITS,
            "Wire returned or reversed",
            "Learn the reason from the bank.", NEVER_WAIVED,
            EXPLAINS_MISSING_FUNDS),
    C13(WARN, PLACEMENT_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.NONE, BreakRule.CONTRACT_DEADLINE,
            "Funds came after the contract deadline, before the closing",
            "The placement agent waives the delay."),
    C14(HOLD, PLACEMENT_AGENT, DWAC_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.CUT_OFF,
            "Funds came after the closing cut-off",
            "Agree whether the closing waits for it.", EXPLAINS_MISSING_FUNDS, HOLDS_FUNDS),
    C15(HOLD, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.GOOD_FUNDS,
            "Entry of another account than the escrow account",
            "Trace the money, and have it moved to the escrow account.", HOLDS_FUNDS),
    C16(HOLD, INVESTOR, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.GOOD_FUNDS,
            "Foreign currency",
            "Have the bank return it, and the investor send the offering's currency.",
            EXPLAINS_MISSING_FUNDS, HOLDS_FUNDS),
    C17(HOLD, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.GOOD_FUNDS,
            "Pending, or value-dated later", "Ask the bank when it is booked.", EXPLAINS_MISSING_FUNDS,
            HOLDS_FUNDS),
    C18(WARN, ESCROW_AGENT, DWAC_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.GOOD_FUNDS,
            "Interest or fee in escrow",
            "The bank corrects the entry: the account bears no interest and no charge."),
    C19(HOLD, ESCROW_AGENT, DWAC_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.INACTIVE,
            "Money for a withdrawn or rejected subscription", "Ask the investor what the money is for."),
    C20(HOLD, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.ONE_WIRE,
            "Two sightings of one wire disagree",
            "Ask the bank which sighting is right.", HOLDS_FUNDS),
    D01(HOLD, BROKER, FUNDS_CUT_OFF, Subject.SUBSCRIPTION, Unit.NONE, BreakRule.REQUEST_LINKS,
            "No DWAC request entered", "Call the broker.", NEVER_WAIVED),
    D02(HOLD, BROKER, FUNDS_CUT_OFF, Subject.DWAC, Unit.SHARES, BreakRule.REQUEST_LINKS,
            "DWAC quantity differs",
            "Call the broker.", NEVER_WAIVED),
    D03(HOLD, BROKER, FUNDS_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.REQUEST_LINKS,
            "DTC participant differs",
            "Call the broker, and the investor on Exhibit A.",
            NEVER_WAIVED),
    D04(HOLD, OPERATIONS, FUNDS_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.REQUEST_LINKS,
            "DWAC account or its name differs",
            "Call back the investor and its broker on the account.", NEVER_WAIVED),
    D05(HOLD, TRANSFER_AGENT, FUNDS_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.REQUEST_LINKS,
            "Wrong CUSIP",
            "The transfer agent rejects the request.", NEVER_WAIVED),
    D06(HOLD, BROKER, FUNDS_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.REQUEST_LINKS,
            "DWAC request rejected, dropped or cancelled and no later good one",
            "Cure the reason with the broker.", NEVER_WAIVED),
    D07(HOLD, BROKER, FUNDS_CUT_OFF, Subject.DWAC, Unit.SHARES, BreakRule.REQUEST_LINKS,
            "More than one pending or approved DWAC request",
            "Have all but one dropped, and an excess that was delivered recalled.", NEVER_WAIVED),
    D08(HOLD, TRANSFER_AGENT, FUNDS_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.DELIVERY_BY_APPROVAL,
            "Approved while not fully funded: free delivery",
            "Escalate at once.", NEVER_WAIVED),
    D09(HOLD, TRANSFER_AGENT, DWAC_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.REQUEST_LINKS,
            "Still pending after the DWAC cut-off", "Call the transfer agent's DWAC desk."),
    D10(WARN, TRANSFER_AGENT, DWAC_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.REQUEST_LINKS,
            "DWAC request that belongs to no subscription", "The transfer agent rejects the request."),
    D11(WARN, TRANSFER_AGENT, FUNDS_CUT_OFF, Subject.DWAC, Unit.NONE, BreakRule.DELIVERY_BY_APPROVAL,
            "Approved before the closing went ahead, though funded", "The transfer agent explains."),
    W01(HOLD, ISSUER, DWAC_CUT_OFF, Subject.WARRANT, Unit.WARRANTS, BreakRule.ONE_CERTIFICATE,
            "Warrant missing or of the wrong quantity", "Call the issuer."),
    W02(HOLD, ISSUER, DWAC_CUT_OFF, Subject.WARRANT, Unit.NONE, BreakRule.ONE_CERTIFICATE,
            "Warrant's holder, price or dates wrong", "Call the issuer."),
    W03(HOLD, ISSUER, DWAC_CUT_OFF, Subject.WARRANT, Unit.NONE, BreakRule.ONE_CERTIFICATE,
            "Warrant number used twice", "Call the issuer."),
    X01(STOP, OPERATIONS, FUNDS_CUT_OFF, Subject.CLOSING, Unit.MONEY, BreakRule.ONE_BALANCE,
            "Funds flow does not foot, or bank, book and ledgers differ",
            "Release nothing; find with the bank what is missing or too much.", NEVER_WAIVED),
    X02(WARN, COUNSEL, DWAC_CUT_OFF, Subject.CLOSING, Unit.MONEY, BreakRule.EXPENSE_CAP,
            "Fee or expense above contract", "Counsel reviews; only the capped amount is in the funds flow."),
    X03(STOP, COUNSEL, FUNDS_CUT_OFF, Subject.CLOSING, Unit.NONE, BreakRule.CONDITIONS,
            "Closing condition open, or offering terminated",
            "Counsel looks at the condition, or at the termination."),
    X04(STOP, ESCROW_AGENT, FUNDS_CUT_OFF, Subject.CASH, Unit.MONEY, BreakRule.DEBITS,
            "Debit that is neither return nor fee before the closing",
            "The escrow agent explains the debit at once."),
    X05(STOP, OPERATIONS, FUNDS_CUT_OFF, Subject.CLOSING, Unit.NONE, BreakRule.BANK_DETAILS,
            "Payee's bank details differ from the offering file", "Call the payee back; two approvers."),
    X06(STOP, OPERATIONS, FUNDS_CUT_OFF, Subject.CLOSING, Unit.NONE, BreakRule.EXPECTED_FILES,
            "An expected kind of file is missing altogether", "Ask the sender for the file.", AWAITS_FILES),
    X07(WARN, OPERATIONS, FUNDS_CUT_OFF, Subject.CLOSING, Unit.NONE, BreakRule.FOUR_EYES,
            "Decision that does not count",
            "Decide again: a second approver, and amounts that fit what is open.");

    private final Severity severity;
    private final Owner owner;
    private final Deadline dueBy;
    private final Subject subject;
    private final Set<Unit> units;
    private final BreakRule rule;
    private final String meaning;
    private final String firstStep;
    private final Set<BreakTrait> traits = EnumSet.noneOf(BreakTrait.class);

    BreakCode(Severity severity, Owner owner, Deadline dueBy, Subject subject, Unit unit, BreakRule rule,
            String meaning, String firstStep, BreakTrait... traits) {
        this(severity, owner, dueBy, subject, Set.of(unit), rule, meaning, firstStep, traits);
    }

    BreakCode(Severity severity, Owner owner, Deadline dueBy, Subject subject, Set<Unit> units,
            BreakRule rule,
            String meaning, String firstStep, BreakTrait... traits) {
        this.severity = severity;
        this.owner = owner;
        this.dueBy = dueBy;
        this.subject = subject;
        this.units = units;
        this.rule = rule;
        this.meaning = meaning;
        this.firstStep = firstStep;
        this.traits.addAll(List.of(traits));
    }

    public Severity severity() {
        return severity;
    }

    public Owner owner() {
        return owner;
    }

    /** The deadline by which it must be dealt with. */
    public Deadline dueBy() {
        return dueBy;
    }

    public Subject subject() {
        return subject;
    }

    /**
     * Whether its difference may be of a unit; one that has none may be {@link Unit#NONE}, as every code may.
     */
    public boolean mayDifferIn(Unit unit) {
        return unit == Unit.NONE || units.contains(unit);
    }

    public BreakRule rule() {
        return rule;
    }

    public String meaning() {
        return meaning;
    }

    /** Whom to ask first. */
    public String firstStep() {
        return firstStep;
    }

    /** The first step and the ways out but for some, with slots for what a break knows. */
    String nextAction(Set<WayOut.By> barred) {
        return Stream.concat(Stream.of(firstStep), waysOut().stream()
                .filter(way -> !barred.contains(way.by())).map(WayOut::sentence))
                .collect(Collectors.joining(" "));
    }

    /** What the desk can do by itself; each way makes an end of the exception. */
    public List<WayOut> waysOut() {
        return WaysOut.of(this);
    }

    /** Whether people may decide that it blocks nobody. */
    public boolean isWaivable() {
        return !has(NEVER_WAIVED);
    }

    /** Whether it says why a subscription has no funds. */
    public boolean explainsMissingFunds() {
        return has(EXPLAINS_MISSING_FUNDS);
    }

    public boolean has(BreakTrait trait) {
        return traits.contains(trait);
    }
}
