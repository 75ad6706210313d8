package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import settle.offering.InputKind;
import settle.offering.Offering;

/** Tells by a file's folder and content what reads it. */
final class Formats {

    private final Offering offering;
    private final BankFormats bankFormats;

    /**
     * What a file is.
     *
     * @param problem why nothing reads it; empty where something does
     */
    record Recognition(Optional<FileFormat> format, String problem) {

        static Recognition as(FileFormat format) {
            return new Recognition(Optional.of(format), "");
        }

        static Recognition unknown(String problem) {
            return new Recognition(Optional.empty(), problem);
        }
    }

    Formats(Offering offering) {
        this.offering = offering;
        this.bankFormats = BankFormats.of(offering);
    }

    Recognition recognise(InputKind kind, String path, Path file) throws IOException {
        if (kind == InputKind.ESCROW) {
            return bankFormats.recognise(file);
        }
        if (!path.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return Recognition.unknown("files of " + kind.folder() + " are CSV and end in .csv");
        }
        return switch (kind) {
            case SUBSCRIPTIONS -> csv(new SubscriptionRows(offering));
            case DWAC -> csv(new DwacRows());
            case WARRANTS -> csv(new WarrantRows(offering));
            case DECISIONS -> csv(new DecisionRows(offering));
            case ESCROW -> throw new IllegalStateException("bank files are told by their content");
        };
    }

    private Recognition csv(RowFormat<?> rows) {
        return Recognition.as(new CsvFormat(rows, new Times(offering.zone())));
    }
}
