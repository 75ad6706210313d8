package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a file is of no known format, as far as it can be seen. */
class UnknownContentTest {

    private static final String HEADER =
            "account_number,bank_reference,imad,value_date,direction,amount,currency,remittance\n";
    private static final String ROW = "8025720131,R1,,2007-01-19,CREDIT,5.00,USD,CPST-001\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void textInUtf16IsNamedWithAndWithoutItsMark(String charset) throws IOException {
        assertThat(problem((HEADER + ROW).getBytes(Charset.forName(charset))))
                .isEqualTo("it is text in UTF-16; save it as CSV in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"; ! semicolons", "| ! bars", "\t ! tabs"})
    void otherSeparatorIsNamed(String separator, String called) throws IOException {
        String text = (HEADER + ROW).replace(",", separator == null ? "\t" : separator);

        assertThat(problem(text)).isEqualTo("its columns are separated by "
                + (called == null ? "tabs" : called) + ", expected commas (bank CSV)");
        assertThat(problem(text.toUpperCase(java.util.Locale.ROOT))).contains("separated by");
        assertThat(problem("\uFEFF" + text)).contains("separated by");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ACCOUNT_NUMBER,BANK_REFERENCE,VALUE_DATE,DIRECTION,AMOUNT,CURRENCY | ACCOUNT_NUMBER | account_number",
            "Account Number,Bank Reference,Value Date,Direction,Amount,Currency | Account Number | account_number",
            "\"accountNumber\",\"bankReference\",\"valueDate\",\"Direction\",\"x\",\"y\" | accountNumber "
                    + "| account_number",
            "account-number,bank-reference,value-date,Direction | account-number | account_number",
            "Iban,Bank.Reference,Value.Date,Direction,amount,currency | Bank.Reference | bank_reference"})
    void otherSpellingOfTheHeaderIsNamed(String header, String spelt, String meant) throws IOException {
        assertThat(problem(header + "\n1,2,3,4,5,6\n")).isEqualTo("its header spells \"" + spelt
                + "\" what should be \"" + meant + "\" (bank CSV)");
    }

    @Test
    void headerBelowTitlesIsNamedWithItsLine() throws IOException {
        assertThat(problem("Account activity\n\n" + HEADER + ROW))
                .isEqualTo("its header stands in line 3, expected in the first (bank CSV)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "xl/workbook.xml | it is a spreadsheet; save its sheet as CSV in UTF-8",
            "[Content_Types].xml | it is a spreadsheet; save its sheet as CSV in UTF-8",
            "bank.csv | it is an archive; unpack it"})
    void spreadsheetIsToldFromAnArchive(String entry, String cause) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(ROW.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(problem(bytes.toByteArray())).isEqualTo(cause);
    }

    @Test
    void packedFileIsAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(problem(bytes.toByteArray())).isEqualTo("it is an archive; unpack it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "%PDF-1.4 | it is a document for people; obtain the data itself",
            "{\\rtf1 | it is a document for people; obtain the data itself",
            "<!DOCTYPE html><title>Sign in</title> | it is a web page, perhaps the login of the portal; obtain the "
                    + "data itself",
            "<HTML><body> | it is a web page, perhaps the login of the portal; obtain the data itself",
            "-----BEGIN PGP MESSAGE----- | it is encrypted (PGP); decrypt it"})
    void whatIsNoDataIsNamed(String text, String cause) throws IOException {
        assertThat(problem(text)).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "subscriptions/book.csv ! subscription_id;investor_name;shares;warrants;price_per_unit;"
                    + "aggregate_purchase_price ! separated by semicolons",
            "subscriptions/book.csv ! Subscription ID,Investor Name,Shares,Warrants,Price per Unit ! spells "
                    + "\"Subscription ID\"",
            "dwac/requests.csv ! DWAC_ID,CUSIP,QUANTITY,DTC_PARTICIPANT_NUMBER,STATUS ! spells \"DWAC_ID\"",
            "warrants/register.csv ! warrant_number|subscription_id|holder_name|warrant_shares ! separated by bars",
            "decisions/letter.csv ! Decision Id,Action,Reason,Decided By ! spells \"Decision Id\"",
            "decisions/letter.csv ! approve everything ! it has no header of a decisions CSV",
            "subscriptions/book.xlsx ! PK\u0003\u0004[Content_Types].xml ! it is a spreadsheet",
            "subscriptions/book.txt ! hello ! end in .csv"})
    void causeIsNamedInEveryFolder(String path, String text, String cause) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));

        assertThat(only().problem()).contains(cause);
    }

    @Test
    void missingColumnOfAKnownFormatIsToldWithItsSpelling() throws IOException {
        CsvRecord header = new CsvRecord(1, "subscription_id,Shares", List.of("subscription_id", "Shares"),
                "");

        assertThat(Header.of(header).fault("x.csv", header, List.of("subscription_id", "shares", "warrants"))
                .orElseThrow().reason())
                .isEqualTo("header: missing columns shares (spelt \"Shares\"), warrants");
    }

    private String problem(String text) throws IOException {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    private String problem(byte[] content) throws IOException {
        write("escrow/x.csv", content);
        assertThat(only().isReadable()).isFalse();
        return only().problem();
    }

    private InboxFile only() throws IOException {
        List<InboxFile> files = new Inbox(folder, Samples.offering()).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private void write(String path, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), content);
    }
}
