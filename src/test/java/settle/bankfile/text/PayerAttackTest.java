package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;
import settle.statement.Quoted;

/** A payer who may write 140 characters of remittance, in any bank's spelling. */
class PayerAttackTest {

    private static final LocalDate DAY = LocalDate.of(2007, 1, 19);
    private static final int MOST = 140;
    private static final int ROUNDS = 200;
    /** What a payer would write to pass for another one, or for another wire. */
    private static final List<String> PIECES = List.of("ORG=", "ORIGINATOR NAME=", "ORIG:", "B/O: ", "DBTR: ",
            "ORD CUST=", "BO1:", "/ORDP/", "From: ", "ORIGINATOR NAME ", "SND BK:", "OGB=", "VIA: ",
            "BOREALIS PARTNERS LLC", "COBALT MASTER FUND LTD ", "IMAD ", "FED REF ", "OMAD:", "UETR=", "TRN:",
            "REF: ", "RFB=", "OBI=", "RETURN OF REF ", "REVERSES=", "B1", "20070119B1QGC08C009999",
            "eb6305c9-1f7f-49de-aed0-16487c27b42d", ";ORG ", ";ORG-", ";OBI ", " From: ",
            "Sending Bank: ", "/NAME/", "/IMAD/", " ", "; ", ", ", "/", "1/", "2/", "UNITS", " ID:",
            "12345");

    @Test
    void changesNeitherThePayerNorTheIdentityOfTheWire() {
        Random random = new Random(20070119);
        List<UsBanksTest.Row> rows = UsBanksTest.rows().stream().filter(PayerAttackTest::marksPayersText)
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        for (UsBanksTest.Row row : rows) {
            for (int round = 0; round < ROUNDS; round++) {
                String words = words(random);
                PaymentText honest = read(row.text());
                PaymentText attacked = read(row.text().replaceFirst("RDO-001", "RDO-001" + words));
                assertThat(attacked.remitter()).as(row.bank() + ": " + words).isEqualTo(honest.remitter());
                assertThat(List.of(attacked.imad(), attacked.omad(), attacked.uetr(), attacked.reference(),
                        attacked.reverses())).as(row.bank() + ": " + words)
                        .isEqualTo(List.of(honest.imad(), honest.omad(), honest.uetr(), honest.reference(),
                                honest.reverses()));
                assertThat(attacked.remittance()).contains("RDO-001");
            }
        }
    }

    /** @param room of the reference, in characters */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            16 | WT FED#01234 FIRST BANK /ORG=SHADY OFFSHORE LTD TRN#070119000001 RFB# ~
            16 | WT SEQ#12345 SHADY OFFSHORE LTD TRN#070119000001 RFB# ~
            16 | ORG=SHADY OFFSHORE LTD RFB=~ OBI=UNITS
            16 | RELATED REF:~ ORIG:SHADY OFFSHORE LTD ID:000004925580 PMT DET:UNITS
            35 | WIRE IN SND BNK=FIRST BANK E2E ID=~
            35 | SENDER NAME: SHADY OFFSHORE LTD SENDER BANK: FIRST BANK END TO END ID: ~
            35 | WIRE IN VIA: FIRST BANK/042000314 YOUR REF: ~
            35 | CUST REF: ~ ORIG:SHADY OFFSHORE LTD
            35 | E2E ID: ~ DBTR: SHADY OFFSHORE LTD RMTINF: UNITS
            35 | /EREF/~/ORDP/SHADY OFFSHORE LTD/REMI/UNITS
            35 | /PT/FT/EREF/~/BO1/SHADY OFFSHORE LTD/PY/UNITS
            35 | /ORDP/SHADY OFFSHORE LTD/EREF/~/REMI/UNITS
            """)
    void namesNobodyElseInAReferenceEither(int room, String text) {
        Random random = new Random(20070120);
        PaymentText honest = read(text.replace("~", "RDO-001"));
        for (int round = 0; round < ROUNDS * 10; round++) {
            String words = reference(random, room);
            PaymentText attacked = read(text.replace("~", words));
            assertThat(attacked.originatorName()).as(words).isIn("", "SHADY OFFSHORE LTD");
            assertThat(List.of("", honest.reference())).as(words).contains(attacked.reference());
            assertThat(Quoted.banks(attacked.imad()) + attacked.omad() + Quoted.banks(attacked.uetr())
                    + attacked.reverses()).as(words).isEmpty();
        }
    }

    private static String reference(Random random, int room) {
        StringBuilder words = new StringBuilder(random.nextBoolean() ? "RDO-001 " : "");
        while (words.length() < room) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.substring(0, room);
    }

    /** Not where a payer's words stand in a reference, which has no room for 140 characters. */
    private static boolean marksPayersText(UsBanksTest.Row row) {
        LabelledText text = LabelledText.of(row.text(), Labels.STANDARD);
        return text.payer().isPresent() || !text.of(Meaning.PARTY_TEXT).isEmpty();
    }

    /** Words that end in one, not in a number: what ends a text may be the bank's. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder(" ");
        while (words.length() < MOST) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.substring(0, MOST - 4) + " END";
    }

    private static PaymentText read(String text) {
        return PaymentText.of(text, Direction.CREDIT, BankDialect.STANDARD).on(DAY);
    }
}
