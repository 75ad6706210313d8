package settle.bankfile.swift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static settle.bankfile.swift.MtMessages.MESSAGE;
import static settle.bankfile.swift.MtMessages.entries;
import static settle.bankfile.swift.MtMessages.faults;
import static settle.bankfile.swift.MtMessages.read;
import static settle.bankfile.swift.MtMessages.statements;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.money.Money;
import settle.statement.BankEntry;
import settle.statement.BankEntry.Direction;
import settle.statement.BankEntry.Status;
import settle.statement.BankEntry.Type;
import settle.statement.BookedAt;
import settle.statement.Statement;
import settle.statement.StatementEvent;

/** Messages: how they begin and end, and what they say. */
class MtReaderTest {

    @Test
    void aMessageIsReadInAllItsParts() {
        List<StatementEvent> events = read(MESSAGE);

        BankEntry entry = entries(events).get(0);
        assertThat(entry.account()).isEqualTo("8025720131");
        assertThat(entry.reference()).isEqualTo("FW01");
        assertThat(entry.typeCode()).isEqualTo("NTRF");
        assertThat(entry.valueDate()).hasToString("2007-01-19");
        assertThat(entry.bookedAt().map(BookedAt::toString)).contains("2007-01-19");
        assertThat(entry.amount()).isEqualTo(new Money(114000, Currency.getInstance("USD")));
        assertThat(entry).extracting(BankEntry::direction, BankEntry::type, BankEntry::status)
                .containsExactly(Direction.CREDIT, Type.WIRE_IN, Status.BOOKED);
        assertThat(entry.remitter().name()).isEqualTo("ACME FUND LP");
        assertThat(entry.remittance()).isEqualTo("CPST-017");
        assertThat(entry.source()).hasToString("escrow.sta:5");
        Statement statement = statements(events).get(0);
        assertThat(statement.toString()).isEqualTo("Statement[account=8025720131, currency=USD, id=070119, "
                + "sequence=OptionalLong[19], pages=StatementPages[first=1, last=1, afterOthers=false, "
                + "beforeOthers=false], upTo=Optional[2007-01-19], opening=Optional[10.00], "
                + "closing=Optional[1150.00], entries=1, controls=[opening balance 10.00 and 1 entries = "
                + "closing balance 1150.00], source=escrow.sta:1]");
        assertThat(events).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {1:F01PNCCUS33AXXX0000000000}{2:O9401200070119}{4:~@-}
            {1:F01PNCCUS33AXXX0000000000}{2:I940PNCCUS33XXXXN}{3:{108:A}}{4:~@-}{5:{CHK:000000000000}}
            {1:F01PNCCUS33AXXX0000000000}~{2:I940PNCCUS33XXXXN}~{4:~@-}~${1:F01PNCCUS33AXXX0000000000}
            {1:F01PNCCUS33AXXX0000000000}{2:O9401200070119}{4:@-}
            PNCCUS33~940~PNCCUS33XXX~@-
            0000 01INGBNL2AXXXX00001~0000 01INGBNL2AXXXX00001~940 00~@-XXX
            :940:~@
            ~~   ~@-~~
            @-~~$~
            """)
    void whatStandsAroundAMessageIsKnown(String wrapping) {
        List<StatementEvent> events = read(wrapping.strip().replace("~", "\n").replace("@", MESSAGE));
        assertThat(faults(events)).isEmpty();
        assertThat(entries(events)).hasSize(1);
        assertThat(statements(events)).hasSize(1);
    }

    @Test
    void linesMayEndAsTheyLike() {
        List<StatementEvent> unix = read(MESSAGE);
        assertThat(read(MESSAGE.replace("\n", "\r\n"))).isEqualTo(unix);
        assertThat(read("\uFEFF" + MESSAGE.strip())).isEqualTo(unix);
        assertThat(read(MESSAGE.replace(":61:", "  :61:"))).isEqualTo(unix);
        assertThat(entries(read(MESSAGE.replace("\n", "\n\n")))).hasSize(1);
        assertThat(faults(read(MESSAGE.replace("\n", "\n\n")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-\n", "-}\n", "", "-\n\n", "-}{1:F01PNCCUS33AXXX0}{2:O9401200070119}{4:\n"})
    void messagesFollowEachOtherWithAnySeparator(String separator) {
        String second = MESSAGE.replace(":28C:19/1", ":28C:20/1")
                .replace("C070118USD10,00", "C070119USD1150,00").replace("FW01", "FW02")
                .replaceAll(":62F:.*", ":62F:C070120USD2290,00");
        List<StatementEvent> events = read(MESSAGE + separator + second);
        assertThat(faults(events)).isEmpty();
        assertThat(statements(events)).extracting(Statement::opening, Statement::closing)
                .map(pair -> pair.toList().toString())
                .containsExactly("[Optional[10.00], Optional[1150.00]]",
                        "[Optional[1150.00], Optional[2290.00]]");
        assertThat(statements(events).get(1).controls()).contains("number follows 19",
                "opening balance is the closing balance of the statement before");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            031207607/8025720131                | 8025720131
            8025720131                          | 8025720131
            /PL25106000760000888888888888       | PL25106000760000888888888888
            TRIODOSBANK/0390123456              | 0390123456
            UBRTHUHB/123456789150ABCDEF002/HUF  | 123456789150ABCDEF002
            80 2572 0131                        | 8025720131
            031207607/8025720131USD             | 8025720131
            NL10BANK0123456789 EUR              | NL10BANK0123456789
            //AT12345/12345678912/EUR           | 12345678912
            8025720131XXQ                       | 8025720131XXQ
            ESCROWUSD                           | ESCROWUSD
            """)
    void theAccountIsWhatFollowsTheLastSlash(String field, String account) {
        List<StatementEvent> events = read(MESSAGE.replace("031207607/8025720131", field));
        assertThat(entries(events)).extracting(BankEntry::account).containsExactly(account);
        assertThat(statements(events)).extracting(Statement::account).containsExactly(account);
    }

