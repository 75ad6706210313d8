package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.identity.SourceLine;
import settle.proof.ControlTotals;
import settle.proof.Reject;

class ControlFileTest {

    @TempDir
    private Path folder;

    @Test
    void allFourKeysAreRead() throws IOException {
        ControlFile.Reading reading = read("key,value\ncount,10\ntotal,17119600.00\nopening_balance,-0.5\n"
                + "closing_balance,17119599.5\n");

        assertThat(reading.rejects()).isEmpty();
        assertThat(reading.totals()).isEqualTo(new ControlTotals(number("10"), number("17119600.00"),
                number("-0.5"),
                number("17119599.5")));
    }

    @Test
    void keysMayStandInAnyOrderAndNoneIsNeeded() throws IOException {
        assertThat(read("value,key\n5,total\n2,count\n").totals())
                .isEqualTo(new ControlTotals(number("2"), number("5"), Optional.empty(), Optional.empty()));
        assertThat(read("key,value\n").totals()).isEqualTo(ControlTotals.NONE);
        assertThat(read("key,value\n").rejects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"count, true", "total, true", "opening_balance, false", "closing_balance, false"})
    void countOrTotalProvesAndOneBalanceAloneDoesNot(String key, boolean proves) throws IOException {
        assertThat(read("key,value\n" + key + ",1\n").totals().proveSomething()).isEqualTo(proves);
    }

    @Test
    void bothBalancesProve() throws IOException {
        assertThat(read("key,value\nopening_balance,0\nclosing_balance,0\n").totals().proveSomething())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum,1", "Count,1", "count,1.0", "count,-1", "count,", "count,ten",
            "total,1.00005", "total,-1",
            "total,\"1,000.00\"", "total,1e6", "total,", "opening_balance,1.234", "opening_balance,+1", ",1",
            "closing_balance,\"-1,000\"", "count,1,2", "count", "\"count,1", "total,1234567890123456"})
    void badLineIsARejectWithItsLineAndTheOthersAreRead(String line) throws IOException {
        ControlFile.Reading reading = read("key,value\n" + line + "\nopening_balance,7\n"
                .replace("opening_balance",
                        line.startsWith("opening") ? "closing_balance" : "opening_balance"));

        assertThat(reading.rejects()).extracting(Reject::source)
                .containsExactly(new SourceLine("x.csv.control", 2));
        assertThat(reading.totals().openingBalance().or(() -> reading.totals().closingBalance()))
                .isEqualTo(number("7"));
    }

    @Test
    void keyThatStandsTwiceIsAReject() throws IOException {
        ControlFile.Reading reading = read("key,value\ncount,1\ncount,1\n");

        assertThat(reading.rejects()).hasSize(1);
        assertThat(reading.rejects().get(0).reason()).isEqualTo("value: count is stated twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count,10\ntotal,5\n", "key;value\ncount;10\n", "key\ncount\n", "Key,Value\n",
            "key,value,value\ncount,1,1\n", "key,\"value\n"})
    void otherHeaderIsTheOneRejectOfTheFile(String text) throws IOException {
        ControlFile.Reading reading = read(text);

        assertThat(reading.rejects()).extracting(Reject::source)
                .containsExactly(new SourceLine("x.csv.control", 1));
        assertThat(reading.totals()).isEqualTo(ControlTotals.NONE);
    }

    @Test
    void emptyFileIsAReject() throws IOException {
        assertThat(read("").rejects()).extracting(Reject::reason).containsExactly("header: the file is "
                + "empty");
    }

    @Test
    void windowsFileWithAMarkIsRead() throws IOException {
        assertThat(read("\uFEFFkey,value\r\ncount,3\r\n").totals().count()).isEqualTo(number("3"));
    }

    private ControlFile.Reading read(String text) throws IOException {
        return ControlFile.read(Files.writeString(folder.resolve("x.csv.control"), text), "x.csv.control");
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
