package settle.closings;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command in a process of its own, which tells when each step begins and ends, and can be killed. */
final class SettleProcess {

    /** Where a process is before its first step. */
    static final String START_UP = "(start-up)";

    /** Where it is when its last step has ended. */
    static final String CLOSE_DOWN = "(close-down)";

    private static final Pattern BEGINS = Pattern.compile("Executing step: \\[(\\w+)]");
    private static final String LAST_ENDS = "Step: [publish] executed in";

    private final Process process;
    private final Thread reader;
    private final StringBuilder said = new StringBuilder();
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private String place = START_UP;
    private boolean silent;
    private long ended;

    private SettleProcess(Process process) {
        this.process = process;
        come(START_UP);
        this.reader = new Thread(this::listen, "what the command says");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the command; the environment is added to that of this process. */
    static SettleProcess start(List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dlogging.level.org.springframework.batch.core.step.AbstractStep=INFO",
                "-cp", classPath(), "settle.command.SettleCommand"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new SettleProcess(builder.start());
    }

    /** That of the program: what only the tests bring stays outside. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the process has come to a place; false where it ended without that. */
    synchronized boolean awaitBeginOf(String where) throws InterruptedException {
        while (!silent && !begun.containsKey(where)) {
            wait();
        }
        return begun.containsKey(where);
    }

    /** Where the process is, or was when it died: a step, or before the first or after the last of them. */
    synchronized String place() {
        return place;
    }

    /** How long it was at each place, in nanoseconds, in the order in which it came there. */
    synchronized Map<String, Long> stays() {
        Map<String, Long> stays = new LinkedHashMap<>();
        String before = null;
        for (Map.Entry<String, Long> next : begun.entrySet()) {
            if (before != null) {
                stays.put(before, next.getValue() - begun.get(before));
            }
            before = next.getKey();
        }
        stays.put(before, ended - begun.get(before));
        return stays;
    }

    /** SIGKILL, and the wait for what the process still said. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        exit();
    }

    /** SIGTERM. Unlike the process, its handle does not close what it may still say. */
    void terminate() {
        process.toHandle().destroy();
    }

    int exit() throws InterruptedException {
        int exit = process.waitFor();
        reader.join();
        return exit;
    }

    synchronized String said() {
        return said.toString();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            hear("(nothing more was heard: " + e + ")");
        } finally {
            synchronized (this) {
                silent = true;
                ended = System.nanoTime();
                notifyAll();
            }
        }
    }

    private synchronized void hear(String line) {
        said.append(line).append('\n');
        Matcher begins = BEGINS.matcher(line);
        if (begins.find()) {
            come(begins.group(1));
        } else if (line.contains(LAST_ENDS)) {
            come(CLOSE_DOWN);
        }
    }

    private synchronized void come(String where) {
        place = where;
        begun.put(where, System.nanoTime());
        notifyAll();
    }
}
