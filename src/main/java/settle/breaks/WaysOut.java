package settle.breaks;

import static settle.breaks.WayOut.By.ACCEPT_DELIVERY;
import static settle.breaks.WayOut.By.ACCEPT_PAYER;
import static settle.breaks.WayOut.By.APPLY;
import static settle.breaks.WayOut.By.FILE;
import static settle.breaks.WayOut.By.FILE_TAKEN_AWAY;
import static settle.breaks.WayOut.By.MONEY_IN;
import static settle.breaks.WayOut.By.MONEY_OUT;
import static settle.breaks.WayOut.By.OFFERING_FILE;
import static settle.breaks.WayOut.By.REFUND;
import static settle.breaks.WayOut.By.RELEASE_MATCH;
import static settle.breaks.WayOut.By.TIME;
import static settle.breaks.WayOut.By.TWO_WIRES;
import static settle.breaks.WayOut.By.USE_SIGHTING;
import static settle.breaks.WayOut.By.WAIVE;
import static settle.breaks.WayOut.By.WITHDRAW_DELIVERY;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The ways out of each exception that blocks something, in the order in which they are told; a test goes
 * every one.
 */
final class WaysOut {

    private static final Map<BreakCode, List<WayOut>> ALL = new EnumMap<>(BreakCode.class);

    static {
        ofFiles();
        ofBook();
        ofCash();
        ofWiresHeldBack();
        ofDeliveries();
        ofClosing();
        ALL.replaceAll((code, ways) -> List.copyOf(ways));
    }

    private WaysOut() {}

    /** None for what blocks nobody. */
    static List<WayOut> of(BreakCode code) {
        return ALL.getOrDefault(code, List.of());
    }

    private static void ofFiles() {
        for (BreakCode code : List.of(BreakCode.F01, BreakCode.F02, BreakCode.F06, BreakCode.F07)) {
            add(code, FILE, "The mended file under the same name takes its place.");
        }
        add(BreakCode.F03, FILE, "The mended file under the same name takes its place, and a statement that "
                + "was missing joins the balances.");
        add(BreakCode.F05, FILE, "The right file under the same name takes its place, and a statement that "
                + "was missing closes the gap.");
        add(BreakCode.F09, FILE, "The same in a known format, under the same name, takes its place.");
        add(BreakCode.F09, FILE_TAKEN_AWAY, "Or take the file out of the folder.");
        add(BreakCode.F10, ACCEPT_DELIVERY,
                "If it is this one, two persons decide ACCEPT_DELIVERY (file: {delivery}).");
        add(BreakCode.F10, FILE,
                "If not, a mended file under the same name brings back what this one lacks.");
        add(BreakCode.F05, OFFERING_FILE,
                "Or name another account that may stand in files under accounts-passed-over.");
        orWithdraw(BreakCode.F10);
        for (BreakCode code : List.of(BreakCode.F01, BreakCode.F02, BreakCode.F03, BreakCode.F05,
                BreakCode.F06, BreakCode.F07)) {
            orWithdraw(code);
            add(code, FILE_TAKEN_AWAY, "Or take it out of the inbox, if nothing of it was used.");
        }
    }

    private static void ofBook() {
        for (BreakCode code : List.of(BreakCode.S01, BreakCode.S02, BreakCode.S03, BreakCode.S04,
                BreakCode.S08)) {
            add(code, FILE, "What is right comes as a row of the book with a higher version.");
        }
        add(BreakCode.S01, WAIVE,
                "Or two persons make its aggregate due: WAIVE (exception_id: {exception}).");
        add(BreakCode.S02, WAIVE, "Or two persons accept its price: WAIVE (exception_id: {exception}).");
        orWaive(BreakCode.S03);
        add(BreakCode.S04, OFFERING_FILE, "Or state the policy: odd-shares: FLOOR.");
        orWaive(BreakCode.S04);
        add(BreakCode.S05, FILE,
                "Rows of the book with a higher version state fewer shares, or status WITHDRAWN.");
        add(BreakCode.S05, OFFERING_FILE, "Or state higher limits.");
        add(BreakCode.S06, FILE, "The row of the book comes again with both dates of signing.");
        orWaive(BreakCode.S06);
        add(BreakCode.S09, FILE,
                "A row of the book with a higher version states it; of two ids one becomes WITHDRAWN.");
        add(BreakCode.S09, WITHDRAW_DELIVERY,
                "Or two persons decide WITHDRAW_DELIVERY (file: that with the wrong row).");
        add(BreakCode.S09, WAIVE,
                "Or, where both ids are meant, they decide WAIVE (exception_id: {exception}) on each.");
    }

