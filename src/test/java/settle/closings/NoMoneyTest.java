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
import settle.closing.Closing;

/** A row of 0.00 is counted with the others of its file, and is no money that anybody has to place. */
class NoMoneyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2007-01-19T10:00,2007-01-19,CREDIT,0.00,USD,WIRE_IN,CPST-001",
            "2007-01-19T10:00,2007-01-19,CREDIT,0,USD,WIRE_IN,to nobody",
            "2007-01-19T10:00,2007-01-19,DEBIT,0.00,USD,OTHER,ANALYSIS",
            "2007-01-19T10:00,2007-01-19,DEBIT,0.00,USD,FEE,ACCOUNT ANALYSIS",
            "2007-01-19T10:00,2007-01-19,CREDIT,0.00,USD,INTEREST,INTEREST",
            "2007-01-25T10:00,2007-01-25,CREDIT,0.0,USD,WIRE_IN,late",
            "2007-01-19T10:00,2007-01-19,CREDIT,0.00,EUR,WIRE_IN,foreign",
            "2007-01-19T10:00,2007-01-19,DEBIT,0.00,USD,RETURN,CPST-001"})
    void rowOfNoMoneyIsCountedAndRaisesNothing(String row) throws IOException {
        ClosingFiles.copy(Path.of("sample-data/clean"), folder);
        Closing before = PureClosing.of(folder, "2007-01-24T09:30").closing();
        Files.writeString(folder.resolve("inbox/escrow/nothing.csv"),
                "account_number,bank_reference,booked_at,value_date,direction,amount,currency,type,remittance\n"
                        + "8025720131,NIL-1," + row + "\n");
        Files.writeString(folder.resolve("inbox/escrow/nothing.csv.control"),
                "key,value\ncount,1\ntotal,0.00\n");

        Closing after = PureClosing.of(folder, "2007-01-24T09:30").closing();

        assertThat(ids(after)).isEqualTo(ids(before));
        assertThat(after.verdict()).isEqualTo(before.verdict());
    }

    private static List<String> ids(Closing closing) {
        return closing.breaks().stream().map(Break::id).toList();
    }
}
