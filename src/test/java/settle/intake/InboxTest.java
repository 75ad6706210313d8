package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.offering.InputKind;
import settle.offering.Offering;

/** What lies in an inbox, and what each file is. */
class InboxTest {

    private static final String BANK = "account_number,bank_reference,value_date,direction,amount,currency\n"
            + "8025720131,R1,2007-01-19,CREDIT,5.00,USD\n";

    @TempDir
    private Path folder;

    @Test
    void filesComeInTheOrderOfTheirPaths() throws IOException {
        for (String path : List.of("warrants/a.csv", "escrow/b.csv", "dwac/z.csv", "escrow/B.csv",
                "dwac/a.csv")) {
            write(path, BANK);
        }

        assertThat(paths()).containsExactly("dwac/a.csv", "dwac/z.csv", "escrow/B.csv", "escrow/b.csv",
                "warrants/a.csv");
    }

    @Test
    void emptyInboxHasNoFiles() throws IOException {
        Files.createDirectories(folder.resolve("escrow/empty.csv"));

        assertThat(paths()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscriptions | SUBSCRIPTIONS | subscription book CSV | subscription_id,investor_name,shares,"
                    + "warrants,price_per_unit",
            "dwac | DWAC | DWAC CSV | dwac_id,cusip,quantity", "warrants | WARRANTS | warrant register CSV | "
                    + "warrant_number,subscription_id,holder_name,warrant_shares",
            "decisions | DECISIONS | decisions CSV | decision_id,action,reason",
            "escrow | ESCROW | bank CSV | account_number,bank_reference,amount"})
    void folderTellsTheKind(String name, InputKind kind, String format, String header) throws IOException {
        write(name + "/x.csv", header + "\n");

        InboxFile file = only();

        assertThat(file.kind()).contains(kind);
        assertThat(file.format().map(FileFormat::name)).contains(format);
        assertThat(file.isReadable()).isTrue();
        assertThat(file.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "Escrow/x.csv", "misc/x.csv", "escrow.csv/x.csv"})
    void fileOutsideTheFoldersOfTheContractIsOfNoKind(String path) throws IOException {
        write(path, BANK);

        InboxFile file = only();

        assertThat(file.kind()).isEmpty();
        assertThat(file.isReadable()).isFalse();
        assertThat(file.problem()).startsWith("it lies outside the folders subscriptions, escrow, dwac");
    }

    @Test
    void controlFileStandsBesideItsFileAndIsNoFileOfItsOwn() throws IOException {
        write("escrow/x.csv", BANK);
        write("escrow/x.csv.control", "key,value\n");

        InboxFile file = only();

        assertThat(file.control()).contains(folder.resolve("escrow/x.csv.control"));
        assertThat(file.controlSha256()).hasSize(64);
        assertThat(file.controlPath()).isEqualTo("escrow/x.csv.control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"escrow/x.csv.control", "dwac/x.csv.control", "x.csv.control"})
    void controlFileWithoutItsFileIsUnreadable(String path) throws IOException {
        write(path, "key,value\ncount,1\n");

        assertThat(only().isReadable()).isFalse();
        assertThat(only().problem()).isEqualTo("a control file without its data file");
    }

    @Test
    void controlFileInAnotherFolderBelongsToNobody() throws IOException {
        write("escrow/x.csv", BANK);
        write("dwac/x.csv.control", "key,value\n");

        assertThat(paths()).containsExactly("dwac/x.csv.control", "escrow/x.csv");
        assertThat(inbox().files().get(1).control()).isEmpty();
    }

    @Test
    void bankFileIsToldByItsContentWhateverItsName() throws IOException {
        write("escrow/statement", BANK);
        write("escrow/x.txt", "\uFEFF" + BANK);
        write("escrow/y.XLS", BANK.replace("\n", "\r\n"));

        assertThat(inbox().files()).allMatch(InboxFile::isReadable);
    }

    @Test
    void headerThatLacksAColumnOfTheBankFormatIsStillRecognised() throws IOException {
        write("escrow/x.csv", BANK.replace("amount", "sum"));

        assertThat(only().format().map(FileFormat::name)).contains("bank CSV");
    }

    @Test
    void brokenHeaderIsRecognisedByItsColumns() throws IOException {
        write("escrow/x.csv", "\"" + BANK);

        assertThat(only().isReadable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear all,\nthe balance is fine.\n", "a,b,c\n1,2,3\n",
            "account_number;amount\n1;2\n", "8025720131,R1,2007-01-19,CREDIT,5.00,USD\n"})
    void anythingElseInTheBanksFolderIsUnknown(String text) throws IOException {
        write("escrow/x.csv", text);

        assertThat(only().isReadable()).isFalse();
        assertThat(only().problem()).startsWith("no bank format is known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \r\n", "\uFEFF"})
    void emptyBankFileIsUnknown(String text) throws IOException {
        write("escrow/x.csv", text);

        assertThat(only().problem()).isEqualTo("the file is empty");
    }

    @ParameterizedTest
    @CsvSource({"book.txt, false", "book, false", "book.csv.bak, false", "book.CSV, true", "book.csv, true"})
    void filesOfOtherKindsEndInCsv(String name, boolean readable) throws IOException {
        write("subscriptions/" + name, "subscription_id,investor_name,shares,warrants,price_per_unit\n");

        assertThat(only().isReadable()).isEqualTo(readable);
    }

    @Test
    void ownLayoutOfABankIsRecognisedByItsHeader() throws IOException {
        write("escrow/own.csv", "Acct;Ref;Date;Amt\n1;2;3;4\n");
        write("escrow/canonical.csv", BANK);
        Offering offering = Samples.offeringWith("name: Own", "delimiter: \";\"",
                "columns: { account_number: Acct, "
                        + "bank_reference: Ref, value_date: Date, amount: Amt }", "amounts: SIGNED",
                "constants: { currency: USD }");

        assertThat(new Inbox(folder, offering).files()).extracting(file -> file.format()
                .map(FileFormat::name))
                .containsExactly(Optional.of("bank CSV"), Optional.of("Own"));
    }

    @Test
    void fileIsKnownByItsContentAndItsControls() throws IOException {
        write("escrow/x.csv", BANK);
        write("escrow/x.csv.control", "key,value\n");
        InboxFile file = only();
        assertThat(file.lines()).isEqualTo(2);
        assertThat(inbox().isUnchanged(file)).isTrue();

        write("escrow/x.csv.control", "key,value\ncount,1\n");
        assertThat(inbox().isUnchanged(file)).isFalse();

        write("escrow/x.csv.control", "key,value\n");
        write("escrow/x.csv", BANK + "\n");
        assertThat(inbox().isUnchanged(file)).isFalse();
    }

    private Inbox inbox() {
        return new Inbox(folder, Samples.offering());
    }

    private InboxFile only() throws IOException {
        List<InboxFile> files = inbox().files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private List<String> paths() throws IOException {
        return inbox().files().stream().map(InboxFile::path).toList();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
