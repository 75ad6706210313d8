package settle.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import settle.audit.AuditEntry;
import settle.audit.AuditKind;
import settle.audit.Sha256;
import settle.report.Manifest;
import settle.report.OutputFolder;
import settle.report.OutputSet;
import settle.store.RunStore.FinishedRun;

/**
 * That the outputs that are published, and those of earlier runs that are kept, are what their runs wrote,
 * file by file and with none missing or surplus.
 */
final class OutputProof {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path out;
    private final OutputFolder outputs;
    private final Path folder;
    private final TrailReading reading;
    private final Proof.Findings findings = new Proof.Findings();
    private long files;

    private OutputProof(Path out, TrailReading reading) {
        this.out = out;
        this.outputs = new OutputFolder(out);
        this.folder = outputs.sets();
        this.reading = reading;
    }

    static Proof of(Path out, TrailReading reading, Optional<FinishedRun> last) throws IOException {
        return new OutputProof(out, reading).prove(last);
    }

    private Proof prove(Optional<FinishedRun> last) throws IOException {
        Map<String, AuditEntry> written = new HashMap<>();
        reading.all(AuditKind.OUTPUT).forEach(entry -> written.put(entry.subject(), entry));
        String published = published();
        String expected = last.map(FinishedRun::id)
                .flatMap(run -> reading.of(AuditKind.OUTPUT, run).stream().findFirst())
                .map(AuditEntry::subject).orElse("");
        findings.compare("published set", out.toString(), expected, published);
        if (!Files.isDirectory(folder.resolve(expected)) && !expected.isEmpty()) {
            findings.add("published set", folder.resolve(expected).toString(), "a folder", "none");
        }
        int kept = 0;
        int foreign = 0;
        for (Path set : outputs.wholeSets()) {
            AuditEntry entry = written.get(set.getFileName().toString());
            if (entry == null) {
                foreign++;
            } else {
                kept++;
                prove(set, entry.facts().get(OutputSet.MANIFEST));
            }
        }
        return findings.proof("outputs", kept + " of " + written.size() + " sets kept, " + files + " files"
                + (published.isEmpty() ? "" : ", published " + published)
                + (foreign == 0 ? "" : "; " + foreign + " sets of no run in the record are not proved"));
    }

    /** The name of the set that the published path points to; what is there instead, or nothing. */
    private String published() throws IOException {
        if (!Files.isSymbolicLink(out)) {
            return Files.exists(out, LinkOption.NOFOLLOW_LINKS) ? "no link to a set" : "";
        }
        Path target = out.toAbsolutePath().resolveSibling(Files.readSymbolicLink(out)).normalize();
        return folder.equals(target.getParent()) ? target.getFileName().toString() : target.toString();
    }

    private void prove(Path set, String manifestHash) throws IOException {
        Path listed = set.resolve(OutputSet.MANIFEST);
        Manifest manifest = Manifest.parse(Files.isRegularFile(listed) ? Files.readAllBytes(listed)
                : new byte[0]);
        TreeSet<String> names = new TreeSet<>(manifest.hashes().keySet());
        names.add(OutputSet.MANIFEST);
        try (Stream<Path> all = Files.list(set)) {
            all.forEach(file -> names.add(file.getFileName().toString()));
        }
        for (String name : names) {
            files++;
            String expected = name.equals(OutputSet.MANIFEST) ? manifestHash
                    : manifest.hashes().getOrDefault(name, "");
            findings.compare("output file", set.getFileName() + "/" + name, expected,
                    hash(set.resolve(name)));
        }
    }

    /** Of a file; empty text where there is none. */
    private static String hash(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? "no file but something else" : "";
        }
        Sha256 hash = new Sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.addBytes(buffer, read);
            }
        }
        return hash.hex();
    }
}
