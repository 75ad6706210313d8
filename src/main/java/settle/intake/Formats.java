package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import settle.offering.InputKind;
import settle.offering.Offering;
import settle.table.DecisionColumns;
import settle.table.DwacColumns;
import settle.table.InputTable;
import settle.table.SubscriptionColumns;
import settle.table.WarrantColumns;

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
            case SUBSCRIPTIONS -> csv("subscription book CSV", SubscriptionColumns.of(offering));
            case DWAC -> csv("DWAC CSV", DwacColumns.of(offering));
            case WARRANTS -> csv("warrant register CSV", WarrantColumns.of(offering));
            case DECISIONS -> csv("decisions CSV", DecisionColumns.of(offering));
            case ESCROW -> throw new IllegalStateException("bank files are told by their content");
        };
    }

    private static Recognition csv(String name, InputTable<?> table) {
        return Recognition.as(new CsvFormat(new TableRows<>(name, table)));
    }
}
