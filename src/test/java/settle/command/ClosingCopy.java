package settle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import settle.closings.ClosingFiles;
import settle.closings.PureClosing;
import settle.offering.OfferingId;

/** A copy of a sample closing in a folder of its own, to be changed and then settled by the command,
        in process. */
final class ClosingCopy {

    static final OfferingId OFFERING = new OfferingId("capstone-2007");
    static final String AS_OF = "2007-01-24T09:30";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2007-01-24T14:30:00Z"), ZoneOffset.UTC);

    private final Path folder;

    private ClosingCopy(Path folder) {
        this.folder = folder;
    }

    /** A copy of {@code sample-data/<sample>} in a folder that does not exist yet. */
    static ClosingCopy of(String sample, Path folder) {
        try {
            ClosingFiles.copy(Path.of("sample-data").resolve(sample), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClosingCopy(folder);
    }

    Path folder() {
        return folder;
    }

    Path out() {
        return folder.resolve("published");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path offering() {
        return folder.resolve("offering.yaml");
    }

    Path inbox(String path) {
        return folder.resolve("inbox").resolve(path);
    }

    ClosingCopy write(String path, byte[] content) {
        try {
            Files.createDirectories(inbox(path).getParent());
            Files.write(inbox(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ClosingCopy write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    ClosingCopy delete(String path) {
        try {
            Files.delete(inbox(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String path) {
        return text(inbox(path));
    }

    /** Changes the text of an input file; fails where the change changes nothing. */
    ClosingCopy edit(String path, UnaryOperator<String> change) {
        String before = read(path);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the change leaves " + path + " as it was");
        }
        return write(path, after);
    }

    /** Changes one line, counted from 1. */
    ClosingCopy editLine(String path, int line, UnaryOperator<String> change) {
        return edit(path, text -> {
            List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
            lines.set(line - 1, change.apply(lines.get(line - 1)));
            return String.join("\n", lines);
        });
    }

    /** Changes the offering file; fails where the text is not in it. */
    ClosingCopy editOffering(String from, String to) {
        String before = text(offering());
        if (!before.contains(from)) {
            throw new IllegalArgumentException("not in the offering file: " + from);
        }
        return writeOffering(before.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    ClosingCopy writeOffering(byte[] content) {
        try {
            Files.write(offering(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Settles as of the morning of the closing. */
    SettleRun settle(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--offering=" + offering(), "--out=" + out(),
                "--data=" + data(), "--as-of=" + AS_OF));
        for (String one : more) {
            arguments.removeIf(known -> known.startsWith(one.substring(0, one.indexOf(61) + 1)));
            arguments.add(one);
        }
        return run(Map.of(), arguments.toArray(String[]::new)).publishedAt(out());
    }

    /**
     * Judged by the core alone, as of the morning of the closing, with the outputs that a run would publish.
     */
    SettleRun judged() {
        try {
            PureClosing pure = PureClosing.of(folder, AS_OF);
            Files.createDirectories(out());
            for (Map.Entry<String, String> output : pure.outputs("test").entrySet()) {
                Files.writeString(out().resolve(output.getKey()), output.getValue());
            }
            return new SettleRun(pure.closing().verdict().isGood() ? ExitCodes.READY : ExitCodes.NOT_READY,
                    "",
                    "", out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the command with nothing but these arguments. What loggers say counts as said on standard error.
     */
    static SettleRun run(Map<String, String> environment, String... arguments) {
        StringWriter console = new StringWriter();
        StringWriter errors = new StringWriter();
        ByteArrayOutputStream streams = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(streams, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int exit = SettleCommand.run(arguments, environment, CLOCK, new PrintWriter(console, true),
                    new PrintWriter(errors, true));
            return new SettleRun(exit, console.toString(),
                    errors + streams.toString(StandardCharsets.UTF_8), null);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of what lies in a folder, sorted. */
    static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        assertThat(names).isNotNull();
        return Arrays.stream(names).sorted().toList();
    }
}
