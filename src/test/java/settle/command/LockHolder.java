package settle.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that holds a lock on a file until it is told to let it go. */
final class LockHolder implements AutoCloseable {

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    /** Starts the process and waits until it holds the lock. */
    static LockHolder hold(Path file, boolean shared) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-cp", System.getProperty("java.class.path"), LockHolder.class.getName(),
                file.toString(), Boolean.toString(shared)).redirectErrorStream(true).start();
        BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        if (!"held".equals(line)) {
            throw new IllegalStateException("the other process said: " + line);
        }
        return new LockHolder(process);
    }

    /** The other process lets the lock go and ends. */
    void letGo() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, Boolean.parseBoolean(arguments[1]))) {
            System.out.println(lock == null ? "not held" : "held");
            while (System.in.read() >= 0) {
                // Until the end of the input.
            }
        }
    }
}
