package settle.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
     * @param <T> what its records state
     */
    record Recognition<T>(Optional<FileFormat<T>> format, String problem) {

        static <T> Recognition<T> as(FileFormat<T> format) {
            return new Recognition<>(Optional.of(format), "");
        }

        static <T> Recognition<T> unknown(String problem) {
            return new Recognition<>(Optional.empty(), problem);
        }
    }

    Formats(Offering offering) {
        this.offering = offering;
        this.bankFormats = BankFormats.of(offering);
    }

    Recognition<?> recognise(InputKind kind, String path, Path file) throws IOException {
        return switch (kind) {
            case ESCROW -> bankFormats.recognise(file);
            case SUBSCRIPTIONS -> csv(path, file, "subscription book CSV", SubscriptionColumns.of(offering));
            case DWAC -> csv(path, file, "DWAC CSV", DwacColumns.of(offering));
            case WARRANTS -> csv(path, file, "warrant register CSV", WarrantColumns.of(offering));
            case DECISIONS -> csv(path, file, "decisions CSV", DecisionColumns.of(offering));
        };
    }

    private static <T> Recognition<T> csv(String path, Path file, String name, InputTable<T> table)
            throws IOException {
        TableRows<T> rows = new TableRows<>(name, table);
        boolean named = path.toLowerCase(Locale.ROOT).endsWith(".csv");
        if (named && HeaderSearch.percentNamed(rows, file) > 0) {
            return Recognition.as(new CsvFormat<>(rows));
        }
        Optional<String> cause = UnknownContent.cause(file, List.of(rows));
        return Recognition.unknown(cause.orElse(named ? "it has no header of a " + name
                : "files of this folder are CSV and end in .csv"));
    }
}
