package settle.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a control file says that its data file holds, each where it is stated.
 *
 * @param count number of data rows
 * @param total sum of the amounts, shares or quantities as printed
 * @param openingBalance before the file's booked entries
 * @param closingBalance after them
 */
public record ControlTotals(
        Optional<BigDecimal> count,
        Optional<BigDecimal> total,
        Optional<BigDecimal> openingBalance,
        Optional<BigDecimal> closingBalance) {

    /** The ending of a control file's name after that of its data file. */
    public static final String SUFFIX = ".control";

    public static final ControlTotals NONE =
            new ControlTotals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Set<String> KEYS = Set.of("count", "total", "opening_balance", "closing_balance");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final Pattern BALANCE = Pattern.compile("-?" + AMOUNT.pattern());

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
                return new Reading(NONE, List.of(fault.get()));
            }
            for (Optional<CsvRecord> next = lines.next(); next.isPresent(); next = lines.next()) {
                Row row = header.row(name, next.get(), new Times(ZoneOffset.UTC));
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

    /** Whether it proves the completeness of an escrow file in any way. */
    public boolean proveSomething() {
        return count.isPresent() || total.isPresent() || openingBalance.isPresent()
                && closingBalance.isPresent();
    }

    private static Optional<String> fault(Map<String, BigDecimal> known, String key, String value) {
        if (!KEYS.contains(key)) {
            return Optional.of("expected one of " + KEYS.stream().sorted().toList() + ", found \"" + key
                    + "\"");
        }
        if (known.containsKey(key)) {
            return Optional.of(key + " is stated twice");
        }
        Pattern shape = key.equals("count") ? WHOLE : key.equals("total") ? AMOUNT : BALANCE;
        String expected = key.equals("count") ? "a whole number" : "an amount with at most two places";
        return shape.matcher(value).matches() ? Optional.empty()
                : Optional.of("expected " + expected + " as " + key + ", found \"" + value + "\"");
    }
}
