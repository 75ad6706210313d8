package settle.bankfile.camt;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Remitter;

/**
 * Who stands at the other side of a transaction: of a credit the debtor, of a debit the creditor. A return is
 * often written with the parties of the payment that it gives back, so there the side that is not the
 * account's own counts. On whose behalf it paid is the payer's word, even where the bank names nobody else.
 *
 * @param ultimate on whose behalf the other side paid, such as {@code ULTMTDBTR ACME FUND LP}; empty where
 *      the bank names nobody else
 */
record CamtParties(Remitter other, String ultimate) {

    static final CamtParties NONE = new CamtParties(new Remitter("", "", ""), "");

    /**
     * Reads the parties of a transaction's details.
     *
     * @param account whose statement it is in
     * @param returned whether the transaction gives another one back
     */
    static CamtParties of(
            CamtElement details, CamtFields fields, Direction direction, String account, boolean returned) {
        String likely = direction == Direction.CREDIT ? "Dbtr" : "Cdtr";
        String opposite = direction == Direction.CREDIT ? "Cdtr" : "Dbtr";
        boolean own = !account.isEmpty() && accountOf(fields, likely).equals(account);
        boolean unknown = returned && !details.has("RltdPties", likely);
        boolean swapped = (own || unknown) && details.has("RltdPties", opposite)
                && !accountOf(fields, opposite).equals(account);
        return of(details, fields, swapped ? opposite : likely);
    }

    private static CamtParties of(CamtElement details, CamtFields fields, String role) {
        String name = name(details.at("RltdPties", role));
        String ultimate = name(details.at("RltdPties", "Ultmt" + role));
        Remitter other = new Remitter(name, accountOf(fields, role),
                bank(details.at("RltdAgts", role + "Agt", "FinInstnId")));
        boolean tells = !ultimate.isEmpty() && !ultimate.equals(name);
        return new CamtParties(other, tells ? "ULTMT" + role.toUpperCase(Locale.ROOT) + " " + ultimate : "");
    }

    /** A party's name: directly, or in the choice of person and bank that later versions have. */
    private static String name(CamtElement party) {
        return first(Stream.of(party.text("Nm"), party.text("Pty", "Nm"),
                party.text("Agt", "FinInstnId", "Nm"),
                party.text("Agt", "FinInstnId", "BICFI")));
    }

    private static String accountOf(CamtFields fields, String role) {
        String account = role + "Acct";
        return first(Stream.of(fields.identifier("RltdPties", account, "Id", "IBAN"),
                fields.identifier("RltdPties", account, "Id", "Othr", "Id"))).replace(" ", "");
    }

    private static String bank(CamtElement institution) {
        return first(Stream.of(institution.text("BICFI"), institution.text("BIC"), institution.text("Nm"),
                institution.text("CmbndId", "Nm"), institution.text("ClrSysMmbId", "MmbId")));
    }

    private static String first(Stream<String> candidates) {
        Optional<String> first = candidates.filter(text -> !text.isEmpty()).findFirst();
        return first.orElse("");
    }
}