    @Test
    void theBicOfOptionPIsNoPartOfTheAccount() {
        assertThat(entries(read(MESSAGE.replace(":25:031207607/8025720131", ":25P:8025720131\nPNCCUS33"))))
                .extracting(BankEntry::account).containsExactly("8025720131");
    }

    @Test
    void theDetailsOfTheStatementAreNotThoseOfAnEntry() {
        List<StatementEvent> events =
                read(MESSAGE + ":64:C070119USD1,00\n:65:C070120USD2,00\n:86:CLOSING NOTE\n");
        assertThat(faults(events)).isEmpty();
        assertThat(entries(events)).extracting(BankEntry::remittance).containsExactly("CPST-017");
    }

    @Test
    void aLineOfTextThatLooksLikeAnUnknownFieldIsText() {
        assertThat(entries(read(MESSAGE.replace("CPST-017", "CPST-017 AT 10\n:12:30 PM"))))
                .extracting(BankEntry::remittance).containsExactly("CPST-017 AT 10 :12:30 PM");
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n-\n")).isEmpty();
    }

    @Test
    void anEntryOfNothingIsAnEntry() {
        List<StatementEvent> events = read(MESSAGE.replace(":61:", ":61:070119C0,00NMSCNONREF//ZERO\n:61:"));
        assertThat(faults(events)).isEmpty();
        assertThat(entries(events)).extracting(BankEntry::reference, entry -> entry.amount().minor())
                .containsExactly(tuple("ZERO", 0L), tuple("FW01", 114000L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            PAYERS-7//FW01   | FW01 | CPST-017 PAYERS-7
            PAYERS-7//NONREF | ''   | CPST-017 PAYERS-7
            PAYERS-7//       | ''   | CPST-017 PAYERS-7
            PAYERS-7         | ''   | CPST-017 PAYERS-7
            NONREF           | ''   | CPST-017
            """)
    void thePayersReferenceIsNotTheBanksAndStaysInTheRemittance(
            String references, String reference, String remittance) {
        BankEntry entry = entries(read(MESSAGE.replace("NONREF//FW01", references))).get(0);
        assertThat(entry.reference()).isEqualTo(reference);
        assertThat(entry.remittance()).isEqualTo(remittance);
    }
}
