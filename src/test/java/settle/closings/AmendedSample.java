package settle.closings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import settle.closing.Closing;

/** The clean sample closing in a folder of its own, to which files are added. */
record AmendedSample(Path folder) {

    static final String BOOK = "subscription_id,investor_name,shares,warrants,price_per_unit,"
            + "aggregate_purchase_price,dtc_participant_number,dtc_account_number,version\n";
    static final String DWAC = "dwac_id,entered_at,cusip,quantity,dtc_participant_number,"
            + "account_number,status\n";
    static final String WARRANTS = "warrant_number,subscription_id,holder_name,warrant_shares,"
            + "exercise_price,issue_date,expiration_date\n";
    static AmendedSample in(Path folder) throws IOException {
        ClosingFiles.copy(Path.of("sample-data/clean"), folder);
        return new AmendedSample(folder);
    }

    /** A file of the inbox. */
    Path file(String path) {
        return folder.resolve("inbox").resolve(path);
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
    }

    /** On the morning of the closing. */
    Closing closing() throws IOException {
        return PureClosing.of(folder, "2007-01-24T09:30").closing();
    }
}
