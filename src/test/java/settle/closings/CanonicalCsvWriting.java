package settle.closings;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import settle.closings.BankFormat.Day;
import settle.statement.BankEntry;

/** The canonical bank CSV, without times of booking. */
final class CanonicalCsvWriting {

    private CanonicalCsvWriting() {}

    static String write(List<Day> days) {
        StringWriter text = new StringWriter();
        try (ICSVWriter writer = new CSVWriterBuilder(text).build()) {
            writer.writeNext(new String[]{"account_number", "bank_reference", "imad", "booked_at",
                    "value_date",
                    "direction", "amount", "currency", "type", "originator_name", "remittance", "reverses"});
            for (Day day : days) {
                for (BankEntry entry : day.entries()) {
                    writer.writeNext(new String[]{entry.account(), entry.reference(), entry.imad(),
                            entry.effective().date().toString(), entry.valueDate().toString(),
                            entry.direction().name(), BankFormat.plain(entry), "USD", entry.type().name(),
                            entry.remitter().name(), entry.remittance(), entry.reverses()});
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
