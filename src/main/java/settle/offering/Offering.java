package settle.offering;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import settle.money.Money;
import settle.money.Price;
import settle.money.Shares;
import settle.money.Warrants;

/**
 * The terms of an offering: everything that a closing is judged by and that is not found in the files of the
 * day.
 *
 * @param zone the zone of every time that is written without an offset
 * @param expects kinds of files without which the closing is incomplete (X06)
 * @param bankLayouts the column layouts of banks' own CSV files, besides the canonical one
 * @param bankDialect how the escrow bank departs from the standards of its formats
 * @param adding kinds of files whose sender uses one name for batch after batch, so that the contents of a
 *     path add up; of the others the newest counts
 */
public record Offering(
        OfferingId id,
        String issuer,
        ZoneId zone,
        Security security,
        Unit unit,
        Limits limits,
        WarrantTerms warrant,
        ClosingTerms closing,
        EscrowAccount escrow,
        List<FeeTerms> fees,
        ExpenseTerms expenses,
        Set<InputKind> expects,
        List<BankLayout> bankLayouts,
        BankDialect bankDialect,
        Set<InputKind> adding) {

    public Offering {
        fees = List.copyOf(fees);
        expects = Set.copyOf(expects);
        bankLayouts = List.copyOf(bankLayouts);
        adding = Set.copyOf(adding);
    }

    /** An offering whose escrow bank keeps to the standards, and of whose files the newest count. */
    public Offering(OfferingId id, String issuer, ZoneId zone, Security security, Unit unit, Limits limits,
            WarrantTerms warrant, ClosingTerms closing, EscrowAccount escrow, List<FeeTerms> fees,
            ExpenseTerms expenses, Set<InputKind> expects, List<BankLayout> bankLayouts) {
        this(id, issuer, zone, security, unit, limits, warrant, closing, escrow, fees, expenses, expects,
                bankLayouts, BankDialect.STANDARD, Set.of());
    }

    public Currency currency() {
        return unit.currency();
    }

    /** What an investor owes for so many shares. */
    public Money amountDue(Shares shares) {
        return unit.price().times(shares, unit.currency());
    }

    /** Whether the closing had gone ahead at the moment that a run speaks for. */
    public boolean releasedBy(LocalDateTime asOf) {
        return closing.releasedAt().filter(at -> !at.isAfter(asOf)).isPresent();
    }

    /**
     * The security sold.
     *
     * @param cusip nine characters
     * @param fastAgentNumber the transfer agent's number at the depository
     */
    public record Security(String cusip, String fastAgentNumber) {}

    /**
     * At most so many of each are for sale (S05).
     */
    public record Limits(Shares shares, Warrants warrants) {}

    /**
     * What every certificate in the warrant register must say (W02).
     */
    public record WarrantTerms(Price exercisePrice, LocalDate issueDate, LocalDate expirationDate) {}

    /**
     * The calendar of the closing, in the offering's zone.
     *
     * @param fundingDeadline the last day for funds where a signature date is missing
     * @param cutOff money booked later than this does not close (C14); exactly then is in time
     * @param dwacCutOff a request still pending after this is D09
     * @param releasedAt when the closing went ahead; empty before
     */
    public record ClosingTerms(
            LocalDate signedOn,
            LocalDate fundingDeadline,
            LocalDateTime cutOff,
            LocalDateTime dwacCutOff,
            Optional<LocalDateTime> releasedAt,
            boolean terminated,
            List<Condition> conditions) {

        public ClosingTerms {
            conditions = List.copyOf(conditions);
        }
    }

    /** A condition of the closing; open (X03) until it has a date. */
    public record Condition(String name, Optional<LocalDate> satisfiedOn) {}

    /**
     * The account that investors pay into.
     *
     * @param bankChargeBand a shortage up to this looks like a bank's charge (C03)
     * @param passedOver numbers of other accounts that may stand in the same files; nothing of them counts
     */
    public record EscrowAccount(String bank, String aba, String accountNumber, String accountName,
            Money bankChargeBand, ChargesBorneBy chargesBorneBy, Set<String> passedOver) {

        public EscrowAccount {
            passedOver = Set.copyOf(passedOver);
        }

        /** An account that stands alone in its files. */
        public EscrowAccount(String bank, String aba, String accountNumber, String accountName,
                Money bankChargeBand, ChargesBorneBy chargesBorneBy) {
            this(bank, aba, accountNumber, accountName, bankChargeBand, chargesBorneBy, Set.of());
        }
    }

    /** Who bears what the bank charges in an account that bears no charges. */
    public enum ChargesBorneBy {
        /** The bank gives it back; until then it is missing (X01). */
        BANK,
        /** It comes off what the issuer is paid. */
        ISSUER
    }

    /**
     * A fee on the gross proceeds of what closes.
     *
     * @param rate a fraction: 0.048 is 4.8 %
     * @param paidFromEscrow false where the issuer pays it afterwards
     */
    public record FeeTerms(String name, String payee, java.math.BigDecimal rate, boolean paidFromEscrow) {}

    /** Expenses that the issuer reimburses up to a cap, once they are invoiced. */
    public record ExpenseTerms(String payee, Money cap, Money invoiced) {

        /** What is reimbursed: the invoice, at most the cap. */
        public Money reimbursed() {
            return invoiced.min(cap);
        }
    }
}
