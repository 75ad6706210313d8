package settle.bankfile.bai2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import settle.bankfile.DecodedText;
import settle.bankfile.StatementContext;
import settle.offering.BankDialect;
import settle.statement.BankEntry;
import settle.statement.Statement;
import settle.statement.StatementEvent;
import settle.statement.StatementEvent.ControlFailed;
import settle.statement.StatementEvent.Entry;
import settle.statement.StatementEvent.Malformed;
import settle.statement.StatementEvent.StatementEnd;

/** All that a BAI2 file was read as. */
record Bai2Reading(List<StatementEvent> events) {

    static final Currency USD = Currency.getInstance("USD");

    static Bai2Reading of(String file) {
        return of(file, BankDialect.STANDARD);
    }

    static Bai2Reading of(String file, BankDialect dialect) {
        return of(file.getBytes(StandardCharsets.UTF_8), dialect);
    }

    static Bai2Reading of(byte[] file, BankDialect dialect) {
        List<StatementEvent> events = new ArrayList<>();
        Reader text = DecodedText.of(new ByteArrayInputStream(file));
        try (Bai2Reader reader = Bai2Reader.of(text, context(dialect))) {
            for (Optional<StatementEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
                events.add(next.get());
            }
            return new Bai2Reading(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one group of one account, around records from 03 to 16; the trailers prove. */
    static Bai2Reading ofAccount(long total, String... records) {
        return of(file(total, records));
    }

    static String file(long total, String... records) {
        return file("02,R,S,1,070119,1010,USD,/", total, records);
    }

    static String file(String group, long total, String... records) {
        long count = Stream.of(records).filter(record -> record.matches("(?s)[0-9]{2},.*")).count();
        return String.join("\n", "01,S,R,070119,1015,7,,,2/", group, String.join("\n", records),
                "49," + total + "," + (count + 1) + "/", "98," + total + ",1," + (count + 3) + "/",
                "99," + total + ",1," + (count + 5) + "/", "");
    }

    static String sample(String name) {
        try (InputStream bytes = Bai2Reading.class.getResourceAsStream("/bankfile/bai2/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StatementContext context(BankDialect dialect) {
        return new StatementContext("bank.bai2", ZoneId.of("America/New_York"), USD, dialect);
    }

    List<BankEntry> entries() {
        return only(Entry.class).stream().map(Entry::entry).toList();
    }

    BankEntry entry() {
        if (entries().size() != 1) {
            throw new AssertionError("expected one entry: " + events);
        }
        return entries().get(0);
    }

    List<Statement> statements() {
        return only(StatementEnd.class).stream().map(StatementEnd::statement).toList();
    }

    /**
     * Each refusal as code, line and what: {@code F01:14 49 account control total}, {@code F07:3 16 amount}.
     */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        for (StatementEvent event : events) {
            if (event instanceof ControlFailed failed) {
                refusals.add(failed.code() + ":" + failed.source().line() + " " + failed.what());
            } else if (event instanceof Malformed malformed) {
                String field = malformed.field().isEmpty() ? malformed.reason() : malformed.field();
                refusals.add("F07:" + malformed.source().line() + " " + field);
            }
        }
        return refusals;
    }

    <T extends StatementEvent> List<T> only(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
