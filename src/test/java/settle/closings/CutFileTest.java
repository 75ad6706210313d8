package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import settle.breaks.Break;
import settle.breaks.BreakCode;
import settle.closing.Closing;

/** A bank file that may be cut amid its last line: an id that ends it may be the beginning of another. */
class CutFileTest {

    private static final String BOOK = """
            subscription_id,investor_name,shares,warrants,price_per_unit,aggregate_purchase_price,\
            dtc_participant_number,dtc_account_number,investor_signed_on,company_signed_on
            SUB-10,Aldercross Capital Partners LP,1000,500,1.14,1140.00,0352,0001,2007-01-18,2007-01-18
            SUB-100,Bexwell Pipe Fund Ltd,1000,500,1.14,1140.00,0352,0002,2007-01-18,2007-01-18
            """;
    private static final String BANK =
            """
                    account_number,bank_reference,booked_at,value_date,direction,amount,currency,originator_name,remittance
                    8025720131,R1,2007-01-19T10:00,2007-01-19,CREDIT,1140.00,USD,Somebody Else Inc,""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {"PMT SUB-10", "SUB-10", "sub-10", "Ref. SUB10",
            "\"PMT, SUB-10", "FOR SHARES SUB-10  "})
    void idThatEndsAFileWithoutALineEndMayBeALongerOne(String remittance) throws IOException {
        Closing closing = closing(remittance.startsWith("\"") ? remittance.substring(1).replace(",", "")
                : remittance);

        assertThat(closing.breaks()).extracting(Break::code).contains(BreakCode.F11, BreakCode.C09);
        Break several = closing.breaks().stream().filter(found -> found.code() == BreakCode.C09).findAny()
                .orElseThrow();
        assertThat(several.message()).contains("SUB-10", "SUB-100", "may be cut");
        assertThat(several.toldCandidates()).hasSize(2);
        assertThat(closing.investors()).allMatch(investor -> investor.applied().isZero());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {"PMT SUB-10<LF>", "\"PMT SUB-10\"",
            "SUB-10 THANKS",
            "SUB-10.", "PMT SUB-10<CR><LF>"})
    void idThatIsSeenToBeWholeIsNamed(String remittance) throws IOException {
        Closing closing = closing(remittance);

        assertThat(closing.breaks()).extracting(Break::code).doesNotContain(BreakCode.C09);
        assertThat(closing.investors().get(0).applied().isZero()).isFalse();
    }

    private Closing closing(String remittance) throws IOException {
        Files.copy(Path.of("sample-data/clean/offering.yaml"), folder.resolve("offering.yaml"));
        for (String kind : List.of("subscriptions", "escrow")) {
            Files.createDirectories(folder.resolve("inbox").resolve(kind));
        }
        Files.writeString(folder.resolve("inbox/subscriptions/book.csv"), BOOK);
        Files.writeString(folder.resolve("inbox/escrow/bank.csv"), BANK + remittance.replace("<CR>", "\r")
                .replace("<LF>", "\n"));
        return PureClosing.of(folder, "2007-01-24T09:30").closing();
    }
}
