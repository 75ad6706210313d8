package settle.bankfile.camt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import settle.bankfile.StatementContext;
import settle.money.Money;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;

/**
 * One transaction of an entry: {@code TxDtls}.
 *
 * @param line on which it begins
 * @param amount in the entry's currency; empty where the bank states none in it
 * @param binding whether the amount must be its part of the entry's: not one that was merely instructed, and
 *     no charges stand beside it
 * @param direction its own, else the entry's
 * @param remittance in parts
 * @param written what the payer wrote of it
 * @param bankText what the bank itself wrote; of a return, what else is written too
 * @param returned whether it says of itself that it gives money back
 * @param settledOn between the banks
 */
record CamtDetail(
        int line,
        CamtReferences references,
        Optional<Money> amount,
        boolean binding,
        Direction direction,
        Remitter remitter,
        List<String> remittance,
        List<String> written,
        String bankText,
        CamtTransactionCode code,
        boolean returned,
        Optional<LocalDate> settledOn) {

    /** Where transactions state their amount, in the order in which it is taken. */
    private static final List<List<String>> AMOUNTS = List.of(
            List.of("Amt"), List.of("AmtDtls", "TxAmt", "Amt"),
            List.of("AmtDtls", "CntrValAmt", "Amt"), List.of("AmtDtls", "InstdAmt", "Amt"));
    /** How many of them, from the first, are what was booked. */
    private static final int BOOKED_AMOUNTS = 2;

    CamtDetail {
        remittance = List.copyOf(remittance);
        written = List.copyOf(written);
    }

    /** An entry without details. */
    static CamtDetail none(CamtBooking booking) {
        return new CamtDetail(booking.line(), CamtReferences.NONE, Optional.empty(), false,
                booking.direction(), CamtParties.NONE.other(), List.of(), List.of(), "",
                CamtTransactionCode.NONE, false,
                Optional.empty());
    }

    /**
     * Reads a transaction's details.
     *
     * @param account whose statement it is in
     */
    static CamtDetail of(CamtElement details, CamtFields fields, CamtBooking booking, String account,
            StatementContext context) {
        Direction direction = details.has("CdtDbtInd") ? fields.direction("CdtDbtInd") : booking.direction();
        CamtTransactionCode code = CamtTransactionCode.of(fields, direction, context.dialect());
        boolean returned = details.has("RtrInf") || code.isReturn();
        boolean ofReturn = returned || booking.isReturn();
        CamtReferences references = CamtReferences.of(details, fields, ofReturn);
        CamtParties parties = CamtParties.of(details, fields, direction, account, ofReturn);
        List<String> remittance = CamtRemittance.parts(details, parties, references);
        if (CamtRemittance.line(remittance).length() > CamtRemittance.MAX_CHARACTERS) {
            fields.fault("at most " + CamtRemittance.MAX_CHARACTERS + " characters of remittance", "RmtInf");
        }
        String bankText = ofReturn ? String.join("\n", remittance) : details.text("AddtlTxInf");
        int place = amountPlace(details, booking.amount());
        Optional<Money> amount = place < 0 ? Optional.empty()
                : Optional.of(fields.amount(AMOUNTS.get(place).toArray(String[]::new)));
        return new CamtDetail(details.line(), references, amount,
                place >= 0 && place < BOOKED_AMOUNTS && !details.has("Chrgs"), direction, parties.other(),
                remittance, ofReturn ? List.of() : CamtRemittance.written(details), bankText, code, returned,
                fields.dayOf("RltdDts", "IntrBkSttlmDt"));
    }

    /** Characters that it holds. */
    int size() {
        return bankText.length() + remittance.stream().mapToInt(String::length).sum();
    }

    /** Its amount as a part of its entry's: below zero where it goes the other way. */
    Optional<Money> partOf(CamtBooking booking) {
        return amount.map(one -> direction == booking.direction() ? one : one.negated());
    }

    /**
     * Several transactions that are told as one, because their amounts do not add up to their entry's: with
     * what they have in common, and with everything that they say.
     */
    static CamtDetail together(List<CamtDetail> details, CamtBooking booking) {
        List<String> remittance = details.stream()
                .flatMap(one -> one.remittance().stream()).distinct().toList();
        boolean fits = CamtRemittance.line(remittance).length() <= CamtRemittance.MAX_CHARACTERS;
        return new CamtDetail(booking.line(),
                new CamtReferences("", common(details.stream().map(one -> one.references().imad())),
                        common(details.stream().map(one -> one.references().omad())),
                        common(details.stream().map(one -> one.references().uetr())), "",
                        common(details.stream().map(one -> one.references().original()))),
                Optional.empty(), false, booking.direction(),
                new Remitter(common(details.stream().map(one -> one.remitter().name())),
                        common(details.stream().map(one -> one.remitter().account())),
                        common(details.stream().map(one -> one.remitter().bank()))),
                fits ? remittance : List.of(), List.of(), "", CamtTransactionCode.NONE,
                details.stream().allMatch(CamtDetail::returned), details.get(0).settledOn());
    }

    private static String common(Stream<String> values) {
        List<String> distinct = values.distinct().limit(2).collect(Collectors.toList());
        return distinct.size() == 1 ? distinct.get(0) : "";
    }

    /** The first place that states an amount in the entry's currency; below zero where none does. */
    private static int amountPlace(CamtElement details, Money entry) {
        String currency = entry.currency().getCurrencyCode();
        for (int place = 0; place < AMOUNTS.size(); place++) {
            if (details.at(AMOUNTS.get(place).toArray(String[]::new)).currency().equals(currency)) {
                return place;
            }
        }
        return -1;
    }
}
