package settle.cash.wire;

import java.time.LocalDate;
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
        FULL
    }

    static Fingerprint of(BankEntry entry) {
        return new Fingerprint(entry.account(), entry.valueDate(), entry.direction(), entry.amount());
    }

    static Agreement agreement(BankEntry one, BankEntry other) {
        PartyName payer = PartyName.of(one.remitter().name());
        PartyName otherPayer = PartyName.of(other.remitter().name());
        boolean silent = payer.isBlank() != otherPayer.isBlank();
        if (!payer.isBlank() && !otherPayer.isBlank() && !payer.samePayerAs(otherPayer)) {
            return Agreement.NONE;
        }
        String text = PartyName.of(one.remittance()).reduced();
        String otherText = PartyName.of(other.remittance()).reduced();
        if (!text.contains(otherText) && !otherText.contains(text)) {
            return Agreement.NONE;
        }
        if (silent || text.isEmpty() != otherText.isEmpty()) {
            return Agreement.SILENT;
        }
        return text.equals(otherText) ? Agreement.FULL : Agreement.PARTLY;
    }
}
