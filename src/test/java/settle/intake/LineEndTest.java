package settle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import settle.breaks.BreakCode;
import settle.statement.StatementEvent;

/** Files that may be half written: those without a line end at their end, and those that change. */
class LineEndTest {

    private static final String BANK =
            "account_number,bank_reference,value_date,direction,amount,currency,remittance\n"
                    + "8025720131,R1,2007-01-19,CREDIT,5.00,USD,PMT SUB-10";

    @TempDir
    private Path folder;

    @Test
    void fileThatStandsStillIsTakenAfterASecondLook() throws IOException {
        write("escrow/bank.csv", BANK);
        AtomicInteger pauses = new AtomicInteger();

        List<InboxFile> files = looked(pauses::incrementAndGet);

        assertThat(pauses).hasValue(1);
        assertThat(files).hasSize(1).allMatch(InboxFile::isReadable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0\n", "\n", "0,9", "\n8025720131,R2,2007-01-19,CREDIT,5.00,USD,PMT\n"})
    void fileThatGrowsMeanwhileIsLeft(String more) throws IOException {
        write("escrow/bank.csv", BANK);
        write("escrow/whole.csv", BANK + "\n");

        List<InboxFile> files = looked(() -> append("escrow/bank.csv", more));

        assertThat(files).extracting(InboxFile::path).containsExactly("escrow/bank.csv", "escrow/whole.csv");
        assertThat(files).extracting(InboxFile::isChanging).containsExactly(true, false);
        assertThat(files).extracting(InboxFile::isReadable).containsExactly(false, true);
    }

    @Test
    void fileThatGoesAwayOrWhoseControlChangesMeanwhileIsLeft() throws IOException {
        write("escrow/bank.csv", BANK);
        write("dwac/requests.csv", "dwac_id,cusip,quantity,dtc_participant_number,status");
        write("dwac/requests.csv.control", "key,value\ncount,0\n");

        assertThat(looked(() -> {
            delete("escrow/bank.csv");
            append("dwac/requests.csv.control", "total,0\n");
        })).hasSize(2).allMatch(InboxFile::isChanging);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n"})
    void fileWithALineEndIsNotLookedAtAgain(String end) throws IOException {
        write("escrow/bank.csv", BANK + end);
        write("escrow/camt.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>");
        write("escrow/rubbish", "a,b");

        assertThat(looked(() -> {
            throw new AssertionError("nothing to wait for");
        })).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {"PMT SUB-10 ! PMT SUB-10",
            "\"PMT, SUB-10\" !  SUB-10\"",
            "\"PMT SUB-1 !  \"PMT SUB-1"})
    void lastFieldOfACutFileIsTold(String field, String told) throws IOException {
        write("escrow/bank.csv", BANK.replace("PMT SUB-10", field));

        List<StatementEvent.ControlFailed> failed = failed("escrow/bank.csv");

        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).code()).isEqualTo(BreakCode.F11);
        assertThat(failed.get(0).source().line()).isEqualTo(2);
        assertThat(failed.get(0).actual().strip()).isEqualTo(told.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n", "\n   ", "\r\n\u001A"})
    void wholeFileTellsNothing(String end) throws IOException {
        write("escrow/bank.csv", BANK + end.replace("\u001A", ""));

        assertThat(failed("escrow/bank.csv")).isEmpty();
    }

    private List<StatementEvent.ControlFailed> failed(String path) throws IOException {
        InboxFile file = looked(() -> {}).get(0);
        List<StatementEvent.ControlFailed> failed = new ArrayList<>();
        try (RecordSource<?> source = file.format().orElseThrow().open(file.location(), path)) {
            for (Optional<? extends ReceivedRecord<?>> next = source.next(); next.isPresent(); next = source
                    .next()) {
                if (next.get() instanceof ReceivedRecord.ControlFailed<?> control) {
                    failed.add(control.control());
                }
            }
        }
        return failed;
    }

    private List<InboxFile> looked(Runnable meanwhile) throws IOException {
        return new Inbox(folder, Samples.offering(), meanwhile).files();
    }

    private void append(String path, String text) {
        try {
            Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