    private static void ofCash() {
        add(BreakCode.C01, MONEY_IN, "The wire that comes funds the subscription.");
        add(BreakCode.C01, APPLY, "If a wire that is held is the investor's, two persons decide APPLY "
                + "(bank_reference: the wire's, subscription_id: {subscription}).");
        add(BreakCode.C01, FILE,
                "If the investor drops out: a row of the book with a higher version and status WITHDRAWN.");
        for (BreakCode code : List.of(BreakCode.C02, BreakCode.C03)) {
            add(code, MONEY_IN, "A top-up wire adds what is short.");
            add(code, FILE, "Or an amended signature page, a row of the book with a higher version, is for "
                    + "what was paid; the broker enters the DWAC request anew.");
        }
        for (BreakCode code : List.of(BreakCode.C06, BreakCode.C09)) {
            add(code, APPLY, "Two persons decide APPLY (bank_reference: {wire}, subscription_id: the "
                    + "investor's, amount: its part), a row for each investor, all with one approver and one "
                    + "moment of approval.");
            add(code, REFUND, "Or they decide REFUND (bank_reference: {wire}).");
        }
        add(BreakCode.C07, ACCEPT_PAYER, "With consent two persons decide ACCEPT_PAYER (bank_reference: "
                + "{wire}, subscription_id: {subscription}).");
        add(BreakCode.C07, FILE,
                "Or a row of the book with a higher version names the payer under expected_payers.");
        orWaive(BreakCode.C07);
        add(BreakCode.C07, RELEASE_MATCH,
                "Without consent they decide RELEASE_MATCH (bank_reference: {wire}),");
        add(BreakCode.C07, REFUND, "and then REFUND (bank_reference: {wire}).");
        add(BreakCode.C08, APPLY, "If it is an investor's, two persons decide APPLY (bank_reference: {wire}, "
                + "subscription_id: the investor's).");
        add(BreakCode.C08, REFUND, "If not, they decide REFUND (bank_reference: {wire}).");
        add(BreakCode.C19, REFUND, "Two persons decide REFUND (bank_reference: {wire}).");
        add(BreakCode.C19, FILE,
                "Or a row of the book with a higher version makes the subscription ACTIVE.");
    }

    private static void ofWiresHeldBack() {
        add(BreakCode.C12, MONEY_IN,
                "A new wire funds the investor, once the bank has given all of this one back.");
        add(BreakCode.C12, FILE, "If the bank says that the debit returns another entry, its mended file "
                + "names that under reverses.");
        add(BreakCode.C12, FILE,
                "If the investor drops out: a row of the book with a higher version and status WITHDRAWN.");
        add(BreakCode.C12, REFUND,
                "If it was to go back, two persons decide REFUND (bank_reference: {wire}).");
        add(BreakCode.C14, OFFERING_FILE, "If it waits, state the later cut-off.");
        add(BreakCode.C14, REFUND, "If not, two persons decide REFUND (bank_reference: {wire}).");
        add(BreakCode.C15, OFFERING_FILE, "Then name the other account under accounts-passed-over.");
        orWaive(BreakCode.C15);
        add(BreakCode.C16, MONEY_OUT,
                "Once the bank gives all of it back, with a debit that names it under reverses, it is gone.");
        add(BreakCode.C16, WAIVE, "If the bank's files do not show that, two persons decide WAIVE "
                + "(exception_id: {exception}).");
        add(BreakCode.C17, TIME, "Once its value date and its moment of booking are there, it counts.");
        add(BreakCode.C17, FILE, "The bank's file that reports it as booked makes it good.");
        add(BreakCode.C20, USE_SIGHTING, "Two persons decide USE_SIGHTING (bank_reference: {wire}, file: "
                + "path:line of the right one).");
        add(BreakCode.C20, TWO_WIRES, "Or, if each entry is a wire, they decide TWO_WIRES (bank_reference: "
                + "{wire}, other_reference: {wire}).");
        add(BreakCode.C20, WITHDRAW_DELIVERY,
                "Or they decide WITHDRAW_DELIVERY (file: that of the wrong one).");
        add(BreakCode.C20, FILE, "Or the bank's mended file under the same name takes the place of the wrong "
                + "one; what it changes is F10.");
    }

