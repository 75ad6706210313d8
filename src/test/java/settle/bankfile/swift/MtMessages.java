package settle.bankfile.swift;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import settle.bankfile.StatementContext;
import settle.offering.BankDialect;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.ControlFailed;
import settle.statement.StatementEvent.Malformed;

/** Reads messages, and tells what comes of them. */
final class MtMessages {

    static final StatementContext CONTEXT = new StatementContext("escrow.sta", ZoneId.of("America/New_York"),
            Currency.getInstance("USD"), BankDialect.STANDARD);

    static final String MESSAGE = """
            :20:070119
            :25:031207607/8025720131
            :28C:19/1
            :60F:C070118USD10,00
            :61:0701190119C1140,00NTRFNONREF//FW01
            :86:ORG=ACME FUND LP OBI=CPST-017
            :62F:C070119USD1150,00
            """;

    private MtMessages() {}

    static List<StatementEvent> read(String text) {
        return read(new StringReader(text), CONTEXT);
    }

    static List<StatementEvent> read(Reader text, StatementContext context) {
        List<StatementEvent> events = new ArrayList<>();
        try (MtReader reader = MtReader.of(text, context)) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                events.add(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    static <T extends StatementEvent> List<T> of(List<StatementEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<BankEntry> entries(List<StatementEvent> events) {
        return of(events, StatementEvent.Entry.class).stream().map(StatementEvent.Entry::entry).toList();
    }

    static List<Statement> statements(List<StatementEvent> events) {
        return of(events, StatementEvent.StatementEnd.class).stream()
                .map(StatementEvent.StatementEnd::statement).toList();
    }

    /** What is wrong, in short: {@code F03:7}, {@code F07:5 :61: amount}. */
    static List<String> faults(List<StatementEvent> events) {
        List<String> faults = new ArrayList<>();
        for (StatementEvent event : events) {
            if (event instanceof Malformed malformed) {
                faults.add(("F07:" + malformed.source().line() + " " + malformed.field()).strip());
            } else if (event instanceof ControlFailed failed) {
                faults.add(failed.code() + ":" + failed.source().line());
            }
        }
        return faults;
    }

    /** A message of one credit; the balances as {@code F10,00} and {@code F11,00}, the dates with a slash. */
    static String message(String number, String opening, String closing, String dates) {
        String[] days = dates.split("/");
        return String.join("\n", ":20:A", ":25:1", ":28C:" + number,
                ":60" + opening.charAt(0) + ":C" + days[0] + "USD" + opening.substring(1),
                ":61:" + days[1] + "C1,00NTRFX",
                ":62" + closing.charAt(0) + ":C" + days[1] + "USD" + closing.substring(1), "-", "");
    }

    static String message(String number, String opening, String closing) {
        return message(number, opening, closing, "070118/070119");
    }
}
