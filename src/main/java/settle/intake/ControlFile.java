package settle.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import settle.money.Money;
import settle.proof.ControlTotals;
import settle.proof.Reject;

/** Reads control files: what stands beside a data file and says what it holds. */
public final class ControlFile {

    private static final Set<String> KEYS = Set.of("count", "total", "opening_balance", "closing_balance");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    /** Rows may be in currencies of more decimals than the account's. */
    private static final Pattern TOTAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1," + Money.MOST_PLACES
            + "})?");
    private static final Pattern BALANCE = Pattern.compile("-?" + AMOUNT.pattern());

    private ControlFile() {}

    /** The totals that a control file states, or what is malformed in it. */
    public record Reading(ControlTotals totals, List<Reject> rejects) {}

    /**
     * Reads a control file, a CSV with the header {@code key,value}.
     *
     * @param name of the file in rejects
     */
    public static Reading read(Path file, String name) throws IOException {
        List<Reject> rejects = new ArrayList<>();
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        try (CsvLines lines = CsvLines.open(file, ',')) {
            Optional<CsvRecord> first = lines.next();
            CsvRecord headerRecord = first.orElse(new CsvRecord(1, "", List.of(), "the file is empty"));
            Header header = Header.of(headerRecord);
            Optional<Reject> fault = header.fault(name, headerRecord, List.of("key", "value"));
            if (fault.isPresent()) {
                return new Reading(ControlTotals.NONE, List.of(fault.get()));
            }
            for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
                Row row = header.row(name, next.get());
                String key = row.optional("key");
                String value = row.optional("value");
                fault(values, key, value).ifPresent(reason -> row.fault("value", reason));
                row.outcome(() -> values.put(key, new BigDecimal(value)) == null).reject()
                        .ifPresent(rejects::add);
            }
        }
        return new Reading(new ControlTotals(
                Optional.ofNullable(values.get("count")), Optional.ofNullable(values.get("total")),
                Optional.ofNullable(values.get("opening_balance")),
                Optional.ofNullable(values.get("closing_balance"))), rejects);
    }

    private static Optional<String> fault(Map<String, BigDecimal> known, String key, String value) {
        if (!KEYS.contains(key)) {
            return Optional.of("expected one of " + KEYS.stream().sorted().toList() + ", found \"" + key
                    + "\"");
        }
        if (known.containsKey(key)) {
            return Optional.of(key + " is stated twice");
        }
        Pattern shape = key.equals("count") ? WHOLE : key.equals("total") ? TOTAL : BALANCE;
        String expected = key.equals("count") ? "a whole number" : key.equals("total")
                ? "an amount with at most four places" : "an amount with at most two places";
        return shape.matcher(value).matches() ? Optional.empty()
                : Optional.of("expected " + expected + " as " + key + ", found \"" + value + "\"");
    }
}