    private static void ofDeliveries() {
        add(BreakCode.D01, FILE, "A DWAC list with the request follows.");
        for (BreakCode code : List.of(BreakCode.D02, BreakCode.D05)) {
            add(code, FILE, "A DWAC list with the old request as CANCELLED and the right one follows.");
        }
        for (BreakCode code : List.of(BreakCode.D03, BreakCode.D04)) {
            add(code, FILE, "A DWAC list with the old request as CANCELLED and the right one follows, or a "
                    + "row of the book with a higher version and what Exhibit A should say.");
        }
        add(BreakCode.D06, FILE, "A DWAC list with the new request follows.");
        add(BreakCode.D07, FILE, "A DWAC list follows that has all but one as DROPPED or CANCELLED; of "
                + "reports that contradict each other, one that is later.");
        add(BreakCode.D08, MONEY_IN, "The wire that comes funds what was delivered.");
        add(BreakCode.D08, FILE, "Or the shares are recalled: a DWAC list has the request as CANCELLED, and "
                + "a new one.");
        add(BreakCode.D09, FILE, "A DWAC list that has it as APPROVED follows.");
        orWaive(BreakCode.D09);
        for (BreakCode code : List.of(BreakCode.W01, BreakCode.W02, BreakCode.W03)) {
            add(code, FILE, "The issuer's mended register under the same name takes the place of this one.");
            orWaive(code);
        }
    }

    private static void ofClosing() {
        add(BreakCode.X01, FILE, "The bank's file with the missing entry, or the mended one under the same "
                + "name, makes the balances one.");
        add(BreakCode.X01, WITHDRAW_DELIVERY,
                "Or two persons decide WITHDRAW_DELIVERY (file: that which is wrong).");
        add(BreakCode.X01, OFFERING_FILE,
                "For charges that the issuer bears, state charges-borne-by: ISSUER.");
        add(BreakCode.X01, MONEY_IN, "What left the account without a ground has to come back.");
        add(BreakCode.X03, OFFERING_FILE, "State satisfied-on of the condition.");
        orWaive(BreakCode.X03);
        add(BreakCode.X03, MONEY_OUT, "On termination all of refunds.csv is paid back.");
        add(BreakCode.X04, REFUND, "If it paid a refund, two persons decide REFUND (bank_reference: that of "
                + "the wire, other_reference: {wire}); of a wire that is applied, after a RELEASE_MATCH.");
        add(BreakCode.X04, OFFERING_FILE, "If the closing has gone ahead, state released-at.");
        add(BreakCode.X04, FILE, "If it is a charge, a return or to another payee, the bank's mended file "
                + "says so by type, reverses or name.");
        add(BreakCode.X04, MONEY_IN, "Else it has to come back: a credit that names it under reverses.");
        add(BreakCode.X06, FILE, "The file that comes makes an end of it.");
        add(BreakCode.X06, OFFERING_FILE, "Or take the kind out of expects.");
    }

    private static void orWithdraw(BreakCode code) {
        add(code, WITHDRAW_DELIVERY, "Or two persons decide WITHDRAW_DELIVERY (file: {delivery}).");
    }

    private static void orWaive(BreakCode code) {
        add(code, WAIVE, "Or two persons decide WAIVE (exception_id: {exception}).");
    }

    private static void add(BreakCode code, WayOut.By by, String sentence) {
        ALL.computeIfAbsent(code, any -> new ArrayList<>()).add(new WayOut(by, sentence));
    }
}
