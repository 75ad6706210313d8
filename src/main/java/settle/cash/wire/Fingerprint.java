package settle.cash.wire;

import java.time.LocalDate;
import java.util.List;
import settle.book.PartyName;
import settle.money.Money;
import settle.statement.BankEntry;

/** What tells entries apart to which the bank gave no reference; several wires may have the same. */
record Fingerprint(String account, LocalDate valueDate, BankEntry.Direction direction, Money amount) {

    /** How much the texts of two entries of one fingerprint speak for their being one wire. */
    enum Agreement {
        /** They name different payers or say different things. */
        NONE,
        /** One of them says less than the other. */
        SILENT,
        /** One says what the other says and more: formats cut and frame what a payer wrote. */
        PARTLY,
        /** They say the same. */
        FULL;

        /** The agreements that make one wire of two entries, the strongest first. */
        static final List<Agreement> THAT_JOIN = List.of(FULL, PARTLY, SILENT);
    }

    static Fingerprint of(BankEntry entry) {
        return new Fingerprint(entry.account(), entry.valueDate(), entry.direction(), entry.amount());
    }

    /**
     * What an entry says, as it is compared.
     *
     * @param text of the remittance, reduced to letters and digits
     */
    record Said(PartyName payer, String text) {

        static Said of(BankEntry entry) {
            return new Said(PartyName.of(entry.remitter().name()), PartyName.of(entry.remittance())
                    .reduced());
        }

        Agreement agreementWith(Said other) {
            boolean silent = payer.isBlank() != other.payer.isBlank();
            if (!payer.isBlank() && !other.payer.isBlank() && !payer.samePayerAs(other.payer)) {
                return Agreement.NONE;
            }
            if (!text.contains(other.text) && !other.text.contains(text)) {
                return Agreement.NONE;
            }
            if (silent || text.isEmpty() != other.text.isEmpty()) {
                return Agreement.SILENT;
            }
            return text.equals(other.text) ? Agreement.FULL : Agreement.PARTLY;
        }
    }
}
