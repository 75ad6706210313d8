package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import settle.offering.BankDialect;
import settle.statement.BankEntry.Direction;

/**
 * What lies between a bank's words changes nothing that they say: more blanks, other ends of lines, a text
 * that ends early. More rounds for each spelling of {@code us-banks.txt} are asked for with {@code
 * -Drounds=N}.
 */
class SpellingFuzzTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /** Begins the name of nobody, where two are given. */
    private static final String NOBODY = "TWO PAYERS NAMED: ";
    /** So much of Fedwire's numbers has all that tells one message from another. */
    private static final int SHORTEST_NUMBER = 22;
    private static final LocalDate DAY = LocalDate.of(2007, 1, 19);

    @Test
    void blanksBetweenWordsSayNothing() {
        Random random = new Random(20070119);
        for (UsBanksTest.Row row : UsBanksTest.rows()) {
            PaymentText plain = read(row, row.text());
            for (int round = 0; round < ROUNDS; round++) {
                String spaced = spaced(row.text(), random);
                assertThat(facts(read(row, spaced))).as(row.bank() + ": " + spaced).isEqualTo(facts(plain));
            }
        }
    }

    @Test
    void blanksAtTheEndsOfLinesSayNothing() {
        for (UsBanksTest.Row row : UsBanksTest.rows()) {
            String padded = row.text().replace("\n", "   \n") + "   ";
            assertThat(facts(read(row, padded))).as(row.bank()).isEqualTo(facts(read(row, row.text())));
        }
    }

    /** A text that is cut says less, and nothing else: no other payer, number or subscription. */
    @Test
    void aTextThatEndsEarlySaysNothingElse() {
        for (UsBanksTest.Row row : UsBanksTest.rows()) {
            PaymentText whole = read(row, row.text());
            for (int end = 1; end < row.text().length(); end++) {
                PaymentText cut = read(row, row.text().substring(0, end));
                String what = row.bank() + ": " + row.text().substring(0, end);
                assertThat(whole.imad()).as(what).startsWith(cut.imad());
                assertThat(cut.imad().isEmpty() || cut.imad().length() >= SHORTEST_NUMBER).as(what).isTrue();
                assertThat(List.of("", whole.uetr())).as(what).contains(cut.uetr());
                if (!cut.originatorName().startsWith(NOBODY)) {
                    assertThat(letters(row.text())).as(what).contains(letters(cut.originatorName()));
                }
            }
        }
    }

    private static List<String> facts(PaymentText text) {
        return List.of(text.originatorName(), text.originatorBank(), text.imad(), text.uetr(),
                text.reference(), text.reverses(), letters(text.remittance()));
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** With two blanks instead of one at random places. */
    private static String spaced(String text, Random random) {
        StringBuilder spaced = new StringBuilder();
        for (char character : text.toCharArray()) {
            spaced.append(character == ' ' ? " ".repeat(1 + random.nextInt(2)) : String.valueOf(character));
        }
        return spaced.toString();
    }

    private static PaymentText read(UsBanksTest.Row row, String text) {
        Direction direction = row.isReturn() ? Direction.DEBIT : Direction.CREDIT;
        return PaymentText.of(text, direction, BankDialect.STANDARD).on(DAY);
    }
}
