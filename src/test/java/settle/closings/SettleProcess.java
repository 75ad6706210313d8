package settle.closings;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command in a process of its own, which tells when each step begins and ends, and can be killed. */
final class SettleProcess {

    /** Where a process is before its first step. */
    static final String START_UP = "(start-up)";

    private static final Pattern BEGINS = Pattern.compile("Executing step: \\[(\\w+)]");
    private static final Pattern ENDS = Pattern.compile("Step: \\[(\\w+)] executed in");

    private final Process process;
    private final Thread reader;
    private final StringBuilder said = new StringBuilder();
    private String place = START_UP;
    private boolean silent;

    private SettleProcess(Process process) {
        this.process = process;
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

    /** Waits until a step has begun; false where the process ended without it. */
    synchronized boolean awaitBeginOf(String step) throws InterruptedException {
        while (!silent && said.indexOf("Executing step: [" + step + "]") < 0) {
            wait();
        }
        return said.indexOf("Executing step: [" + step + "]") >= 0;
    }

    /** The step that is under way, or was when the process died. */
    synchronized String place() {
        return place;
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
                notifyAll();
            }
        }
    }

    private synchronized void hear(String line) {
        said.append(line).append('\n');
        Matcher begins = BEGINS.matcher(line);
        Matcher ends = ENDS.matcher(line);
        if (begins.find()) {
            place = begins.group(1);
        } else if (ends.find()) {
            place = "(after " + ends.group(1) + ")";
        }
        notifyAll();
    }
}
